# Delen «se» på siden «benchmark».
look-heat-caption = Pearsons r mellem alle kandidater, og i sidste række med responsvariablen. Orange er positiv og blå er negativ; jo kraftigere bund, jo stærkere korrelation. En ramme viser |r| på { $threshold } eller mere. Peg på et par, eller gå derhen med piletasterne, for at se dets enheder.
look-heat-scroll = Alle korrelationer: tabellen kan flyttes sidelæns
look-pair = { $first } og { $second }
look-pair-walk = Enheder efter { $first }, med { $second }
look-few-drawn = { $drawn } af { $all } enheder er tegnet, jævnt fordelt over tabellen.
look-reason = Begrundelse med dine egne ord (ellers gælder sætningen)
look-reason-of = Begrundelse for { $variable }
look-skewness = Skævhed
look-skewness-lead = Få meget store værdier kan bære en hel koefficient. Fra en skævhed (G1) på ±1 foreslås en anden form, hvis en, der er defineret for alle værdier, bringer den ned på det halve eller mindre: ln for værdier over 0, √ fra 0 og op, logit for andele mellem 0 og 1 og for det, der kaldes en procent. Standardisering (z) ændrer ikke skævheden; den gør kun koefficienter sammenlignelige.
look-not-skewed = { $count ->
        [one] Én kandidat er ikke stærkt skæv.
       *[other] { $count } kandidater er ikke stærkt skæve.
    }
look-show-all = Vis alle
look-distribution = Fordeling af { $variable }: { $form }
look-take = Brug { $form }
look-for = til { $variable }
look-back = Som den er
look-no-form = Ingen form, der er defineret for alle værdier, gør den mindre skæv.
look-heat-few = { $shown } af { $all } kandidater er vist: dem, der korrelerer stærkest med det, der skal forklares. Alle par over grænsen står længere nede, også de andres.
