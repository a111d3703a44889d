# Part 5 of the page «benchmark»: choose cases.
choose-pin = Pin
choose-unpin = Unpin
choose-full = At most { $most } cases can be compared. Unpin one first.
choose-kinds = Kind of case
choose-best = Best
choose-worst = Worst
choose-critical = Critical
choose-extreme = Extreme
choose-typical = Typical
choose-deviant = Deviant
choose-rule-best = Best: the residual is in the good third, and the second indicator in its good third. What are they doing right?
choose-rule-worst = Worst: the residual is in the bad third, and the second indicator in its bad third. Is what the good ones do missing here?
choose-rule-critical = Critical: little is expected of the unit and it does well all the same, or much is expected and it does badly. What works under the hardest conditions should work anywhere; what fails under the best should fail anywhere.
choose-rule-extreme = Extreme: conditions unlike all others’ (leverage above twice the average), or a level far outside the others’. The phenomenon under special circumstances.
choose-rule-typical = Typical: level and residual in their middle thirds, and ordinary conditions. How things usually go; the thesis passes these by.
choose-rule-deviant = Deviant: a studentised residual of 2 or more. What the model does not explain at all; look for a missing variable, or an error in the data.
choose-none-of-kind = No unit is a case of this kind with these settings.
choose-show-all = Show { $more } more
choose-sources = Best, worst, critical and extreme after section 6.1.2 of the thesis; typical and deviant after Seawright and Gerring (2008). The limits in the rules are this program’s own.
choose-why-residual = { $standing ->
        [better] Better than expected:
        [worse] Worse than expected:
       *[expected] About as expected:
    } { $actual } against { $expected } (residual { $residual }, number { $rank } of { $n } from the lowest).
choose-critical-good = What works here should work anywhere.
choose-critical-bad = What fails here should fail anywhere.
choose-why-second = { $second } { $value }, in the { $third }.
choose-why-expected = By its circumstances { $expected } is expected, in the { $third } third.
choose-why-level = The actual level { $actual } is in the { $third } third.
choose-why-leverage = Conditions unlike the others’: leverage { $leverage }, above { $limit }.
choose-why-usual = Ordinary conditions: leverage { $leverage }, not above { $limit }.
choose-why-far-level = The level { $actual } lies outside { $low } to { $high }, where nearly all others are.
choose-why-deviant = Residual { $residual }; studentised { $studentised }, beyond ±{ $limit }.
choose-beside = Pinned cases side by side
choose-reason = Why this case
choose-reason-of = Why { $unit } was chosen, in your own words
choose-none-pinned = Pin two or more cases above to compare them here.
choose-beside-caption = What the judgement says of each case, and its values beside the mean of all units in the table.
choose-figure = Figure
choose-mean = Mean of all
choose-columns = Compare on more columns
choose-published = Key figures as published
choose-published-caption = Key figures of the two cases and the country as the thesis prints them (tables 8 to 11).
choose-country = Country
choose-place = Source
choose-group-two = match group 2
choose-group-three = match group 3
