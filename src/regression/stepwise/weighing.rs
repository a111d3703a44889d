//! What every candidate is worth at a step, inside the model and outside.

use super::path::{Inside, Outside};
use super::procedure::{NO_TOLERANCE, df_inside, df_outside, f_inside, f_outside, is_admissible};
use crate::regression::sweep::Swept;
use crate::regression::tail::f_tail;

/// The terms in the model, as they are weighed for removal.
pub(super) fn inside(swept: &Swept, n: usize, candidates: &[usize]) -> Vec<Inside> {
    let df = df_inside(swept, n) as f64;
    let weigh = |&term: &usize| {
        let f = f_inside(swept, term, n);
        Inside { candidate: candidates[term], f, p: f_tail(f, 1.0, df) }
    };
    swept.model().iter().map(weigh).collect()
}

/// The candidates outside, as they are weighed for entry.
pub(super) fn outside(swept: &Swept, n: usize, tolerance: f64, candidates: &[usize]) -> Vec<Outside> {
    let df = df_outside(swept, n) as f64;
    let weigh = |candidate: usize| {
        let (own, covariance) = (swept.tolerance(candidate), swept.with_response(candidate));
        if own < NO_TOLERANCE {
            return Outside::untold(candidates[candidate]);
        }
        let f = f_outside(swept, candidate, n);
        Outside {
            candidate: candidates[candidate],
            beta_in: covariance / own,
            t: f.sqrt().copysign(covariance),
            f,
            p: f_tail(f, 1.0, df),
            partial: (covariance / (own * swept.unexplained()).sqrt()).clamp(-1.0, 1.0),
            tolerance: own,
            min_tolerance: swept.min_tolerance(candidate),
            admissible: is_admissible(swept, candidate, tolerance),
        }
    };
    (0..swept.candidates()).filter(|&candidate| !swept.is_in(candidate)).map(weigh).collect()
}
