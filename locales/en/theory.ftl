# Programme theories: what is said of one, and what can be wrong with one.

# A list read aloud: "a, b and c".
theory-list-last = { $head } and { $last }
theory-clauses-last = { $head }, and { $last }

# Reasons, to stand after "because".
theory-missing =
    { $count ->
        [one] { $what } is missing
       *[other] { $what } are missing
    }
theory-in-the-way =
    { $count ->
        [one] { $what } stands in the way
       *[other] { $what } stand in the way
    }
theory-strengthens =
    { $count ->
        [one] { $what } strengthens it
       *[other] { $what } strengthen it
    }
theory-strengthened-as = it has more effect because { $clauses }
theory-whether-present =
    { $count ->
        [one] whether { $what } is in place
       *[other] whether { $what } are in place
    }
theory-whether = whether { $clause }

# A configuration.
theory-fires = { $mechanism } fires: all that it needs is in place.
theory-fires-strengthened = { $mechanism } fires: all that it needs is in place, and { $reasons }.
theory-does-not-fire = { $mechanism } does not fire, because { $reasons }.
theory-lacks-problem = { $mechanism } is not relevant here, because the person does not have the problem mechanism “{ $problem }”.
theory-not-for-this-person = { $mechanism } is not meant for this person, because { $reasons }.
theory-undecided = { $mechanism } is undecided: it is not known { $unknowns }.
theory-never-fires = { $mechanism } does not fire: its conditions exclude one another.
theory-for-nobody = { $mechanism } is meant for nobody: its conditions exclude one another.
theory-ambivalent = { $what } may turn it either way.
theory-would-fire = It would fire if { $changes }.
theory-there = { $what } were in place
theory-not-there = { $what } were out of the way

# A sub-goal.
theory-sub-goal-reached = { $goal } is reached through { $mechanisms }.
theory-sub-goal-reached-either = { $goal } is reached, whatever the unknown turns out to be.
theory-sub-goal-not-relevant = { $goal } is not relevant here: nothing that leads to it is meant for this person.
theory-sub-goal-undecided = { $goal } is undecided.
theory-sub-goal-not-reached = { $goal } is not reached.
theory-through = { $mechanism } ({ $activity })

# What the prime implicants say.
theory-in-place =
    { $count ->
        [one] { $what } is in place
       *[other] { $what } are in place
    }
theory-not-in-place =
    { $count ->
        [one] { $what } is not there
       *[other] { $what } are not there
    }
theory-goal-reached = the sub-goal “{ $what }” is reached
theory-goal-not-reached = the sub-goal “{ $what }” is not reached
theory-has-problem = the person has the problem mechanism “{ $what }”
theory-has-not-problem = the person does not have the problem mechanism “{ $what }”
theory-rule = If { $conditions }, then { $mechanism } undermines { $problem } and leads to: { $goal }
theory-rule-always = Then { $mechanism } undermines { $problem } and leads to: { $goal }
theory-because = { $rule }, because { $because }.
theory-reason = It is enough that { $conditions }.
theory-reason-none = Nothing more is needed.
theory-alternative-lacks = It would take that { $conditions }.
theory-alternative-unknown = It depends on whether { $conditions }.
theory-alternative-has-all = All that it takes is in place.
theory-alternative-out-of-reach = Nobody in the programme can bring all of that about.
theory-would-be-reached = It would be reached once { $conditions }.
theory-would-break = It would no longer be reached once { $conditions }.
theory-loss = { $context }: without it these would be lost: { $goals }.
theory-loss-none = { $context }: without it no sub-goal would be lost.

# What would be if; to what degree; how much hangs on it.
theory-if-reached =
    { $count ->
        [one] If { $conditions }, then { $goals } is reached, because { $mechanisms }.
       *[other] If { $conditions }, then { $goals } are reached, because { $mechanisms }.
    }
theory-if-reached-either =
    { $count ->
        [one] If { $conditions }, then { $goals } is reached, whatever the unknown turns out to be.
       *[other] If { $conditions }, then { $goals } are reached, whatever the unknown turns out to be.
    }
theory-if-not-reached = If { $conditions }, then { $goal } is not reached, because { $mechanisms }.
theory-if-undecided = If { $conditions }, then { $goal } is undecided, because { $mechanisms }.
theory-then-fires =
    { $count ->
        [one] { $what } then fires
       *[other] { $what } then fire
    }
theory-then-fails =
    { $count ->
        [one] { $what } then does not fire
       *[other] { $what } then do not fire
    }
theory-then-open =
    { $count ->
        [one] { $what } then does not fire for certain
       *[other] { $what } then do not fire for certain
    }
theory-if-nothing = With at most { $most ->
        [one] one change
       *[other] { $most } changes
    } no sub-goal can be reached.
theory-if-most =
    With at most { $most ->
        [one] one change
       *[other] { $most } changes
    } { $count ->
        [one] one sub-goal
       *[other] { $count } sub-goals
    } can be reached at once.
theory-if-most-already = { $goals }: this much is reached without any change.
theory-decides = Whether { $conditions } decides about { $goal } in { $share } per cent of all that could be the case.
theory-incomplete = There are more ways than are worked out; only some are told.
theory-degree = { $band } ({ $degree })
theory-degree-between = anything from { $low } to { $high }
theory-band-not-at-all = not at all
theory-band-a-little = a little
theory-band-halfway = halfway
theory-band-largely = largely
theory-band-fully = fully
theory-standing-reached = reached
theory-standing-not-reached = not reached
theory-standing-undecided = undecided
theory-standing-not-relevant = not relevant
theory-conflict = { $what } exclude one another, and more than one of them is said to be there.

