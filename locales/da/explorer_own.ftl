# Part of the explorer: a theory of one's own.

# What a new theory begins with.
own-new-title = Min egen teori
own-new-outcome = Ordinært job eller uddannelse
own-new-caution = Delmål bringer en person nærmere outcome. De lover intet.
own-new-activity = Nyt tilbud
own-new-context = Ny kontekst
own-new-mechanism = Ny virksom mekanisme
own-new-problem = Ny problemmekanisme
own-new-sub-goal = Nyt delmål
own-clause-present = dette gælder: { $label }
own-clause-absent = dette ikke gælder: { $label }
own-copy-title = { $nth ->
    [one] { $title } (min kopi)
   *[other] { $title } (min kopi { $nth })
}
own-copy-origin = Skrevet med dette program ud fra en kopi af »{ $title }«. Kilderne er originalens; det, der siden er ændret, har ingen.

# The coach.
own-coach-reasoning = »{ $name }« siger hverken, hvilken ressource personen får, eller hvordan personen kommer til at ræsonnere. Er det måske et tilbud?
own-coach-context = »{ $name }« ændrer ingenting: ingen konfiguration har den som betingelse.
own-coach-mechanism = »{ $name }« indgår ikke i nogen konfiguration. Hvad udløser den, og hvad fører den til?
own-coach-list = »{ $name }« indgår ikke i nogen konfiguration: indtil videre står det på en liste, ikke i en teori.
own-coach-because = »{ $name }« siger ikke hvorfor. Fordi …?

# The tables.
own-table-configurations = Konfigurationer: hvis, så, fordi
own-table-contexts = Kontekster, og hvad der vides om dem
own-table-firing = Hvad der virker, og hvorfor
own-table-sub-goals = Delmål, og hvorfor de nås
own-head-activity = Tilbud
own-head-if = Hvis
own-head-mechanism = Virksom mekanisme
own-head-resource = Ressource
own-head-reasoning = Ræsonnement
own-head-problem = Undergraver
own-head-sub-goal = Delmål
own-head-because = Fordi
own-head-source = Kilde
own-head-context = Kontekst
own-head-kind = Art
own-head-scope = Rækkevidde
own-head-known = Her
own-head-why = Tilstand og begrundelse
own-for-whom = For hvem
own-circumstance = Omstændighed
own-overall = Hele indsatsen
own-specific = Specifik
own-necessary = Nødvendig
own-strengthening = Forstærkende
own-blocking = Blokerende
own-ambivalent = Tvetydig
own-not = ikke
own-and = og
own-or = eller
own-at-least = mindst { $least } af: { $parts }

# Taking it along.
own-take-along = Tag det med
own-take-along-lead = Teorien, som den står her, med denne person og disse omstændigheder. Filerne laves i denne browser; intet sendes nogen steder hen.
own-picture = Billede
own-picture-lead = Billedet af teorien med titel, tegnforklaring og kilder; i lyse farver, til et slide eller en side.
own-picture-svg = Gem billedet som SVG
own-picture-png = Gem billedet som PNG
own-picture-person = en person sat sammen her
own-picture-changed = { $case }, med ændringer
own-picture-setting = omstændigheder sat sammen her
own-picture-for = For hvem: { $person }. Under hvilke omstændigheder: { $setting }.
own-picture-source = Kilde: { $source }
own-tables-lead = En række for hver konfiguration, hver kontekst eller hvert delmål, med begrundelserne i sætninger.
own-texts = Tekst
own-texts-lead = Teoriens fil kan åbnes her igen. De andre former er til programmer, der tegner eller sammenligner.
own-which-text = Form
own-text-toml = Teorifil (TOML) til at læse og rette i
own-text-json = Teorifil (JSON)
own-text-mermaid = Mermaid-diagram
own-text-dot = Graphviz DOT
own-text-dagitty = DAGitty
own-text-qca = Regler i QCA-notation
own-copy-text = Kopiér teksten
own-save-text = Gem teksten

