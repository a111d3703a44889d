//! The arguments that every command has.

use super::Complaint;

/// What every command is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub file: String,
    pub response: String,
    /// The columns named; `None` if all are meant.
    pub candidates: Option<Vec<String>>,
    pub json: bool,
}

impl Asked {
    /// Reads the arguments after the program's name; `None` if only the usage is asked for.
    ///
    /// `own` is given each option that not every command has, and the way to its value, and says whether the command
    /// knows it.
    pub fn read(
        arguments: impl Iterator<Item = String>,
        mut own: impl FnMut(&str, &mut dyn FnMut() -> Result<String, Complaint>) -> Result<bool, Complaint>,
    ) -> Result<Option<Asked>, Complaint> {
        let (mut file, mut response, mut candidates, mut json) = (None, None, None, false);
        let mut arguments = arguments.flat_map(split_at_equals);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| Complaint::NoValue(argument.clone()));
            match argument.as_str() {
                "--help" | "-h" => return Ok(None),
                "--json" => json = true,
                "--response" => response = Some(value()?),
                "--candidates" => candidates = Some(headers(&value()?)),
                option if option.starts_with("--") => {
                    if !own(option, &mut value)? {
                        return Err(Complaint::UnknownOption(argument));
                    }
                }
                _ if file.is_none() => file = Some(argument),
                _ => return Err(Complaint::SecondFile(argument)),
            }
        }
        let file = file.ok_or(Complaint::NoFile)?;
        let response = response.ok_or(Complaint::NoResponse)?;
        Ok(Some(Asked { file, response, candidates, json }))
    }
}

/// `--pin=.05` as `--pin .05`.
fn split_at_equals(argument: String) -> Vec<String> {
    match argument.split_once('=') {
        Some((name, value)) if name.starts_with("--") => vec![name.to_owned(), value.to_owned()],
        _ => vec![argument],
    }
}

/// Headers between commas. One with a comma of its own stands between double quotes, as in a file; a double quote
/// within it is then doubled.
pub fn headers(text: &str) -> Vec<String> {
    let (mut headers, mut header, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => header.extend(letters.next()),
            '"' if quoted => quoted = false,
            '"' if header.trim().is_empty() => (header, quoted) = (String::new(), true),
            ',' if !quoted => headers.push(std::mem::take(&mut header)),
            _ => header.push(letter),
        }
    }
    headers.push(header);
    headers.into_iter().map(|header| header.trim().to_owned()).filter(|header| !header.is_empty()).collect()
}

/// A number for an option that allows it.
pub fn number(option: &str, typed: &str, allowed: &'static str, fits: impl Fn(f64) -> bool) -> Result<f64, Complaint> {
    let value = typed.trim().replace(',', ".").parse::<f64>().ok().filter(|&value| fits(value));
    value.ok_or_else(|| Complaint::Value { option: option.to_owned(), typed: typed.to_owned(), allowed })
}
