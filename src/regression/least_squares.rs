//! Least squares by Householder's QR decomposition, exact to the data as typed.

use super::exact::{Exact, Scaled};
use super::householder::Dependent;
use super::log_tail::{ln_f_tail, ln_t_two_sided};
use super::solution::Solution;
use super::tail::{f_tail, t_critical, t_two_sided};
use super::twofold::{Twofold, dot};
use super::{Problem, Sample, Variable};

/// A coefficient of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its place in the sample's list of candidates.
    pub candidate: usize,
    /// The column and its transform.
    pub variable: Variable,
    /// The coefficient, in units of the response for one unit of the variable.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided.
    pub p: f64,
    /// The natural logarithm of p, which goes on where p itself is below the least double.
    pub log_p: f64,
    /// The coefficient when response and variable are both standardised.
    pub beta: f64,
    /// 1 − R² of this variable on the others in the model.
    pub tolerance: f64,
    /// 1 / tolerance.
    pub vif: f64,
    /// The correlation with the response; without a constant in the model, about 0 instead of the means.
    pub zero_order: f64,
    /// The correlation with the response when the other terms are taken out of both: t / √(t² + df).
    pub partial: f64,
    /// The correlation with the response when the other terms are taken out of the variable only: beta · √tolerance.
    pub part: f64,
}

/// The constant of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant {
    /// The expected response where all variables are 0.
    pub b: f64,
    /// Its standard error.
    pub se: f64,
    /// b / se.
    pub t: f64,
    /// Two-sided.
    pub p: f64,
    /// The natural logarithm of p.
    pub log_p: f64,
}

/// A fitted model.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The constant; in a model without one, 0 with a standard error of 0 and neither t nor p (NaN).
    pub constant: Constant,
    /// Whether the model has a constant.
    pub has_constant: bool,
    /// The other coefficients, in the order asked for.
    pub terms: Vec<Term>,
    /// The number of units.
    pub n: usize,
    /// The degrees of freedom of the residuals: n − terms − 1, or n − terms without a constant.
    pub df: usize,
    /// The explained share of the response's variation; without a constant, of its sum of squares about 0.
    pub r2: f64,
    /// R² adjusted for the number of terms.
    pub adj_r2: f64,
    /// The standard error of the estimate: √(residual sum of squares / df).
    pub see: f64,
    /// The sum of squares of the residuals.
    pub residual_ss: f64,
    /// The sum of squares of the response about its mean; without a constant, about 0.
    pub total_ss: f64,
    /// The F of all terms together; `None` without terms.
    pub f: Option<f64>,
    /// Its p; `None` without terms.
    pub f_p: Option<f64>,
    /// The natural logarithm of that p; `None` without terms.
    pub f_log_p: Option<f64>,
    /// The expected response of each unit.
    pub expected: Vec<f64>,
    /// Response less expected response of each unit.
    pub residuals: Vec<f64>,
    /// The leverage of each unit: the diagonal of the hat matrix.
    pub leverage: Vec<f64>,
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
        let x: Vec<&Exact> = candidates.iter().map(|&candidate| sample.exact_x(candidate)).collect();
        let solution = Solution::of(sample.exact_y(), &x, has_constant)
            .map_err(|(dependent, columns)| named(sample, candidates, &dependent, &columns))?;
        Ok((rounded(sample, candidates, &solution), solution))
    }

    /// The term of this candidate, if it is in the model.
    pub fn term(&self, candidate: usize) -> Option<&Term> {
        self.terms.iter().find(|term| term.candidate == candidate)
    }

    /// The candidates of the terms, in their order.
    pub fn candidates(&self) -> Vec<usize> {
        self.terms.iter().map(|term| term.candidate).collect()
    }

    /// The number of coefficients, the constant among them.
    pub fn coefficients(&self) -> usize {
        self.terms.len() + usize::from(self.has_constant)
    }

    /// The interval b ± t·se that holds a coefficient with the probability `level`, such as .95; of this coefficient
    /// and its standard error, be it a term's, the constant's or a robust one. NaN if `level` is not between 0 and 1.
    pub fn interval(&self, b: f64, se: f64, level: f64) -> (f64, f64) {
        let reach = t_critical(1.0 - level, self.df as f64) * se;
        (b - reach, b + reach)
    }
}

