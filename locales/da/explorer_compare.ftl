# Part of the explorer: grids, comparisons, evidence.

# Person og rammer som tabel.
grid-title = For hvem, under hvilke omstændigheder
grid-lead = Hver illustration af en person i alle rammer. Klik på en celle for at hente den person i de rammer; billedet og alt herunder følger med.
grid-columns = Tabellens kolonner
grid-by-setting = Alle rammer
grid-by-sub-goal = Delmål i { $setting }
grid-caption-settings = Relevante delmål, der er opnået. Et tegn for hvert: fyldt, når det er opnået, en ring, når det ikke er, et spørgsmålstegn, når det er uafgjort.
grid-caption-sub-goals = Hvad der bliver af hvert delmål i { $setting }. En streg: ikke relevant for personen.
grid-scroll = Personer og rammer: Tabellen kan flyttes sidelæns
grid-person = Person
grid-own-person = Din person
grid-nothing = intet relevant
grid-count = { $reached } af { $relevant }
grid-loaded = I billedet nu: { $person }, { $setting }. Opnåede delmål: { $counted } – { $goals }.
grid-none-reached = ingen
grid-to-picture = Vis billedet

change-scene = person og rammer
change-evidence = de studier, der tæller med
change-answers = et svar om resultatet

# To teorier.
pair-title = To teorier ved siden af hinanden
pair-lead = Hvad der er blevet af hvert element på vejen fra den ene teori til den anden, og hvor de siger noget forskelligt om denne person.
pair-choose = »{ $theory }« ved siden af
pair-relations = Hvordan elementerne forholder sig til hinanden
pair-none = – intet
pair-read-here = Læst ud her; specialet siger det ikke.
pair-by-id = Fundet ved at sammenligne de to teorier; specialet skriver intet om det.
pair-criticism = Kritik af »{ $theory }«:
pair-beside = Hvad de siger om denne person i disse rammer
pair-shared = Delmål, som begge har: { $shared }. Delmål, som kun den ene har: { $alone }.
pair-scroll = Delmål i to teorier: Tabellen kan flyttes sidelæns
pair-goal = Delmål
pair-not-a-goal = ikke i denne teori
pair-differ = de er uenige
pair-disagree = Rammer, hvor de er uenige
pair-disagree-lead = Hver er et mindste sæt af betingelser, under hvilke delmålet er opnået ifølge den ene teori og ikke ifølge den anden. Det, der ikke er nævnt, er fraværende i de rammer, der hentes.
pair-never = Om intet delmål, som begge har, er de uenige for denne person.
pair-not-all = Der er flere, end der kunne regnes ud.
pair-load = Hent disse rammer
pair-more =
    { $count ->
        [one] 1 til, længere, hvor det er opnået ifølge »{ $theory }«.
       *[other] { $count } til, længere, hvor det er opnået ifølge »{ $theory }«.
    }

# Evidens.
weigh-title = Evidensen ved siden af teorien
weigh-lead = Effektstudier ser på, hvad der går ind, og hvad der kommer ud. Teorien ser indenfor. Ingen af dem kan svare for den anden.
weigh-studies = Studierne
weigh-subject = Slags indsats
weigh-guidance = Vejledning og opkvalificering
weigh-business = Virksomhedsrettede forløb
weigh-parallel = Parallelle forløb
weigh-together = { $grade }: { $direction }
weigh-no-surplus = Ingen evidens: Ingen retning har overtaget
weigh-count = { $count } af { $of } fund tæller med: { $positive } peger på en positiv effekt, { $none } på ingen, { $negative } på en negativ. Overskuddet er { $surplus }.
weigh-with-all = Med alle fund: { $grade }.
weigh-rule = Graden følger overskuddet af fund i én retning over alle andre: 1 er en hypotese, 2 moderat, 3 eller flere stærk evidens. Hvert fund tæller én gang her, også en forskningsoversigt; den grad, som oversigten selv giver, står ved siden af.
weigh-gathers = { $studies } studier fra { $countries } lande
weigh-stated = kilden siger selv: { $grade }
weigh-effects = De fire slags effekt
weigh-effects-lead = Aktivering kan have en effekt, før den begynder, mens den varer, og når den er forbi.
weigh-methods = Hvordan studierne finder en effekt, og hvad der taler imod dem alle
weigh-criticism = Kritik af hver af de indledende teorier
weigh-without = Nævnt i litteraturen som virksomt, uden en teori om hvordan: { $what }.
frame-open = Luk den sorte kasse op
frame-shut = Luk den sorte kasse
frame-box = Den sorte kasse
frame-box-words = Effektstudier ser ikke, hvad der sker herinde.
frame-contexts =
    { $of ->
        [one] { $count } af 1 er til stede
       *[other] { $count } af { $of } er til stede
    }
