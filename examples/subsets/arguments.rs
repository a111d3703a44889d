//! What was asked on the command line.

use super::command_line::arguments::headers;
use super::command_line::{Asked, Complaint, number};

/// How the command is used.
pub const USAGE: &str = "\
Fits every model that can be made of some candidates, and prints the best of each size and by each criterion.

subsets FILE.csv --response COLUMN [options]

  --candidates A,B,…   the columns to choose from. A header with a comma in it stands between double quotes. Where
                       none are named, all columns but those of texts; one that is constant or empty is an error.
  --force A,B,…        candidates that every model must have
  --top N              so many models of each size and by each criterion; 1 as it is
  --all                every single model as well, of up to 16 candidates; up to 12 JSON has them without asking
  --json               as JSON, all numbers to their last digit; null stands for what cannot be reckoned

Up to 22 candidates all models are kept; up to 28 all are gone through, but only the best are kept; up to 31 the best
are found by branch and bound, and how often each candidate is in the models is not told. The constant is in every
model and is not counted in its size. In JSON, bit k of a model's mask (the one worth 2^k) is the k-th name in
\"candidates\", counted from 0.
";

/// The most candidates of which every single model is printed.
pub const MOST_PRINTED: usize = 16;

/// The arguments, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Arguments {
    pub asked: Asked,
    pub forced: Vec<String>,
    pub top: usize,
    pub all: bool,
}

impl Arguments {
    /// Reads the arguments after the program's name; `None` if only the usage is asked for.
    pub fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Arguments>, Complaint> {
        let (mut forced, mut top, mut all) = (Vec::new(), 1, false);
        let asked = Asked::read(arguments, |option, value| {
            match option {
                "--force" => forced = headers(&value()?),
                "--top" => top = whole(option, &value()?)?,
                "--all" => all = true,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(asked.map(|asked| Arguments { asked, forced, top, all }))
    }
}

fn whole(option: &str, typed: &str) -> Result<usize, Complaint> {
    let fits = |value: f64| (1.0..=10_000.0).contains(&value) && value.fract() == 0.0;
    number(option, typed, "a whole number from 1 to 10000", fits).map(|value| value as usize)
}
