# The table itself, on the page «benchmark».
tview-title = The table
tview-changes = { $edits ->
        [0] {""}
        [one] { $edits } cell edited,{" "}
       *[other] { $edits } cells edited,{" "}
    }{ $excluded ->
        [0] no unit left out
        [one] { $excluded } unit left out
       *[other] { $excluded } units left out
    }
tview-lead = A header sorts. A box takes a unit in or leaves it out. Double-click a number to type over it. Everything below follows at once, and undo takes it back; the file itself is never changed.
tview-keys = By keyboard: the arrow keys go from cell to cell, Enter or F2 types over a cell (a digit begins at once), Delete empties it, Escape gives up. Enter on a header sorts; Enter on a unit’s name takes it in or leaves it out.
tview-grid = The table: units and columns
tview-search = Find in names and texts
tview-range-column = Only where
tview-range-none = all numbers
tview-from = From
tview-to = To
tview-found = { $found } of { $all } units are shown.
tview-show-all = Show all, as in the file
tview-included = { $unit } takes part
tview-left-out = left out
tview-missing = missing
tview-edited = edited
tview-texts = texts
tview-missing-count = { $count } missing
tview-field = { $unit }, { $column }
tview-no-such-cell = The table has no cell for { $unit } in “{ $column }”. Nothing was changed.
tview-not-a-number = { $unit }, “{ $column }”: “{ $typed }” is no number. Type a number, or leave the cell empty if the value is missing. The cell keeps what it had.
tview-too-large = { $unit }, “{ $column }”: { $typed } is too large to reckon with. The cell keeps what it had.
tview-unchanged = The table is as it was opened, and every unit takes part.
tview-effect-r2 = With these changes the adjusted R² is { $after } for { $nafter } units; it was { $before } for { $nbefore }.
tview-effect-same-model = The same variables are in the model.
tview-effect-entered = Now in the model: { $variables }.
tview-effect-left = No longer in the model: { $variables }.
tview-effect-no-thirds = No unit changes its third of the residuals.
tview-effect-thirds = { $count ->
        [one] One unit changes its third of the residuals:
       *[other] { $count } units change their third of the residuals:
    } { $units }.
tview-effect-broken = With these changes the numbers cannot be worked out; what stands in the way is said below.
tview-effect-mended = Without these changes the numbers could not be worked out.
tview-edit = { $unit }, { $column }: { $before } became { $after }.
tview-excluded = { $unit } is left out.
tview-excluded-why = Why it is left out, in your own words
tview-excluded-why-of = Why { $unit } is left out
tview-restore-cell = Put back
tview-include-again = Take in again
tview-restore-all = Put everything back
tview-described = Describe every column
tview-described-caption = The columns of the table that is analysed
tview-described-scroll = The columns in numbers: the table can be moved sideways
tview-described-rules = SD by n − 1. A quartile is the value at rank (n + 1)/4 or 3(n + 1)/4, between two values in proportion, as in SPSS. Skewness is G1 as in SPSS. The distribution has ⌈log₂ n⌉ + 1 classes of equal width (Sturges).
tview-column = Column
tview-distribution = Distribution
tview-n = n
tview-missing-head = Missing
tview-mean = Mean
tview-sd = SD
tview-min = Least
tview-lower-quartile = Lower quartile
tview-median = Median
tview-upper-quartile = Upper quartile
tview-max = Greatest
tview-skewness = Skewness