frame-mechanisms =
    { $of ->
        [one] { $count } af 1 relevant udløses
       *[other] { $count } af { $of } relevante udløses
    }
frame-sub-goals =
    { $of ->
        [one] { $count } af 1 relevant er opnået
       *[other] { $count } af { $of } relevante er opnået
    }
frame-caption = Efter specialets Model 3 (§4.2), med den åbne teori, personen og rammerne indsat. Evidensen øverst handler om indsatser af denne slags, sjældent om unge med psykiske lidelser; opnåede delmål lover ingen effekt.

# Tab. 7.
answer-title = Hvad siger resultatet i en kommune?
answer-lead = Tre spørgsmål om en kommune, efter Tab. 7: Var resultatet at vente efter den indledende teori, og hvis ikke, hvad kan så forklare det?
answer-theory = Kommunens egen programteori er
answer-theory-head = Kommunal programteori
answer-same = den indledende
answer-other = en anden
answer-done = Det, der faktisk gøres, følger
answer-done-head = Det, der gøres, følger
answer-as-initial = den indledende teori
answer-as-municipal = den kommunale teori
answer-as-neither = ingen af dem
answer-results = Resultaterne er
answer-good = gode
answer-bad = dårlige
answer-again = Begynd forfra
answer-open =
    { $count ->
        [one] 1 af 12 udfald er stadig muligt.
       *[other] { $count } af 12 udfald er stadig mulige. Svar på alle tre spørgsmål.
    }
answer-confirms = Forventet: bekræfter
answer-indicates = Forventet: indikerer
answer-unexpected = Uventet
answer-confirms-why = Det, der gøres, følger den indledende teori, og resultaterne er gode. Det bekræfter teorien.
answer-indicates-why = Det, der gøres, følger ikke den indledende teori, og resultaterne er dårlige. Det er kun en indikation af, at teorien er rigtig; der kan være andre årsager.
answer-good-without = Resultaterne er gode, selv om det, der gøres, ikke følger den indledende teori.
answer-bad-with = Resultaterne er dårlige, selv om det, der gøres, følger den indledende teori.
answer-explanations = Mulige forklaringer:
answer-little = Det, kommunen gør, betyder kun lidt for resultaterne.
answer-variable = Noget, der ikke er med i benchmarkens model, gør forskellen.
answer-implementation = Teorien kan være rigtig, men er ført dårligt ud i livet.
answer-wrong = Den indledende teori er forkert og må justeres eller opgives.
answer-scroll = Alle tolv udfald: Tabellen kan flyttes sidelæns
answer-caption = Alle tolv udfald. Et klik på et af dem giver dets tre svar. Farverne i Tab. 7 er gået tabt i teksten; hvilke udfald der er ventede, følger af reglen i §6.4.

# Hvem skal hvorhen.
begin-title = Hvem skal hvorhen?
begin-lead = Hvor personen skal begynde: tre spørgsmål, stillet i denne rækkefølge. Så tidligt som muligt ud i en rigtig virksomhed.
begin-decides = afgør det
begin-personas = Hvor illustrationerne begynder
