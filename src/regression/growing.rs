//! One model after another along the course of a selection, each from what the one before it has left.

use super::Sample;
use super::equation::{Equation, rounded};
use super::exact::Scaled;
use super::householder::Householder;
use super::solved::{NOTHING_LEFT, Solved};
use super::twofold::{Twofold, dot};

/// Least squares with a constant for models of which each mostly has one term more than the one before.
///
/// A term that comes last leaves the decomposition of the others as it is, so that only its own column has to be
/// turned. Nothing is refined: in twofold numbers that is needed only where columns all but add up to each other, and
/// such models are refused here and left to [`Fit::of`](super::Fit::of).
pub(super) struct Growing<'a> {
    sample: &'a Sample,
    terms: Vec<usize>,
    qr: Householder,
    /// The response after the reflections of the terms, and how many have been applied.
    turned: Vec<Twofold>,
    applied: usize,
    zero_orders: Vec<Twofold>,
}

/// A column with less than this left beside the earlier ones is left to refinement.
const NEARLY_DEPENDENT: f64 = 1e-8;

impl<'a> Growing<'a> {
    /// Starts with the constant alone.
    pub fn on(sample: &'a Sample) -> Growing<'a> {
        let turned = sample.about_means_y().values.clone();
        Growing { sample, terms: Vec::new(), qr: Householder::default(), turned, applied: 0, zero_orders: Vec::new() }
    }

    /// The model of these candidates; `None` where it needs refinement, cannot be fitted, or has no degree of freedom.
    pub fn equation(&mut self, candidates: &[usize]) -> Option<Equation> {
        if self.sample.n() < candidates.len() + 2 || !self.go_to(candidates) {
            return None;
        }
        let p = candidates.len();
        let betas = self.qr.solve(&self.turned);
        let (mut explained, mut unexplained) =
            (dot(&self.turned[..p], &self.turned[..p]), dot(&self.turned[p..], &self.turned[p..]));
        let sizes: f64 = betas.iter().map(|beta| beta.value().abs()).sum();
        if unexplained.sqrt().value() <= NOTHING_LEFT * (1.0 + sizes) {
            (explained, unexplained) = (Twofold::ONE, Twofold::ZERO);
        }
        let solved = Solved {
            n: self.sample.n(),
            has_constant: true,
            y: self.sample.about_means_y().scale(),
            columns: candidates.iter().map(|&candidate| self.column(candidate).scale()).collect(),
            betas,
            zero_orders: self.zero_orders.clone(),
            unexplained,
            explained,
            inverse: self.qr.inverse(),
        };
        Some(rounded(self.sample, candidates, &solved))
    }

    fn column(&self, candidate: usize) -> &'a Scaled {
        self.sample.about_mean_x(candidate)
    }

    /// Decomposes these candidates' columns, of which the first may be decomposed already.
    fn go_to(&mut self, candidates: &[usize]) -> bool {
        let kept = self.terms.iter().zip(candidates).take_while(|(one, other)| one == other).count();
        self.terms.truncate(kept);
        self.qr.truncate(kept);
        self.zero_orders.truncate(kept);
        if self.applied > kept {
            self.turned.clone_from(&self.sample.about_means_y().values);
            self.applied = 0;
        }
        for &candidate in &candidates[kept..] {
            let column = self.column(candidate);
            if self.qr.push(column).is_err() {
                return false;
            }
            self.terms.push(candidate);
            self.zero_orders.push(dot(&column.values, &self.sample.about_means_y().values));
        }
        self.qr.turn(&mut self.turned, self.applied);
        self.applied = self.terms.len();
        self.qr.r().iter().all(|column| column.last().is_some_and(|diagonal| diagonal.value().abs() > NEARLY_DEPENDENT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Settings;
    use crate::regression::{Fit, Problem, Variable};
    use crate::table::{csv, examples};

    fn near(a: f64, b: f64) -> bool {
        a == b || (a.is_nan() && b.is_nan()) || ((a - b) / b).abs() < 1e-15
    }

    /// Each model is the one that is fitted afresh, whether terms come, go, or change places.
    #[test]
    fn growing_comes_to_the_same_as_fitting_afresh() {
        let table = &examples::municipalities().table;
        let settings = Settings::for_table(table);
        let variables: Vec<Variable> = settings.candidates.iter().map(|candidate| candidate.variable()).collect();
        let sample = Sample::of(table, &Variable::plain(settings.response.header), &variables).expect("sound");
        let mut growing = Growing::on(&sample);
        let all: Vec<usize> = (0..20).collect();
        for model in [&[][..], &[3], &[3, 7], &[3, 7, 11], &[7, 11], &[7, 11, 3, 0], &[7], &all] {
            let found = growing.equation(model).expect("a model that can be fitted");
            let fit = Fit::of(&sample, model).expect("a model that can be fitted");
            assert_eq!(found.terms.len(), fit.terms.len());
            let pairs = [(found.r2, fit.r2), (found.see, fit.see), (found.residual_ss, fit.residual_ss)];
            let constants = [(found.constant.b, fit.constant.b), (found.constant.se, fit.constant.se)];
            let terms = found.terms.iter().zip(&fit.terms).flat_map(|(a, b)| {
                [
                    (a.b, b.b),
                    (a.se, b.se),
                    (a.t, b.t),
                    (a.beta, b.beta),
                    (a.vif, b.vif),
                    (a.part, b.part),
                    (a.zero_order, b.zero_order),
                ]
            });
            let mut all = pairs.into_iter().chain(constants).chain(terms);
            assert!(all.all(|(found, fitted)| near(found, fitted)), "{model:?}");
        }
    }

    #[test]
    fn what_cannot_be_fitted_is_left_to_the_fit() {
        let table = csv::read("t", "u,y,a,b,c\nA,1,1,5,6\nB,2,2,1,3\nC,2,4,4,8\nD,5,3,9,12\nE,4,7,2,9\n").expect("sound");
        let sample = Sample::of(&table, &Variable::plain("y"), &["a", "b", "c"].map(Variable::plain)).expect("sound");
        let mut growing = Growing::on(&sample);
        assert!(growing.equation(&[0, 1, 2]).is_none(), "c = a + b");
        assert!(matches!(Fit::of(&sample, &[0, 1, 2]), Err(Problem::Dependent { .. })));
        assert!(growing.equation(&[0, 1]).is_some(), "the others are not spoilt by it");
    }
}
