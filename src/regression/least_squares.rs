//! Least squares by Householder's QR decomposition.

use nalgebra::DMatrix;

use super::correlation::{Standardised, dot};
use super::householder::Householder;
use super::tail::{f_tail, t_two_sided};
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
    /// The coefficient when response and variable are both standardised.
    pub beta: f64,
    /// 1 − R² of this variable on the others in the model.
    pub tolerance: f64,
    /// 1 / tolerance.
    pub vif: f64,
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
}

/// A fitted model.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The constant.
    pub constant: Constant,
    /// The other coefficients, in the order asked for.
    pub terms: Vec<Term>,
    /// The number of units.
    pub n: usize,
    /// The degrees of freedom of the residuals: n − terms − 1.
    pub df: usize,
    /// The explained share of the response's variation.
    pub r2: f64,
    /// R² adjusted for the number of terms.
    pub adj_r2: f64,
    /// The standard error of the estimate: √(residual sum of squares / df).
    pub see: f64,
    /// The sum of squares of the residuals.
    pub residual_ss: f64,
    /// The sum of squares of the response about its mean.
    pub total_ss: f64,
    /// The F of all terms together; `None` without terms.
    pub f: Option<f64>,
    /// Its p; `None` without terms.
    pub f_p: Option<f64>,
    /// The expected response of each unit.
    pub expected: Vec<f64>,
    /// Response less expected response of each unit.
    pub residuals: Vec<f64>,
    /// The leverage of each unit: the diagonal of the hat matrix.
    pub leverage: Vec<f64>,
}

/// However large the numbers are for what they vary, no more than this share of a column counts as rounding.
const MOST_NOISE: f64 = 1e-3;

/// A multiple below this, in standardised units, is not mentioned when columns are found to be dependent.
const NO_PART: f64 = 1e-8;

impl Fit {
    /// Fits the response on a constant and these candidates, which are places in the sample's list.
    ///
    /// Response and columns are centred and brought to length 1; then c = R⁻¹Q′y are the betas,
    /// b = c · (length of y) / (length of x), VIF the diagonal of (R′R)⁻¹ and se(b) = s·√VIF / (length of x).
    /// Panics if there is no such candidate.
    ///
    /// # Errors
    /// [`Problem::TooFewUnits`] without a degree of freedom left, and [`Problem::Dependent`] for the first
    /// candidate that the earlier ones add up to.
    pub fn of(sample: &Sample, candidates: &[usize]) -> Result<Fit, Problem> {
        let (n, p) = (sample.n(), candidates.len());
        if n < p + 2 {
            return Err(Problem::TooFewUnits { units: n, coefficients: p + 1 });
        }
        let y = Standardised::of(sample.y());
        let columns: Vec<Standardised> = candidates.iter().map(|&candidate| Standardised::of(sample.x(candidate))).collect();
        let qr = decompose(sample, candidates, &columns)?;
        let turned = qr.turned(&y.values);
        let betas = qr.solve(&turned);
        let inverse = qr.inverse();

        let residuals: Vec<f64> = (0..n)
            .map(|i| y.values[i] - columns.iter().zip(&betas).map(|(column, beta)| column.values[i] * beta).sum::<f64>())
            .collect();
        let unexplained = dot(&residuals, &residuals);
        let explained = dot(&turned[..p], &turned[..p]);
        let df = n - 1 - p;
        let scale = (unexplained / df as f64).sqrt();
        let see = scale * y.length;

        let vif = |j: usize| (j..p).map(|k| inverse[(j, k)].powi(2)).sum::<f64>();
        let terms: Vec<Term> = (0..p)
            .map(|j| {
                let (b, se) = (betas[j] * y.length / columns[j].length, scale * vif(j).sqrt() * y.length / columns[j].length);
                let (t, p) = t_and_p(b, se, df);
                Term {
                    candidate: candidates[j],
                    variable: sample.candidates()[candidates[j]].clone(),
                    b,
                    se,
                    t,
                    p,
                    beta: betas[j],
                    tolerance: 1.0 / vif(j),
                    vif: vif(j),
                }
            })
            .collect();
        let f = (p > 0).then(|| (explained / p as f64) / (unexplained / df as f64));
        Ok(Fit {
            constant: constant(&y, &columns, &terms, &inverse, see, df),
            n,
            df,
            r2: if unexplained < 0.5 { 1.0 - unexplained } else { explained },
            adj_r2: 1.0 - unexplained * (n as f64 - 1.0) / df as f64,
            see,
            residual_ss: unexplained * y.length * y.length,
            total_ss: y.length * y.length,
            f,
            f_p: f.map(|f| f_tail(f, p as f64, df as f64)),
            expected: residuals.iter().zip(sample.y()).map(|(residual, y_i)| y_i - residual * y.length).collect(),
            residuals: residuals.iter().map(|residual| residual * y.length).collect(),
            leverage: if p == 0 {
                vec![1.0 / n as f64; n]
            } else {
                qr.row_lengths().into_iter().map(|length| 1.0 / n as f64 + length).collect()
            },
            terms,
        })
    }

    /// The term of this candidate, if it is in the model.
    pub fn term(&self, candidate: usize) -> Option<&Term> {
        self.terms.iter().find(|term| term.candidate == candidate)
    }

    /// The candidates of the terms, in their order.
    pub fn candidates(&self) -> Vec<usize> {
        self.terms.iter().map(|term| term.candidate).collect()
    }
}

fn t_and_p(b: f64, se: f64, df: usize) -> (f64, f64) {
    let t = b / se;
    (t, t_two_sided(t, df as f64))
}

/// The decomposition, or which column is made of which.
fn decompose(sample: &Sample, candidates: &[usize], columns: &[Standardised]) -> Result<Householder, Problem> {
    // A typed decimal is off by half a unit in its last binary place; centring makes that matter more.
    let noise: Vec<f64> = candidates
        .iter()
        .zip(columns)
        .map(|(&candidate, column)| {
            let largest = sample.x(candidate).iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
            (4.0 * f64::EPSILON * (sample.n() as f64).sqrt() * (1.0 + largest / column.length)).min(MOST_NOISE)
        })
        .collect();
    Householder::of(columns.iter().map(|column| column.values.clone()).collect(), &noise).map_err(|dependent| {
        let name = |place: usize| sample.candidates()[candidates[place]].clone();
        let length = columns[dependent.column].length;
        let parts = dependent.of.iter().enumerate().filter(|(_, multiple)| multiple.abs() > NO_PART);
        Problem::Dependent {
            variable: name(dependent.column),
            of: parts.map(|(place, multiple)| (name(place), multiple * length / columns[place].length)).collect(),
        }
    })
}

/// The constant: ȳ − Σ b·x̄, with variance s²·(1/n + z′(R′R)⁻¹z) for z = x̄ / length.
fn constant(y: &Standardised, columns: &[Standardised], terms: &[Term], inverse: &DMatrix<f64>, see: f64, df: usize) -> Constant {
    let b = y.mean - columns.iter().zip(terms).map(|(column, term)| term.b * column.mean).sum::<f64>();
    let centre: Vec<f64> = columns.iter().map(|column| column.mean / column.length).collect();
    let spread: f64 = (0..terms.len()).map(|k| (0..=k).map(|j| inverse[(j, k)] * centre[j]).sum::<f64>().powi(2)).sum();
    let se = see * (1.0 / y.values.len() as f64 + spread).sqrt();
    let (t, p) = t_and_p(b, se, df);
    Constant { b, se, t, p }
}
