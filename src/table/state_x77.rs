//! The set *state.x77*: the 50 states of the USA in the 1970s.
//!
//! `data/state_x77.csv` has the values of R's `datasets::state.x77` (R 4), which gives as its sources the U.S. Bureau of
//! the Census: *Statistical Abstract of the United States* (1977) and *County and City Data Book* (1977). They are works
//! of the US government, in the public domain.

use crate::language::Words;

use super::example::{Example, Line, Observed, Role};

const FILE: &str = include_str!("../../data/state_x77.csv");

/// The name of the table, by which it is known again when it comes back from a document.
const NAME: &str = "state-x77";

pub(super) fn example() -> Example {
    Example::observed(Observed {
        key: NAME,
        title: Words::new("USA’s delstater 1977 (state.x77)", "US states 1977 (state.x77)"),
        notice: Words::new(
            "Rigtige data: de 50 delstater i USA i 1970’erne. Datasættet ”state.x77” fra R’s pakke datasets, efter U.S. Bureau of the \
             Census, Statistical Abstract of the United States (1977) og County and City Data Book (1977).",
            "Real data: the 50 states of the USA in the 1970s. The data set “state.x77” of R’s package datasets, from the U.S. Bureau \
             of the Census, Statistical Abstract of the United States (1977) and County and City Data Book (1977).",
        ),
        file: FILE,
        lines: &LINES,
        high_is_good: true,
    })
}

const LINES: [Line; 8] = {
    use Role::{Candidate, Response};
    [
        Line("Population", ["Befolkning 1975", "Population 1975"], ["1.000 personer", "1,000 persons"], Candidate),
        Line("Income", ["Indkomst pr. indbygger 1974", "Income per head 1974"], ["dollar", "dollars"], Candidate),
        Line("Illiteracy", ["Analfabeter 1970", "Illiteracy 1970"], ["pct.", "%"], Candidate),
        Line("Life Exp", ["Middellevetid 1969–71", "Life expectancy 1969–71"], ["år", "years"], Response),
        Line(
            "Murder",
            ["Drab 1976", "Murder and manslaughter 1976"],
            ["pr. 100.000 indbyggere", "per 100,000 inhabitants"],
            Candidate,
        ),
        Line("HS Grad", ["Gennemført high school 1970", "High-school graduates 1970"], ["pct.", "%"], Candidate),
        Line(
            "Frost",
            ["Frostdøgn 1931–60", "Days with frost 1931–60"],
            ["dage om året i en storby", "days a year in a large city"],
            Candidate,
        ),
        Line("Area", ["Landareal", "Land area"], ["kvadratmil (engelske)", "square miles"], Candidate),
    ]
};
