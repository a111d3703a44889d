# Siden «programteori».
explorer-title = Programteori
explorer-theory = Teori
explorer-initial = Indledende teorier (før casene)
explorer-initial-choose = En indledende teori …
explorer-picture-title = Hvad der udløses, og hvor det fører hen
explorer-relevant-only = Kun det, der er relevant for denne person

# Hvad der bliver af en mekanisme eller et delmål.
state-fires = Udløses
state-missing =
    { $count ->
        [one] 1 mangler
       *[other] { $count } mangler
    }
state-blocked =
    { $count ->
        [one] Blokeret af 1
       *[other] Blokeret af { $count }
    }
state-in-the-way =
    { $count ->
        [one] 1 står i vejen
       *[other] { $count } står i vejen
    }
state-undecided = Uafgjort
state-not-relevant = Ikke relevant
state-reached = Opnået
state-not-reached = Ikke opnået
state-name-fires = udløses
state-name-does-not-fire = udløses ikke
state-name-undecided =
    { $count ->
        [one] uafgjort, 1 ukendt
       *[other] uafgjort, { $count } ukendte
    }
state-name-not-relevant = ikke relevant for denne person

# Hvad man ved om en kontekst eller et træk.
presence-present = Til stede
presence-absent = Fraværende
presence-unknown = Ukendt
presence-yes = Ja
presence-no = Nej
presence-is-present = til stede
presence-is-absent = fraværende
presence-is-unknown = ukendt
role-necessary = nødvendig
role-strengthening = styrker
role-blocking = må ikke være der
role-ambivalent = kan trække begge veje

# Billedet.
picture-name = Teorien som billede: kontekster, virksomme mekanismer, delmål
picture-gate = For hele indsatsen
picture-gate-open = Alt er på plads
picture-gate-shut =
    { $count ->
        [one] 1 mangler: intet kan udløses
       *[other] { $count } mangler: intet kan udløses
    }
picture-gate-unknown =
    { $count ->
        [one] 1 ukendt
       *[other] { $count } ukendte
    }
picture-sub-goals = Delmål
picture-against = Mod:
picture-one-of = én af disse:
picture-some-of = mindst { $count } af disse:
picture-or = eller
picture-not = må ikke være sådan
picture-for-whom = for hvem
picture-strengthens = styrker
picture-blocks = må ikke være der
picture-either-way = kan trække begge veje

legend-context = Kontekster
legend-mechanism = Virksomme mekanismer
legend-missing = Noget mangler
legend-blocked = Blokeret

# Outcome og evidensen ved siden af.
outcome-kind = Outcome

# For hvem.
person-title = Personen
person-question = For hvem?
person-persona = Begynd med en illustration
person-own = En person, du selv har sat sammen
person-changed = Ændret siden.
person-problems = Problemmekanismer ({ $count } af { $of })
person-traits = Træk ({ $count } af { $of } kendte)
person-where = Hvor skal personen begynde?
person-because = { $place }, fordi { $reasons }.
person-not-known = { $place }: Det vides ikke, { $reasons }.
person-whether = om { $clause }
person-to-psychiatry = Behandling i lokalpsykiatrien, uden for beskæftigelsessystemet
person-to-centre = Et virksomhedscenter, med støtte, når der er brug for det
person-to-course = Et parallelt forløb før eller ved siden af praktikken
person-to-be-seen = Det kan ikke siges endnu

# Under hvilke omstændigheder.
setting-title = Rammerne
setting-question = Under hvilke omstændigheder?
setting-bases = Begynd med
setting-as-in = Som i { $case }
setting-all-present = Alle til stede
setting-none-present = Ingen til stede
setting-all-unknown = Alle ukendte
setting-contexts = Alle kontekster ({ $count })
setting-search = Søg i konteksterne
setting-not-found = Ingen kontekst har de ord i sit navn.
setting-overall = Hele indsatsen
setting-activity = Tilbud
setting-mechanism = Mekanisme
setting-unused = Andre
setting-changed-from = ændret fra { $case }
finding-stated = oplyst
finding-inferred = udledt
finding-silent = ikke omtalt
finding-about = om

# Hvad den sidste ændring førte med sig.
changed-name = Hvad der blev ændret
changed-to-present = { $what }: nu til stede.
changed-to-absent = { $what }: nu fraværende.
changed-to-unknown = { $what }: nu ukendt.
changed-several =
    { $count ->
        [one] 1 kontekst er ændret.
       *[other] { $count } kontekster er ændret.
    }
changed-person = Personen er ændret.
changed-nothing = Ingen mekanisme blev tændt eller slukket.
changed-started =
    { $count ->
        [one] { $what } udløses nu.
       *[other] { $what } udløses nu.
    }
changed-stopped =
    { $count ->
        [one] { $what } udløses ikke længere.
       *[other] { $what } udløses ikke længere.
    }
changed-shut =
    { $count ->
        [one] { $what } udløses ikke.
       *[other] { $what } udløses ikke.
    }
changed-undecided =
    { $count ->
        [one] { $what } er nu uafgjort.
       *[other] { $what } er nu uafgjorte.
    }
