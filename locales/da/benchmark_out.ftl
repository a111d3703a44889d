# The part «Take it along» of the page «benchmark», its tables and its report.
out-coefficients = Den sidste models koefficienter
out-robust-se = SE (HC3)
out-interval-from = { $percent } % fra
out-interval-to = { $percent } % til
out-zero-order = r med responsvariablen
out-partial = Partiel r
out-part = Semipartiel r
out-step = Trin
out-came-in = Kom ind
out-went-out = Gik ud
out-f-of-change = F for ændringen
out-p-of-change = p for ændringen
out-r2-change = Ændring i R²
out-see = Estimatets standardfejl
out-outside = Kandidater uden for modellen, trin for trin
out-least-tolerance = Mindste tolerance
out-beta-in = Beta ved indtræden
out-fate = Hvad der blev af den
out-strongest-pair = Korrelerer stærkest med
out-checks = Prøver af den sidste model
out-assumption = Forudsætning
out-test = Test
out-verdict = Dom
out-same-scatter = Residualerne spreder sig lige meget overalt
out-normal = Residualerne er normalfordelte
out-straight = Sammenhængen er ret
out-apart = Variablene siger hver sit
out-condition = Konditionstal
out-verdict-unremarkable = intet taler imod
out-verdict-doubtful = tvivlsomt
out-verdict-contradicted = modsagt
out-verdict-cannot-tell = kan ikke afgøres
out-units = Alle enheder
out-rank = Residualens rang
out-leverage = Leverage
out-studentised = Studentiseret residual
out-cook = Cooks afstand
out-third-of = Tredjedel af { $variable }
out-mark = Begge indikatorer
out-count-of = Enheder, { $what }
out-nine-legend = * Bedre end forventet og i den bedste tredjedel af { $second } ({ $best }), eller dårligere end forventet og i dens dårligste tredjedel ({ $worst }).
out-cases = Cases efter regel
out-why = Hvorfor
out-cases-note = Reglerne følger specialets afsnit 6.1.2; grænserne i dem er Virkers.
out-kind-best = Bedste: gode på begge indikatorer
out-kind-worst = Dårligste: dårlige på begge indikatorer
out-kind-critical = Kritiske: det går godt, hvor det ikke burde, eller skidt, hvor det burde gå godt
out-kind-extreme = Ekstreme: vilkår eller niveau ulig alle andres
out-kind-typical = Typiske: som de fleste
out-kind-deviant = Afvigende: langt fra det, modellen forventer
out-reason-second = { $second }: { $third }
out-reason-expected = forventet niveau { $value }, i den { $third ->
        [low] laveste tredjedel
        [high] højeste tredjedel
       *[middle] midterste tredjedel
    }
out-reason-level = niveau { $value }, i den { $third ->
        [low] laveste tredjedel
        [high] højeste tredjedel
       *[middle] midterste tredjedel
    }
out-reason-high-leverage = leverage { $leverage }, over { $limit }
out-reason-usual-leverage = leverage { $leverage }, ikke over { $limit }
out-reason-far-level = niveau { $level }, uden for { $low } til { $high }
out-reason-far-residual = studentiseret residual { $studentised }, mindst { $limit } i størrelse
out-data = Tabellen, der er analyseret

# Comments in the scripts for R and SPSS.
out-r-heading = Skrevet af Virker { $version }: benchmarkingen af tabellen »{ $table }«, til at gentage i R.
out-r-how = Det kræver kun R selv. Kør det med source() eller Rscript.
out-r-data = Data, som de er tastet. Kolonnerne har navne, som både R og SPSS tager; label har deres egne.
out-r-set-aside = Enheder, der er holdt ude i hånden.
out-r-listwise = Kun enheder med en værdi i hver kolonne analyseres.
out-r-screening = Kandidater, der siger det samme.
out-r-selection = Valget af model: kriterierne og de kandidater, der var tilbage.
out-r-model = Den model, der blev fundet.
out-r-judging = Enhederne bedømt ud fra modellen.
out-spss-heading = Skrevet af Virker { $version }: benchmarkingen af tabellen »{ $table }«, til at gentage i SPSS. Datafilen skal ligge i SPSS’ arbejdsmappe, ellers skal dens sti stå i GET DATA
out-spss-names = Kolonnernes navne, og hvad de hedder i tabellen
out-spss-second = Tredjedele af den anden indikator blandt alle enheder, der har den
out-spss-selection = Valget af model
out-spss-steps = Trinene, som Virker fandt dem:
out-spss-judging = Enhederne bedømt ud fra modellen

