# The page «programme theory».
explorer-title = Programme theory
explorer-theory = Theory
explorer-initial = Initial theories (before the cases)
explorer-initial-choose = An initial theory …
explorer-picture-title = What fires, and where it leads
explorer-relevant-only = Only what is relevant for this person

# What becomes of a mechanism or a sub-goal.
state-fires = Fires
state-missing =
    { $count ->
        [one] 1 missing
       *[other] { $count } missing
    }
state-blocked =
    { $count ->
        [one] Blocked by 1
       *[other] Blocked by { $count }
    }
state-in-the-way =
    { $count ->
        [one] 1 in the way
       *[other] { $count } in the way
    }
state-undecided = Undecided
state-not-relevant = Not relevant
state-reached = Reached
state-not-reached = Not reached
state-name-fires = fires
state-name-does-not-fire = does not fire
state-name-undecided =
    { $count ->
        [one] undecided, 1 unknown
       *[other] undecided, { $count } unknown
    }
state-name-not-relevant = not relevant for this person

# What is known of a context or a trait.
presence-present = Present
presence-absent = Absent
presence-unknown = Unknown
presence-yes = Yes
presence-no = No
presence-is-present = present
presence-is-absent = absent
presence-is-unknown = unknown
role-necessary = necessary
role-strengthening = strengthens
role-blocking = must not be there
role-ambivalent = may turn it either way

# The picture.
picture-name = The theory as a picture: contexts, mechanisms, sub-goals
picture-gate = For the whole programme
picture-gate-open = All in place
picture-gate-shut =
    { $count ->
        [one] 1 missing: nothing can fire
       *[other] { $count } missing: nothing can fire
    }
picture-gate-unknown =
    { $count ->
        [one] 1 unknown
       *[other] { $count } unknown
    }
picture-sub-goals = Sub-goals
picture-against = Against:
picture-one-of = one of these:
picture-some-of = at least { $count } of these:
picture-or = or
picture-not = must not be so
picture-for-whom = for whom
picture-strengthens = strengthens
picture-blocks = must not be there
picture-either-way = may turn it either way

legend-context = Contexts
legend-mechanism = Mechanisms
legend-missing = Something is missing
legend-blocked = Blocked

# The outcome and the evidence beside it.
outcome-kind = Outcome

# For whom.
person-title = The person
person-question = For whom?
person-persona = Begin from an illustration
person-own = A person of your own
person-changed = Changed since.
person-problems = Problem mechanisms ({ $count } of { $of })
person-traits = Traits ({ $count } of { $of } known)
person-where = Where to begin?
person-because = { $place }, because { $reasons }.
person-not-known = { $place }: it is not known { $reasons }.
person-whether = whether { $clause }
person-to-psychiatry = Treatment in the local psychiatry, outside the employment system
person-to-centre = A business centre, with support added when it is needed
person-to-course = A parallel course before or beside the placement
person-to-be-seen = Not to be said yet

# Under which circumstances.
setting-title = The setting
setting-question = Under which circumstances?
setting-bases = Begin from
setting-as-in = As in { $case }
setting-all-present = All present
setting-none-present = None present
setting-all-unknown = All unknown
setting-contexts = All contexts ({ $count })
setting-search = Search the contexts
setting-not-found = No context has these words in its name.
setting-overall = Whole programme
setting-activity = Activity
setting-mechanism = Mechanism
setting-unused = Other
setting-changed-from = changed from { $case }
finding-stated = stated
finding-inferred = inferred
finding-silent = not mentioned
finding-about = about

# What the last change caused.
changed-name = What changed
changed-to-present = { $what }: now present.
changed-to-absent = { $what }: now absent.
changed-to-unknown = { $what }: now unknown.
changed-several =
    { $count ->
        [one] 1 context changed.
       *[other] { $count } contexts changed.
    }
changed-person = The person changed.
changed-nothing = No mechanism was turned on or off.
changed-started =
    { $count ->
        [one] { $what } now fires.
       *[other] { $what } now fire.
    }
changed-stopped =
    { $count ->
        [one] { $what } stopped.
       *[other] { $what } stopped.
    }
changed-shut =
    { $count ->
        [one] { $what } does not fire.
       *[other] { $what } do not fire.
    }
changed-undecided =
    { $count ->
        [one] { $what } is now undecided.
       *[other] { $what } are now undecided.
    }
