//! The whole output of a run, as data: what `--json` prints, field by field.

use serde::Serialize;
use virker::regression::assumptions::{DurbinWatson, Test, Verdict};
use virker::regression::elsewhere::Elsewhere;
use virker::regression::stepwise::{Inside, Method, Outside, Path, Stage, Warning, WeighBy};
use virker::regression::{Constant, Dropped, Equation, Hc, Problem, Report, Sample, Term};

use super::others::Other;

/// What the constant is called.
pub const CONSTANT: &str = "(constant)";

/// A run.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The units with a value in every column.
    pub n: usize,
    /// The names of the units left out for missing values …
    pub dropped: Vec<String>,
    /// … and in which columns they miss them.
    pub dropped_because: Vec<DroppedUnit>,
    pub response: String,
    pub candidates: Vec<String>,
    pub criteria: Criteria,
    pub warnings: Vec<String>,
    pub steps: Vec<Step>,
    #[serde(rename = "final")]
    pub last: Final,
    /// What other programs would choose.
    pub elsewhere: Vec<Other>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DroppedUnit {
    pub unit: String,
    pub missing: Vec<String>,
}

/// The rules, as used.
#[derive(Clone, Debug, Serialize)]
pub struct Criteria {
    pub method: Method,
    /// Whether p's or F's are held against the limits.
    pub by: WeighBy,
    pub pin: f64,
    pub pout: f64,
    pub fin: f64,
    pub fout: f64,
    pub tolerance: f64,
}

/// A step and the model after it.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub step: usize,
    /// The candidate that came in; a list if many came in at once.
    pub entered: Option<Names>,
    /// The term that went.
    pub removed: Option<Names>,
    pub terms: Vec<Coefficient>,
    pub r2: f64,
    pub adj_r2: f64,
    pub see: f64,
    pub df: usize,
    pub f: Option<f64>,
    pub f_p: Option<f64>,
    pub r2_change: f64,
    pub f_change: f64,
    pub f_change_p: f64,
    /// The F to remove of each term.
    pub included: Vec<Included>,
    pub excluded: Vec<ExcludedCandidate>,
}

/// One name, or many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Names {
    One(String),
    Many(Vec<String>),
}

/// A coefficient; of the constant there is no beta, VIF or tolerance.
#[derive(Clone, Debug, Serialize)]
pub struct Coefficient {
    pub name: String,
    pub b: f64,
    pub se: f64,
    pub beta: Option<f64>,
    pub t: f64,
    pub p: f64,
    /// The natural logarithm of p, for those too small for a number.
    pub ln_p: f64,
    pub vif: Option<f64>,
    pub tolerance: Option<f64>,
    pub zero_order: Option<f64>,
    pub partial: Option<f64>,
    pub part: Option<f64>,
    /// The 95 % interval.
    pub low: f64,
    pub high: f64,
}

/// A term, as it is weighed for removal.
#[derive(Clone, Debug, Serialize)]
pub struct Included {
    pub name: String,
    pub f: f64,
    pub p: f64,
}

/// A candidate outside, as it is weighed for entry.
#[derive(Clone, Debug, Serialize)]
pub struct ExcludedCandidate {
    pub name: String,
    pub beta_in: f64,
    pub t: f64,
    pub p: f64,
    pub f: f64,
    pub partial: f64,
    pub tolerance: f64,
    pub min_tolerance: f64,
    /// Whether its tolerances let it enter.
    pub admissible: bool,
}

