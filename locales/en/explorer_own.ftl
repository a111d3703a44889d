# Part of the explorer: a theory of one's own.

# What a new theory begins with.
own-new-title = A theory of my own
own-new-outcome = Ordinary employment or education
own-new-caution = Sub-goals bring a person closer to the outcome. They promise nothing.
own-new-activity = New activity
own-new-context = New context
own-new-mechanism = New mechanism
own-new-problem = New problem mechanism
own-new-sub-goal = New sub-goal
own-clause-present = this holds: { $label }
own-clause-absent = this does not hold: { $label }
own-copy-title = { $nth ->
    [one] { $title } (my copy)
   *[other] { $title } (my copy { $nth })
}
own-copy-origin = Written with this program, from a copy of “{ $title }”. The sources are those of the original; what has been changed since has none.

# The coach.
own-coach-reasoning = “{ $name }” says neither which resource it gives the person nor how the person comes to reason. Is it perhaps an activity?
own-coach-context = “{ $name }” changes nothing: no configuration has it as a condition.
own-coach-mechanism = “{ $name }” is in no configuration. What sets it off, and what does it lead to?
own-coach-list = “{ $name }” is in no configuration: so far it stands in a list, not in a theory.
own-coach-because = “{ $name }” does not say why. Because …?
