//! Which transform makes a skewed variable less so.

use crate::table::{Column, Summary, skewness};

use super::Transform;

/// How skewed a variable is as it is, and under a transform.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// The transform.
    pub transform: Transform,
    /// The skewness G1 of the variable as it is.
    pub before: f64,
    /// The skewness G1 under the transform.
    pub after: f64,
}

impl Suggestion {
    /// The |G1| from which a distribution is held to be strongly skewed (Bulmer 1979, Principles of Statistics).
    pub const STRONG: f64 = 1.0;

    /// Whether a transform helps enough: |G1| is at most half of what it was.
    pub fn is_enough(before: f64, after: f64) -> bool {
        after.abs() <= before.abs() / 2.0
    }

    /// The transform to suggest for a column, if any.
    ///
    /// The rule: where |G1| is [`Suggestion::STRONG`] or more, that transform is suggested under which |G1| is least, if it
    /// is then at most half of what it was. Only a transform that is defined for every value is considered; a logit of a
    /// percentage only where the header says that it is one (`%`, `pct`, `percent`, `procent`). Standardising (z) is
    /// never suggested: it leaves the skewness as it is.
    pub fn for_column(column: &Column) -> Option<Suggestion> {
        let before = skewness(column.values());
        if before.is_nan() || before.abs() < Suggestion::STRONG {
            return None;
        }
        let considered = [Transform::Ln, Transform::Sqrt, Transform::Logit, Transform::LogitPercent];
        let found = considered
            .into_iter()
            .filter(|&transform| transform != Transform::LogitPercent || is_percentage(column.header()))
            .filter_map(|transform| {
                let after = skewness(&transformed(column, transform)?);
                Suggestion::is_enough(before, after).then_some(Suggestion { transform, before, after })
            });
        found.min_by(|a, b| a.after.abs().total_cmp(&b.after.abs()))
    }
}

/// The values of a column under a transform, NaN where one is missing; `None` where the transform is not defined for one
/// of them. Standardised values (z) are over all values of the column.
pub fn transformed(column: &Column, transform: Transform) -> Option<Vec<f64>> {
    let values = column.values().iter();
    if transform == Transform::Z {
        let Summary { mean, sd, .. } = Summary::of(column.values());
        return (sd > 0.0).then(|| values.map(|value| (value - mean) / sd).collect());
    }
    values
        .map(|&value| if value.is_nan() { Some(value) } else { transform.of(value).filter(|value| value.is_finite()) })
        .collect()
}

/// Whether a header says that its column is a percentage.
fn is_percentage(header: &str) -> bool {
    let header = header.to_lowercase();
    header.contains('%')
        || header.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "pct" | "percent" | "percentage" | "procent"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Table, csv};

    fn table(columns: &str, rows: &[&str]) -> Table {
        let rows: Vec<String> = rows.iter().enumerate().map(|(unit, row)| format!("U{unit};{row}")).collect();
        csv::read("t", &format!("u;{columns}\n{}\n", rows.join("\n"))).expect("sound")
    }

    fn suggested(header: &str, values: &[&str]) -> Option<Transform> {
        let table = table(
            &format!("{header};rest"),
            &values.iter().map(|value| format!("{value};1")).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>(),
        );
        Suggestion::for_column(table.column(header).expect("there")).map(|found| found.transform)
    }

    /// Powers of two are even on the scale of the logarithm, squares on that of the root.
    #[test]
    fn the_transform_that_evens_out_most_is_suggested() {
        assert_eq!(suggested("x", &["1", "2", "4", "8", "16", "32", "64"]), Some(Transform::Ln));
        assert_eq!(suggested("x", &["1", "2", "", "4", "8", "16", "32", "64"]), Some(Transform::Ln), "one is missing");
        let fourth_powers: Vec<String> = (0..9).map(|root: u32| root.pow(4).to_string()).collect();
        let values: Vec<&str> = fourth_powers.iter().map(String::as_str).collect();
        assert_eq!(suggested("x", &values), Some(Transform::Sqrt), "zero has no logarithm");
    }

    #[test]
    fn no_transform_is_suggested_where_none_helps_or_none_is_defined() {
        assert_eq!(suggested("x", &["1", "2", "3", "4", "5"]), None, "not skewed");
        assert_eq!(suggested("x", &["-1", "0", "1", "2", "40", "2"]), None, "negative");
        assert_eq!(suggested("x", &["64", "63", "61", "57", "49", "33", "1"]), None, "skewed to the left");
        assert_eq!(suggested("x", &["3", "3", "3"]), None, "does not vary");
    }

    #[test]
    fn a_logit_is_for_shares_and_for_what_is_called_a_percentage() {
        let shares = ["0.02", "0.04", "0.08", "0.15", "0.27", "0.44", "0.5", "0.88", "0.999"];
        let left = ["0.9999", "0.999", "0.995", "0.99", "0.97", "0.9", "0.5"];
        assert_eq!(suggested("x", &left), Some(Transform::Logit));
        assert_eq!(suggested("x", &shares), None, "not strongly skewed");
        let percent = ["99.99", "99.9", "99.5", "99", "97", "90", "50"];
        assert_eq!(suggested("andel_pct", &percent), Some(Transform::LogitPercent));
        assert_eq!(suggested("score", &percent), None);
        assert!(is_percentage("Share (%)") && is_percentage("HS percent") && !is_percentage("spectrum"));
    }

    #[test]
    fn standardised_values_keep_their_skewness() {
        let table = table("x;rest", &["1;1", "2;1", "4;1", "9;1"]);
        let column = table.column("x").expect("there");
        let z = transformed(column, Transform::Z).expect("it varies");
        let (before, after) = (Summary::of(column.values()), Summary::of(&z));
        assert!(after.mean.abs() < 1e-15 && (after.sd - 1.0).abs() < 1e-15);
        assert!((before.skewness - after.skewness).abs() < 1e-14);
    }
}
