# Programteorier: hvad der siges om en, og hvad der kan være galt med en.

# En opremsning, som den læses op: »a, b og c«.
theory-list-last = { $head } og { $last }
theory-clauses-last = { $head }, og { $last }

# Grunde, til at stå efter »fordi«.
theory-missing =
    { $count ->
        [one] { $what } mangler
       *[other] { $what } mangler
    }
theory-in-the-way =
    { $count ->
        [one] { $what } står i vejen
       *[other] { $what } står i vejen
    }
theory-strengthens =
    { $count ->
        [one] { $what } forstærker virkningen
       *[other] { $what } forstærker virkningen
    }
theory-strengthened-as = virkningen er større, fordi { $clauses }
theory-whether-present =
    { $count ->
        [one] om { $what } er på plads
       *[other] om { $what } er på plads
    }
theory-whether = om { $clause }

# En konfiguration.
theory-fires = { $mechanism } udløses: alt, hvad der skal til, er på plads.
theory-fires-strengthened = { $mechanism } udløses: alt, hvad der skal til, er på plads, og { $reasons }.
theory-does-not-fire = { $mechanism } udløses ikke, fordi { $reasons }.
theory-lacks-problem = { $mechanism } er ikke relevant her, fordi personen ikke har problemmekanismen »{ $problem }«.
theory-not-for-this-person = { $mechanism } er ikke ment for denne person, fordi { $reasons }.
theory-undecided = { $mechanism } er uafgjort: det vides ikke, { $unknowns }.
theory-never-fires = { $mechanism } udløses ikke: dens betingelser udelukker hinanden.
theory-for-nobody = { $mechanism } er ikke ment for nogen: dens betingelser udelukker hinanden.
theory-ambivalent = { $what } kan trække i begge retninger.
theory-would-fire = Den ville blive udløst, hvis { $changes }.
theory-there = { $what } var på plads
theory-not-there = { $what } var af vejen

# Et delmål.
theory-sub-goal-reached = { $goal } nås gennem { $mechanisms }.
theory-sub-goal-reached-either = { $goal } nås, uanset hvad det ukendte viser sig at være.
theory-sub-goal-not-relevant = { $goal } er ikke relevant her: intet, der fører dertil, er ment for denne person.
theory-sub-goal-undecided = { $goal } er uafgjort.
theory-sub-goal-not-reached = { $goal } nås ikke.
theory-through = { $mechanism } ({ $activity })

# Hvad der ville ske, hvis; i hvilken grad; hvor meget der hænger på det.
theory-if-reached =
    { $count ->
        [one] Hvis { $conditions }, nås { $goals }, fordi { $mechanisms }.
       *[other] Hvis { $conditions }, nås { $goals }, fordi { $mechanisms }.
    }
theory-if-reached-either =
    { $count ->
        [one] Hvis { $conditions }, nås { $goals }, uanset hvad det ukendte viser sig at være.
       *[other] Hvis { $conditions }, nås { $goals }, uanset hvad det ukendte viser sig at være.
    }
theory-if-not-reached = Hvis { $conditions }, nås { $goal } ikke, fordi { $mechanisms }.
theory-if-undecided = Hvis { $conditions }, er { $goal } uafgjort, fordi { $mechanisms }.
theory-then-fires =
    { $count ->
        [one] { $what } så udløses
       *[other] { $what } så udløses
    }
theory-then-fails =
    { $count ->
        [one] { $what } så ikke udløses
       *[other] { $what } så ikke udløses
    }
theory-then-open =
    { $count ->
        [one] { $what } så ikke med sikkerhed udløses
       *[other] { $what } så ikke med sikkerhed udløses
    }
theory-if-nothing = Med højst { $most ->
        [one] én ændring
       *[other] { $most } ændringer
    } kan intet delmål nås.
theory-if-most =
    Med højst { $most ->
        [one] én ændring
       *[other] { $most } ændringer
    } kan { $count ->
        [one] ét delmål
       *[other] { $count } delmål
    } nås på samme tid.
