# Siden «benchmark».
bench-title = Hvilke kommuner klarer sig bedre, end deres vilkår kan forklare?
bench-lead = En regression siger, hvilket niveau man kan forvente af hver enhed. Det, en enhed gør ud over det, kan dens egen indsats måske forklare, og dér er det værd at se nærmere efter.
bench-notice-name = Om disse data
bench-data-name = Tabellen i brug
bench-size = { $units ->
        [one] { $units } enhed
       *[other] { $units } enheder
    }, { $columns } kolonner med tal
bench-used = { $n ->
        [one] { $n } enhed kan bruges.
       *[other] { $n } enheder kan bruges.
    }
bench-dropped = { $count ->
        [one] Én enhed er udeladt, fordi den mangler en værdi:
       *[other] { $count } enheder er udeladt, fordi de mangler en værdi:
    }
bench-dropped-unit = { $unit } i { $missing }
bench-and-more = og { $more } til
bench-and = og
bench-open = Åbn din egen tabel
bench-back = Tilbage til eksemplet
bench-drop-hint = CSV, XLSX, ODS eller PC-Axis. Eller slip en fil hvor som helst på siden, eller sæt celler ind med Ctrl+V. Den forlader ikke din browser.
bench-drop = Slip tabellen her
bench-waiting = Dette studie mangler filen { $name }
bench-waiting-words = Linket rummer alle indstillinger, men ikke selve tabellen, som er blevet hos sin ejer. Åbn filen, så går studiet videre med disse indstillinger. En fil med andre kolonner åbnes med sine egne.
bench-refused = { $name } blev ikke åbnet
bench-refused-unchanged = Det, der var åbent, er uændret.
bench-problems = Med disse indstillinger kan tallene ikke regnes ud
bench-nothing-yet = Der er intet at vise, før det er rettet; se ovenfor, hvad der er i vejen.
bench-summary = { $terms ->
        [one] Modellen har nu { $terms } variabel,
       *[other] Modellen har nu { $terms } variable,
    } { $n } enheder, justeret R² { $r2 }.

bench-table-empty = Filen er tom. Der skal være en linje med overskrifter og én linje for hver enhed.
bench-table-not-text = Det er ikke en tekstfil; måske er det et regnearks eget format. Gem arket som CSV, og åbn den fil.
bench-table-undecoded = Linje { $line }: et bogstav kunne ikke læses. Gem filen igen som CSV i UTF-8.
bench-table-one-column = Der er kun fundet én kolonne. Kolonner skal være adskilt af komma, semikolon, lodret streg eller tabulator: først en kolonne med navne, derefter kolonner med tal.
bench-table-ragged = Linje { $line } har { $found } celler, men linjen med overskrifter har { $expected }. Udfyld eller fjern celler, og sæt en tekst, der rummer skilletegnet, i anførselstegn.
bench-table-unreadable = Linje { $line } kunne ikke læses. Se efter et anførselstegn, der åbnes og aldrig lukkes.
bench-table-no-header = Kolonne { $column } har ingen overskrift. Giv den et navn i linje 1, eller fjern den.
bench-table-duplicate-header = Kolonne { $first } og { $second } hedder begge »{ $header }«. Giv den ene et andet navn.
bench-table-no-unit = Linje { $line }: enheden i første kolonne har intet navn. Skriv det, eller fjern linjen.
bench-table-duplicate-unit = Linje { $first } og { $second } handler begge om »{ $unit }«. Hver enhed må kun stå én gang: fjern den ene, eller giv den et andet navn.
bench-table-not-a-number = Linje { $line }, kolonne »{ $header }« ({ $unit }): »{ $typed }« er ikke et tal. Skriv et tal, eller lad cellen stå tom, hvis værdien mangler.
bench-table-too-large = Linje { $line }, kolonne »{ $header }« ({ $unit }): { $typed } er for stort til at regne med. Brug en større enhed, for eksempel millioner.
bench-table-no-numbers = Ingen kolonne har tal. Første kolonne rummer enhedernes navne; mindst to af de andre skal være tal.
bench-table-too-few-units = Tabellen har { $found } enheder; der skal være mindst { $fewest }.
bench-table-too-many-units = Tabellen har mindst { $found } enheder; der kan højst arbejdes med { $most }.
bench-table-too-many-columns = Tabellen har { $found } kolonner; der kan højst arbejdes med { $most }. Fjern dem, du ikke skal bruge.
bench-table-wrong-length = Kolonnen »{ $header }« har { $found } celler til { $expected } enheder.
bench-table-and-more = { $more ->
        [one] Og ét problem mere af samme slags.
       *[other] Og { $more } problemer mere af samme slags.
    }

