//! What can be wrong, in English sentences.

use std::fmt;

use virker::regression::Problem;
use virker::table::{FEWEST_UNITS, MOST_COLUMNS, MOST_UNITS, TableProblem};

/// Why there is no output.
#[derive(Clone, Debug, PartialEq)]
pub enum Complaint {
    NoFile,
    NoResponse,
    SecondFile(String),
    NoValue(String),
    UnknownOption(String),
    /// A value that the option does not allow, and what it allows.
    Value {
        option: String,
        typed: String,
        allowed: &'static str,
    },
    /// The column asked for has the names of the units.
    NamesUnits(String),
    NoCandidate,
    /// More candidates than units can bear, the constant included.
    TooManyCandidates {
        candidates: usize,
        units: usize,
    },
    /// Two columns have the same value in every unit.
    Copy {
        header: String,
        of: String,
    },
    /// What can be wrong with one command alone, as a sentence.
    #[allow(dead_code, reason = "not every command has such")]
    Own(String),
    Unreadable {
        file: String,
        why: String,
    },
    Unwritable(String),
    Table {
        file: String,
        problems: Vec<TableProblem>,
    },
    Data(Vec<Problem>),
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Complaint::NoFile => write!(f, "No file is named. --help tells how the command is used."),
            Complaint::NoResponse => write!(f, "No response is named: --response COLUMN says what is to be explained."),
            Complaint::SecondFile(file) => {
                write!(f, "\"{file}\" is one file too many; a header with blanks stands between quotes.")
            }
            Complaint::NoValue(option) => write!(f, "{option} needs a value after it."),
            Complaint::UnknownOption(option) => write!(f, "There is no option {option}. --help lists them."),
            Complaint::Value { option, typed, allowed } => write!(f, "{option} {typed}: it has to be {allowed}."),
            Complaint::NamesUnits(header) => write!(f, "Column \"{header}\" holds the names of the units, not numbers."),
            Complaint::NoCandidate => write!(f, "There is no candidate: no column of numbers beside the response."),
            Complaint::TooManyCandidates { candidates, units } => write!(
                f,
                "There are {candidates} candidates and only {units} units with all values: with the constant, more terms than \
                 units. Name fewer with --candidates."
            ),
            Complaint::Copy { header, of } => write!(
                f,
                "Columns \"{of}\" and \"{header}\" are the same in every unit. Name only one of them, with --candidates."
            ),
            Complaint::Own(sentence) => write!(f, "{sentence}"),
            Complaint::Unreadable { file, why } => write!(f, "{file} cannot be read: {why}."),
            Complaint::Unwritable(why) => write!(f, "The output cannot be written: {why}."),
            Complaint::Table { file, problems } => {
                let sentences: Vec<String> = problems.iter().map(|problem| format!("{file}: {}", of_table(problem))).collect();
                write!(f, "{}", sentences.join("\n"))
            }
            Complaint::Data(problems) => {
                let sentences: Vec<String> = problems.iter().map(of_data).collect();
                write!(f, "{}", sentences.join("\n"))
            }
        }
    }
}

fn of_table(problem: &TableProblem) -> String {
    use TableProblem as P;
    match problem {
        P::Empty => "the file is empty.".to_owned(),
        P::NotText => "this is not a text file; a spreadsheet has to be saved as CSV first.".to_owned(),
        P::Undecoded { line } => format!("line {line} holds a letter that cannot be decoded; save the file as UTF-8."),
        P::OneColumn => "there is only one column; columns are separated by commas, semicolons or tabs.".to_owned(),
        P::Ragged { line, expected, found } => format!("line {line} has {found} cells, but the line of headers has {expected}."),
        P::Unreadable { line } => format!("line {line} cannot be read; a quotation mark may not have been closed."),
        P::NoHeader { column } => format!("column {column} has no header."),
        P::DuplicateHeader { header, columns: (first, second) } => {
            format!("columns {first} and {second} have the same header, \"{header}\".")
        }
        P::NoUnit { line } => format!("the unit in line {line} has no name."),
        P::DuplicateUnit { unit, lines: (first, second) } => format!("lines {first} and {second} are both called \"{unit}\"."),
        P::NotANumber { line, unit, header, typed } => {
            let what = if is_infinite(typed) { "is infinite; only finite numbers can be used" } else { "is not a number" };
            format!("\"{typed}\" in line {line} ({unit}), column \"{header}\", {what}.")
        }
        P::TooLarge { line, unit, header, typed } => {
            format!("{typed} in line {line} ({unit}), column \"{header}\", is too large to reckon with.")
        }
        P::NoNumbers => "no column holds numbers.".to_owned(),
        P::TooFewUnits { found } => format!("there are {found} units; {FEWEST_UNITS} at least are needed."),
        P::TooManyUnits { found } => format!("there are {found} units or more; {MOST_UNITS} at most can be read."),
        P::TooManyColumns { found } => format!("there are {found} columns; {MOST_COLUMNS} at most can be read."),
        P::WrongLength { header, expected, found } => {
            format!("column \"{header}\" has {found} cells, but there are {expected} units.")
        }
        P::Px(_) => "this is a PC-Axis file, of which a table has to be made first.".to_owned(),
        P::AndMore { more } => format!("and {more} more problems."),
    }
}

fn is_infinite(typed: &str) -> bool {
    matches!(typed.trim_start_matches(['+', '-', '\u{2212}']).to_lowercase().as_str(), "inf" | "infinity" | "∞" | "1.#inf")
}

fn of_data(problem: &Problem) -> String {
    match problem {
        Problem::NoSuchColumn { header } => format!("There is no column \"{header}\"."),
        Problem::NotNumeric { header } => format!("Column \"{header}\" holds texts, not numbers."),
        Problem::NamedTwice { variable } => format!("Column \"{}\" is named twice.", variable.header),
        Problem::AllMissing { header } => {
            format!("Column \"{header}\" has no value at all. Name the columns to choose from with --candidates.")
        }
        Problem::Constant { variable, value } => format!(
            "Column \"{}\" is {value} for every unit that can be used; nothing can be explained in it or by it. \
             Name the columns to choose from with --candidates.",
            variable.header
        ),
        Problem::OutsideDomain { unit, header, value, .. } => {
            format!("The transform of column \"{header}\" is not defined for {value} ({unit}).")
        }
        Problem::Infinite { unit, header, .. } => {
            format!("Column \"{header}\" goes beyond the numbers that can be reckoned with ({unit}).")
        }
        Problem::TooFewUnits { units, coefficients } => format!(
            "There are {units} units with all values for {coefficients} coefficients, the constant among them; more units than \
             coefficients are needed."
        ),
        Problem::Dependent { variable, of } => {
            let parts: Vec<String> =
                of.iter().map(|(variable, multiple)| format!("{multiple:.6} · \"{}\"", variable.header)).collect();
            let sum = parts.join(" + ");
            format!(
                "Column \"{}\" says nothing of its own: it is {sum}, but for a constant. Leave one of these columns out.",
                variable.header
            )
        }
    }
}
