//! Tests that the residuals scatter alike.

use super::Test;
use super::basis::Basis;
use crate::regression::Fit;
use crate::regression::anatomy::Anatomy;
use crate::regression::strands::product;
use crate::regression::tail::chi_squared_tail;

/// Breusch & Pagan's test in its own form and in Koenker's. With g the squared residuals as multiples of their mean:
/// half the sum of squares that the terms explain of g, and n·R² of g on the terms; χ² with as many degrees of freedom
/// as there are terms.
pub(super) fn breusch_pagan(fit: &Fit, anatomy: &Anatomy) -> (Test, Test) {
    let df = fit.terms.len();
    let Some(g) = relative_squares(fit).filter(|_| fit.has_constant && df > 0) else { return (Test::untold(), Test::untold()) };
    let explained: f64 = anatomy.q.iter().map(|column| product(column, &g).powi(2)).sum();
    let of = |statistic: f64| Test::of(statistic, df as f64, 0.0, chi_squared_tail(statistic, df as f64));
    (of(explained / 2.0), of(fit.n as f64 * explained / product(&g, &g)))
}

/// e² / mean(e²) − 1; `None` where nothing is left over.
fn relative_squares(fit: &Fit) -> Option<Vec<f64>> {
    let mean = fit.residual_ss / fit.n as f64;
    (mean > 0.0).then(|| fit.residuals.iter().map(|residual| residual * residual / mean - 1.0).collect())
}

/// On what the squared residuals were regressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhiteForm {
    /// The terms, their squares and their products by pairs: White's own.
    Full,
    /// The expected values and their squares, where the full form would need more than half as many columns as there are
    /// units (J. M. Wooldridge, *Introductory Econometrics*, section 8.3), or more than two hundred million products.
    Expected,
}

/// White's test and the form it was made in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct White {
    /// n·R², χ² with as many degrees of freedom as there are columns that differ.
    pub test: Test,
    /// On what.
    pub form: WhiteForm,
}

/// From so many products on, units times the square of the columns, the full form keeps a page waiting that follows every
/// click, for a test that so many units make decide by the smallest difference anyhow.
const MOST_PRODUCTS: f64 = 2e8;

/// The form for so many units and terms.
fn white_form(n: usize, terms: usize) -> WhiteForm {
    let columns = terms * (terms + 3) / 2;
    let fits = 2 * columns <= n && n as f64 * (columns as f64).powi(2) <= MOST_PRODUCTS;
    if fits { WhiteForm::Full } else { WhiteForm::Expected }
}

pub(super) fn white(fit: &Fit, anatomy: &Anatomy) -> White {
    let p = fit.terms.len();
    let form = white_form(fit.n, p);
    let Some(g) = relative_squares(fit).filter(|_| fit.has_constant && p > 0) else {
        return White { test: Test::untold(), form };
    };
    let basis = match form {
        WhiteForm::Full => squares_and_products(anatomy),
        WhiteForm::Expected => {
            let expected = relative_expected(fit);
            let mut basis = Basis::of(&[]);
            basis.add(expected.clone());
            basis.add(expected.iter().map(|value| value * value).collect());
            basis
        }
    };
    let df = basis.rank() as f64;
    let statistic = fit.n as f64 * basis.explained(&g) / product(&g, &g);
    White { test: Test::of(statistic, df, 0.0, chi_squared_tail(statistic, df)), form }
}

/// The terms with their squares and products. Q's columns span the same as the terms, and their squares and products,
/// together with those columns and the constant, the same as the terms' own.
fn squares_and_products(anatomy: &Anatomy) -> Basis {
    let mut basis = Basis::of(&anatomy.q);
    for (place, first) in anatomy.q.iter().enumerate() {
        for second in &anatomy.q[..=place] {
            basis.add(first.iter().zip(second).map(|(first, second)| first * second).collect());
        }
    }
    basis
}

/// The expected values about their mean, as multiples of their deviation: in a model with a constant, powers of these
/// say the same as powers of the expected values themselves.
pub(super) fn relative_expected(fit: &Fit) -> Vec<f64> {
    let n = fit.n as f64;
    let mean = fit.expected.iter().sum::<f64>() / n;
    let centred: Vec<f64> = fit.expected.iter().map(|value| value - mean).collect();
    let deviation = (product(&centred, &centred) / n).sqrt();
    centred.iter().map(|value| value / deviation).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whites_own_form_needs_units_enough_and_not_too_many() {
        assert_eq!(white_form(98, 5), WhiteForm::Full);
        assert_eq!(white_form(40, 5), WhiteForm::Full);
        assert_eq!(white_form(39, 5), WhiteForm::Expected);
        assert_eq!(white_form(100_000, 8), WhiteForm::Full);
        assert_eq!(white_form(100_000, 13), WhiteForm::Expected);
    }
}
