# The part «data» of the benchmark page: opening a table, how it is read, what its columns are for.

data-origin-observed = observed

data-px-unreadable = Line { $line }: a PC-Axis file does not go on like this. A keyword, “=”, its values and “;” must follow. Fetch the file again from where you have it.
data-px-open-quote = Line { $line }: a quotation mark is opened and never closed.
data-px-lacks = The file lacks { $keyword }; without it there is no table. Fetch the file again from where you have it.
data-px-keys = Line { $line }: KEYS("{ $dimension }") must name one of the dimensions, once, and say VALUES or CODES, of which the dimension must have some.
data-px-no-such-key = Line { $line }: the row of numbers begins with “{ $typed }”, which “{ $dimension }” does not have.
data-px-keys-twice = Line { $line }: the file has a row of numbers with these keys already.
data-px-short-row = Line { $line }: the last row breaks off: { $expected } are needed, but there are { $found }. The file may have been cut off; fetch it again.
data-px-duplicate-dimension = Line { $line }: two dimensions are called “{ $dimension }”.
data-px-duplicate-value = Line { $line }: the dimension “{ $dimension }” has “{ $value }” twice.
data-px-codes = Line { $line }: the dimension “{ $dimension }” has { $values } values and { $codes } codes. There must be as many of both.
data-px-count = Line { $line }: { $expected } numbers are needed, one for each combination, but there are { $found }. The file may have been cut off; fetch it again.
data-px-too-many = The file has { $found } numbers; at most { $most } can be worked with. Fetch fewer values of a dimension.
data-px-not-a-number = Line { $line }: “{ $typed }” stands among the numbers.

data-examples = Examples
data-paste = Paste from a spreadsheet
data-paste-label = Copy the cells in the spreadsheet, headers included, and paste them here
data-paste-read = Read the table
data-pasted-name = Pasted table
data-again = Columns and reading
data-reading = Reading { $name } …
data-preview = { $name }: is this how it should read?
data-open = Open the table
data-cancel = Cancel
data-no-response = Say of one column that it is to be explained.
data-ignore-column = Ignore the column “{ $header }”
data-how-read = How the file is read
data-encoding = Encoding
data-delimiter = Between columns
data-decimal = Decimal sign
data-thousands = Between thousands
data-quote = Quotation mark
data-found-out = { $what } (found out)
data-find-out = Find out
data-sign-tab = tabulator
data-sign-semicolon = semicolon ;
data-sign-comma = comma ,
data-sign-pipe = bar |
data-sign-point = point .
data-sign-blank = blank
data-sign-apostrophe = apostrophe ’
data-sign-none = none
data-sign-double = double "
data-sign-single = single '
data-sheet = Sheet
data-px-units = Units
data-px-variables = Variables
data-px-one-variable = None: one variable is enough
data-first-rows = The first rows
data-size = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } and { $columns } columns. The first { $shown } rows:
data-role = What { $header } is for
data-role-unit = Names the units
data-role-response = To be explained
data-role-candidate = May explain it
data-role-second = Second indicator
data-role-cost = Cost
data-role-ignored = Ignored

data-sheet-not-fetched = What reads spreadsheets could not be fetched. Check the connection and open the file again, or save the sheet as CSV.
data-sheet-died = The spreadsheet could not be read: most likely it is larger than the memory. Save the sheet as CSV and open that.
data-sheet-none = This is a packed file, but no spreadsheet in XLSX or ODS. Open the spreadsheet itself, or the sheet as CSV.
data-sheet-old = This spreadsheet is protected by a password, or in the format of Excel before 2007 (.xls). Save it without a password as .xlsx and open that.
data-sheet-too-large = Unpacked, the spreadsheet would take up { $found } megabytes; at most { $most } are read. Save the sheet as CSV with only the columns that you need.
data-sheet-unreadable = The spreadsheet is damaged, or written in a way that cannot be read here. Open it in a spreadsheet program, save it again, and try that file; or save the sheet as CSV.
data-sheet-no-sheet = The spreadsheet has no visible sheet with cells.
data-sheet-empty = The sheet “{ $sheet }” has no table: no row has two cells with anything in them.
data-reader-died = The table could not be read: most likely the browser did not give enough memory for it. Close other tabs, or open a part of the table.
data-arriving = Fetching the table { $name } …
data-arriving-words = It was kept in this browser when you were here last. Everything else on the page is there already.
data-reckoning = Reckoning anew: { $percent } % …
