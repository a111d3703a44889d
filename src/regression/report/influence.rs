//! What single units do to a model.
//!
//! Sources: D. A. Belsley, E. Kuh & R. E. Welsch, *Regression Diagnostics* (1980), chapter 2; R. D. Cook, "Detection
//! of Influential Observation in Linear Regression", Technometrics 19 (1977). The names and numbers are those of R's
//! `rstandard`, `rstudent`, `cooks.distance`, `dffits` and `dfbetas`.

use crate::regression::Fit;
use crate::regression::anatomy::Anatomy;
use crate::regression::tail::t_two_sided;

/// One unit's. All but the leverage is NaN for a unit that has a coefficient of its own (leverage 1), and what leaves
/// the unit out is NaN where no degree of freedom remains without it.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitInfluence {
    /// The diagonal of the hat matrix.
    pub leverage: f64,
    /// e / (s·√(1 − h)): the internally studentised residual.
    pub standardised: f64,
    /// The same with s from the model of all other units: the externally studentised residual, which has Student's t
    /// with df − 1 degrees of freedom.
    pub studentised: f64,
    /// How far all expected values move together without the unit: standardised² · h / (1 − h) / coefficients.
    pub cook: f64,
    /// How far its own expected value moves without it, in standard errors.
    pub dffits: f64,
    /// How far each coefficient moves without it, in standard errors; the constant first, if there is one.
    pub dfbetas: Vec<f64>,
}

/// The unit that lies farthest from the model of the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlier {
    /// Its place in the sample.
    pub unit: usize,
    /// Its externally studentised residual.
    pub studentised: f64,
    /// The two-sided p of that, as if no other unit had been looked at.
    pub p: f64,
    /// Bonferroni's: the p times the number of units that were looked at, at most 1.
    pub bonferroni_p: f64,
}

/// Beyond which a unit is worth a look; k is the number of coefficients.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// 2k/n (Hoaglin & Welsch 1978).
    pub leverage: f64,
    /// 4/n.
    pub cook: f64,
    /// 2·√(k/n) (Belsley, Kuh & Welsch).
    pub dffits: f64,
    /// 2/√n (Belsley, Kuh & Welsch).
    pub dfbetas: f64,
}

/// All units'.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    /// In the order of the sample.
    pub units: Vec<UnitInfluence>,
    /// The outlier test; `None` where no unit can be left out.
    pub outlier: Option<Outlier>,
    /// Beyond which a unit is worth a look.
    pub limits: Limits,
}

impl Influence {
    pub(super) fn of(fit: &Fit, anatomy: &Anatomy) -> Influence {
        let (n, k, df) = (fit.n as f64, anatomy.coefficients() as f64, fit.df as f64);
        let shares: Vec<Vec<f64>> = (0..anatomy.coefficients()).map(|coefficient| anatomy.shares(coefficient)).collect();
        let lengths: Vec<f64> =
            shares.iter().map(|shares| shares.iter().map(|share| share * share).sum::<f64>().sqrt()).collect();
        let unit = |i: usize| {
            let (residual, leverage, room) = (fit.residuals[i], fit.leverage[i], anatomy.room[i]);
            let standardised = if room > 0.0 { residual / (fit.see * room.sqrt()) } else { f64::NAN };
            let left = df - standardised * standardised;
            // s without the unit, as a multiple of s; with no degree of freedom left there is none.
            let without = if fit.df > 1 { (left.max(0.0) / (df - 1.0)).sqrt() } else { f64::NAN };
            let studentised = standardised / without;
            let shift = residual / room / (fit.see * without);
            UnitInfluence {
                leverage,
                standardised,
                studentised,
                cook: standardised * standardised * leverage / room / k,
                dffits: studentised * (leverage / room).sqrt(),
                dfbetas: shares.iter().zip(&lengths).map(|(shares, length)| shares[i] * shift / length).collect(),
            }
        };
        let units: Vec<UnitInfluence> = (0..fit.n).map(unit).collect();
        let limits = Limits { leverage: 2.0 * k / n, cook: 4.0 / n, dffits: 2.0 * (k / n).sqrt(), dfbetas: 2.0 / n.sqrt() };
        Influence { outlier: outlier(&units, df), units, limits }
    }
}

fn outlier(units: &[UnitInfluence], df: f64) -> Option<Outlier> {
    let known = || units.iter().enumerate().filter(|(_, unit)| !unit.studentised.is_nan());
    let (unit, farthest) = known().max_by(|(_, a), (_, b)| a.studentised.abs().total_cmp(&b.studentised.abs()))?;
    let p = t_two_sided(farthest.studentised, df - 1.0);
    let bonferroni_p = (p * known().count() as f64).min(1.0);
    Some(Outlier { unit, studentised: farthest.studentised, p, bonferroni_p })
}
