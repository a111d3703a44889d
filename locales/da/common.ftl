# Ord, som flere sider deler.
app-name = Virker
count-of-units =
    { $count ->
        [one] { $count } enhed
       *[other] { $count } enheder
    }
