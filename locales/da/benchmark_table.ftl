# Selve tabellen på siden «benchmark».
tview-title = Tabellen
tview-changes = { $edits ->
        [0] {""}
        [one] { $edits } celle rettet,{" "}
       *[other] { $edits } celler rettet,{" "}
    }{ $excluded ->
        [0] ingen enhed udeladt
        [one] { $excluded } enhed udeladt
       *[other] { $excluded } enheder udeladt
    }
tview-lead = En overskrift sorterer. Et flueben tager en enhed med eller udelader den. Dobbeltklik på et tal for at skrive et andet. Alt nedenfor følger straks med, og fortryd tager det tilbage; selve filen ændres aldrig.
tview-keys = Med tastaturet: Piletasterne går fra celle til celle, Enter eller F2 retter en celle (et ciffer begynder med det samme), Delete tømmer den, Escape fortryder. Enter på en overskrift sorterer; Enter på en enheds navn tager den med eller udelader den.
tview-grid = Tabellen: enheder og kolonner
tview-search = Find i navne og tekster
tview-range-column = Kun hvor
tview-range-none = alle tal
tview-from = Fra
tview-to = Til
tview-found = { $found } af { $all } enheder vises.
tview-show-all = Vis alle som i filen
tview-included = { $unit } er med
tview-left-out = udeladt
tview-missing = mangler
tview-edited = rettet
tview-texts = tekster
tview-missing-count = { $count } mangler
tview-field = { $unit }, { $column }
tview-no-such-cell = Tabellen har ingen celle for { $unit } i »{ $column }«. Intet er ændret.
tview-not-a-number = { $unit }, »{ $column }«: »{ $typed }« er ikke et tal. Skriv et tal, eller lad cellen stå tom, hvis værdien mangler. Cellen beholder det, den havde.
tview-too-large = { $unit }, »{ $column }«: { $typed } er for stort til at regne med. Cellen beholder det, den havde.
tview-unchanged = Tabellen er, som den blev åbnet, og alle enheder er med.
tview-effect-r2 = Med disse ændringer er justeret R² { $after } for { $nafter } enheder; før var det { $before } for { $nbefore }.
tview-effect-same-model = De samme variable er i modellen.
tview-effect-entered = Nu i modellen: { $variables }.
tview-effect-left = Ikke længere i modellen: { $variables }.
tview-effect-no-thirds = Ingen enhed skifter tredjedel af residualerne.
tview-effect-thirds = { $count ->
        [one] Én enhed skifter tredjedel af residualerne:
       *[other] { $count } enheder skifter tredjedel af residualerne:
    } { $units }.
tview-effect-broken = Med disse ændringer kan tallene ikke regnes ud; hvad der er i vejen, står nedenfor.
tview-effect-mended = Uden disse ændringer kunne tallene ikke regnes ud.
tview-edit = { $unit }, { $column }: { $before } blev til { $after }.
tview-excluded = { $unit } er udeladt.
tview-excluded-why = Hvorfor den er udeladt, med dine egne ord
tview-excluded-why-of = Hvorfor { $unit } er udeladt
tview-restore-cell = Sæt tilbage
tview-include-again = Tag med igen
tview-restore-all = Sæt alt tilbage
tview-described = Beskriv alle kolonner
tview-described-caption = Kolonnerne i den tabel, der analyseres
tview-described-scroll = Kolonnerne i tal: tabellen kan flyttes sidelæns
tview-described-rules = Standardafvigelsen er med n − 1. En kvartil er værdien ved rang (n + 1)/4 eller 3(n + 1)/4, forholdsmæssigt mellem to værdier, som i SPSS. Skævheden er G1 som i SPSS. Fordelingen har ⌈log₂ n⌉ + 1 klasser af samme bredde (Sturges).
tview-column = Kolonne
tview-distribution = Fordeling
tview-n = n
tview-missing-head = Mangler
tview-mean = Gennemsnit
tview-sd = Standardafvigelse
tview-min = Mindste
tview-lower-quartile = Nedre kvartil
tview-median = Median
tview-upper-quartile = Øvre kvartil
tview-max = Største
tview-skewness = Skævhed
