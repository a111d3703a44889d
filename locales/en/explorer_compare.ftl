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