theory-if-most-already = { $goals }: så meget nås uden nogen ændring.
theory-decides = Om { $conditions }, er afgørende for { $goal } i { $share } pct. af alt, hvad der kunne være tilfældet.
theory-incomplete = Der er flere måder, end der regnes ud; kun nogle af dem er nævnt.
theory-degree = { $band } ({ $degree })
theory-degree-between = alt fra { $low } til { $high }
theory-band-not-at-all = slet ikke
theory-band-a-little = lidt
theory-band-halfway = halvvejs
theory-band-largely = overvejende
theory-band-fully = fuldt ud
theory-standing-reached = nås
theory-standing-not-reached = nås ikke
theory-standing-undecided = uafgjort
theory-standing-not-relevant = ikke relevant
theory-conflict = { $what } udelukker hinanden, og mere end én af dem er angivet at være der.

# To teorier, og teorier og cases.
theory-relation-confirmed = bekræftet
theory-relation-nuanced = nuanceret
theory-relation-replaced = erstattet
theory-relation-moved = flyttet
theory-relation-contradicted = modsagt
theory-relation-implicit = underforstået
theory-relation-gone = udgået
theory-relation-new = ny
theory-region = Hvis { $conditions }, nås { $goal } ifølge »{ $one }« og ikke ifølge »{ $other }«, fordi { $mechanisms }.
theory-region-always = { $goal } nås ifølge »{ $one }« og aldrig ifølge »{ $other }«, fordi { $mechanisms }.
theory-there-fires =
    { $count ->
        [one] { $what } der udløses
       *[other] { $what } der udløses
    }
theory-fit =
    { $goal }: ventet og set i { $both }, ventet og ikke set i { $expected }, set og ikke ventet i { $seen }, ingen af delene i { $neither }. Konsistens { $consistency }, dækning { $coverage }.
theory-fit-none = kan ikke siges
theory-fit-not-seen = Ventet og ikke set: { $cases }.
theory-fit-not-expected = Set og ikke ventet: { $cases }.

# Fejl.
theory-fault-at = Linje { $line }, kolonne { $column }: { $fault }
theory-fault-in = I »{ $element }«: { $fault }
theory-fault-similar = Mente du »{ $similar }«?
theory-fault-add-it = Tilføj det, eller skriv det id, der er ment.
theory-fault-remove-it = Fjern den.
theory-fault-too-large = Teksten fylder { $bytes } byte; en teori må højst fylde { $most }. Del den i to teorier, eller gør teksterne kortere.
theory-fault-not-utf8 = Filen er ikke tekst i UTF-8 efter { $byte } byte. Gem den som UTF-8, og åbn den igen.
theory-fault-syntax = Dette er ikke TOML: { $message }.
theory-fault-not-json =
    Dette er ikke JSON: { $message ->
        [nothing-more] her skulle ikke stå mere
        [object] her skulle stå et objekt
        [too-deep] værdier står for dybt inde i hinanden
        [value] her skulle stå en værdi
        [number] dette er ikke et tal
        [key] her skulle stå en nøgle i anførselstegn
        [key-twice] denne nøgle står her to gange
        [colon] her skulle stå et kolon
        [comma-or-brace] her skulle stå et komma eller {"}"}
        [comma-or-bracket] her skulle stå et komma eller ]
        [no-end] denne tekst har ingen slutning
        [control] et styretegn skal skrives med \u
        [character] dette er ikke et tegn
       *[other] det, der følger efter en omvendt skråstreg, kendes ikke
    }.
theory-fault-not-a-theory = Dette er ikke en teori: nøglen »virker-theory« mangler. Skriv »virker-theory = 2« øverst.
theory-fault-unknown-version = Teorien er af version { $version }; dette program læser version { $newest }. Åbn den med et nyere program.
theory-fault-unknown-key = Nøglen »{ $key }« betyder ikke noget her.
theory-fault-wrong-type =
    { $expected ->
        [text] Her skal stå en tekst i anførselstegn, ikke: { $found }.
        [words] Her skal stå en tekst på hvert sprog (da = "…", en = "…"), ikke: { $found }.
        [table] Her skal stå en tabel, ikke: { $found }.
        [list] Her skal stå en liste i kantede parenteser, ikke: { $found }.
        [whole-number] Her skal stå et helt tal, ikke: { $found }.
        [flag] Her skulle stå true eller false, ikke: { $found }.
       *[expression] Her skal stå et id eller en tabel med not, all, any eller at-least og of, ikke: { $found }.
    }
