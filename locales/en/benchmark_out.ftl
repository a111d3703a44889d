# The part «Take it along» of the page «benchmark», its tables and its report.
out-coefficients = The last model’s coefficients
out-robust-se = SE (HC3)
out-interval-from = { $percent }% from
out-interval-to = { $percent }% to
out-zero-order = r with the response
out-partial = Partial r
out-part = Part r
out-step = Step
out-came-in = Came in
out-went-out = Went out
out-f-of-change = F of the change
out-p-of-change = p of the change
out-r2-change = Change of R²
out-see = Standard error of the estimate
out-outside = Candidates outside the model, step by step
out-least-tolerance = Least tolerance
out-beta-in = Beta in
out-fate = What became of it
out-strongest-pair = Correlates most with
out-checks = Checks of the last model
out-assumption = Taken for granted
out-test = Test
out-verdict = Verdict
out-same-scatter = The residuals scatter alike everywhere
out-normal = The residuals are normal
out-straight = The model is not bent
out-apart = The variables say different things
out-condition = Condition number
out-verdict-unremarkable = nothing speaks against it
out-verdict-doubtful = doubtful
out-verdict-contradicted = contradicted
out-verdict-cannot-tell = cannot be told
out-units = All units
out-rank = Rank of residual
out-leverage = Leverage
out-studentised = Studentised residual
out-cook = Cook’s distance
out-third-of = Third of { $variable }
out-mark = Both indicators
out-count-of = Units, { $what }
out-nine-legend = * Better than expected and in the best third of { $second } ({ $best }), or worse than expected and in its worst third ({ $worst }).
out-cases = Cases by rule
out-why = Why
out-cases-note = The rules follow section 6.1.2 of the thesis; the limits in them are Virker’s.
out-kind-best = Best: good on both indicators
out-kind-worst = Worst: poor on both indicators
out-kind-critical = Critical: it goes well where it should not, or badly where it should go well
out-kind-extreme = Extreme: conditions or a level unlike all others
out-kind-typical = Typical: as most are
out-kind-deviant = Deviant: far off what the model expects
out-reason-second = { $second }: { $third }
out-reason-expected = expected level { $value }, in the { $third ->
        [low] lowest third
        [high] highest third
       *[middle] middle third
    }
out-reason-level = level { $value }, in the { $third ->
        [low] lowest third
        [high] highest third
       *[middle] middle third
    }
out-reason-high-leverage = leverage { $leverage }, above { $limit }
out-reason-usual-leverage = leverage { $leverage }, not above { $limit }
out-reason-far-level = level { $level }, outside { $low } to { $high }
out-reason-far-residual = studentised residual { $studentised }, at least { $limit } in size
out-data = The table that was analysed

# Comments in the scripts for R and SPSS.
out-r-heading = Written by Virker { $version }: the benchmark of the table “{ $table }”, to be repeated in R.
out-r-how = It needs nothing but base R. Run it with source() or Rscript.
out-r-data = The data as they were typed. Columns have names that R and SPSS both take; label has their own.
out-r-set-aside = Units that were set aside by hand.
out-r-listwise = Only units that have a value in every column are analysed.
out-r-screening = Candidates that say the same.
out-r-selection = The choice of the model: the criteria, and the candidates that were left.
out-r-model = The model that was reported.
out-r-judging = The units judged by the model.
out-spss-heading = Written by Virker { $version }: the benchmark of the table “{ $table }”, to be repeated in SPSS. The data file must lie in SPSS’ working folder, or its path be put in GET DATA
out-spss-names = The names of the columns, and what they are called in the table
out-spss-second = Thirds of the second indicator, among all units that have it
out-spss-selection = The choice of the model
out-spss-steps = The steps as Virker reported them:
out-spss-judging = The units judged by the model

# The report.
out-report-title = Benchmark: { $response }
out-report-made = { $table }. Made on { $date } with Virker { $version }.
out-report-data = The data
out-report-set-aside = Set aside by hand:
out-report-decisions = What was decided, and why
out-report-taking-part = Candidates that took part
out-report-not-taking-part = Columns that were not offered to the model
out-report-screened = Two candidates with |r| of { $threshold } or more count as saying the same; the one that has less to do with the response is left out.
out-report-stepwise = stepwise
out-report-forward = forward
out-report-backward = backward
out-report-enter = all at once (enter)
out-report-method = The model was chosen by the rules of SPSS REGRESSION: { $method } ({ $criteria }).
out-report-fout-lowered = FIN must not be below FOUT. FOUT { $from } was therefore taken as { $to }.
out-report-model = The model
out-report-units = The units
out-report-cases = The cases
out-report-warnings = Warnings
out-report-cannot = What this cannot say
out-report-appendix = All figures
out-report-repeat = How to repeat it
out-report-repeat-words = These scripts carry out the same analysis in R and in SPSS. The R script needs nothing but R; it chooses the model by rules that are written out in it, and says whether it came to the same steps. The SPSS syntax reads the data file virker-data.csv, which can be saved beside it.
out-warning-doubtful = Doubtful: “{ $what }” ({ $p }).
out-warning-contradicted = Contradicted by the data: “{ $what }” ({ $p }). The standard errors and p’s are not to be relied on; the column SE (HC3) does not take the residuals to scatter alike.
out-warning-collinear = These terms are hard to tell apart (condition index { $index }): { $names }.
out-warning-far = Very far off the model, with studentised residuals above 3 in size: { $units }. See whether their figures are right.
out-warning-few = { $units } units are few for { $candidates } candidates: with so many to choose from, chance alone lets some of them in.
out-warning-none = The checks found nothing that is worth a warning.
out-cannot-invented = The data are invented. Nothing here is about a real municipality.
out-cannot-effort = A residual is not effort. It holds all that the model leaves out: effort, other circumstances, faults in the data, and chance.
out-cannot-cause = A coefficient is not an effect. It says how units differ, not what would happen if one of them changed.
out-cannot-thirds = There is always a best and a worst third, even if all units did equally well. Units near a limit could as well have come into the next third.
out-cannot-selection = The p’s take the model as given. It was chosen from many by the same data, so they are too small.
out-cannot-why = It says which units are worth a closer look, not why they do well. That takes a study of the cases, with a programme theory to ask from.
