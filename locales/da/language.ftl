# Hvad det er for et sprog. Bygningen siger, hvad der mangler eller ikke forstås.
# Ét ord med engelske bogstaver.
language-in-english = Danish
language-own-name = Dansk
# Det sprog, da eller en, som læserne læser det på, der kun er skrevet på de to: teorier, evidens, eksempler.
language-content = da
language-decimal-sign = ,
language-thousands-sign = .
# Hvordan datoer skrives, som et mærke, browsere kender.
language-dates = da-DK
# Om et led med komma i en opremsning slutter med et.
language-closes-phrases = yes
# Den form af et ord, der hører til et helt tal. Dets sidste ciffer er $ten, de to sidste er $hundred.
language-plural =
    { $count ->
        [1] one
       *[other] other
    }
