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
