# Part 6 of the page «benchmark»: doubt.
doubt-lead = A single model says more than the data do. Would other analysts, other units or pure chance have come to the same result?
doubt-multiverse = Every model that could be defended
doubt-multiverse-lead = One analyst’s model is one of many. Here every model of the screened candidates that the rule lets count is fitted, and each unit is put in its third by each of them.
doubt-multiverse-start = Go through all models
doubt-rule = Which models count
doubt-rule-significant = Those with only significant terms (p < .05)
doubt-rule-bic = Those nearly as good as the best (ΔBIC ≤ 10)
doubt-rule-all = All of them
doubt-models = { $models } of the { $possible } models that { $candidates } candidates can make count by this rule ({ $share }).
doubt-models-forced = Each of them has { $forced }, which must be in the model.
doubt-by-weight = How often each variable is in them, by BIC weight
doubt-by-count = How often each variable is in them, all alike
doubt-keep = In what share of the models each unit keeps its third
doubt-keep-counts = { $clear } units keep their third clearly (in nine of ten or more), { $probable } probably (in two of three or more); for { $open } it cannot be told.
doubt-multiverse-caption = Each bar shows the share of models in which the unit’s residual is in the better, the middle and the worse third: blue, grey and orange, from left to right. The percentage is the share in which it keeps the third that the model above gives it.
doubt-bootstrap = Other units, another model?
doubt-bootstrap-lead = Would the same variables have been chosen, and the same units praised, if the units had been a little different? A bootstrap draws as many units again, with replacement, and chooses the model anew each time.
doubt-bootstrap-start = Resample
doubt-stability = One unit less, and units never seen
doubt-stability-lead = The whole procedure is repeated without each unit in turn. Then the units are parted in ten, again and again, and each tenth is foretold by a model chosen without it: R² for units that the model has not seen.
doubt-stability-start = Leave out and foretell
doubt-without = What hangs on a single unit
doubt-without-words = { $carrying ->
        [0] Whichever of the { $done } units is left out, the same variables are chosen.
        [one] Without one of the { $done } units other variables are chosen.
       *[other] Without { $carrying } of the { $done } units, one at a time, other variables are chosen.
    } { $unsteady } of all { $n } units change their third if some one unit is left out.
doubt-left-out = Left out
doubt-go = Goes out
doubt-come = Comes in
doubt-unseen = How much is explained of units never seen
doubt-plain-r2 = R²
doubt-adjusted-r2 = Adjusted R²
doubt-cv-r2 = Cross-validated R²
doubt-unseen-words = Cross-validated R² is { $mean } on average over { $repeats } repeats of { $folds } folds ({ $least } to { $most }). In { $same } of { $done } folds exactly the same variables were chosen. The whole procedure is repeated in each fold, the choice of variables too: to choose first and validate after would be to look first.
doubt-noise = Would noise have done as well?
doubt-noise-lead = The values of the response are shuffled among the units, so that nothing can explain them any more. Then the same screening and the same selection are made. How many variables “enter” all the same, and how large an R² do they reach?
doubt-noise-one = Shuffle once
doubt-noise-start = Shuffle { $count } times
doubt-noise-last = The last shuffles
doubt-noise-draw = Shuffle { $number }: { $count ->
        [one] { $count } variable entered
       *[other] { $count } variables entered
    } ({ $variables }); R² = { $r2 }.
doubt-noise-draw-none = Shuffle { $number }: no variable entered.
doubt-noise-words = In { $share } of { $done } shuffles at least one variable entered ({ $mean } on average). R² was { $median } or less in half of them, { $r2-95 } or less in 95 of 100, and at most { $most }. The real response gives { $terms ->
        [one] { $terms } variable
       *[other] { $terms } variables
    } and R² { $real }; noise gives as much with { $p }.
doubt-noise-r2 = R² of pure noise
doubt-noise-across = R²
doubt-noise-sign-95 = 95 of 100 below { $r2 }
doubt-noise-sign-real = the real response: { $r2 }
doubt-noise-description = How many of { $done } shuffles had which R², in { $bins } steps from 0 to 1. The same numbers stand in the table below.
doubt-noise-table = The same as a table
doubt-noise-counted = Shuffles
doubt-noise-sizes = How many variables entered
doubt-cost-table = Cost and residual of each unit, the cheapest first
doubt-cost = Does it cost more to do better?