/// The last model, and the doubt about it.
#[derive(Clone, Debug, Serialize)]
pub struct Final {
    pub terms: Vec<Coefficient>,
    pub r2: f64,
    pub adj_r2: f64,
    pub see: f64,
    pub df: usize,
    pub f: Option<f64>,
    pub f_p: Option<f64>,
    pub residual_ss: f64,
    pub total_ss: f64,
    pub excluded: Vec<ExcludedCandidate>,
    pub units: Vec<Unit>,
    pub hc3: Vec<RobustCoefficient>,
    pub tests: Tests,
    pub information: Information,
    pub condition_number: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Unit {
    pub unit: String,
    pub observed: f64,
    pub expected: f64,
    pub residual: f64,
    pub leverage: f64,
    pub standardized: f64,
    /// Externally.
    pub studentized: f64,
    pub cook: f64,
    pub dffits: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct RobustCoefficient {
    pub name: String,
    pub b: f64,
    pub se: f64,
    pub t: f64,
    pub p: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Information {
    pub log_likelihood: f64,
    pub aic: f64,
    pub aicc: f64,
    pub bic: f64,
    pub press: f64,
    pub predicted_r2: f64,
}

/// The tests of the assumptions.
#[derive(Clone, Debug, Serialize)]
pub struct Tests {
    pub breusch_pagan: Tested,
    pub koenker: Tested,
    pub white: Tested,
    pub shapiro_wilk: Tested,
    pub jarque_bera: Tested,
    pub reset: Tested,
    pub durbin_watson: Serial,
    pub outlier: Option<Outlier>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tested {
    pub statistic: f64,
    pub df1: f64,
    pub df2: f64,
    pub p: f64,
    pub verdict: &'static str,
}

/// The Durbin–Watson statistic, with the p for neighbours that are alike and for neighbours that alternate.
#[derive(Clone, Debug, Serialize)]
pub struct Serial {
    pub statistic: f64,
    pub p_alike: f64,
    pub p_alternating: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Outlier {
    pub unit: String,
    pub studentized: f64,
    pub p: f64,
    pub bonferroni_p: f64,
}

impl Document {
    /// The output of a path through a sample.
    pub fn of(sample: &Sample, path: &Path, others: &[Elsewhere], notes: Vec<String>) -> Result<Document, Problem> {
        let name = |candidate: usize| sample.candidates()[candidate].header.clone();
        let because = |unit: &Dropped| DroppedUnit { unit: unit.unit.clone(), missing: unit.missing.clone() };
        let mut before = 0.0;
        let steps = path.stages().into_iter().enumerate().map(|(place, stage)| {
            let step = step(&name, place, &stage, before);
            before = step.r2;
            step
        });
        let steps = steps.collect();
        let options = &path.options;
        Ok(Document {
            n: sample.n(),
            dropped: sample.dropped().iter().map(|unit| unit.unit.clone()).collect(),
            dropped_because: sample.dropped().iter().map(because).collect(),
            response: sample.response().header.clone(),
            candidates: sample.candidates().iter().map(|variable| variable.header.clone()).collect(),
            criteria: Criteria {
                method: options.method,
                by: options.weigh_by,
                pin: options.pin,
                pout: options.pout,
                fin: options.fin,
                fout: options.fout,
                tolerance: options.tolerance,
            },
            warnings: notes.into_iter().chain(warnings(path, &name)).collect(),
            steps,
            last: last(sample, path, &name)?,
            elsewhere: others.iter().map(|other| Other::of(other, &name)).collect(),
        })
    }
}

fn step(name: &impl Fn(usize) -> String, place: usize, stage: &Stage, r2_before: f64) -> Step {
    let fit = &stage.step.fit;
    let names = |candidates: &[usize]| match candidates {
        [] => None,
        [one] => Some(Names::One(name(*one))),
        many => Some(Names::Many(many.iter().map(|&candidate| name(candidate)).collect())),
    };
    Step {
        step: place + 1,
        entered: names(&stage.entered),
        removed: names(&stage.removed),
        terms: terms(fit),
        r2: fit.r2,
        adj_r2: fit.adj_r2,
        see: fit.see,
        df: fit.df,
        f: fit.f,
        f_p: fit.f_p,
        r2_change: fit.r2 - r2_before,
        f_change: stage.f_change,
        f_change_p: stage.f_change_p,
        included: stage.inside.iter().map(|&Inside { candidate, f, p }| Included { name: name(candidate), f, p }).collect(),
        excluded: excluded(name, stage.outside),
    }
}

fn excluded(name: &impl Fn(usize) -> String, outside: &[Outside]) -> Vec<ExcludedCandidate> {
    let row = |outside: &Outside| ExcludedCandidate {
        name: name(outside.candidate),
        beta_in: outside.beta_in,
        t: outside.t,
        p: outside.p,
        f: outside.f,
        partial: outside.partial,
        tolerance: outside.tolerance,
        min_tolerance: outside.min_tolerance,
        admissible: outside.admissible,
    };
    outside.iter().map(row).collect()
}

fn terms(fit: &Equation) -> Vec<Coefficient> {
    let &Constant { b, se, t, p, log_p } = &fit.constant;
    let (low, high) = fit.interval(b, se, 0.95);
    let constant = Coefficient {
        name: CONSTANT.to_owned(),
        b,
        se,
        beta: None,
        t,
        p,
        ln_p: log_p,
        vif: None,
        tolerance: None,
        zero_order: None,
        partial: None,
        part: None,
        low,
        high,
    };
    let of_term = |term: &Term| {
        let (low, high) = fit.interval(term.b, term.se, 0.95);
        Coefficient {
            name: term.variable.header.clone(),
            b: term.b,
            se: term.se,
            beta: Some(term.beta),
            t: term.t,
            p: term.p,
            ln_p: term.log_p,
            vif: Some(term.vif),
            tolerance: Some(term.tolerance),
            zero_order: Some(term.zero_order),
            partial: Some(term.partial),
            part: Some(term.part),
            low,
            high,
        }
    };
    std::iter::once(constant).chain(fit.terms.iter().map(of_term)).collect()
}

fn last(sample: &Sample, path: &Path, name: &impl Fn(usize) -> String) -> Result<Final, Problem> {
    let report = Report::of(sample, path.chosen())?;
    let fit = &report.fit;
    let units = report.influence.units.iter().enumerate().map(|(row, influence)| Unit {
        unit: sample.units()[row].clone(),
        observed: sample.y()[row],
        expected: fit.expected[row],
        residual: fit.residuals[row],
        leverage: fit.leverage[row],
        standardized: influence.standardised,
        studentized: influence.studentised,
        cook: influence.cook,
        dffits: influence.dffits,
    });
    let robust = report.robust(Hc::Three);
    let coefficients = terms(fit);
    let hc3 = robust.constant.iter().chain(&robust.terms).zip(&coefficients).map(|(robust, coefficient)| RobustCoefficient {
        name: coefficient.name.clone(),
        b: coefficient.b,
        se: robust.se,
        t: robust.t,
        p: robust.p,
    });
    let hc3 = hc3.collect();
    let information = &report.information;
    Ok(Final {
        r2: fit.r2,
        adj_r2: fit.adj_r2,
        see: fit.see,
        df: fit.df,
        f: fit.f,
        f_p: fit.f_p,
        residual_ss: fit.residual_ss,
        total_ss: fit.total_ss,
        excluded: excluded(name, &path.outside),
        units: units.collect(),
        hc3,
        terms: coefficients,
        tests: tests(sample, &report),
        information: Information {
            log_likelihood: information.log_likelihood,
            aic: information.aic,
            aicc: information.aicc,
            bic: information.bic,
            press: report.prediction.press,
            predicted_r2: report.prediction.r2,
        },
        condition_number: report.collinearity.condition_number(),
    })
}

fn tests(sample: &Sample, report: &Report) -> Tests {
    let of = |test: &Test| Tested {
        statistic: test.statistic,
        df1: test.df1,
        df2: test.df2,
        p: test.p,
        verdict: match test.verdict {
            Verdict::Unremarkable => "unremarkable",
            Verdict::Doubtful => "doubtful",
            Verdict::Contradicted => "contradicted",
            Verdict::CannotTell => "cannot tell",
        },
    };
    let assumptions = &report.assumptions;
    let DurbinWatson { statistic, p_alike, p_alternating, .. } = assumptions.durbin_watson;
    Tests {
        breusch_pagan: of(&assumptions.breusch_pagan),
        koenker: of(&assumptions.koenker),
        white: of(&assumptions.white.test),
        shapiro_wilk: of(&assumptions.shapiro_wilk),
        jarque_bera: of(&assumptions.jarque_bera),
        reset: of(&assumptions.reset),
        durbin_watson: Serial { statistic, p_alike, p_alternating },
        outlier: report.influence.outlier.map(|outlier| Outlier {
            unit: sample.units()[outlier.unit].clone(),
            studentized: outlier.studentised,
            p: outlier.p,
            bonferroni_p: outlier.bonferroni_p,
        }),
    }
}

fn warnings(path: &Path, name: &impl Fn(usize) -> String) -> Vec<String> {
    let changed = path.warning.map(|warning| match warning {
        Warning::PoutRaised { from, to } => format!("PIN is above POUT; POUT was raised from {from} to {to}."),
        Warning::FoutLowered { from, to } => format!("FIN is below FOUT; FOUT was lowered from {from} to {to}."),
    });
    let shut_out = path.outside.iter().filter(|outside| !outside.admissible).map(|outside| {
        format!(
            "\"{}\" cannot enter: the least tolerance would be {:.3e}, below {}.",
            name(outside.candidate),
            outside.min_tolerance,
            path.options.tolerance
        )
    });
    changed.into_iter().chain(shut_out).collect()
}
