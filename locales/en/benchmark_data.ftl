# The part «data» of the benchmark page: opening a table, how it is read, what its columns are for.

data-origin-observed = observed

data-px-unreadable = Line { $line }: a PC-Axis file does not go on like this. A keyword, “=”, its values and “;” must follow. Fetch the file again from where you have it.
data-px-open-quote = Line { $line }: a quotation mark is opened and never closed.
data-px-lacks = The file lacks { $keyword }; without it there is no table. Fetch the file again from where you have it.
data-px-sparse = Line { $line }: this file leaves out combinations without numbers (KEYS), which cannot be read here. Fetch it again without that choice, or as CSV.
data-px-duplicate-dimension = Line { $line }: two dimensions are called “{ $dimension }”.
data-px-duplicate-value = Line { $line }: the dimension “{ $dimension }” has “{ $value }” twice.
data-px-codes = Line { $line }: the dimension “{ $dimension }” has { $values } values and { $codes } codes. There must be as many of both.
data-px-count = Line { $line }: { $expected } numbers are needed, one for each combination, but there are { $found }. The file may have been cut off; fetch it again.
data-px-too-many = The file has { $found } numbers; at most { $most } can be worked with. Fetch fewer values of a dimension.
data-px-not-a-number = Line { $line }: “{ $typed }” stands among the numbers.