/// b / se, its two-sided p, and that p's logarithm.
pub(super) fn t_and_p(b: f64, se: f64, df: usize) -> (f64, f64, f64) {
    let t = b / se;
    (t, t_two_sided(t, df as f64), ln_t_two_sided(t, df as f64))
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

/// A solution in the response's units, rounded to doubles.
fn rounded(sample: &Sample, candidates: &[usize], solution: &Solution) -> Fit {
    let (n, p, df) = (solution.n, candidates.len(), solution.df());
    let (length, scale) = (solution.y.length, solution.scale());
    let terms: Vec<Term> = (0..p).map(|j| term(sample, candidates[j], solution, j)).collect();
    let total_df = (df + p) as f64;
    let f = (p > 0).then(|| {
        let mean_squares = solution.explained / Twofold::from(p as f64);
        (mean_squares / (solution.unexplained / Twofold::from(df as f64))).value()
    });
    let length_squared = length.square();
    Fit {
        constant: constant(solution, df),
        has_constant: solution.has_constant,
        n,
        df,
        r2: if p == 0 { 0.0 } else { (Twofold::ONE - solution.unexplained).value() },
        adj_r2: (Twofold::ONE - solution.unexplained * Twofold::from(total_df) / Twofold::from(df as f64)).value(),
        see: (scale * length).value(),
        residual_ss: (solution.unexplained * length_squared).value(),
        total_ss: length_squared.value(),
        f,
        f_p: f.map(|f| f_tail(f, p as f64, df as f64)),
        f_log_p: f.map(|f| ln_f_tail(f, p as f64, df as f64)),
        expected: expected(sample, solution),
        residuals: solution.residuals.iter().map(|&residual| (residual * length).value()).collect(),
        leverage: solution.leverage().into_iter().map(|(leverage, _)| leverage).collect(),
        terms,
    }
}

fn expected(sample: &Sample, solution: &Solution) -> Vec<f64> {
    let y = &sample.exact_y().values;
    y.iter().zip(&solution.residuals).map(|(&y, &residual)| (y - residual * solution.y.length).value()).collect()
}

fn term(sample: &Sample, candidate: usize, solution: &Solution, j: usize) -> Term {
    let column = &solution.columns[j];
    let (beta, inflation, ratio) = (solution.betas[j], solution.inflation(j), solution.y.length / column.length);
    let deviation = solution.scale() * inflation.sqrt();
    let df = solution.df();
    let (t, p, log_p) = t_and_p(beta.value(), deviation.value(), df);
    Term {
        candidate,
        variable: sample.candidates()[candidate].clone(),
        b: (beta * ratio).value(),
        se: (deviation * ratio).value(),
        t,
        p,
        log_p,
        beta: beta.value(),
        tolerance: inflation.recip().value(),
        vif: inflation.value(),
        zero_order: dot(&column.values, &solution.y.values).value(),
        partial: if t.is_infinite() { t.signum() } else { t / (t * t + df as f64).sqrt() },
        part: (beta / inflation.sqrt()).value(),
    }
}

/// The constant: ȳ − Σ b·x̄, with variance s²·(1/n + z′(R′R)⁻¹z) for z = x̄ / length.
fn constant(solution: &Solution, df: usize) -> Constant {
    if !solution.has_constant {
        return Constant { b: 0.0, se: 0.0, t: f64::NAN, p: f64::NAN, log_p: f64::NAN };
    }
    let (b, spread) = solution.constant();
    let se = (spread * solution.scale() * solution.y.length).value();
    let (t, p, log_p) = t_and_p(b.value(), se, df);
    Constant { b: b.value(), se, t, p, log_p }
}
