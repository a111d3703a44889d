//! The set *swiss*: fertility in 47 provinces of Switzerland about 1888.
//!
//! `data/swiss.csv` has the values of R's `datasets::swiss` (R 4), which gives as its source project 16P5 in Mosteller
//! and Tukey, *Data Analysis and Regression* (1977), pp. 549–551. They are facts, and in the public domain.

use crate::language::Words;

use super::example::{Description, Example, Origin, Role};
use super::{Column, DecimalSign, Table, csv};

const FILE: &str = include_str!("../../data/swiss.csv");

/// The name of the table, by which it is known again when it comes back from a document.
const NAME: &str = "swiss";

pub(super) fn example() -> Example {
    Example {
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
        table: csv::read(NAME, FILE).unwrap_or_else(|_| empty()),
        descriptions: descriptions(),
        high_is_good: false,
        national: Vec::new(),
        named_units: Vec::new(),
    }
}

/// A table in the place of the file if that were ever unsound, which a test rules out.
fn empty() -> Table {
    let units = ["1", "2", "3"].map(str::to_owned).to_vec();
    Table::sound(NAME, "province", units, vec![Column::read("Fertility", ["1", "2", "3"], DecimalSign::Point)])
}

/// Header, label and unit in Danish and English, role.
type Line = (&'static str, [&'static str; 2], [&'static str; 2], Role);

const LINES: [Line; 6] = {
    use Role::{Candidate, Response};
    [
        (
            "Fertility",
            ["Standardiseret fertilitet (Ig)", "Standardised fertility (Ig)"],
            ["indeks, 0–100", "index, 0–100"],
            Response,
        ),
        ("Agriculture", ["Mænd i landbrug", "Men in agriculture"], ["pct. af mænd", "% of men"], Candidate),
        (
            "Examination",
            ["Højeste karakter på session", "Highest mark at the army examination"],
            ["pct. af de indkaldte", "% of draftees"],
            Candidate,
        ),
        (
            "Education",
            ["Uddannelse ud over grundskole", "Education beyond primary school"],
            ["pct. af de indkaldte", "% of draftees"],
            Candidate,
        ),
        ("Catholic", ["Katolikker", "Catholics"], ["pct.", "%"], Candidate),
        (
            "Infant.Mortality",
            ["Spædbørnsdødelighed", "Infant mortality"],
            ["pct. døde inden 1 år", "% dead within a year"],
            Candidate,
        ),
    ]
};

fn descriptions() -> Vec<Description> {
    let described = LINES.iter().map(|&(header, label, unit, role)| Description {
        header,
        label: Words::new(label[0], label[1]),
        unit: Words::new(unit[0], unit[1]),
        origin: Origin::Observed,
        role,
        printed_mean: None,
        printed_sd: None,
    });
    described.collect()
}
