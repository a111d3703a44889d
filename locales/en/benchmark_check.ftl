# The page «benchmark», part 3: may the model be believed?
check = Check
check-lead = May the model be believed? Its stars and intervals hold only if what it leaves over behaves like chance. Look at the residuals, read the tests, and see what single units do.
check-tests = What the model takes for granted
check-tests-note = No test proves an assumption. With few units it may miss a plain breach; with many it finds one that does not matter. So look at the figures too.
check-question = Question
check-verdict = Verdict
check-test = Tests
check-unremarkable = nothing against it
check-doubtful = doubtful
check-contradicted = contradicted
check-cannot-tell = cannot tell
check-scatter = Do all units scatter alike?
check-scatter-words = If not, the coefficients hold, but not their standard errors: use robust ones (part 2).
check-normal = Are the residuals normal?
check-normal-words = Matters for p and intervals where units are few. A skew response may want a logarithm (part 1).
check-straight = Are the relations straight?
check-straight-words = If not, squares or another form of a variable would explain more.
check-apart = Is each unit on its own?
check-apart-words = Whether units next to each other in the table are alike. It means something only if their order does.
check-distinct = Does each variable say something of its own?
check-distinct-words = If not, it cannot be told which of them it is; what they say together holds all the same.
check-breusch-pagan = Breusch–Pagan (Koenker)
check-white = White
check-shapiro-wilk = Shapiro–Wilk
check-jarque-bera = Jarque–Bera
check-reset = RESET
check-durbin-watson = Durbin–Watson
check-vif = Largest VIF

check-figures = What the residuals look like
check-figures-lead = Each unit is a point, the same in every figure: point at one to see it in all, click to mark it everywhere. With a figure in focus, the arrow keys walk from unit to unit. The three units that move the model most are named.
check-fitted = Residual against expected level
check-fitted-words = Good: a cloud without shape about the line. A funnel says that some units scatter more, an arch that something is bent.
check-qq = Normal Q-Q
check-qq-words = Good: all points near the line. Ends that turn away say that there are more extreme units than in a normal distribution.
check-leverage = Leverage and Cook’s distance
check-leverage-words = To the right stand units with unusual circumstances, which the model heeds most. Beyond a line of Cook’s distance D (drawn where it runs through the figure) a unit moves the whole model.
check-by-variable = Residual against a variable
check-by-variable-words = Good: no shape. A slope against a variable outside the model says that it might belong in; an arch says that its form is wrong.
check-variable = Variable
check-normal-axis = Expected by the normal distribution
check-standardised = Standardised residual
check-leverage-axis = Leverage
check-as-table = As a table
check-table-name = { $upward } by { $across }, farthest from zero first

check-influential = Units that pull at the model
check-influential-lead = A unit is listed if leaving it out would move the model’s expectations or coefficients noticeably. That is a reason to look at it, not to leave it out.
check-none-influential = No unit pulls noticeably harder than the others.
check-more-units = { $count ->
        [one] { $count } more unit
       *[other] { $count } more units
    }
check-no-outlier-test = Outliers cannot be tested for: too few units are left over.
check-outlier = { $verdict ->
        [outlier] { $unit } is an outlier: it lies farther from the model of the others than chance explains (studentised residual { $t }, { $p } after Bonferroni).
       *[chance] No outlier: the farthest unit, { $unit }, lies no farther from the model than chance explains (studentised residual { $t }, { $p } after Bonferroni).
    }
check-pull-outlier = It is an outlier ({ $t }; { $p } after Bonferroni).
check-pull-cook = All expectations move without it (Cook’s D { $value }, above { $limit }).
check-pull-leverage = Its circumstances are unusual (leverage { $value }, above { $limit }).
check-pull-dffits = Its own expectation moves without it (DFFITS { $value }; limit { $limit }).
check-pull-dfbetas = It moves the coefficient of { $variable } most (DFBETAS { $value }; limit { $limit }).

check-left-out = What if a unit were left out?
check-left-out-lead = The whole procedure is repeated without the marked unit: screening, selection, residuals. All units are then judged by the model that the others give.
check-leave-out = Leave out
check-without-same = Without { $unit } the same variables are chosen.
check-without-other = Without { $unit } another model is chosen.
check-without-nothing = Without { $unit } no model can be made.
check-terms-gone = No longer in it: { $names }.
check-terms-new = New in it: { $names }.
check-r2-changes = Adjusted R² is { $after } instead of { $before }.
check-thirds = { $count ->
        [0] Every unit stays in its third.
        [one] { $count } unit changes its third:
       *[other] { $count } units change their thirds:
    }
check-moves = from { $from } to { $to }
