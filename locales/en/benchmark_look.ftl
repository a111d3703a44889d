# The part «look» of the page «benchmark».
look-heat-caption = Pearson’s r between all candidates, and in the last row with the response. Orange is positive and blue is negative; the stronger the ground, the stronger the correlation. A frame marks |r| of { $threshold } or more. Point at a pair, or go there with the arrow keys, to see its units.
look-heat-scroll = All correlations: the table can be moved sideways
look-pair = { $first } and { $second }
look-pair-walk = Units by { $first }, with { $second }
look-few-drawn = { $drawn } of { $all } units are drawn, evenly spread over the table.
look-reason = Reason in your own words (otherwise the sentence stands)
look-reason-of = Reason about { $variable }
look-skewness = Skewness
look-skewness-lead = A few very large values can carry a whole coefficient. From a skewness (G1) of ±1 another form is suggested, if one that is defined for every value brings it down to half or less: ln for values above 0, √ from 0 up, logit for shares between 0 and 1 and for what is called a percentage. Standardising (z) does not change the skewness; it only makes coefficients comparable.
look-not-skewed = { $count ->
        [one] One candidate is not strongly skewed.
       *[other] { $count } candidates are not strongly skewed.
    }
look-show-all = Show all
look-distribution = Distribution of { $variable }: { $form }
look-take = Use { $form }
look-for = for { $variable }
look-back = As it is
look-no-form = No form that is defined for every value makes it less skewed.
look-heat-few = { $shown } of { $all } candidates are shown: those that correlate most strongly with what is to be explained. Every pair above the threshold is listed further down, also of the others.
