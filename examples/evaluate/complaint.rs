//! Why there is no answer.

use std::fmt;
use std::process::ExitCode;

use virker::language::Language;
use virker::theory::Fault;

/// Why there is no answer.
pub enum Complaint {
    /// The arguments cannot be followed; a sentence.
    Arguments(String),
    /// A file cannot be read, or is not what it should be; a sentence.
    File(String),
    /// The theory has faults.
    Theory { file: String, faults: Vec<Fault>, language: Language },
}

impl Complaint {
    /// 2 where the arguments are wrong, 1 where what they name is.
    pub fn code(&self) -> ExitCode {
        match self {
            Complaint::Arguments(_) => ExitCode::from(2),
            Complaint::File(_) | Complaint::Theory { .. } => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Complaint::Arguments(sentence) => write!(f, "{sentence} --help tells how the command is used."),
            Complaint::File(sentence) => f.write_str(sentence),
            Complaint::Theory { file, faults, language } => {
                let sentences: Vec<String> =
                    faults.iter().map(|fault| format!("{file}: {}", fault.sentence(*language))).collect();
                f.write_str(&sentences.join("\n"))
            }
        }
    }
}
