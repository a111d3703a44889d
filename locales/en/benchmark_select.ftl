# The page «benchmark», part 2: the choice of a model.
select-change-method = the way to the model
select-change-forced = the forced variables
select-change-terms = the variables chosen by hand
select-change-tolerance = the tolerance
select-fin = F to enter (FIN)
select-fout = F to remove (FOUT)
select-f-range = “{ $name }” is { $value }. It must be 0 or more.
select-insisted-but-off = { $variable } is to be in the model whatever the data say, but it is left out of the candidates. Take it in again in part 1, or no longer insist on it.
select-too-many = All models of { $candidates } candidates cannot be searched; { $limit } is the most. Leave some out, or go step by step.
select-dependent = All models cannot be compared: some candidates add up to each other, or there are too few units for so many. Leave some out, or choose another criterion.
select-lead = Which of the candidates belong in the model? The thesis goes stepwise; other ways may lead elsewhere, and everything below follows at once.
select-method = Method
select-stepwise = Stepwise
select-forward = Forward
select-backward = Backward
select-enter = Enter (all at once)
select-subsets = Best of all subsets
select-hand = By hand
select-stepwise-words = Candidates come in one at a time, the strongest first, as long as their p is below the criterion of entry. After each step every variable in the model is weighed again, and goes out if it has become too weak (by the rules of SPSS, as in the thesis).
select-forward-words = Candidates come in one at a time, the strongest first. None goes out again.
select-backward-words = All candidates come in at once. Then the weakest goes out, one at a time, until all that remain are strong enough.
select-enter-words = All candidates come in at once, whatever they explain.
select-subsets-words = Every model that can be made of the candidates is compared, and the best by the criterion is taken. Its p-values are too good to be true: they do not know that so many models were tried.
select-hand-words = You name the variables of the model yourself, for example because earlier research says so.
select-limits = Weigh by
select-f-problem = A number of 0 or more
select-criterion = Best by
select-aic = AIC
select-aicc = AICc
select-bic = BIC
select-cp = Mallows’ Cp
select-least-tolerance = Least tolerance
select-tolerance-words = Tolerance is the share of a variable that the others in the model do not already say. A candidate that has less than this, or would leave less to another, does not come in.
select-none = none
select-forced = Forced into the model: { $names }
select-forced-legend = Always in the model, whatever the data say
select-hand-legend = In the model
select-would-add = would come in with F = { $f }, { $p }
select-kept-out = { $names } cannot come in: the tolerance would fall below the least allowed.
select-fout-lowered = FIN must be above FOUT, or a variable could go in and out for ever. FOUT { $from } was therefore taken as { $to }.
select-best-of = The best of { $count } models by { $criterion }
select-terms = Variables

select-replay-lead = Go through the selection step by step: before each step all candidates are weighed, and what weighs most, or too little, moves.
select-back = Back
select-next = Next step
select-guess-first = Guess first
select-position = Step { $number } of { $steps }
select-at-the-end = The end, after { $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }
select-model-empty = In the model so far: nothing but the constant.
select-model-so-far = In the model so far: { $names }.
select-question = What happens next? Choose what you believe; the models below show only what has been told.
select-guess-out = { $variable } goes out
select-guess-nothing = Nothing more
select-right = Right.
select-wrong = Not so.
select-entered-together = { $names } came in together; adjusted R² is now { $r2 }.
select-weighed-inside = Step { $number }: variables in the model, the weakest first
select-f-to-remove = F to remove
select-goes-out = goes out
select-end-enter = That was all: with this method everything comes in at once.
select-end-empty = Nothing is left in the model.
select-end-stays-p = No other goes out: the weakest in the model has p { $value }, not above { $limit }.
select-end-stays-f = No other goes out: the weakest in the model has F = { $value }, not below { $limit }.
select-end-outside-f = No other enters: the strongest outside has F = { $value }, not above { $limit }.

select-model-name = The model
select-models-caption = Multiple linear regression ({ $method }). Response: { $response }.
select-also-show = Also show
select-beta = beta
select-t = t
select-p = p
select-ci = 95% interval
select-vif = VIF
select-r2-change = ΔR²
select-interval = { $low } to { $high }
select-errors = Standard errors
select-classical = Classical
select-hc0 = Robust (HC0)
select-hc1 = Robust (HC1)
select-hc2 = Robust (HC2)
select-hc3 = Robust (HC3)
select-hc4 = Robust (HC4)
select-errors-note = Standard errors, stars and p of the coefficients: { $kind }. They hold also where some units scatter more than others.

select-elsewhere = What would R and JASP have chosen?
select-elsewhere-lead = The same candidates in other programs, each by its own rules. A different answer is no error: it shows how much hangs on the rule.
select-r-both = R, step() in both directions
select-r-backward = R, step() backward from all
select-olsrr = R, olsrr: ols_step_both_p()
select-jasp = JASP, stepwise
select-same-terms = The same variables.
select-other-terms = Chooses: { $names }.
select-silent = { $why ->
        [few] Cannot begin: it needs the model of all candidates, and there are too few units for that.
        [dependent] Not told here: { $variable } is an exact sum of others, which this program treats in its own way.
       *[explained] Not told here: the response is explained fully on the way, and what is left is rounding.
    }
select-parting = It parts at step { $step } (here { $here }; there { $there }).
select-stops = nothing more
select-begins-with-all = It begins with all candidates in the model and takes them out one by one.
select-other-method = It goes by another method than the one chosen here.
select-weighs-by-aic = It weighs by AIC, by which a variable comes in already with F above { $f } (p below { $p }).
select-other-limits = Its limits differ: it enters at p { $entry } and removes at p { $removal }.
select-no-tolerance = It knows no tolerance, and takes in what was kept out here at { $tolerance }.
select-removes-one = It removes at most one variable after each entry.
select-never-back = What went out does not come back there.
select-tie = Two candidates are as good as each other, and each program takes the first in its own order.
