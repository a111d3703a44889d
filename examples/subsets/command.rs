//! From arguments to output.

use virker::regression::Sample;
use virker::regression::subsets::{MOST_CANDIDATES, MOST_SEARCHED, MOST_WIDE, Models, Problem, WideSearch, best_few};

use super::arguments::{Arguments, MOST_PRINTED, USAGE};
use super::command_line::{self, Complaint};
use super::document::{Document, Searched};
use super::text;

/// Does what the arguments ask for, and returns what is to be printed.
pub fn command(arguments: impl Iterator<Item = String>) -> Result<String, Complaint> {
    let Some(arguments) = Arguments::read(arguments)? else { return Ok(USAGE.to_owned()) };
    let (table, mut notes) = command_line::table(&arguments.asked)?;
    let (sample, more) = command_line::sample(&table, &arguments.asked)?;
    notes.extend(more);
    let p = sample.candidates().len();
    if arguments.all && p > MOST_PRINTED {
        return Err(Complaint::Own(format!("There are {p} candidates; --all prints every model of {MOST_PRINTED} at most.")));
    }
    let forced = places(&sample, &arguments.forced)?;
    let searched = search(&sample, &forced, arguments.top)?;
    let document = Document::of(&sample, &searched, &arguments, notes);
    if arguments.asked.json {
        let text = serde_json::to_string_pretty(&document).map_err(|error| Complaint::Unwritable(error.to_string()))?;
        Ok(text + "\n")
    } else {
        Ok(text::of(&document, arguments.all))
    }
}

fn places(sample: &Sample, headers: &[String]) -> Result<Vec<usize>, Complaint> {
    let place = |header: &String| {
        let found = sample.candidates().iter().position(|candidate| candidate.header == *header);
        found.ok_or_else(|| Complaint::Own(format!("\"{header}\" cannot be forced: it is not among the candidates.")))
    };
    headers.iter().map(place).collect()
}

fn search(sample: &Sample, forced: &[usize], top: usize) -> Result<Searched, Complaint> {
    let all: Vec<usize> = (0..sample.candidates().len()).collect();
    let refused = |problem| match problem {
        Problem::TooManyCandidates { candidates, limit } => Complaint::Own(format!(
            "There are {candidates} candidates; of {limit} at most can the best models be found. Name fewer with --candidates."
        )),
        Problem::Dependent => Complaint::Own(
            "So many candidates are searched from the model of them all, and there is none: some add up to others or to the \
             response, or there are too few units. Name fewer with --candidates."
                .to_owned(),
        ),
        Problem::NotACandidate { candidate } => Complaint::Own(format!("There is no candidate of number {candidate}.")),
    };
    match all.len() {
        p if p <= MOST_CANDIDATES => Models::of(sample, &all, forced).map(Searched::Kept),
        p if p <= MOST_WIDE => WideSearch::begin(sample, &all, forced, top).map(|search| Searched::gone_through(search.finish())),
        p if p <= MOST_SEARCHED => best_few(sample, &all, forced, top).map(Searched::Bounded),
        p => Err(Problem::TooManyCandidates { candidates: p, limit: MOST_SEARCHED }),
    }
    .map_err(refused)
}
