//! Least squares by Householder's QR decomposition, exact to the data as typed.

use std::ops::Deref;

use super::equation::{Equation, rounded};
use super::exact::Scaled;
use super::householder::Dependent;
use super::solution::Solution;
use super::{Problem, Sample};

/// A fitted model, with what it says of each unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Coefficients, and how well they fit.
    pub equation: Equation,
    /// The expected response of each unit.
    pub expected: Vec<f64>,
    /// Response less expected response of each unit.
    pub residuals: Vec<f64>,
    /// The leverage of each unit: the diagonal of the hat matrix.
    pub leverage: Vec<f64>,
}

impl Deref for Fit {
    type Target = Equation;

    fn deref(&self) -> &Equation {
        &self.equation
    }
}

/// A multiple below this, in standardised units, is not mentioned when columns are found to be dependent.
const NO_PART: f64 = 1e-8;

impl Fit {
    /// Fits the response on a constant and these candidates, which are places in the sample's list.
    ///
    /// Response and columns are centred and brought to length 1; then c = R⁻¹Q′y are the betas,
    /// b = c · (length of y) / (length of x), VIF the diagonal of (R′R)⁻¹ and se(b) = s·√VIF / (length of x). All of it
    /// is reckoned to twice a double's digits on the numbers as typed, and rounded at the end. Panics if there is no
    /// such candidate.
    ///
    /// # Errors
    /// [`Problem::TooFewUnits`] without a degree of freedom left, and [`Problem::Dependent`] for the first
    /// candidate that the earlier ones add up to.
    pub fn of(sample: &Sample, candidates: &[usize]) -> Result<Fit, Problem> {
        Fit::solved(sample, candidates, true).map(|(fit, _)| fit)
    }

    /// Fits the response on these candidates without a constant: where all of them are 0, so is the expected
    /// response. R² and betas are then about 0, not about the means, and are not to be compared with those of a
    /// model that has a constant.
    ///
    /// # Errors
    /// As [`Fit::of`]; and [`Problem::TooFewUnits`] without any candidate, because nothing would be fitted.
    pub fn without_constant(sample: &Sample, candidates: &[usize]) -> Result<Fit, Problem> {
        Fit::solved(sample, candidates, false).map(|(fit, _)| fit)
    }

    /// The fit, and the solution that it was rounded from.
    pub(super) fn solved(sample: &Sample, candidates: &[usize], has_constant: bool) -> Result<(Fit, Solution), Problem> {
        let (n, coefficients) = (sample.n(), candidates.len() + usize::from(has_constant));
        if n < coefficients + 1 || coefficients == 0 {
            return Err(Problem::TooFewUnits { units: n, coefficients });
        }
        let x: Vec<Scaled> = candidates.iter().map(|&candidate| sample.scaled_x(candidate, has_constant)).collect();
        let solution = Solution::of(&sample.scaled_y(has_constant), x, has_constant)
            .map_err(|(dependent, columns)| named(sample, candidates, &dependent, &columns))?;
        Ok((fit(sample, candidates, &solution), solution))
    }
}

/// The problem of a column that is made of others.
fn named(sample: &Sample, candidates: &[usize], dependent: &Dependent, columns: &[Scaled]) -> Problem {
    let name = |place: usize| sample.candidates()[candidates[place]].clone();
    let length = columns[dependent.column].length;
    let parts = dependent.of.iter().enumerate().filter(|(_, multiple)| multiple.value().abs() > NO_PART);
    Problem::Dependent {
        variable: name(dependent.column),
        of: parts.map(|(place, &multiple)| (name(place), (multiple * length / columns[place].length).value())).collect(),
    }
}

/// The solution's units in the response's own scale, and its equation.
fn fit(sample: &Sample, candidates: &[usize], solution: &Solution) -> Fit {
    let length = solution.y.length;
    Fit {
        equation: rounded(sample, candidates, solution),
        expected: expected(sample, solution),
        residuals: solution.residuals.iter().map(|&residual| (residual * length).value()).collect(),
        leverage: solution.leverage().into_iter().map(|(leverage, _)| leverage).collect(),
    }
}

fn expected(sample: &Sample, solution: &Solution) -> Vec<f64> {
    let y = &sample.exact_y().values;
    y.iter().zip(&solution.residuals).map(|(&y, &residual)| (y - residual * solution.y.length).value()).collect()
}
