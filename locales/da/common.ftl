# Ord, som flere sider deler.
app-name = Virker
percent = { $number }{"\u00A0"}%
count-of-units =
    { $count ->
        [one] { $count } enhed
       *[other] { $count } enheder
    }
