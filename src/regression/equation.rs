//! What a model says of all units together: its coefficients, and how well it fits.

use super::log_tail::{ln_f_tail, ln_t_two_sided};
use super::solved::Solved;
use super::tail::{f_tail, t_critical, t_two_sided};
use super::twofold::Twofold;
use super::{Sample, Variable};

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

/// A fitted model without its units: [`Fit`](super::Fit) has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Equation {
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
}

impl Equation {
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

/// A solution in the response's units, rounded to doubles.
pub(super) fn rounded(sample: &Sample, candidates: &[usize], solved: &Solved) -> Equation {
    let (n, p, df) = (solved.n, candidates.len(), solved.df());
    let (length, scale) = (solved.y.length, solved.scale());
    let total_df = (df + p) as f64;
    let f = (p > 0).then(|| {
        let mean_squares = solved.explained / Twofold::from(p as f64);
        (mean_squares / (solved.unexplained / Twofold::from(df as f64))).value()
    });
    let length_squared = length.square();
    Equation {
        constant: constant(solved, df),
        has_constant: solved.has_constant,
        n,
        df,
        r2: if p == 0 { 0.0 } else { (Twofold::ONE - solved.unexplained).value() },
        adj_r2: (Twofold::ONE - solved.unexplained * Twofold::from(total_df) / Twofold::from(df as f64)).value(),
        see: (scale * length).value(),
        residual_ss: (solved.unexplained * length_squared).value(),
        total_ss: length_squared.value(),
        f,
        f_p: f.map(|f| f_tail(f, p as f64, df as f64)),
        f_log_p: f.map(|f| ln_f_tail(f, p as f64, df as f64)),
        terms: (0..p).map(|j| term(sample, candidates[j], solved, j)).collect(),
    }
}

/// b / se, its two-sided p, and that p's logarithm.
pub(super) fn t_and_p(b: f64, se: f64, df: usize) -> (f64, f64, f64) {
    let t = b / se;
    (t, t_two_sided(t, df as f64), ln_t_two_sided(t, df as f64))
}

fn term(sample: &Sample, candidate: usize, solved: &Solved, j: usize) -> Term {
    let column = &solved.columns[j];
    let (beta, inflation, ratio) = (solved.betas[j], solved.inflation(j), solved.y.length / column.length);
    let deviation = solved.scale() * inflation.sqrt();
    let df = solved.df();
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
        zero_order: solved.zero_orders[j].value(),
        partial: if t.is_infinite() { t.signum() } else { t / (t * t + df as f64).sqrt() },
        part: (beta / inflation.sqrt()).value(),
    }
}

/// The constant: ȳ − Σ b·x̄, with variance s²·(1/n + z′(R′R)⁻¹z) for z = x̄ / length.
fn constant(solved: &Solved, df: usize) -> Constant {
    if !solved.has_constant {
        return Constant { b: 0.0, se: 0.0, t: f64::NAN, p: f64::NAN, log_p: f64::NAN };
    }
    let (b, spread) = solved.constant();
    let se = (spread * solved.scale() * solved.y.length).value();
    let (t, p, log_p) = t_and_p(b.value(), se, df);
    Constant { b: b.value(), se, t, p, log_p }
}
