# Siden «benchmark», del 3: kan man tro på modellen?
check = Efterprøv
check-lead = Kan man tro på modellen? Dens stjerner og intervaller gælder kun, hvis det, den levner, opfører sig som tilfældigheder. Se på residualerne, læs testene, og se, hvad enkelte enheder gør.
check-tests = Hvad modellen tager for givet
check-tests-note = Ingen test beviser en forudsætning. Med få enheder kan den overse et tydeligt brud; med mange finder den et, der er uden betydning. Se derfor også på figurerne.
check-question = Spørgsmål
check-verdict = Dom
check-test = Test
check-unremarkable = intet taler imod
check-doubtful = tvivlsomt
check-contradicted = modsagt
check-cannot-tell = kan ikke afgøres
check-scatter = Spreder alle enheder sig lige meget?
check-scatter-words = Hvis ikke, gælder koefficienterne, men ikke deres standardfejl: brug robuste (del 2).
check-normal = Er residualerne normalfordelte?
check-normal-words = Betyder noget for p og intervaller, når der er få enheder. En skæv respons kan trænge til en logaritme (del 1).
check-straight = Er sammenhængene lige?
check-straight-words = Hvis ikke, ville kvadrater eller en anden form af en variabel forklare mere.
check-apart = Står hver enhed for sig selv?
check-apart-words = Om enheder ved siden af hinanden i tabellen ligner hinanden. Det betyder kun noget, hvis deres rækkefølge gør.
check-distinct = Siger hver variabel noget for sig?
check-distinct-words = Hvis ikke, kan man ikke afgøre, hvilken af dem det er; det, de siger tilsammen, gælder alligevel.
check-breusch-pagan = Breusch–Pagan (Koenker)
check-white = White
check-shapiro-wilk = Shapiro–Wilk
check-jarque-bera = Jarque–Bera
check-reset = RESET
check-durbin-watson = Durbin–Watson
check-vif = Største VIF

check-figures = Hvordan residualerne ser ud
check-figures-lead = Hver enhed er et punkt, det samme i alle figurer: peg på et for at se det i dem alle, klik for at markere det overalt. Når en figur er i fokus, går piletasterne fra enhed til enhed. De tre enheder, der flytter modellen mest, er nævnt ved navn.
check-fitted = Residual mod forventet niveau
check-fitted-words = Godt: en sky uden form om linjen. En tragt siger, at nogle enheder spreder sig mere, en bue, at noget er krumt.
check-qq = Normalfordelingsplot (Q-Q)
check-qq-words = Godt: alle punkter nær linjen. Ender, der drejer væk, siger, at der er flere yderlige enheder end i en normalfordeling.
check-leverage = Leverage og Cooks afstand
check-leverage-words = Til højre står enheder med usædvanlige vilkår, som modellen retter sig mest efter. Uden for en linje for Cooks afstand D (tegnet, hvor den går gennem figuren) flytter en enhed hele modellen.
check-by-variable = Residual mod en variabel
check-by-variable-words = Godt: ingen form. En hældning mod en variabel uden for modellen siger, at den måske hører til i den; en bue, at dens form er forkert.
check-variable = Variabel
check-normal-axis = Ventet efter normalfordelingen
check-standardised = Standardiseret residual
check-leverage-axis = Leverage
check-as-table = Som tabel
check-table-name = { $upward } efter { $across }, længst fra nul først

check-influential = Enheder, der trækker i modellen
check-influential-lead = En enhed er med på listen, hvis modellens forventninger eller koefficienter ville flytte sig mærkbart uden den. Det er en grund til at se på den, ikke til at udelade den.
check-none-influential = Ingen enhed trækker mærkbart hårdere end de andre.
check-more-units = { $count ->
        [one] { $count } enhed mere
       *[other] { $count } enheder mere
    }
check-no-outlier-test = Der kan ikke testes for outliers: der er for få enheder tilovers.
check-outlier = { $verdict ->
        [outlier] { $unit } er en outlier: den ligger længere fra de andres model, end tilfældet forklarer (studentiseret residual { $t }, { $p } efter Bonferroni).
       *[chance] Ingen outlier: den fjerneste enhed, { $unit }, ligger ikke længere fra modellen, end tilfældet forklarer (studentiseret residual { $t }, { $p } efter Bonferroni).
    }
check-pull-outlier = Den er en outlier ({ $t }; { $p } efter Bonferroni).
check-pull-cook = Alle forventninger flytter sig uden den (Cooks D { $value }, over { $limit }).
check-pull-leverage = Dens vilkår er usædvanlige (leverage { $value }, over { $limit }).
check-pull-dffits = Forventningen til den selv flytter sig uden den (DFFITS { $value }; grænse { $limit }).
check-pull-dfbetas = Den flytter mest koefficienten for { $variable } (DFBETAS { $value }; grænse { $limit }).

check-left-out = Hvad hvis en enhed blev udeladt?
check-left-out-lead = Hele fremgangsmåden gentages uden den markerede enhed: frasortering, valg af model, residualer. Alle enheder bedømmes så efter den model, de andre giver.
check-leave-out = Udelad
check-without-same = Uden { $unit } vælges de samme variable.
check-without-other = Uden { $unit } vælges en anden model.
check-without-nothing = Uden { $unit } kan der ikke laves nogen model.
check-terms-gone = Ikke længere med: { $names }.
check-terms-new = Ny i modellen: { $names }.
check-r2-changes = Justeret R² er { $after } i stedet for { $before }.
check-thirds = { $count ->
        [0] Alle enheder bliver i deres tredjedel.
        [one] { $count } enhed skifter tredjedel:
       *[other] { $count } enheder skifter tredjedel:
    }
check-moves = fra { $from } til { $to }
