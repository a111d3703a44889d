# Delen »data« af siden Sammenligning: en tabel åbnes, hvordan den læses, og hvad dens kolonner er til.

data-origin-observed = observeret

data-px-unreadable = Linje { $line }: sådan fortsætter en PC-Axis-fil ikke. Der skal komme et nøgleord, »=«, dets værdier og »;«. Hent filen igen, hvor du har den fra.
data-px-open-quote = Linje { $line }: et anførselstegn åbnes og lukkes aldrig.
data-px-lacks = Filen mangler { $keyword }; uden det er der ingen tabel. Hent filen igen, hvor du har den fra.
data-px-keys = Linje { $line }: KEYS("{ $dimension }") skal nævne en af dimensionerne, én gang, og sige VALUES eller CODES, som dimensionen skal have.
data-px-no-such-key = Linje { $line }: rækken af tal begynder med »{ $typed }«, som »{ $dimension }« ikke har.
data-px-keys-twice = Linje { $line }: filen har allerede en række tal med disse nøgler.
data-px-short-row = Linje { $line }: den sidste række bryder af: der skal være { $expected }, men der er { $found }. Måske er filen skåret af; hent den igen.
data-px-duplicate-dimension = Linje { $line }: to dimensioner hedder »{ $dimension }«.
data-px-duplicate-value = Linje { $line }: dimensionen »{ $dimension }« har »{ $value }« to gange.
data-px-codes = Linje { $line }: dimensionen »{ $dimension }« har { $values } værdier og { $codes } koder. Der skal være lige mange.
data-px-count = Linje { $line }: der skal være { $expected } tal, ét for hver kombination, men der er { $found }. Måske er filen skåret af; hent den igen.
data-px-too-many = Filen har { $found } tal; der kan højst arbejdes med { $most }. Hent færre værdier af en dimension.
data-px-not-a-number = Linje { $line }: »{ $typed }« står blandt tallene.

data-examples = Eksempler
data-paste = Indsæt fra et regneark
data-paste-label = Kopiér cellerne i regnearket med overskrifter, og sæt dem ind her
data-paste-read = Læs tabellen
data-pasted-name = Indsat tabel
data-again = Kolonner og læsemåde
data-reading = Læser { $name } …
data-preview = { $name }: skal den læses sådan?
data-open = Åbn tabellen
data-cancel = Fortryd
data-no-response = Vælg en kolonne, der skal forklares.
data-ignore-column = Se bort fra kolonnen »{ $header }«
data-how-read = Sådan læses filen
data-encoding = Tegnsæt
data-delimiter = Mellem kolonner
data-decimal = Decimaltegn
data-thousands = Mellem tusinder
data-quote = Anførselstegn
data-found-out = { $what } (fundet)
data-find-out = Find selv ud af det
data-sign-tab = tabulator
data-sign-semicolon = semikolon ;
data-sign-comma = komma ,
data-sign-pipe = lodret streg |
data-sign-point = punktum .
data-sign-blank = mellemrum
data-sign-apostrophe = apostrof ’
data-sign-none = intet
data-sign-double = dobbelt "
data-sign-single = enkelt '
data-sheet = Ark
data-px-units = Enheder
data-px-variables = Variable
data-px-one-variable = Ingen: én variabel er nok
data-first-rows = De første rækker
data-size = { $rows ->
        [one] { $rows } række
       *[other] { $rows } rækker
    } og { $columns } kolonner. De første { $shown } rækker:
data-role = Hvad { $header } er til
data-role-unit = Enhedens navn
data-role-response = Skal forklares
data-role-candidate = Kan forklare det
data-role-second = Anden indikator
data-role-cost = Udgift
data-role-ignored = Bruges ikke

data-sheet-not-fetched = Det, der læser regneark, kunne ikke hentes. Se efter forbindelsen, og åbn filen igen; eller gem arket som CSV.
data-sheet-died = Regnearket kunne ikke læses: sandsynligvis er det større end hukommelsen. Gem arket som CSV, og åbn den fil.
data-sheet-none = Det er en pakket fil, men ikke et regneark i XLSX eller ODS. Åbn selve regnearket, eller arket som CSV.
data-sheet-old = Regnearket er beskyttet med adgangskode, eller det er i formatet fra Excel før 2007 (.xls). Gem det uden adgangskode som .xlsx, og åbn den fil.
data-sheet-too-large = Pakket ud ville regnearket fylde { $found } megabyte; der læses højst { $most }. Gem arket som CSV med kun de kolonner, du skal bruge.
data-sheet-unreadable = Regnearket er beskadiget eller skrevet på en måde, der ikke kan læses her. Åbn det i et regnearksprogram, gem det igen, og prøv den fil; eller gem arket som CSV.
data-sheet-no-sheet = Regnearket har intet synligt ark med celler.
data-sheet-empty = Arket »{ $sheet }« har ingen tabel: ingen række har to celler med noget i.
data-reader-died = Tabellen kunne ikke læses: browseren gav formentlig ikke hukommelse nok til den. Luk andre faner, eller åbn en del af tabellen.
data-arriving = Henter tabellen { $name } …
data-arriving-words = Den blev gemt i denne browser, da du sidst var her. Alt andet på siden er der allerede.
data-reckoning = Regner igen: { $percent } % …
