# Del 6 af siden «benchmark»: tvivl.
doubt-lead = En enkelt model siger mere, end data gør. Ville andre analytikere, andre enheder eller det rene tilfælde være nået til det samme?
doubt-multiverse = Alle modeller, der kunne forsvares
doubt-multiverse-lead = Én analytikers model er én af mange. Her estimeres hver eneste model af de sorterede kandidater, som reglen lader tælle, og hver enhed sættes i sin tredjedel af hver af dem.
doubt-multiverse-start = Gennemgå alle modeller
doubt-rule = Hvilke modeller tæller
doubt-rule-significant = Dem med lutter signifikante led (p < 0,05)
doubt-rule-bic = Dem, der er næsten så gode som den bedste (ΔBIC ≤ 10)
doubt-rule-all = Alle
doubt-models = { $models } af de { $possible } modeller, som { $candidates } kandidater kan danne, tæller efter reglen ({ $share }).
doubt-models-forced = De har alle { $forced } med, som skal være i modellen.
doubt-by-weight = Hvor ofte hver variabel er med, efter BIC-vægt
doubt-by-count = Hvor ofte hver variabel er med, alle lige
doubt-keep = I hvor stor en del af modellerne hver enhed beholder sin tredjedel
doubt-keep-counts = { $clear } enheder beholder klart deres tredjedel (i ni af ti eller flere), { $probable } sandsynligvis (i to af tre eller flere); for { $open } kan det ikke afgøres.
doubt-multiverse-caption = Hver bjælke viser, i hvor stor en del af modellerne enhedens residual ligger i den bedre, den midterste og den dårligere tredjedel: blå, grå og orange fra venstre mod højre. Procenten er den del, hvor den beholder den tredjedel, modellen ovenfor giver den.
doubt-bootstrap = Andre enheder, en anden model?
doubt-bootstrap-lead = Ville de samme variable være valgt, og de samme enheder være rost, hvis enhederne havde været lidt anderledes? En bootstrap trækker lige så mange enheder igen, med tilbagelægning, og vælger modellen på ny hver gang.
doubt-bootstrap-start = Træk igen
doubt-stability = Én enhed mindre, og enheder, der ikke er set
doubt-stability-lead = Hele fremgangsmåden gentages uden hver enhed efter tur. Derefter deles enhederne i ti, igen og igen, og hver tiendedel forudsiges af en model, der er valgt uden den: R² for enheder, modellen ikke har set.
doubt-stability-start = Udelad og forudsig
doubt-without = Hvad der hænger på en enkelt enhed
doubt-without-words = { $carrying ->
        [0] Uanset hvilken af de { $done } enheder der udelades, vælges de samme variable.
        [one] Uden én af de { $done } enheder vælges andre variable.
       *[other] Uden { $carrying } af de { $done } enheder, én ad gangen, vælges andre variable.
    } { $unsteady } af alle { $n } enheder skifter tredjedel, hvis en bestemt enhed udelades.
doubt-left-out = Udeladt
doubt-go = Går ud
doubt-come = Kommer ind
doubt-unseen = Hvor meget der forklares af enheder, der ikke er set
doubt-plain-r2 = R²
doubt-adjusted-r2 = Justeret R²
doubt-cv-r2 = Krydsvalideret R²
doubt-unseen-words = Krydsvalideret R² er { $mean } i gennemsnit over { $repeats } gentagelser med { $folds } dele ({ $least } til { $most }). I { $same } af { $done } dele blev præcis de samme variable valgt. Hele fremgangsmåden gentages for hver del, også valget af variable: at vælge først og validere bagefter ville være at kigge først.
doubt-noise = Ville støj have gjort det lige så godt?
doubt-noise-lead = Responsvariablens værdier blandes mellem enhederne, så intet længere kan forklare dem. Så foretages den samme sortering og den samme udvælgelse. Hvor mange variable »kommer ind« alligevel, og hvor stor en R² når de?
doubt-noise-one = Bland én gang
doubt-noise-start = Bland { $count } gange
doubt-noise-last = De seneste blandinger
doubt-noise-draw = Blanding { $number }: { $count ->
        [one] { $count } variabel kom ind
       *[other] { $count } variable kom ind
    } ({ $variables }); R² = { $r2 }.
doubt-noise-draw-none = Blanding { $number }: ingen variabel kom ind.
doubt-noise-words = I { $share } af { $done } blandinger kom mindst én variabel ind ({ $mean } i gennemsnit). R² var højst { $median } i halvdelen af dem, højst { $r2-95 } i 95 af 100 og aldrig over { $most }. Den virkelige responsvariabel giver { $terms ->
        [one] { $terms } variabel
       *[other] { $terms } variable
    } og R² { $real }; støj giver lige så meget med { $p }.
doubt-noise-r2 = R² af ren støj
doubt-noise-across = R²
doubt-noise-sign-95 = 95 af 100 under { $r2 }
doubt-noise-sign-real = den virkelige responsvariabel: { $r2 }
doubt-noise-description = Hvor mange af { $done } blandinger der havde hvilken R², i { $bins } trin fra 0 til 1. De samme tal står i tabellen nedenfor.
doubt-noise-table = Det samme som tabel
doubt-noise-counted = Blandinger
doubt-noise-sizes = Hvor mange variable der kom ind
doubt-cost-table = Hver enheds udgift og residual, den billigste først
doubt-cost = Koster det mere at klare sig bedre?
