//! From arguments to output.

use virker::regression::elsewhere::elsewhere;
use virker::regression::{Correlations, stepwise};

use super::arguments::{Arguments, USAGE};
use super::command_line::{self, Complaint};
use super::document::Document;
use super::text;

/// Does what the arguments ask for, and returns what is to be printed.
pub fn command(arguments: impl Iterator<Item = String>) -> Result<String, Complaint> {
    let Some(Arguments { asked, options }) = Arguments::read(arguments)? else { return Ok(USAGE.to_owned()) };
    let (table, mut notes) = command_line::table(&asked)?;
    let (sample, more) = command_line::sample(&table, &asked)?;
    notes.extend(more);
    let data = |problem| Complaint::Data(vec![problem]);
    let correlations = Correlations::of(&sample);
    let places: Vec<usize> = (0..sample.candidates().len()).collect();
    let path = stepwise::run_on(&sample, &correlations, &places, &options).map_err(data)?;
    let others = elsewhere(&sample, &correlations, &places, &path);
    let document = Document::of(&sample, &path, &others, notes).map_err(data)?;
    if asked.json {
        let text = serde_json::to_string_pretty(&document).map_err(|error| Complaint::Unwritable(error.to_string()))?;
        Ok(text + "\n")
    } else {
        Ok(text::of(&document))
    }
}