bench-option-range = »{ $name }« er { $value }. Tallet skal ligge mellem 0 og 1.
bench-data-no-column = Tabellen har ingen kolonne, der hedder »{ $variable }«. Udelad den, eller åbn den tabel, der har den.
bench-data-not-numeric = { $variable } rummer tekst, ikke tal. Udelad den.
bench-data-named-twice = { $variable } er nævnt to gange og ville forklare sig selv. Udelad den ene.
bench-data-all-missing = { $variable } har slet ingen værdier. Udelad den.
bench-data-constant = { $variable } er { $value } i alle de enheder, der kan bruges, og kan derfor intet forklare. Udelad den.
bench-data-outside = { $variable } er { $value } i { $unit }, og dér er »{ $transform }« ikke defineret. Vælg en anden form af variablen, eller udelad den.
bench-data-infinite = { $variable } i { $unit } er for stor til at regne med. Vælg en anden form af variablen, eller udelad den.
bench-data-too-few = Kun { $units } enheder har alle værdier, og modellen kræver mere end { $coefficients }. Udelad kandidater, der mangler mange værdier.
bench-data-dependent = { $variable } siger præcis det samme, som { $of } siger tilsammen. Udelad en af dem.

bench-look = Se
bench-look-lead = Hvad skal forklares, og hvad kan forklare det? Kandidater bør være rammevilkår, som en kommune ikke kan ændre ved sin egen indsats.
bench-reset = Som i specialet
bench-reset-own = Som da tabellen blev åbnet
bench-response = Skal forklares (responsvariabel)
bench-second = Anden indikator
bench-cost = Udgift
bench-none = Ingen
bench-low-is-good = Lav er godt
bench-high-is-good = Høj er godt
bench-response-direction = Hvad der er godt i responsvariablen
bench-second-direction = Hvad der er godt i den anden indikator
bench-candidates = Kandidater
bench-candidate = Kandidat
bench-r-with-response = r med responsvariablen
bench-transform = Form
bench-transform-of = Form af { $variable }
bench-transform-none = Som den er
bench-transform-ln = Logaritme (ln)
bench-transform-sqrt = Kvadratrod
bench-transform-logit = Logit af en andel
bench-transform-logit-percent = Logit af en procent
bench-transform-z = Standardiseret (z)
bench-origin-printed = trykt gennemsnit
bench-origin-inferred = udledt
bench-origin-invented = opdigtet variabel
bench-origins = »Trykt gennemsnit«: specialet nævner variablen og trykker dens gennemsnit; værdierne er lavet, så det passer. »Udledt«: specialet bruger den, men trykker kun dens regressionskvotienter. »Opdigtet variabel«: den står i stedet for en, der er gået tabt. Ingen enkelt værdi er en observation.
bench-in-model = i modellen
bench-left-out = udeladt
bench-screening = Kandidater, der siger det samme
bench-screening-lead = To kandidater, der følges tæt ad, dækker over hinanden i en model. Af hvert sådant par udelades den, der har mindst med responsvariablen at gøre (specialet, afsnit 6.2.1 og note 7).
bench-threshold = Det samme fra |r| på
bench-threshold-problem = Et tal fra 0,01 til 1
bench-no-pairs = Ingen kandidater korrelerer så stærkt parvis.
bench-pairs = { $count ->
        [one] Ét par når grænsen:
       *[other] { $count } par når grænsen:
    }
bench-fate-correlated = { $variable } udelades: den korrelerer med { $kept } (r = { $r }) og har mindre med responsvariablen at gøre (|r| { $own } mod { $other }).
bench-fate-by-hand = { $variable } udelades, fordi du siger det.
bench-fate-kept = { $variable } bliver: |r| med responsvariablen er { $own }.
bench-fate-kept-by-hand = { $variable } bliver, fordi du siger det: |r| med responsvariablen er { $own }.
bench-screening-of = { $variable }: med eller ej
bench-by-rule = Efter reglen
bench-keep = Behold
bench-drop-candidate = Udelad
bench-all-correlations = Alle korrelationer

