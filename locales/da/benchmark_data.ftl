# Delen »data« af siden Sammenligning: en tabel åbnes, hvordan den læses, og hvad dens kolonner er til.

data-origin-observed = observeret

data-px-unreadable = Linje { $line }: sådan fortsætter en PC-Axis-fil ikke. Der skal komme et nøgleord, »=«, dets værdier og »;«. Hent filen igen, hvor du har den fra.
data-px-open-quote = Linje { $line }: et anførselstegn åbnes og lukkes aldrig.
data-px-lacks = Filen mangler { $keyword }; uden det er der ingen tabel. Hent filen igen, hvor du har den fra.
data-px-sparse = Linje { $line }: filen udelader kombinationer uden tal (KEYS), og det kan ikke læses her. Hent den igen uden det valg, eller som CSV.
data-px-duplicate-dimension = Linje { $line }: to dimensioner hedder »{ $dimension }«.
data-px-duplicate-value = Linje { $line }: dimensionen »{ $dimension }« har »{ $value }« to gange.
data-px-codes = Linje { $line }: dimensionen »{ $dimension }« har { $values } værdier og { $codes } koder. Der skal være lige mange.
data-px-count = Linje { $line }: der skal være { $expected } tal, ét for hver kombination, men der er { $found }. Måske er filen skåret af; hent den igen.
data-px-too-many = Filen har { $found } tal; der kan højst arbejdes med { $most }. Hent færre værdier af en dimension.
data-px-not-a-number = Linje { $line }: »{ $typed }« står blandt tallene.
