//! What the true residuals may be, given that a model holds.

use crate::regression::{Basis, Columns, t_two_sided};

use super::random::Random;

/// The distribution of all units' true residuals under one model.
///
/// The residual e that is seen is not the true one, because the coefficients are estimates. With H = QQ′ the hat
/// matrix and ν = n − rank degrees of freedom, the true residuals ε given the data are distributed as
///
/// ε\* = e + σ\*·Q·z, with σ\*² = RSS / χ²_ν and z standard normal in the model space.
///
/// This is Fisher's fiducial distribution, and Bayes' posterior under the usual flat prior p(β, σ²) ∝ 1/σ²
/// (Gelman et al., Bayesian Data Analysis, 3rd ed., section 14.2): ε = y − Xβ, and Xβ given σ and the data is
/// normal about the fitted values with variance σ²·H. Two units' difference has Student's t for its
/// distribution, which gives [`TrueResiduals::probability_below`] in closed form.
///
/// ```
/// use virker::benchmark::TrueResiduals;
/// use virker::regression::{Columns, Sample, Variable};
/// use virker::table::csv;
///
/// let table = csv::read("t", "u,y,x\nA,1,1\nB,3,2\nC,4,4\nD,8,9\nE,3,5\n").expect("sound");
/// let sample = Sample::of(&table, &Variable::plain("y"), &[Variable::plain("x")]).expect("sound");
/// let given = TrueResiduals::of(&Columns::of(&sample), &[0]).expect("degrees of freedom are left");
/// let p = given.probability_below(4, 3);
/// assert!(p > 0.5 && p < 1.0);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrueResiduals {
    basis: Basis,
    residuals: Vec<f64>,
    rss: f64,
}

impl TrueResiduals {
    /// Under the model with these terms, which are places in the sample's list; `None` if no degree of freedom is
    /// left. Panics if there is no such place.
    pub fn of(columns: &Columns, terms: &[usize]) -> Option<TrueResiduals> {
        let mut given = TrueResiduals::default();
        given.condition_on(columns, terms).then_some(given)
    }

    /// Makes this the distribution under another model, in the same room; returns whether a degree of freedom is
    /// left. Panics if there is no such place.
    pub fn condition_on(&mut self, columns: &Columns, terms: &[usize]) -> bool {
        self.basis.span(columns, terms);
        self.rss = self.basis.residuals(columns, &mut self.residuals);
        self.basis.n() > self.basis.rank()
    }

    /// The residuals that are seen, e.
    pub fn residuals(&self) -> &[f64] {
        &self.residuals
    }

    /// The orthonormal basis of the model.
    pub fn basis(&self) -> &Basis {
        &self.basis
    }

    /// ν, the degrees of freedom of the residuals.
    pub fn df(&self) -> usize {
        self.basis.n() - self.basis.rank()
    }

    /// s, the standard error of the estimate.
    pub fn see(&self) -> f64 {
        (self.rss / self.df() as f64).sqrt()
    }

    /// The standard error of a unit's residual about the true one: s·√h_ii. Panics if there is no such unit.
    pub fn standard_error(&self, unit: usize) -> f64 {
        self.see() * self.basis.hat(unit, unit).max(0.0).sqrt()
    }

    /// The standard error of the difference of two residuals about the true one: s·√(h_ii + h_jj − 2h_ij). It is 0
    /// for units with the same values in all terms. Panics if there is no such unit.
    pub fn standard_error_of_difference(&self, i: usize, j: usize) -> f64 {
        self.see() * self.basis.hat_of_difference(i, j).sqrt()
    }

    /// P(ε_i < ε_j) = T_ν((e_j − e_i) / (s·√(h_ii + h_jj − 2h_ij))); ½ where the two cannot differ. Panics if there
    /// is no such unit.
    pub fn probability_below(&self, i: usize, j: usize) -> f64 {
        let difference = self.residuals[j] - self.residuals[i];
        let scale = self.standard_error_of_difference(i, j);
        if scale == 0.0 || i == j {
            return if difference == 0.0 || i == j { 0.5 } else { f64::from(u8::from(difference > 0.0)) };
        }
        t_below(difference / scale, self.df() as f64)
    }