bench-select = Vælg
bench-pin = Kriterium for at komme med (PIN)
bench-pout = Kriterium for at gå ud (POUT)
bench-tolerance = Tolerance
bench-p-problem = Et tal mellem 0 og 1
bench-pout-raised = PIN skal være mindre end POUT, ellers kunne en variabel gå ind og ud i det uendelige. POUT { $from } er derfor sat til { $to }.
bench-models = Modellerne, trin for trin
bench-models-scroll = Modellerne, trin for trin: tabellen kan flyttes sidelæns
bench-models-caption = Multipel lineær regressionsanalyse (stepwise), som specialets tabel 5. Responsvariabel: { $response }.
bench-variable = Variabel (x)
bench-statistic = Statistisk mål
bench-model = Model { $number }
bench-coefficient = Regressionskvotient
bench-standard-error = Standardfejl
bench-se = SE
bench-constant = Konstant
bench-cases-n = Cases (n)
bench-adjusted-r2 = R² (justeret)
bench-constant-alone = Ingen kandidat kommer med: modellen er konstanten alene, og det samme niveau forventes af alle enheder.
bench-reproduced = Alle { $numbers } tal stemmer med specialets tabel 5 til sidste trykte ciffer. Hvad der er galt i selve trykket:
bench-misprint-stars = { $variable } i model { $model } er trykt med { $printed }. Efter dens egen b og standardfejl er t mindst { $t }, og det giver { $implied }.
bench-misprint-r2 = Teksten kalder { $printed } for R². Det er det justerede R²; det ujusterede er { $plain }.
bench-misprint-line = Bilag 2 aflæser { $printed } på linjen i model 1 ved { $smokers } % rygere. De trykte regressionskvotienter giver { $implied }.
bench-equation = Modellen i ord
bench-equation-lead = Alt andet i modellen lige:
bench-read-unit = Når { $variable } stiger med 1, { $direction ->
        [falls] falder
       *[rises] stiger
    } det forventede niveau med { $effect }.
bench-read-percent = Når { $variable } stiger med 1 % af sin værdi, { $direction ->
        [falls] falder
       *[rises] stiger
    } det forventede niveau med { $effect }: regressionskvotienten { $b } gange ln({ $factor }) (specialet, note 9).
bench-read-deviation = Når { $variable } stiger med én standardafvigelse, { $direction ->
        [falls] falder
       *[rises] stiger
    } det forventede niveau med { $effect }.
bench-read-unit-from = Når { $variable } stiger med 1 fra sit gennemsnit på { $mean }, { $direction ->
        [falls] falder
       *[rises] stiger
    } det forventede niveau med { $effect }. Andre steder har skridtet en anden størrelse.
bench-read-hundredth-from = Når { $variable } stiger med { $step } fra sit gennemsnit på { $mean }, { $direction ->
        [falls] falder
       *[rises] stiger
    } det forventede niveau med { $effect }. Andre steder har skridtet en anden størrelse.
bench-explained = Tilsammen forklarer variablene { $adjusted } af variationen mellem enhederne (justeret R²; { $plain } ujusteret). Resten er indsats, andre vilkår og tilfældigheder.
bench-steps = Sådan blev modellen til
bench-entered = { $variable } kom med (F = { $f }, { $p }); justeret R² er nu { $r2 }.
bench-removed = { $variable } gik ud (F = { $f }, { $p }); justeret R² er nu { $r2 }.
bench-none-left = Ingen kandidat er tilbage udenfor.
bench-none-enters = Ingen andre kommer med: den stærkeste udenfor har p = { $p }, ikke under { $pin }.
bench-weighed = Trin { $number }: kandidater uden for modellen, den stærkeste først
bench-f-to-enter = F for at komme med
bench-chosen = valgt
bench-too-dependent = for afhængig

bench-judge = Bedøm
bench-judge-lead = Residualet er det, en enheds niveau ligger ud over, hvad modellen forventer af den. En tredjedel af enhederne klarer sig bedre end forventet, en tredjedel omtrent som forventet og en tredjedel dårligere.
bench-better = Bedre end forventet
bench-as-expected = Som forventet
bench-worse = Dårligere end forventet
bench-better-short = Bedre
bench-as-expected-short = Midt
bench-worse-short = Dårligere
bench-find = Find en enhed
bench-no-unit = Ingen enhed valgt
bench-unit-typed = En del af et navn ({ $count } enheder)
bench-unit-unknown = Ingen enhed har sådan et navn.
bench-none-marked = Peg på en enhed, eller vælg en, for at se den markeret overalt.
bench-unit = Enhed
bench-actual = Faktisk niveau
bench-expected = Forventet niveau
bench-residual = Residual
bench-rank = { $rank } af { $n } fra det laveste
bench-unit-sentence = { $unit }: faktisk { $actual }, forventet { $expected }, residual { $residual }, nummer { $rank } af { $n } fra det laveste. { $standing }.
bench-scatter = Faktisk mod forventet niveau
bench-scatter-description = Hver af de { $n } enheder som et punkt: forventet niveau mod højre, faktisk niveau opad. Responsvariabel: { $response }. Alle værdier står i tabellen over alle enheder nedenfor.
bench-scatter-caption = På linjen er en enhed præcis, som modellen forventer. Dens residual er afstanden lodret til linjen. Trekanter er den tredjedel, der klarer sig bedre end forventet, prikker den midterste tredjedel og firkanter på spidsen den tredjedel, der klarer sig dårligere.
bench-expected-level = Forventet niveau
bench-actual-level = Faktisk niveau: { $response }
bench-as-model-expects = som modellen forventer
bench-few-drawn = { $drawn } af { $all } enheder er tegnet, jævnt fordelt over rangordenen.
bench-ranked = Residualer i rangorden
bench-ranked-name = Enheder fra det laveste residual til det højeste
bench-ranked-caption = Fra det laveste residual til det højeste, i lige store tredjedele. Når figuren har fokus, går piletasterne fra enhed til enhed.
bench-nine = Ni celler
bench-nine-scroll = Ni celler: tabellen kan flyttes sidelæns
bench-nine-caption = { $response } i tredjedele efter tredjedele af residualet
bench-nine-legend = Med fed: bedre end forventet og i den bedste tredjedel på { $second } ({ $best }), eller dårligere end forventet og i den dårligste tredjedel ({ $worst }).
bench-level-low = Lavt niveau
bench-level-middle = Middel niveau
bench-level-high = Højt niveau
bench-mark-best = God på begge indikatorer
bench-mark-worst = Dårlig på begge indikatorer
bench-best-third = bedste tredjedel
bench-middle-third = midterste tredjedel
bench-worst-third = dårligste tredjedel
bench-all-units = Alle { $count } enheder som tabel
bench-units-caption = Alle enheder; overskrifterne sorterer
bench-level-third = Tredjedel af niveau
bench-residual-third = Tredjedel af residual

