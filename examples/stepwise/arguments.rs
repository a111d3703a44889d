//! What was asked on the command line.

use virker::regression::stepwise::{Method, Options, WeighBy};

use super::complaint::Complaint;

/// How the command is used.
pub const USAGE: &str = "\
Chooses a linear regression step by step, by the rules of SPSS REGRESSION, and prints the whole course.

stepwise FILE.csv --response COLUMN [options]

  --candidates A,B,…   the columns to choose from; all other columns with numbers where none are named.
                       A header with a comma in it stands between double quotes.
  --method METHOD      stepwise (as it is), forward, backward or enter
  --pin P --pout P     the p's of the F to enter and to remove: .05 and .10
  --fin F --fout F     the F's themselves instead, such as 3.84 and 2.71
  --tolerance T        the least tolerance of any term: .0001
  --json               as JSON, all numbers to their last digit; null stands for what cannot be reckoned
";

/// The arguments, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Arguments {
    pub file: String,
    pub response: String,
    pub candidates: Option<Vec<String>>,
    pub options: Options,
    pub json: bool,
}

impl Arguments {
    /// Reads the arguments after the program's name; `None` if only the usage is asked for.
    pub fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Arguments>, Complaint> {
        let (mut file, mut response, mut candidates, mut json) = (None, None, None, false);
        let mut options = Options::default();
        let mut arguments = arguments.flat_map(split_at_equals);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| Complaint::NoValue(argument.clone()));
            match argument.as_str() {
                "--help" | "-h" => return Ok(None),
                "--json" => json = true,
                "--response" => response = Some(value()?),
                "--candidates" => candidates = Some(list(&value()?)),
                "--method" => options.method = method(&value()?)?,
                "--pin" => (options.pin, options.weigh_by) = (share("--pin", &value()?, 1.0)?, WeighBy::P),
                "--pout" => (options.pout, options.weigh_by) = (share("--pout", &value()?, 1.0)?, WeighBy::P),
                "--fin" => (options.fin, options.weigh_by) = (share("--fin", &value()?, f64::MAX)?, WeighBy::F),
                "--fout" => (options.fout, options.weigh_by) = (share("--fout", &value()?, f64::MAX)?, WeighBy::F),
                "--tolerance" => options.tolerance = tolerance(&value()?)?,
                option if option.starts_with("--") => return Err(Complaint::UnknownOption(argument)),
                _ if file.is_none() => file = Some(argument),
                _ => return Err(Complaint::SecondFile(argument)),
            }
        }
        let file = file.ok_or(Complaint::NoFile)?;
        let response = response.ok_or(Complaint::NoResponse)?;
        Ok(Some(Arguments { file, response, candidates, options, json }))
    }
}

/// `--pin=.05` as `--pin .05`.
fn split_at_equals(argument: String) -> Vec<String> {
    match argument.split_once('=') {
        Some((name, value)) if name.starts_with("--") => vec![name.to_owned(), value.to_owned()],
        _ => vec![argument],
    }
}

/// Headers between commas, those with a comma of their own between double quotes.
fn list(text: &str) -> Vec<String> {
    let (mut headers, mut header, mut quoted) = (Vec::new(), String::new(), false);
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => headers.push(std::mem::take(&mut header)),
            _ => header.push(letter),
        }
    }
    headers.push(header);
    headers.into_iter().map(|header| header.trim().to_owned()).filter(|header| !header.is_empty()).collect()
}

fn method(text: &str) -> Result<Method, Complaint> {
    match text.to_lowercase().as_str() {
        "stepwise" => Ok(Method::Stepwise),
        "forward" => Ok(Method::Forward),
        "backward" => Ok(Method::Backward),
        "enter" => Ok(Method::Enter),
        _ => Err(Complaint::UnknownMethod(text.to_owned())),
    }
}

fn number(name: &'static str, text: &str) -> Result<f64, Complaint> {
    let unsound = || Complaint::OutOfRange { name, typed: text.to_owned() };
    text.trim().replace(',', ".").parse::<f64>().map_err(|_| unsound())
}

/// A number above 0 and at most `most`.
fn share(name: &'static str, text: &str, most: f64) -> Result<f64, Complaint> {
    let value = number(name, text)?;
    if value > 0.0 && value <= most { Ok(value) } else { Err(Complaint::OutOfRange { name, typed: text.to_owned() }) }
}

/// A number from 0 to below 1.
fn tolerance(text: &str) -> Result<f64, Complaint> {
    let value = number("--tolerance", text)?;
    let range = 0.0..1.0;
    if range.contains(&value) { Ok(value) } else { Err(Complaint::OutOfRange { name: "--tolerance", typed: text.to_owned() }) }
}
