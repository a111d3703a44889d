//! What was asked on the command line.

use virker::regression::stepwise::{Method, Options, WeighBy};

use super::command_line::{Asked, Complaint, number};

/// How the command is used.
pub const USAGE: &str = "\
Chooses a linear regression step by step, by the rules of SPSS REGRESSION, and prints the whole course.

stepwise FILE.csv --response COLUMN [options]

  --candidates A,B,…   the columns to choose from. A header with a comma in it stands between double quotes. Where
                       none are named, all columns but those of texts; one that is constant or empty is an error.
  --method METHOD      stepwise (as it is), forward, backward or enter
  --pin P --pout P     the p's of the F to enter and to remove: .05 and .10
  --fin F --fout F     the F's themselves instead, such as 3.84 and 2.71
  --tolerance T        the least tolerance of any term: .0001
  --json               as JSON, all numbers to their last digit; null stands for what cannot be reckoned
";

/// The arguments, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Arguments {
    pub asked: Asked,
    pub options: Options,
}

impl Arguments {
    /// Reads the arguments after the program's name; `None` if only the usage is asked for.
    pub fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Arguments>, Complaint> {
        let mut options = Options::default();
        let asked = Asked::read(arguments, |option, value| {
            match option {
                "--method" => options.method = method(&value()?)?,
                "--pin" => (options.pin, options.weigh_by) = (p(option, &value()?)?, WeighBy::P),
                "--pout" => (options.pout, options.weigh_by) = (p(option, &value()?)?, WeighBy::P),
                "--fin" => (options.fin, options.weigh_by) = (f(option, &value()?)?, WeighBy::F),
                "--fout" => (options.fout, options.weigh_by) = (f(option, &value()?)?, WeighBy::F),
                "--tolerance" => options.tolerance = tolerance(option, &value()?)?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(asked.map(|asked| Arguments { asked, options }))
    }
}

fn method(typed: &str) -> Result<Method, Complaint> {
    match typed.to_lowercase().as_str() {
        "stepwise" => Ok(Method::Stepwise),
        "forward" => Ok(Method::Forward),
        "backward" => Ok(Method::Backward),
        "enter" => Ok(Method::Enter),
        _ => {
            let allowed = "one of stepwise, forward, backward and enter";
            Err(Complaint::Value { option: "--method".to_owned(), typed: typed.to_owned(), allowed })
        }
    }
}

fn p(option: &str, typed: &str) -> Result<f64, Complaint> {
    number(option, typed, "a number above 0 and at most 1", |value| value > 0.0 && value <= 1.0)
}

fn f(option: &str, typed: &str) -> Result<f64, Complaint> {
    number(option, typed, "a number above 0", |value| value > 0.0 && value <= f64::MAX)
}

fn tolerance(option: &str, typed: &str) -> Result<f64, Complaint> {
    number(option, typed, "a number from 0 to below 1", |value| (0.0..1.0).contains(&value))
}