changed-aside =
    { $count ->
        [one] { $what } er ikke relevant nu.
       *[other] { $what } er ikke relevante nu.
    }
changed-reached =
    { $count ->
        [one] { $what } er nu opnået.
       *[other] { $what } er nu opnået.
    }
changed-lost =
    { $count ->
        [one] { $what } er ikke længere opnået.
       *[other] { $what } er ikke længere opnået.
    }
changed-more =
    { $count ->
        [one] 1 til
       *[other] { $count } til
    }
changed-because = Grunden: { $why }.

# Hvorfor?
why-title = Hvorfor?
why-how = Klik på en kontekst for at vende den. Klik på en virksom mekanisme eller et delmål for at se, hvorfor det er, som det er.
why-close = Luk
why-count =
    { $relevant ->
        [one] { $reached } af 1 relevant delmål er opnået
       *[other] { $reached } af { $relevant } relevante delmål er opnået
    }
why-count-undecided = , { $count } uafgjort
why-nothing-relevant = Intet i denne teori er relevant for denne person
why-ways = De mindste ændringer, der skal til
why-make-present = Få på plads: { $what }
why-make-absent = Slip af med: { $what }
why-leads-to = Fører til: { $goal }.
why-conditions = Hvad den afhænger af
why-mechanisms = Virksomme mekanismer, der fører hertil
why-turn = { $what }: { $state }. Vend

# Sammenlign rammer.
compare-title = Den samme person under andre rammer
compare-lead = Hvad der udløses i specialets to cases og under dine rammer. Kun virksomme mekanismer, der er relevante for denne person, er med.
compare-nothing = Ingen virksom mekanisme i denne teori er relevant for denne person, så der er intet at sammenligne.
compare-scroll = Sammenlignede rammer: tabellen kan flyttes sidelæns
compare-mechanism = Virksom mekanisme
compare-yours = Dine rammer
compare-take = Overtag rammerne fra { $case }
compare-take-short = Overtag
compare-differs-head = Forskel
compare-differs = forskel

# Casen.
case-title = { $case } som case
case-facts = { $count } oplysninger om casen
case-figures = Nøgletal
case-figures-caption = Nøgletal for de to cases og hele landet, fra specialet (Tab. 8–11).
case-figure = Nøgletal
case-year = År
case-country = Hele landet
case-source = Kilde
case-group-two = matchgruppe 2
case-group-three = matchgruppe 3
case-per-cent = pct.
case-kroner = kr.

# Effektstudier, ved siden af teorien.
evidence-title = Hvad effektstudier har fundet
evidence-lead = Om indsatser af denne slags har en effekt, vises af effektstudier, ikke af denne teori. Få af dem handler om unge med psykiske lidelser.
evidence-positive = positiv effekt
evidence-none = ingen effekt
evidence-negative = negativ effekt eller fastholdelse
evidence-randomised = lodtrækningsforsøg
evidence-matching = matching
evidence-compared = sammenlignede grupper
evidence-duration = forløbsanalyse
evidence-review = forskningsoversigt
evidence-strong = stærk evidens
evidence-moderate = moderat evidens
evidence-hypothesis = hypotese
evidence-nothing = ingen evidens

# Grader.
state-to-degree = { $state } · { $degree }
presence-to-a-degree = I nogen grad
presence-is-degree = til stede i graden { $degree }
presence-degree-of = Grad: { $what }
why-degree = I hvilken grad: { $degree }.
legend-degree = 0,70: i hvilken grad
changed-dimmed = Grader nu: { $what }.
changed-to-degree = { $what }: nu til stede i graden { $degree }.

# Den sidste ændring én gang til, og siden hvornår noget er, som det er.
changed-since = Sådan siden ændring { $turn } på denne side. { $what }
replay-name = Den sidste ændring
replay-before = Før den
replay-now = Nu
replay-play = Vis igen
replay-undo = Fortryd den

# Hvad der ville ødelægge det, og hvad der ville hjælpe mest.
why-fold = Fold sammen
why-unfold = Fold ud
why-breaks = De mindste ændringer, der ville ødelægge det
why-ways-more =
    { $count ->
        [one] 1 måde til
       *[other] { $count } måder til
    }
why-with = Med: { $what }
why-without = Uden: { $what }
help-title = Hvad ville hjælpe mest her?
help-at-most = Højst så mange ændringer
help-more-ways =
    { $count ->
        [one] Der er 1 måde til at nå det samme antal.
       *[other] Der er { $count } måder til at nå det samme antal.
    }

# Forudsig, og se så svaret.
predict-start = Forudsig først
predict-title = Hvad bliver udløst?
predict-how = Markér, hvad du tror, der bliver af hver virksom mekanisme, her eller ved at klikke på den i billedet. Se så svaret.
predict-marked = { $count } af { $of } markeret
predict-reveal = Vis svaret
predict-stop = Hold op med at forudsige
predict-again = Ny runde
predict-fires = Bliver udløst
predict-does-not = Bliver ikke udløst
predict-cannot-say = Kan ikke siges
predict-unmarked = Ikke markeret
predict-hidden = Skjult
predict-score = { $right } af { $of } rigtige
predict-difference = Du: { $guess }. Faktisk: { $status }.
