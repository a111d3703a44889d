//! A test that the model is not bent.

use super::Test;
use super::basis::Basis;
use super::scatter::relative_expected;
use crate::regression::Fit;
use crate::regression::anatomy::Anatomy;
use crate::regression::tail::f_tail;

/// Ramsey's RESET with the squares and cubes of the expected values: the F of both when they are added to the model.
pub(super) fn reset(fit: &Fit, anatomy: &Anatomy) -> Test {
    let terms = fit.terms.len();
    if !fit.has_constant || terms == 0 || fit.residual_ss <= 0.0 {
        return Test::untold();
    }
    let expected = relative_expected(fit);
    let mut basis = Basis::of(&anatomy.q);
    for power in [2, 3] {
        basis.add(expected.iter().map(|value| value.powi(power)).collect());
    }
    let added = basis.rank() - terms;
    let Some(df2) = fit.df.checked_sub(added).filter(|&df2| df2 > 0 && added > 0) else { return Test::untold() };
    let explained = basis.since(terms).explained(&fit.residuals);
    let f = (explained / added as f64) / ((fit.residual_ss - explained) / df2 as f64);
    Test::of(f, added as f64, df2 as f64, f_tail(f, added as f64, df2 as f64))
}