theory-fault-missing = »{ $key }« mangler. Tilføj den.
theory-fault-no-words =
    { $language ->
        [da] »{ $key }« mangler sin danske tekst. Tilføj den under da.
       *[en] »{ $key }« mangler sin engelske tekst. Tilføj den under en.
    }
theory-fault-unknown-word = »{ $word }« er ikke et af: { $known }. Skriv et af dem.
theory-fault-bad-id = »{ $id }« kan ikke være et id. Et id er små ord af a–z og 0–9 forbundet med bindestreger.
theory-fault-duplicate-id = Id'et »{ $id }« bruges to gange. Giv det ene element et andet id.
theory-fault-unknown-id = »{ $id }« er ikke id for { $wanted ->
        [activity] nogen aktivitet
        [problem] nogen problemmekanisme
        [mechanism] nogen virksom mekanisme
        [sub-goal] noget delmål
        [excluded] nogen kontekst eller noget træk
       *[context] nogen kontekst, noget træk eller noget delmål
    } i denne teori.
theory-fault-no-configuration = Teorien har ingen konfiguration, så intet kan udløses. Tilføj en [[configuration]].
theory-fault-no-context = Konfigurationen står ikke under nogen betingelse. Sig, under hvilke omstændigheder eller for hvem den udløses.
theory-fault-empty-expression = Listen over dele er tom. Skriv et id i den, eller fjern den.
theory-fault-threshold = »at-least« beder om { $n } af { $of } dele. Bed om mindst én og ikke om flere, end der er.
theory-fault-too-deep = Udtryk står mere end { $most } dybt inde i hinanden. Del dem op i betingelser for sig.
theory-fault-too-many = Teorien har { $count } elementer; den må højst have { $most }. Del den i to teorier.
theory-fault-too-many-parts = Udtrykkene har { $count } elementer og led i alt; de må højst have { $most }. Gør dem kortere, eller del teorien i to.
theory-fault-cycle = Delmål venter på hinanden i ring: { $round }. Tag et af dem ud af betingelserne.
theory-fault-group-of-one = En gruppe, der udelukker hinanden, skal have mindst to kontekster eller træk. Tilføj en til, eller fjern gruppen.
theory-fault-grouped-twice = »{ $id }« står to gange i grupper, der udelukker hinanden. Lad det stå i én, én gang.
theory-fault-too-many-trials = Det ukendte skulle prøves af på { $count } måder her; højst { $most } bliver prøvet. Lad færre elementer stå både ligefrem og under et »not«, eller gør grupperne, der udelukker hinanden, mindre.
theory-fault-and-more =
    { $count ->
        [one] Og én fejl mere.
       *[other] Og { $count } fejl mere.
    }

# Hvad primimplikanterne siger.
theory-in-place =
    { $count ->
        [one] { $what } er på plads
       *[other] { $what } er på plads
    }
theory-not-in-place =
    { $count ->
        [one] { $what } ikke er der
       *[other] { $what } ikke er der
    }
theory-goal-reached = delmålet »{ $what }« er nået
theory-goal-not-reached = delmålet »{ $what }« ikke er nået
theory-has-problem = personen har problemmekanismen »{ $what }«
theory-has-not-problem = personen ikke har problemmekanismen »{ $what }«
theory-rule = Hvis { $conditions }, så modvirker { $mechanism } { $problem } og fører til: { $goal }
theory-rule-always = Så modvirker { $mechanism } { $problem } og fører til: { $goal }
theory-because = { $rule }, for { $because }.
theory-reason = Det er nok, at { $conditions }.
theory-reason-none = Mere skal der ikke til.
theory-alternative-lacks = Det ville kræve, at { $conditions }.
theory-alternative-unknown = Det kommer an på, om { $conditions }.
theory-alternative-has-all = Alt, hvad der skal til, er på plads.
theory-alternative-out-of-reach = Ingen i programmet kan få alt det til at ske.
theory-would-be-reached = Det bliver nået, når { $conditions }.
theory-would-break = Det bliver ikke længere nået, når { $conditions }.
theory-loss = { $context }: uden ville disse gå tabt: { $goals }.
theory-loss-none = { $context }: uden ville intet delmål gå tabt.
