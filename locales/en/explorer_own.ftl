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

# The tables.
own-table-configurations = Configurations: if, then, because
own-table-contexts = Contexts, and what is known of them
own-table-firing = What fires, and why
own-table-sub-goals = Sub-goals, and why they are reached
own-head-activity = Activity
own-head-if = If
own-head-mechanism = Mechanism
own-head-resource = Resource
own-head-reasoning = Reasoning
own-head-problem = Undermines
own-head-sub-goal = Sub-goal
own-head-because = Because
own-head-source = Source
own-head-context = Context
own-head-kind = Kind
own-head-scope = Reach
own-head-known = Here
own-head-why = State and reason
own-for-whom = For whom
own-circumstance = Circumstance
own-overall = The whole programme
own-specific = Specific
own-necessary = Necessary
own-strengthening = Strengthening
own-blocking = Blocking
own-ambivalent = Ambivalent
own-not = not
own-and = and
own-or = or
own-at-least = at least { $least } of: { $parts }

# Taking it along.
own-take-along = Take it along
own-take-along-lead = The theory as it stands here, with this person and this setting. Files are made in this browser; nothing is sent anywhere.
own-picture = Picture
own-picture-lead = The picture of the theory with its title, what the signs mean, and the sources; in light colours, for a slide or a page.
own-picture-svg = Save the picture as SVG
own-picture-png = Save the picture as PNG
own-picture-person = a person put together here
own-picture-changed = { $case }, with changes
own-picture-setting = circumstances put together here
own-picture-for = For whom: { $person }. Under which circumstances: { $setting }.
own-picture-source = Source: { $source }
own-tables-lead = One row for each configuration, context or sub-goal, with the reasons in sentences.
own-texts = Text
own-texts-lead = The file of the theory can be opened here again. The other forms are for programs that draw or compare.
own-which-text = Form
own-text-toml = Theory file (TOML), to read and edit
own-text-json = Theory file (JSON)
own-text-mermaid = Mermaid flowchart
own-text-dot = Graphviz DOT
own-text-dagitty = DAGitty
own-text-qca = Rules in QCA notation
own-copy-text = Copy the text
own-save-text = Save the text

# Writing a theory.
own-write = Write your own
own-write-lead = Copy a theory and change it, or begin with an empty one. It is kept with your study, and every step can be undone.
own-copy = Copy “{ $title }”
own-begin = Begin a new theory
own-open = Open a theory file
own-remove = Delete this theory of yours
own-drop = Drop a theory file to open it
own-file-faults = { $name } has { $count ->
    [one] one error
   *[other] { $count } errors
}. It is shown below, to be mended; what you had is unchanged.
own-mend = { $name } is not a sound theory yet
own-mend-lead = Nothing of the file is lost. Mend the lines that are marked and open it.
own-mend-open = Open the mended theory
own-mend-close = Put the file away
own-unsound = What you have written has { $count ->
    [one] one error
   *[other] { $count } errors
}. It is kept, and the page shows the last sound version until it is mended.
own-restore = Back to the last sound version
own-text-form = The theory as text
own-text-label = The theory as text
own-text-sound = The text is sound, and the page follows it.
own-text-faults = { $count ->
    [one] One error
   *[other] { $count } errors
} in the text.
own-text-fault-list = Errors in the text
own-form-closed = Something in the text cannot be read, so the form is closed. Mend the text below, or go back to the last sound version.
own-coach = The coach
own-coach-lead = { $count ->
    [one] One thing to think about.
   *[other] { $count } things to think about.
} Nothing has to be done.
own-coach-nothing = Nothing is missing: every mechanism has a resource or a reasoning, every row says why, and everything is used.
own-head-theories = Theories of your own
own-head-choose = One of your own …
own-title = Name of the theory
own-about = What it is about, and the outcome
own-line-summary = What it is about, in a few sentences
own-line-outcome = Outcome
own-line-outcome-description = What the outcome means
own-line-caution = The reservation beside the outcome
own-comments = The text has comments. They are lost when something is changed here in the form; changes in the text form keep them.
own-rows-lead = An element is connected by opening a configuration and choosing it there, or by dragging it onto the configuration.
own-grip-element = Drag onto a configuration, or to another place
own-with-descriptions = With descriptions
own-description-of = Description of { $name }
own-slot-new-context = A new context …
own-of-activity = Conditions of “{ $name }” ({ $count })
own-of-programme = Conditions of the whole programme ({ $count })
own-change-condition = Change the condition: { $name }
own-is-not = not
own-joint = How the parts are joined
own-joint-all = all of these
own-joint-any = one or more of these
own-joint-least = at least so many of these
own-least = How many
own-combine = Combine with
own-rows = If, then, because
own-add-row = Add a configuration
own-grip = Drag to another place
own-up = Move up: { $name }
own-down = Move down: { $name }
own-delete = Delete: { $name }
own-if = If
own-then = Then
own-because = Because
own-mechanism-name = Name of the mechanism
own-slot-new = A new one …
own-choose = Choose …
own-conditions = Conditions
own-add-condition = Add a condition
own-role-of = The part that { $name } plays
own-remove-condition = Remove the condition: { $name }
own-wider = Besides, { $count ->
    [one] one condition of the activity or the whole programme holds
   *[other] { $count } conditions of the activity or the whole programme hold
}: { $list }.
own-name-of = Name of { $name }
own-is-for-whom = For whom
own-list-contexts = Contexts ({ $count })
own-list-activities = Activities ({ $count })
own-list-mechanisms = Mechanisms ({ $count })
own-list-problems = Problem mechanisms ({ $count })
own-list-sub-goals = Sub-goals ({ $count })
own-add-context = Add a context
own-add-activity = Add an activity
own-add-mechanism = Add a mechanism
own-add-problem = Add a problem mechanism
own-add-sub-goal = Add a sub-goal
