# What kind of language this is. The build says which of these is missing or not understood.
# One word in English letters.
language-in-english = English
language-own-name = English
# The language, da or en, in which its readers read what is written in these two only: theories, evidence, examples.
language-content = en
language-decimal-sign = .
language-thousands-sign = ,
# How dates are written, as a tag that browsers know.
language-dates = en-GB
# Whether a phrase with a comma within a list ends in one.
language-closes-phrases = no
# The form of a word that goes with a whole number. Its last digit is $ten, its last two are $hundred.
language-plural =
    { $count ->
        [1] one
       *[other] other
    }
