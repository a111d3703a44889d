//! From arguments to output.

use std::path::Path;

use virker::regression::elsewhere::elsewhere;
use virker::regression::{Correlations, Sample, Variable, stepwise};
use virker::table::{Table, csv};

use super::arguments::{Arguments, USAGE};
use super::complaint::Complaint;
use super::document::Document;
use super::text;

/// Does what the arguments ask for, and returns what is to be printed.
pub fn command(arguments: impl Iterator<Item = String>) -> Result<String, Complaint> {
    let Some(arguments) = Arguments::read(arguments)? else { return Ok(USAGE.to_owned()) };
    let table = table(&arguments.file)?;
    let document = run(&table, &arguments)?;
    if arguments.json {
        let text = serde_json::to_string_pretty(&document).map_err(|error| Complaint::Unwritable(error.to_string()))?;
        Ok(text + "\n")
    } else {
        Ok(text::of(&document))
    }
}

fn table(file: &str) -> Result<Table, Complaint> {
    let bytes = std::fs::read(file).map_err(|error| Complaint::Unreadable { file: file.to_owned(), why: error.to_string() })?;
    // A file that is not UTF-8 is almost always one of western Europe, where each byte is the letter of that number.
    let text = String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().map(|&byte| char::from(byte)).collect());
    let name = Path::new(file).file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    csv::read(&name, &text).map_err(|problems| Complaint::Table { file: file.to_owned(), problems })
}

fn run(table: &Table, arguments: &Arguments) -> Result<Document, Complaint> {
    let all = || table.numeric_columns().map(|column| column.header().to_owned());
    let named = arguments.candidates.clone();
    let headers = named.unwrap_or_else(|| all().filter(|header| *header != arguments.response).collect());
    let candidates: Vec<Variable> = headers.into_iter().map(Variable::plain).collect();
    let sample = Sample::of(table, &Variable::plain(arguments.response.clone()), &candidates).map_err(Complaint::Data)?;
    let correlations = Correlations::of(&sample);
    let places: Vec<usize> = (0..candidates.len()).collect();
    let path = stepwise::run_on(&sample, &correlations, &places, &arguments.options)
        .map_err(|problem| Complaint::Data(vec![problem]))?;
    let others = elsewhere(&sample, &correlations, &places, &path);
    Document::of(&sample, &path, &others).map_err(|problem| Complaint::Data(vec![problem]))
}
