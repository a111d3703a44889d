# Siden «benchmark», del 2: valget af model.
select-change-method = vejen til modellen
select-change-forced = de tvungne variable
select-change-terms = de håndvalgte variable
select-change-tolerance = tolerancen
select-fin = F for at komme ind (FIN)
select-fout = F for at ryge ud (FOUT)
select-f-range = »{ $name }« er { $value }. Tallet skal være 0 eller derover.
select-insisted-but-off = { $variable } skal være i modellen, uanset hvad data siger, men er udeladt af kandidaterne. Tag den med igen i del 1, eller giv slip på den.
select-too-many = Alle modeller af { $candidates } kandidater kan ikke gennemsøges; der kan højst være { $limit }. Udelad nogle, eller gå trinvis frem.
select-dependent = Alle modeller kan ikke sammenlignes: nogle kandidater er summer af hinanden, eller der er for få enheder til så mange. Udelad nogle, eller vælg et andet kriterium.
select-lead = Hvilke af kandidaterne hører til i modellen? Afhandlingen går trinvis frem; andre veje kan føre andre steder hen, og alt nedenfor følger straks med.
select-method = Metode
select-stepwise = Trinvis (stepwise)
select-forward = Fremad (forward)
select-backward = Baglæns (backward)
select-enter = Alle på én gang (enter)
select-subsets = Den bedste af alle delmængder
select-hand = I hånden
select-stepwise-words = Kandidaterne kommer ind én ad gangen, den stærkeste først, så længe deres p er under kriteriet for at komme ind. Efter hvert trin vejes alle variable i modellen igen, og den, der er blevet for svag, ryger ud (efter SPSS’ regler, som i afhandlingen).
select-forward-words = Kandidaterne kommer ind én ad gangen, den stærkeste først. Ingen ryger ud igen.
select-backward-words = Alle kandidater kommer ind på én gang. Derefter ryger den svageste ud, én ad gangen, til alle tilbageværende er stærke nok.
select-enter-words = Alle kandidater kommer ind på én gang, uanset hvad de forklarer.
select-subsets-words = Alle modeller, der kan laves af kandidaterne, sammenlignes, og den bedste efter kriteriet vælges. Dens p-værdier er for gode til at være sande: de ved ikke, at så mange modeller er prøvet.
select-hand-words = Du vælger selv modellens variable, for eksempel fordi tidligere forskning peger på dem.
select-limits = Vej efter
select-f-problem = Et tal på 0 eller derover
select-criterion = Bedst efter
select-aic = AIC
select-aicc = AICc
select-bic = BIC
select-cp = Mallows’ Cp
select-least-tolerance = Mindste tolerance
select-tolerance-words = Tolerancen er den del af en variabel, som de andre i modellen ikke allerede siger. En kandidat, der har mindre end dette, eller som ville levne en anden mindre, kommer ikke ind.
select-none = ingen
select-forced = Tvunget ind i modellen: { $names }
select-forced-legend = Altid i modellen, uanset hvad data siger
select-hand-legend = I modellen
select-would-add = ville komme ind med F = { $f }, { $p }
select-kept-out = { $names } kan ikke komme ind: tolerancen ville falde under den mindste tilladte.
select-fout-lowered = FIN skal være over FOUT, ellers kunne en variabel ryge ind og ud i én uendelighed. FOUT { $from } er derfor sat til { $to }.
select-best-of = De bedste af { $count } modeller efter { $criterion }
select-terms = Variable

select-replay-lead = Gå gennem udvælgelsen trin for trin: før hvert trin vejes alle kandidater, og den, der vejer tungest eller for lidt, flytter sig.
select-back = Tilbage
select-next = Næste trin
select-guess-first = Gæt først
select-position = Trin { $number } af { $steps }
select-at-the-end = Slut efter { $steps ->
        [one] { $steps } trin
       *[other] { $steps } trin
    }
select-model-empty = I modellen indtil nu: kun konstanten.
select-model-so-far = I modellen indtil nu: { $names }.
select-question = Hvad sker der nu? Vælg det, du tror på; modellerne nedenfor viser kun det, der allerede er fortalt.
select-guess-out = { $variable } ryger ud
select-guess-nothing = Ikke mere
select-right = Rigtigt.
select-wrong = Nej.
select-entered-together = { $names } kom ind sammen; justeret R² er nu { $r2 }.
select-weighed-inside = Trin { $number }: variable i modellen, den svageste først
select-f-to-remove = F for at ryge ud
select-goes-out = ryger ud
select-end-enter = Det var alt: med denne metode kommer alle ind på én gang.
select-end-empty = Der er intet tilbage i modellen.
select-end-stays-p = Ikke flere ryger ud: den svageste i modellen har p { $value }, ikke over { $limit }.
select-end-stays-f = Ikke flere ryger ud: den svageste i modellen har F = { $value }, ikke under { $limit }.
select-end-outside-f = Ikke flere kommer ind: den stærkeste udenfor har F = { $value }, ikke over { $limit }.

select-model-name = Modellen
select-models-caption = Multipel lineær regression ({ $method }). Respons: { $response }.
select-also-show = Vis også
select-beta = beta
select-t = t
select-p = p
select-ci = 95 %-interval
select-vif = VIF
select-r2-change = ΔR²
select-interval = { $low } til { $high }
select-errors = Standardfejl
select-classical = Klassiske
select-hc0 = Robuste (HC0)
select-hc1 = Robuste (HC1)
select-hc2 = Robuste (HC2)
select-hc3 = Robuste (HC3)
select-hc4 = Robuste (HC4)
select-errors-note = Koefficienternes standardfejl, stjerner og p: { $kind }. De holder også, når nogle enheder spreder sig mere end andre.

select-elsewhere = Hvad ville R og JASP have valgt?
select-elsewhere-lead = De samme kandidater i andre programmer, hvert efter sine egne regler. Et andet svar er ingen fejl: det viser, hvor meget der afhænger af reglen.
select-r-both = R, step() i begge retninger
select-r-backward = R, step() baglæns fra alle
select-olsrr = R, olsrr: ols_step_both_p()
select-jasp = JASP, stepwise
select-same-terms = De samme variable.
select-other-terms = Vælger: { $names }.
select-silent = { $why ->
        [few] Kan ikke begynde: det kræver modellen med alle kandidater, og dertil er der for få enheder.
        [dependent] Fortælles ikke her: { $variable } er en nøjagtig sum af andre, og det behandler programmet på sin egen måde.
       *[explained] Fortælles ikke her: responsen er fuldt forklaret undervejs, og resten er afrunding.
    }
select-parting = Vejene skilles ved trin { $step } (her { $here }; dér { $there }).
select-stops = ikke mere
select-begins-with-all = Det begynder med alle kandidater i modellen og tager dem ud én for én.
select-other-method = Det går frem efter en anden metode end den, der er valgt her.
select-weighs-by-aic = Det vejer efter AIC, og så kommer en variabel ind allerede med F over { $f } (p under { $p }).
select-other-limits = Grænserne er andre: ind ved p { $entry } og ud ved p { $removal }.
select-no-tolerance = Det kender ingen tolerance og tager det ind, der blev holdt ude her ved { $tolerance }.
select-removes-one = Det tager højst én variabel ud, hver gang en er kommet ind.
select-never-back = Det, der er røget ud, kommer ikke tilbage dér.
select-tie = To kandidater er lige gode, og hvert program tager den første i sin egen rækkefølge.