changed-aside =
    { $count ->
        [one] { $what } is not relevant now.
       *[other] { $what } are not relevant now.
    }
changed-reached =
    { $count ->
        [one] { $what } is now reached.
       *[other] { $what } are now reached.
    }
changed-lost =
    { $count ->
        [one] { $what } is no longer reached.
       *[other] { $what } are no longer reached.
    }
changed-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
changed-because = The reason: { $why }.

# Why?
why-title = Why?
why-how = Click a context to turn it over. Click a mechanism or a sub-goal to see why it is as it is.
why-close = Close
why-count =
    { $relevant ->
        [one] { $reached } of 1 relevant sub-goal reached
       *[other] { $reached } of { $relevant } relevant sub-goals reached
    }
why-count-undecided = , { $count } undecided
why-nothing-relevant = Nothing in this theory is relevant for this person
why-ways = The smallest changes that would do
why-make-present = Have: { $what }
why-make-absent = Be rid of: { $what }
why-leads-to = Leads to: { $goal }.
why-conditions = What it depends on
why-mechanisms = Mechanisms that lead here
why-turn = { $what }: { $state }. Turn over

# Comparing settings.
compare-title = The same person in other settings
compare-lead = What fires in the two cases of the thesis and in your setting. Only mechanisms that are relevant for this person are shown.
compare-nothing = No mechanism of this theory is relevant for this person, so there is nothing to compare.
compare-scroll = Compared settings: the table can be moved sideways
compare-mechanism = Mechanism
compare-yours = Your setting
compare-take = Take over the setting of { $case }
compare-take-short = Take over
compare-differs-head = Differs
compare-differs = differs

# The case.
case-title = { $case } as a case
case-facts = { $count } facts about the case
case-figures = Key figures
case-figures-caption = Key figures of the two cases and the whole country, from the thesis (Tab. 8–11).
case-figure = Figure
case-year = Year
case-country = The country
case-source = Source
case-group-two = match group 2
case-group-three = match group 3
case-per-cent = per cent
case-kroner = DKK

# Effect studies, beside the theory.
evidence-title = What effect studies found
evidence-lead = Whether efforts of this kind have an effect is shown by effect studies, not by this theory. Few of them are about young people with mental disorders.
evidence-positive = positive effect
evidence-none = no effect
evidence-negative = negative effect or lock-in
evidence-randomised = randomised trial
evidence-matching = matching
evidence-compared = compared groups
evidence-duration = duration analysis
evidence-review = review
evidence-strong = strong evidence
evidence-moderate = moderate evidence
evidence-hypothesis = hypothesis
evidence-nothing = no evidence

# Degrees.
state-to-degree = { $state } · { $degree }
presence-to-a-degree = To a degree
presence-is-degree = present to { $degree }
presence-degree-of = Degree: { $what }
why-degree = To what degree: { $degree }.
legend-degree = 0.70: to what degree
changed-dimmed = Degrees now: { $what }.
changed-to-degree = { $what }: now present to the degree { $degree }.

# The last change once more, and since when something is as it is.
changed-since = So since change { $turn } on this page. { $what }
replay-name = The last change
replay-before = Before it
replay-now = Now
replay-play = Replay
replay-undo = Undo it

# What would break it, and what would help most.
why-fold = Fold away
why-unfold = Unfold
why-breaks = The smallest changes that would break it
why-ways-more =
    { $count ->
        [one] 1 more way
       *[other] { $count } more ways
    }
why-with = With: { $what }
why-without = Without: { $what }
help-title = What would help most here?
help-at-most = Changes at most
help-more-ways =
    { $count ->
        [one] There is 1 more way to the same number.
       *[other] There are { $count } more ways to the same number.
    }

# Predict, then reveal.
predict-start = Predict first
predict-title = What will fire?
predict-how = Mark what you think becomes of each mechanism, here or by clicking it in the picture. Then reveal.
predict-marked = { $count } of { $of } marked
predict-reveal = Reveal
predict-stop = Stop predicting
predict-again = New round
predict-fires = Will fire
predict-does-not = Will not fire
predict-cannot-say = Cannot be said
predict-unmarked = Not marked
predict-hidden = Hidden
predict-score = { $right } of { $of } right
predict-difference = You: { $guess }. In fact: { $status }.
