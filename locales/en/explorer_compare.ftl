# Part of the explorer: grids, comparisons, evidence.

# Person and setting as a table.
grid-title = For whom, under which circumstances
grid-lead = Every illustration of a person in every setting. Click a cell to load that person in that setting; the picture and everything below follow.
grid-columns = Columns of the table
grid-by-setting = All settings
grid-by-sub-goal = Sub-goals in { $setting }
grid-caption-settings = Relevant sub-goals reached. A sign for each: full when reached, a ring when not, a question mark when undecided.
grid-caption-sub-goals = What becomes of each sub-goal in { $setting }. A dash: not relevant for this person.
grid-scroll = Persons and settings: the table can be moved sideways
grid-person = Person
grid-own-person = Your person
grid-nothing = nothing relevant
grid-count = { $reached } of { $relevant }
grid-loaded = In the picture now: { $person }, { $setting }. Sub-goals reached: { $counted } – { $goals }.
grid-none-reached = none
grid-to-picture = Show the picture

change-scene = person and setting
change-evidence = the studies that count
change-answers = an answer about the outcome

# Two theories.
pair-title = Two theories side by side
pair-lead = What has become of each element on the way from the one theory to the other, and where they say different things of this person.
pair-choose = “{ $theory }” beside
pair-relations = How the elements stand to each other
pair-none = – nothing
pair-read-here = Read here; the thesis does not say it.
pair-by-id = Found by comparing the two theories; the thesis records nothing of it.
pair-criticism = Criticism of “{ $theory }”:
pair-beside = What they say of this person in this setting
pair-shared = Sub-goals that both have: { $shared }. Sub-goals that one of them has alone: { $alone }.
pair-scroll = Sub-goals in two theories: the table can be moved sideways
pair-goal = Sub-goal
pair-not-a-goal = not in this theory
pair-differ = they disagree
pair-disagree = Settings on which they disagree
pair-disagree-lead = Each is a smallest set of conditions under which the one theory has the sub-goal reached and the other has not. What is not named is absent in the setting that is loaded.
pair-never = On no sub-goal that both have do they disagree about this person.
pair-not-all = There are more than could be worked out.
pair-load = Load this setting
pair-more =
    { $count ->
        [one] 1 more, longer, where “{ $theory }” has it reached.
       *[other] { $count } more, longer, where “{ $theory }” has it reached.
    }

# Evidence.
weigh-title = The evidence beside the theory
weigh-lead = Effect studies look at what goes in and what comes out. The theory looks inside. Neither can answer for the other.
weigh-studies = The studies
weigh-subject = Kind of effort
weigh-guidance = Guidance and upskilling
weigh-business = Business-oriented courses
weigh-parallel = Parallel courses
weigh-together = { $grade }: { $direction }
weigh-no-surplus = No evidence: no direction has the upper hand
weigh-count = { $count } of { $of } findings count: { $positive } point to a positive effect, { $none } to none, { $negative } to a negative one. The surplus is { $surplus }.
weigh-with-all = With all findings: { $grade }.
weigh-rule = The grade goes by the surplus of findings in one direction over all others: 1 is a hypothesis, 2 moderate, 3 or more strong evidence. Each finding counts once here, a review too; the grade that a review gives itself stands beside it.
weigh-gathers = { $studies } studies from { $countries } countries
weigh-stated = the source itself says: { $grade }
weigh-effects = The four kinds of effect
weigh-effects-lead = Activation can have an effect before it begins, while it lasts, and when it is over.
weigh-methods = How the studies find an effect, and what holds against them all
weigh-criticism = Criticism of each initial theory
weigh-without = Named in the literature as working, without a theory of how: { $what }.
frame-open = Open the black box
frame-shut = Shut the black box
frame-box = The black box
frame-box-words = Effect studies do not see what goes on in here.
frame-contexts =
    { $of ->
        [one] { $count } of 1 present
       *[other] { $count } of { $of } present
    }
frame-mechanisms =
    { $of ->
        [one] { $count } of 1 relevant fires
       *[other] { $count } of { $of } relevant fire
    }
frame-sub-goals =
    { $of ->
        [one] { $count } of 1 relevant reached
       *[other] { $count } of { $of } relevant reached
    }
frame-caption = After Model 3 of the thesis (§4.2), with the open theory, person and setting in it. The evidence at the top is about efforts of this kind, seldom about young people with mental disorders; reached sub-goals promise no effect.

# Tab. 7.
answer-title = What does the outcome in a municipality say?
answer-lead = Three questions about a municipality, after Tab. 7: was the outcome to be expected by the initial theory, and if not, what can explain it?
answer-theory = The municipality’s own theory is
answer-theory-head = Municipal theory
answer-same = the initial one
answer-other = another one
answer-done = What is really done follows
answer-done-head = What is done follows
answer-as-initial = the initial theory
answer-as-municipal = the municipal theory
answer-as-neither = neither
answer-results = The results are
answer-good = good
answer-bad = bad
answer-again = Begin again
answer-open =
    { $count ->
        [one] 1 of 12 outcomes is still possible.
       *[other] { $count } of 12 outcomes are still possible. Answer all three questions.
    }
answer-confirms = Expected: confirms
answer-indicates = Expected: indicates
answer-unexpected = Unexpected
answer-confirms-why = What is done follows the initial theory, and the results are good. That confirms the theory.
answer-indicates-why = What is done does not follow the initial theory, and the results are bad. That only indicates that the theory is right; other causes are possible.
answer-good-without = The results are good although what is done does not follow the initial theory.
answer-bad-with = The results are bad although what is done follows the initial theory.
answer-explanations = Possible explanations:
answer-little = What the municipality does matters little for the results.
answer-variable = Something that is not in the model of the benchmark makes the difference.
answer-implementation = The theory may be right, and was carried out badly.
answer-wrong = The initial theory is wrong, and must be adjusted or given up.
answer-scroll = All twelve outcomes: the table can be moved sideways
answer-caption = All twelve outcomes. A click on one gives its three answers. The colours of Tab. 7 are lost in the text; which outcomes are expected follows from the rule in §6.4.

# Who goes where.
begin-title = Who goes where?
begin-lead = Where the person should begin: three questions, asked in this order. As early as possible into a real firm.
begin-decides = decides
begin-personas = Where the illustrations begin
