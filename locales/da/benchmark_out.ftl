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
