# The page «benchmark».
bench-title = Which municipalities do better than their circumstances explain?
bench-lead = A regression says what level to expect of each unit. What a unit does beyond that is what its own effort may explain, and where it is worth looking closer.
bench-notice-name = About these data
bench-data-name = The table in use
bench-size = { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, { $columns } columns with numbers
bench-used = { $n ->
        [one] { $n } unit can be used.
       *[other] { $n } units can be used.
    }
bench-dropped = { $count ->
        [one] One unit is left out, because it has no value:
       *[other] { $count } units are left out, because they have no value:
    }
bench-dropped-unit = { $unit } in { $missing }
bench-and-more = and { $more } more
bench-and = and
bench-open = Open your own table
bench-back = Back to the example
bench-drop-hint = CSV, XLSX, ODS or PC-Axis. Or drop a file anywhere on the page, or paste cells with Ctrl+V. It does not leave your browser.
bench-drop = Drop the table here
bench-waiting = This study needs the file { $name }
bench-waiting-words = The link carries every setting, but not the table itself, which stayed with its owner. Open the file, and the study goes on with these settings. A file with other columns opens with settings of its own.
bench-refused = { $name } was not opened
bench-refused-unchanged = What was open is unchanged.
bench-problems = With these settings the numbers cannot be worked out
bench-nothing-yet = Nothing to show until this is mended; see above what stands in the way.
bench-summary = { $terms ->
        [one] The model now has { $terms } variable,
       *[other] The model now has { $terms } variables,
    } { $n } units, adjusted R² { $r2 }.

bench-table-empty = The file is empty. It needs a line of headers and one line for each unit.
bench-table-not-text = This is not a text file; perhaps it is a spreadsheet’s own file. Save the sheet as CSV and open that.
bench-table-undecoded = Line { $line }: a letter could not be read. Save the file again as CSV in UTF-8.
bench-table-one-column = Only one column was found. Columns must be separated by comma, semicolon, bar or tabulator: a first column of names, and the others of numbers.
bench-table-ragged = Line { $line } has { $found } cells, but the line of headers has { $expected }. Fill in or remove cells, and put a text that holds the separator in quotation marks.
bench-table-unreadable = Line { $line } could not be read. Look for a quotation mark that is opened and never closed.
bench-table-no-header = Column { $column } has no header. Give it a name in line 1, or remove it.
bench-table-duplicate-header = Columns { $first } and { $second } are both called “{ $header }”. Give one of them another name.
bench-table-no-unit = Line { $line }: the unit in the first column has no name. Fill it in, or remove the line.
bench-table-duplicate-unit = Lines { $first } and { $second } are both about “{ $unit }”. Each unit may stand only once: remove one of them or name it otherwise.
bench-table-not-a-number = Line { $line }, column “{ $header }” ({ $unit }): “{ $typed }” is no number. Type a number, or leave the cell empty if the value is missing.
bench-table-too-large = Line { $line }, column “{ $header }” ({ $unit }): { $typed } is too large to reckon with. Use a larger unit, such as millions.
bench-table-no-numbers = No column has numbers. The first column holds the units’ names; at least two of the others must be numbers.
bench-table-too-few-units = The table has { $found } units; at least { $fewest } are needed.
bench-table-too-many-units = The table has at least { $found } units; at most { $most } can be worked with.
bench-table-too-many-columns = The table has { $found } columns; at most { $most } can be worked with. Remove those that you do not need.
bench-table-wrong-length = Column “{ $header }” has { $found } cells for { $expected } units.
bench-table-and-more = { $more ->
        [one] And one more problem of these kinds.
       *[other] And { $more } more problems of these kinds.
    }

bench-option-range = “{ $name }” is { $value }. It must lie between 0 and 1.
bench-data-no-column = The table has no column called “{ $variable }”. Leave it out, or open the table that has it.
bench-data-not-numeric = { $variable } holds texts, not numbers. Leave it out.
bench-data-named-twice = { $variable } is named twice, so it would explain itself. Leave one of them out.
bench-data-all-missing = { $variable } has no values at all. Leave it out.
bench-data-constant = { $variable } is { $value } in every unit that can be used, so it can explain nothing. Leave it out.
bench-data-outside = { $variable } is { $value } in { $unit }, where “{ $transform }” is not defined. Choose another form of the variable, or leave it out.
bench-data-infinite = { $variable } in { $unit } is too large to reckon with. Choose another form of the variable, or leave it out.
bench-data-too-few = Only { $units } units have all values, and the model would need more than { $coefficients }. Leave out candidates that lack many values.
bench-data-dependent = { $variable } says exactly what { $of } say together. Leave one of them out.

bench-look = Look
bench-look-lead = What is to be explained, and what may explain it? Candidates should be circumstances that a municipality cannot change by its own effort.
bench-reset = As in the thesis
bench-reset-own = As when the table was opened
bench-response = To be explained (response)
bench-second = Second indicator
bench-cost = Cost
bench-none = None
bench-low-is-good = Low is good
bench-high-is-good = High is good
bench-response-direction = What is good in the response
bench-second-direction = What is good in the second indicator
bench-candidates = Candidates
bench-candidate = Candidate
bench-r-with-response = r with the response
bench-transform = Form
bench-transform-of = Form of { $variable }
bench-transform-none = As it is
bench-transform-ln = Logarithm (ln)
bench-transform-sqrt = Square root
bench-transform-logit = Logit of a share
bench-transform-logit-percent = Logit of a percentage
bench-transform-z = Standardised (z)
bench-origin-printed = mean printed
bench-origin-inferred = inferred
bench-origin-invented = invented variable
bench-origins = “Mean printed”: the thesis names the variable and prints its mean; the values are made to fit. “Inferred”: the thesis uses it, but prints only its coefficients. “Invented variable”: it stands in the place of one that is lost. No single value is an observation.
bench-in-model = in the model
bench-left-out = left out
bench-screening = Candidates that say the same
bench-screening-lead = Two candidates that go closely together cover for each other in a model. Of each such pair the one that has less to do with the response is left out (thesis, section 6.2.1 and note 7).
bench-threshold = Same from |r| of
bench-threshold-problem = A number from 0.01 to 1
bench-no-pairs = No two candidates correlate that strongly.
bench-pairs = { $count ->
        [one] One pair reaches the threshold:
       *[other] { $count } pairs reach the threshold:
    }
bench-fate-correlated = { $variable } is left out: it correlates with { $kept } at r = { $r }, and has less to do with the response (|r| { $own } against { $other }).
bench-fate-by-hand = { $variable } is left out because you say so.
bench-fate-kept = { $variable } stays: |r| with the response is { $own }.
bench-fate-kept-by-hand = { $variable } stays because you say so: |r| with the response is { $own }.
bench-screening-of = { $variable }: in or out
bench-by-rule = By the rule
bench-keep = Keep
bench-drop-candidate = Leave out
bench-all-correlations = All correlations

bench-select = Select
bench-pin = Criterion of entry (PIN)
bench-pout = Criterion of removal (POUT)
bench-tolerance = Tolerance
bench-p-problem = A number between 0 and 1
bench-pout-raised = PIN must be below POUT, or a variable could go in and out for ever. POUT { $from } was therefore taken as { $to }.
bench-models = Models, step by step
bench-models-scroll = Models, step by step: the table can be moved sideways
bench-models-caption = Multiple linear regression (stepwise), as Table 5 of the thesis. Response: { $response }.
bench-variable = Variable (x)
bench-statistic = Statistic
bench-model = Model { $number }
bench-coefficient = Regression coefficient
bench-standard-error = Standard error
bench-se = SE
bench-constant = Constant
bench-cases-n = Cases (n)
bench-adjusted-r2 = R² (adjusted)
bench-constant-alone = No candidate enters: the model is the constant alone, and the same level is expected of every unit.
bench-reproduced = All { $numbers } numbers agree with Table 5 of the thesis to the last printed digit. What the print itself gets wrong:
bench-misprint-stars = { $variable } in model { $model } is printed with { $printed }. By its own b and standard error t is at least { $t }, which makes it { $implied }.
bench-misprint-r2 = The text calls { $printed } R². It is the adjusted R²; plain R² is { $plain }.
bench-misprint-line = Appendix 2 reads { $printed } off the line of model 1 for { $smokers }% smokers. The printed coefficients give { $implied }.
bench-equation = The model in words
bench-equation-lead = All else in the model being equal:
bench-read-unit = When { $variable } rises by 1, the expected level { $direction ->
        [falls] falls
       *[rises] rises
    } by { $effect }.
bench-read-percent = When { $variable } rises by 1% of its value, the expected level { $direction ->
        [falls] falls
       *[rises] rises
    } by { $effect }: the coefficient { $b } times ln({ $factor }) (thesis, note 9).
bench-read-deviation = When { $variable } rises by one standard deviation, the expected level { $direction ->
        [falls] falls
       *[rises] rises
    } by { $effect }.
bench-read-unit-from = When { $variable } rises by 1 from its mean of { $mean }, the expected level { $direction ->
        [falls] falls
       *[rises] rises
    } by { $effect }. Elsewhere the step has another size.
bench-read-hundredth-from = When { $variable } rises by { $step } from its mean of { $mean }, the expected level { $direction ->
        [falls] falls
       *[rises] rises
    } by { $effect }. Elsewhere the step has another size.
bench-explained = Together the variables explain { $adjusted } of the variation between the units (adjusted R²; { $plain } unadjusted). The rest is effort, other circumstances, and chance.
bench-steps = How the model came about
bench-entered = { $variable } came in (F = { $f }, { $p }); adjusted R² is now { $r2 }.
bench-removed = { $variable } went out (F = { $f }, { $p }); adjusted R² is now { $r2 }.
bench-none-left = No candidate is left outside.
bench-none-enters = No other enters: the strongest outside has p = { $p }, not below { $pin }.
bench-weighed = Step { $number }: candidates outside the model, the strongest first
bench-f-to-enter = F to enter
bench-chosen = chosen
bench-too-dependent = too dependent

bench-judge = Judge
bench-judge-lead = The residual is what a unit’s level is beyond what the model expects of it. A third of the units do better than expected, a third about as expected, a third worse.
bench-better = Better than expected
bench-as-expected = As expected
bench-worse = Worse than expected
bench-better-short = Better
bench-as-expected-short = Middle
bench-worse-short = Worse
bench-find = Find a unit
bench-no-unit = No unit chosen
bench-unit-typed = Part of a name ({ $count } units)
bench-unit-unknown = No unit has a name like this.
bench-none-marked = Point at a unit, or choose one, to see it marked everywhere.
bench-unit = Unit
bench-actual = Actual level
bench-expected = Expected level
bench-residual = Residual
bench-rank = { $rank } of { $n } from the lowest
bench-unit-sentence = { $unit }: actual { $actual }, expected { $expected }, residual { $residual }, number { $rank } of { $n } from the lowest. { $standing }.
bench-scatter = Actual against expected level
bench-scatter-description = Each of the { $n } units as a point: expected level to the right, actual level upwards. Response: { $response }. All values stand in the table of all units below.
bench-scatter-caption = On the line a unit is exactly as the model expects. Its residual is the distance straight up or down to the line. Triangles are the third that does better than expected, dots the middle third, squares on their corner the third that does worse.
bench-expected-level = Expected level
bench-actual-level = Actual level: { $response }
bench-as-model-expects = as the model expects
bench-few-drawn = { $drawn } of { $all } units are drawn, evenly spread over the ranks.
bench-ranked = Residuals, ranked
bench-ranked-name = Units from the lowest residual to the highest
bench-ranked-caption = From the lowest residual to the highest, in thirds of equal size. With the figure in focus, the arrow keys walk from unit to unit.
bench-nine = Nine cells
bench-nine-scroll = Nine cells: the table can be moved sideways
bench-nine-caption = { $response } in thirds, by thirds of the residual
bench-nine-legend = In bold: better than expected and in the best third of { $second } ({ $best }), or worse than expected and in its worst third ({ $worst }).
bench-level-low = Low level
bench-level-middle = Middle level
bench-level-high = High level
bench-mark-best = Good on both indicators
bench-mark-worst = Poor on both indicators
bench-best-third = best third
bench-middle-third = middle third
bench-worst-third = worst third
bench-all-units = All { $count } units as a table
bench-units-caption = All units; the headings sort
bench-level-third = Third of level
bench-residual-third = Third of residual

bench-cases = Cases
bench-cases-lead = From the many to the few: units that do well, or badly, on both indicators are those from which most is to be learnt.
bench-thesis-cases = The cases of the thesis
bench-case-good = Chosen as good practice
bench-case-test = Chosen to test what is found in the others
bench-reason-level = { $level } of { $response }.
bench-reason-second = { $second }: { $third }.
bench-reason-no-second = The second indicator (not chosen now).
bench-reason-region = In the same employment region as the two others (Central Jutland).
bench-evidence-residual = Actual { $actual } against { $expected } expected: residual { $residual }, number { $rank } of { $n } from the lowest, so { $standing }.
bench-evidence-level = { $actual }, in the { $third } third.
bench-evidence-second = { $value }, in the { $third }.
bench-third-low = lowest
bench-third-middle = middle
bench-third-high = highest
bench-holds = holds here
bench-holds-not = does not hold with these settings
bench-no-number = no number here bears on it
bench-published = What the thesis prints of it:
bench-fact = { $label }: { $exact ->
        [no] about { $value }
       *[yes] { $value }
    } ({ $place })
bench-national = The whole country, as printed:
bench-declined = { $unit } declined to take part: it was too busy. So there is no programme theory of its own to open.
bench-open-theory = Open its programme theory
bench-by-the-rule = Cases by the rule
bench-no-second = Choose a second indicator in part 1 to have cases found by rule.
bench-cost-correlation = Residual and { $cost } correlate at r = { $r } ({ $p }, { $n } units).
bench-cost-printed = The thesis reports { $r } (section 7.2): those that spend more do not for that reason do better.

bench-doubt = Doubt
bench-resamples = Resamples
bench-seed = The random numbers start from { $seed }, so the same settings give the same result.
bench-same-model = Exactly the model above came out in { $percent } of the resamples.
bench-how-often = How often each variable was chosen
bench-sizes = How many variables were chosen
bench-terms = { $count ->
        [one] { $count } variable
       *[other] { $count } variables
    }
bench-degenerate = { $count } resamples could not be used, because the response had one value only.
bench-units-in-doubt = In which third each unit came out
bench-doubt-caption = Each bar shows how often the unit’s residual was in the better, the middle and the worse third: blue, grey and orange, from left to right. The doubt is that of drawing units and choosing variables. It says nothing of faults in the data or of candidates that are not among them.
bench-clearly = { $standing ->
        [better] clearly better
        [worse] clearly worse
       *[expected] clearly as expected
    }
bench-probably = { $standing ->
        [better] probably better
        [worse] probably worse
       *[expected] probably as expected
    }
bench-contents = The parts of this page