bench-cases = Cases
bench-cases-lead = Fra de mange til de få: de enheder, der klarer sig godt, eller dårligt, på begge indikatorer, er dem, der er mest at lære af.
bench-thesis-cases = Specialets cases
bench-case-good = Valgt som god praksis
bench-case-test = Valgt for at teste det, der findes hos de andre
bench-reason-level = { $level }, { $response }.
bench-reason-second = { $second }: { $third }.
bench-reason-no-second = Den anden indikator (ikke valgt nu).
bench-reason-region = I samme beskæftigelsesregion som de to andre (Midtjylland).
bench-evidence-residual = Faktisk { $actual } mod forventet { $expected }: residual { $residual }, nummer { $rank } af { $n } fra det laveste, altså { $standing }.
bench-evidence-level = { $actual }, i den { $third } tredjedel.
bench-evidence-second = { $value }, i den { $third }.
bench-third-low = laveste
bench-third-middle = midterste
bench-third-high = højeste
bench-holds = passer her
bench-holds-not = passer ikke med disse indstillinger
bench-no-number = ingen tal her kan sige det
bench-published = Hvad specialet trykker om den:
bench-fact = { $label }: { $exact ->
        [no] ca. { $value }
       *[yes] { $value }
    } ({ $place })
bench-national = Hele landet, som trykt:
bench-declined = { $unit } sagde nej til at deltage på grund af travlhed. Der er derfor ingen programteori herfra at åbne.
bench-open-theory = Åbn dens programteori
bench-by-the-rule = Cases efter reglen
bench-no-second = Vælg en anden indikator i del 1 for at få cases fundet efter reglen.
bench-cost-correlation = Residual og { $cost } korrelerer med r = { $r } ({ $p }, { $n } enheder).
bench-cost-printed = Specialet finder { $r } (afsnit 7.2): de, der bruger mere, klarer sig ikke af den grund bedre.

bench-doubt = Tvivl
bench-resamples = Gentrækninger
bench-seed = Tilfældighederne begynder ved { $seed }, så de samme indstillinger giver det samme resultat.
bench-same-model = Præcis modellen ovenfor kom ud i { $percent } af gentrækningerne.
bench-how-often = Hvor ofte hver variabel blev valgt
bench-sizes = Hvor mange variable der blev valgt
bench-terms = { $count ->
        [one] { $count } variabel
       *[other] { $count } variable
    }
bench-degenerate = { $count } gentrækninger kunne ikke bruges, fordi responsvariablen kun havde én værdi.
bench-units-in-doubt = I hvilken tredjedel hver enhed kom ud
bench-doubt-caption = Hver bjælke viser, hvor ofte enhedens residual lå i den bedre, den midterste og den dårligere tredjedel: blå, grå og orange fra venstre mod højre. Tvivlen er den, der ligger i at trække enheder og vælge variable. Den siger intet om fejl i data eller om kandidater, der ikke er med.
bench-clearly = { $standing ->
        [better] klart bedre
        [worse] klart dårligere
       *[expected] klart som forventet
    }
bench-probably = { $standing ->
        [better] sandsynligvis bedre
        [worse] sandsynligvis dårligere
       *[expected] sandsynligvis som forventet
    }
bench-contents = Sidens dele