# Writing a theory.
own-write = Skriv din egen
own-write-lead = Kopiér en teori, og ret i den, eller begynd med en tom. Den gemmes i dit studie, og hvert skridt kan fortrydes.
own-copy = Kopiér »{ $title }«
own-begin = Begynd en ny teori
own-open = Åbn en teorifil
own-remove = Slet denne teori, som er din egen
own-drop = Slip en teorifil for at åbne den
own-file-faults = { $name } har { $count ->
    [one] én fejl
   *[other] { $count } fejl
}. Den vises herunder, så den kan rettes; det, du havde, er uændret.
own-mend = { $name } er endnu ikke en gyldig teori
own-mend-lead = Intet af filen går tabt. Ret de linjer, der er mærket, og åbn den.
own-mend-open = Åbn den rettede teori
own-mend-close = Læg filen væk
own-unsound = Det, du har skrevet, har { $count ->
    [one] én fejl
   *[other] { $count } fejl
}. Det er gemt, og siden viser den sidste gyldige udgave, til det er rettet.
own-restore = Tilbage til den sidste gyldige udgave
own-text-form = Teorien som tekst
own-text-label = Teorien som tekst
own-text-sound = Teksten er gyldig, og siden følger den.
own-text-faults = { $count ->
    [one] Én fejl
   *[other] { $count } fejl
} i teksten.
own-text-fault-list = Fejl i teksten
own-form-closed = Noget i teksten kan ikke læses, så skemaet er lukket. Ret teksten herunder, eller gå tilbage til den sidste gyldige udgave.
own-coach = Vejlederen
own-coach-lead = { $count ->
    [one] Én ting at tænke over.
   *[other] { $count } ting at tænke over.
} Intet af det skal gøres.
own-coach-nothing = Der mangler ikke noget: hver virksom mekanisme har en ressource eller et ræsonnement, hver række siger hvorfor, og alt er i brug.
own-head-theories = Dine egne teorier
own-head-choose = En af dine egne …
own-title = Teoriens navn
own-about = Hvad den handler om, og outcome
own-line-summary = Hvad den handler om, i få sætninger
own-line-outcome = Outcome
own-line-outcome-description = Hvad outcome betyder
own-line-caution = Forbeholdet ved outcome
own-comments = Teksten har kommentarer. De går tabt, når noget ændres her i skemaet; retter du i tekstformen, bliver de stående.
own-rows-lead = Et element forbindes ved at åbne en konfiguration og vælge det der eller ved at trække det hen på konfigurationen.
own-grip-element = Træk hen på en konfiguration eller til et andet sted
own-with-descriptions = Med beskrivelser
own-description-of = Beskrivelse af { $name }
own-slot-new-context = En ny kontekst …
own-of-activity = Betingelser for »{ $name }« ({ $count })
own-of-programme = Betingelser for hele indsatsen ({ $count })
own-change-condition = Ret betingelsen: { $name }
own-is-not = ikke
own-joint = Hvordan delene er forbundet
own-joint-all = alle disse
own-joint-any = en eller flere af disse
own-joint-least = mindst så mange af disse
own-least = Hvor mange
own-combine = Forbind med
own-rows = Hvis, så, fordi
own-add-row = Tilføj en konfiguration
own-grip = Træk til et andet sted
own-up = Flyt op: { $name }
own-down = Flyt ned: { $name }
own-delete = Slet: { $name }
own-if = Hvis
own-then = Så
own-because = Fordi
own-mechanism-name = Den virksomme mekanismes navn
own-slot-new = En ny …
own-choose = Vælg …
own-conditions = Betingelser
own-add-condition = Tilføj en betingelse
own-role-of = Hvilken rolle { $name } spiller
own-remove-condition = Fjern betingelsen: { $name }
own-wider = Desuden gælder { $count ->
    [one] én betingelse for tilbuddet eller hele indsatsen
   *[other] { $count } betingelser for tilbuddet eller hele indsatsen
}: { $list }.
own-name-of = Navn på { $name }
own-is-for-whom = For hvem
own-list-contexts = Kontekster ({ $count })
own-list-activities = Tilbud ({ $count })
own-list-mechanisms = Virksomme mekanismer ({ $count })
own-list-problems = Problemmekanismer ({ $count })
own-list-sub-goals = Delmål ({ $count })
own-add-context = Tilføj en kontekst
own-add-activity = Tilføj et tilbud
own-add-mechanism = Tilføj en virksom mekanisme
own-add-problem = Tilføj en problemmekanisme
own-add-sub-goal = Tilføj et delmål
