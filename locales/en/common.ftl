# Words that several pages share.
app-name = Virker
count-of-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