# The report.
out-report-title = Benchmarking: { $response }
out-report-made = { $table }. Lavet { $date } med Virker { $version }.
out-report-data = Data
out-report-set-aside = Holdt ude i hånden:
out-report-decisions = Hvad der er besluttet, og hvorfor
out-report-taking-part = Kandidater, der har været med
out-report-not-taking-part = Kolonner, modellen ikke har fået tilbudt
out-report-screened = To kandidater med |r| på { $threshold } eller derover regnes for at sige det samme; den, der har mindst med responsvariablen at gøre, er udeladt.
out-report-stepwise = stepwise
out-report-forward = forward
out-report-backward = backward
out-report-enter = alle på én gang (enter)
out-report-method = Modellen er valgt efter reglerne i SPSS REGRESSION: { $method } ({ $criteria }).
out-report-fout-lowered = FIN må ikke være under FOUT. FOUT { $from } er derfor sat til { $to }.
out-report-model = Modellen
out-report-units = Enhederne
out-report-cases = Casene
out-report-warnings = Advarsler
out-report-cannot = Hvad det her ikke kan sige
out-report-appendix = Alle tal
out-report-repeat = Sådan gentages det
out-report-repeat-words = Disse programmer gør den samme analyse i R og i SPSS. R-programmet kræver kun R; det vælger modellen efter regler, der står skrevet ud i det, og siger, om det kom frem til de samme trin. SPSS-syntaksen læser datafilen virker-data.csv, der kan gemmes ved siden af.
out-warning-doubtful = Tvivlsomt: »{ $what }« ({ $p }).
out-warning-contradicted = Modsagt af data: »{ $what }« ({ $p }). Standardfejl og p-værdier er ikke til at stole på; kolonnen SE (HC3) forudsætter ikke, at residualerne spreder sig lige meget.
out-warning-collinear = Disse led er svære at skille ad (konditionsindeks { $index }): { $names }.
out-warning-far = Meget langt fra modellen, med studentiserede residualer over 3 i størrelse: { $units }. Se efter, om deres tal er rigtige.
out-warning-few = { $units } enheder er få til { $candidates } kandidater: med så mange at vælge imellem lukker tilfældet alene nogle af dem ind.
out-warning-none = Prøverne fandt intet, der er en advarsel værd.
out-cannot-invented = Data er opdigtede. Intet her handler om nogen virkelig kommune.
out-cannot-effort = En residual er ikke en indsats. Den rummer alt, hvad modellen ikke har med: indsats, andre vilkår, fejl i data og tilfældigheder.
out-cannot-cause = En koefficient er ikke en virkning. Den siger, hvordan enhederne er forskellige, ikke hvad der ville ske, hvis en af dem ændrede sig.
out-cannot-thirds = Der er altid en bedste og en dårligste tredjedel, også hvis alle enheder gjorde det lige godt. Enheder nær en grænse kunne lige så vel være kommet i den næste tredjedel.
out-cannot-selection = P-værdierne tager modellen for givet. Den er valgt blandt mange ud fra de samme data, så de er for små.
out-cannot-why = Det siger, hvilke enheder der er værd at se nærmere på, ikke hvorfor de klarer sig godt. Det kræver en undersøgelse af casene med en programteori at spørge ud fra.