    /// The expected rank of each unit's true residual, 1 for the lowest: 1 + Σ_j P(ε_j < ε_i).
    pub fn expected_ranks(&self) -> Vec<f64> {
        let n = self.residuals.len();
        let others = |i: usize| (0..n).filter(move |&j| j != i);
        (0..n).map(|i| 1.0 + others(i).map(|j| self.probability_below(j, i)).sum::<f64>()).collect()
    }

    /// Draws the true residuals of all units into `drawn`, and returns σ\*.
    pub(super) fn draw(&self, random: &mut Random, drawn: &mut [f64]) -> f64 {
        let sigma = (self.rss / random.chi_squared(self.df())).sqrt();
        drawn.copy_from_slice(&self.residuals);
        for column in self.basis.columns() {
            let by = sigma * random.normal();
            for (value, part) in drawn.iter_mut().zip(column) {
                *value += by * part;
            }
        }
        sigma
    }
}

/// P(T < t) for Student's t with `df` degrees of freedom.
pub(super) fn t_below(t: f64, df: f64) -> f64 {
    let tail = t_two_sided(t, df) / 2.0;
    if t < 0.0 { tail } else { 1.0 - tail }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Analysis, Settings};
    use crate::table::examples;

    fn given() -> TrueResiduals {
        let table = &examples::municipalities().table;
        let analysis = Analysis::of(table, &Settings::for_table(table)).expect("sound");
        TrueResiduals::of(&Columns::of(&analysis.sample), &analysis.fit().candidates()).expect("sound")
    }

    /// The closed form against 20,000 draws, for every 7th pair: none off by more than 4½ standard errors.
    #[test]
    fn the_closed_form_is_what_the_draws_do() {
        let given = given();
        let (n, draws) = (given.residuals().len(), 20_000_u32);
        let mut below = vec![0_u32; n * n];
        let mut random = Random::new(5);
        let mut drawn = vec![0.0; n];
        for _ in 0..draws {
            given.draw(&mut random, &mut drawn);
            for i in 0..n {
                for j in (i + 1..n).step_by(7) {
                    below[i * n + j] += u32::from(drawn[i] < drawn[j]);
                }
            }
        }
        let mut doubtful = 0;
        for i in 0..n {
            for j in (i + 1..n).step_by(7) {
                let (p, found) = (given.probability_below(i, j), f64::from(below[i * n + j]) / f64::from(draws));
                let error = (p * (1.0 - p) / f64::from(draws)).sqrt();
                assert!((found - p).abs() < 4.5 * error + 1e-4, "{i} below {j}: {found} is not {p}");
                doubtful += u32::from(p > 0.05 && p < 0.95);
            }
        }
        assert!(doubtful > 50, "only {doubtful} pairs are in doubt at all");
    }

    #[test]
    fn below_and_above_add_up() {
        let given = given();
        for (i, j) in [(0, 1), (5, 80), (17, 17)] {
            assert!((given.probability_below(i, j) + given.probability_below(j, i) - 1.0).abs() < 1e-15);
        }
        let n = given.residuals().len() as f64;
        let sum: f64 = given.expected_ranks().iter().sum();
        assert!((sum - n * (n + 1.0) / 2.0).abs() < 1e-9);
    }

    /// Two units alike in every term: their difference is known, however badly the coefficients are.
    #[test]
    fn units_alike_are_told_apart_for_certain() {
        let table = crate::table::csv::read("t", "u,y,x\nA,1,1\nB,3,1\nC,4,4\nD,8,9\nE,3,5\nF,1,1\n").expect("sound");
        let plain = crate::regression::Variable::plain;
        let sample = crate::regression::Sample::of(&table, &plain("y"), &[plain("x")]).expect("sound");
        let given = TrueResiduals::of(&Columns::of(&sample), &[0]).expect("sound");
        assert_eq!(given.probability_below(0, 1), 1.0);
        assert_eq!(given.probability_below(1, 0), 0.0);
        assert_eq!(given.probability_below(0, 5), 0.5);
    }

    #[test]
    fn without_degrees_of_freedom_nothing_is_told() {
        let table = crate::table::csv::read("t", "u,y,x,z\nA,1,1,0\nB,3,1,2\nC,4,4,1\n").expect("sound");
        let plain = crate::regression::Variable::plain;
        let sample = crate::regression::Sample::of(&table, &plain("y"), &["x", "z"].map(plain)).expect("sound");
        assert_eq!(TrueResiduals::of(&Columns::of(&sample), &[0, 1]), None);
    }
}
