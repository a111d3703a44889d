# Words that several pages share.
app-name = Virker
percent = { $number }%
count-of-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
