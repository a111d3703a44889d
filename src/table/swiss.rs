//! The set *swiss*: fertility in 47 provinces of Switzerland about 1888.
//!
//! `data/swiss.csv` has the values of R's `datasets::swiss` (R 4), which gives as its source project 16P5 in Mosteller
//! and Tukey, *Data Analysis and Regression* (1977), pp. 549–551. They are facts, and in the public domain.

use crate::language::Words;

use super::example::{Example, Line, Observed, Role};

const FILE: &str = include_str!("../../data/swiss.csv");

/// The name of the table, by which it is known again when it comes back from a document.
const NAME: &str = "swiss";

pub(super) fn example() -> Example {
    Example::observed(Observed {
        key: NAME,
        title: Words::new("Schweiz 1888 (swiss)", "Switzerland 1888 (swiss)"),
        notice: Words::new(
            "Rigtige data: 47 fransksprogede provinser i Schweiz omkring 1888, som fertiliteten begyndte at falde. Datasættet \
             ”swiss” fra R’s pakke datasets, efter Mosteller og Tukey, Data Analysis and Regression (1977), s. 549–551; indsamlet \
             ved Office of Population Research, Princeton. Om høj eller lav fertilitet er god, siger tallene intet om: vend det, \
             som du vil.",
            "Real data: 47 French-speaking provinces of Switzerland about 1888, when fertility began to fall. The data set “swiss” \
             of R’s package datasets, from Mosteller and Tukey, Data Analysis and Regression (1977), pp. 549–551; collected at \
             the Office of Population Research, Princeton. Whether high or low fertility is good the figures do not say: turn \
             it as you like.",
        ),
        file: FILE,
        lines: &LINES,
        high_is_good: false,
    })
}

const LINES: [Line; 6] = {
    use Role::{Candidate, Response};
    [
        Line(
            "Fertility",
            ["Standardiseret fertilitet (Ig)", "Standardised fertility (Ig)"],
            ["indeks, 0–100", "index, 0–100"],
            Response,
        ),
        Line("Agriculture", ["Mænd i landbrug", "Men in agriculture"], ["pct. af mænd", "% of men"], Candidate),
        Line(
            "Examination",
            ["Højeste karakter på session", "Highest mark at the army examination"],
            ["pct. af de indkaldte", "% of draftees"],
            Candidate,
        ),
        Line(
            "Education",
            ["Uddannelse ud over grundskole", "Education beyond primary school"],
            ["pct. af de indkaldte", "% of draftees"],
            Candidate,
        ),
        Line("Catholic", ["Katolikker", "Catholics"], ["pct.", "%"], Candidate),
        Line(
            "Infant.Mortality",
            ["Spædbørnsdødelighed", "Infant mortality"],
            ["pct. døde inden 1 år", "% dead within a year"],
            Candidate,
        ),
    ]
};
