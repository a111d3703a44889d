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
