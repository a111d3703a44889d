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