# Two theories, and theories and cases.
theory-relation-confirmed = confirmed
theory-relation-nuanced = nuanced
theory-relation-replaced = replaced
theory-relation-moved = moved
theory-relation-contradicted = contradicted
theory-relation-implicit = goes without saying
theory-relation-gone = gone
theory-relation-new = new
theory-region = If { $conditions }, then { $goal } is reached according to “{ $one }” and not according to “{ $other }”, because { $mechanisms }.
theory-region-always = { $goal } is reached according to “{ $one }” and never according to “{ $other }”, because { $mechanisms }.
theory-there-fires =
    { $count ->
        [one] there { $what } fires
       *[other] there { $what } fire
    }
theory-fit =
    { $goal }: expected and seen in { $both }, expected and not seen in { $expected }, seen and not expected in { $seen }, neither in { $neither }. Consistency { $consistency }, coverage { $coverage }.
theory-fit-none = not to be said
theory-fit-not-seen = Expected and not seen: { $cases }.
theory-fit-not-expected = Seen and not expected: { $cases }.

# Faults.
theory-fault-at = Line { $line }, column { $column }: { $fault }
theory-fault-in = In “{ $element }”: { $fault }
theory-fault-similar = Did you mean “{ $similar }”?
theory-fault-add-it = Add it, or write the id that is meant.
theory-fault-remove-it = Remove it.
theory-fault-too-large = The text has { $bytes } bytes; a theory may have { $most } at most. Make two theories of it, or shorten its texts.
theory-fault-not-utf8 = The file is not text in UTF-8 after { $byte } bytes. Save it as UTF-8 and open it again.
theory-fault-syntax = This is not TOML: { $message }.
theory-fault-not-json =
    This is not JSON: { $message ->
        [nothing-more] nothing more should stand here
        [object] an object should stand here
        [too-deep] values stand too deep within one another
        [value] a value should stand here
        [number] this is no number
        [key] a key in quotation marks should stand here
        [key-twice] this key stands here twice
        [colon] a colon should stand here
        [comma-or-brace] a comma or {"}"} should stand here
        [comma-or-bracket] a comma or ] should stand here
        [no-end] this text has no end
        [control] a control character must be written with \u
        [character] this is no character
       *[other] what follows a backslash is not known
    }.
theory-fault-not-a-theory = This is not a theory: the key “virker-theory” is missing. Write “virker-theory = 2” at the top.
theory-fault-unknown-version = The theory is of version { $version }; this program reads version { $newest }. Open it with a newer program.
theory-fault-unknown-key = The key “{ $key }” means nothing here.
theory-fault-wrong-type =
    { $expected ->
        [text] A text in quotation marks should stand here, not: { $found }.
        [words] A text in each language should stand here (da = "…", en = "…"), not: { $found }.
        [table] A table should stand here, not: { $found }.
        [list] A list in square brackets should stand here, not: { $found }.
        [whole-number] A whole number should stand here, not: { $found }.
        [flag] true or false should stand here, not: { $found }.
       *[expression] An id, or a table with not, all, any or at-least and of, should stand here, not: { $found }.
    }
theory-fault-missing = “{ $key }” is missing. Add it.
theory-fault-no-words =
    { $language ->
        [da] “{ $key }” lacks its Danish text. Add it under da.
       *[en] “{ $key }” lacks its English text. Add it under en.
    }
theory-fault-unknown-word = “{ $word }” is none of: { $known }. Write one of them.
theory-fault-bad-id = “{ $id }” cannot be an id. An id is lower-case words of a–z and 0–9 joined by hyphens.
theory-fault-duplicate-id = The id “{ $id }” is used twice. Give one of the two another id.
theory-fault-unknown-id = “{ $id }” is not the id of any { $wanted ->
        [activity] activity
        [problem] problem mechanism
        [mechanism] mechanism
        [sub-goal] sub-goal
        [excluded] context or trait
       *[context] context, trait or sub-goal
    } in this theory.
theory-fault-no-configuration = The theory has no configuration, so nothing can fire. Add a [[configuration]].
theory-fault-no-context = The configuration stands under no condition. Say under which circumstances, or for whom, it fires.
theory-fault-empty-expression = The list of parts is empty. Put an id in it, or remove it.
theory-fault-threshold = “at-least” asks for { $n } of { $of } parts. Ask for one at least, and for no more than there are.
theory-fault-too-deep = Expressions stand more than { $most } deep within each other. Split them into conditions of their own.
theory-fault-too-many = The theory has { $count } elements; it may have { $most } at most. Make two theories of it.
theory-fault-too-many-parts = The expressions have { $count } elements and joints in all; they may have { $most } at most. Make them shorter, or make two theories of it.
theory-fault-cycle = Sub-goals wait for one another in a circle: { $round }. Take one of them out of the conditions.
theory-fault-group-of-one = An exclusive group needs at least two contexts or traits. Add another, or remove the group.
theory-fault-grouped-twice = “{ $id }” stands in exclusive groups twice. Let it stand in one, once.
theory-fault-too-many-trials = What is unknown would have to be tried out in { $count } ways here; { $most } at most are. Let fewer elements stand both plainly and under a “not”, or make exclusive groups smaller.
theory-fault-and-more =
    { $count ->
        [one] And one fault more.
       *[other] And { $count } faults more.
    }
