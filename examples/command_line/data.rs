//! Which columns take part.

use virker::regression::{Sample, Variable};
use virker::table::Table;

use super::{Asked, Complaint};

/// The response and its candidates, and notes on what was left out.
pub fn sample(table: &Table, asked: &Asked) -> Result<(Sample, Vec<String>), Complaint> {
    let mut notes = Vec::new();
    let named = asked.candidates.iter().flatten().chain([&asked.response]);
    if let Some(header) = named.into_iter().find(|header| *header == table.unit_header() && !header.is_empty()) {
        return Err(Complaint::NamesUnits(header.clone()));
    }
    let headers = asked.candidates.clone().unwrap_or_else(|| all_but_texts(table, &asked.response, &mut notes));
    if headers.is_empty() {
        return Err(Complaint::NoCandidate);
    }
    let candidates: Vec<Variable> = headers.into_iter().map(Variable::plain).collect();
    let sample = Sample::of(table, &Variable::plain(asked.response.clone()), &candidates).map_err(Complaint::Data)?;
    refuse_too_many(&sample)?;
    refuse_copies(&sample)?;
    Ok((sample, notes))
}

/// With the constant more terms than units: a choice among them would be one of chance.
fn refuse_too_many(sample: &Sample) -> Result<(), Complaint> {
    let (candidates, units) = (sample.candidates().len(), sample.n());
    if candidates < units { Ok(()) } else { Err(Complaint::TooManyCandidates { candidates, units }) }
}

/// Two columns that are the same number for number. One that is only a multiple of another, or a sum of others, is for
/// the method to deal with.
fn refuse_copies(sample: &Sample) -> Result<(), Complaint> {
    let candidate = |(place, variable)| (variable, sample.x(place));
    let columns =
        || std::iter::once((sample.response(), sample.y())).chain(sample.candidates().iter().enumerate().map(candidate));
    for (place, (variable, values)) in columns().enumerate() {
        if let Some((earlier, _)) = columns().take(place).find(|(_, others)| *others == values) {
            return Err(Complaint::Copy { header: variable.header.clone(), of: earlier.header.clone() });
        }
    }
    Ok(())
}

fn all_but_texts(table: &Table, response: &str, notes: &mut Vec<String>) -> Vec<String> {
    let (texts, rest): (Vec<_>, Vec<_>) =
        table.columns().iter().filter(|column| column.header() != response).partition(|column| column.is_text());
    notes.extend(texts.iter().map(|column| format!("\"{}\" holds texts and is no candidate.", column.header())));
    rest.into_iter().map(|column| column.header().to_owned()).collect()
}
