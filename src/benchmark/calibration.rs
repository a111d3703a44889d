//! Does what is said with probability .95 hold in 95 of 100 cases? A simulation; its figures are in
//! `docs/calibration.md`, with the command that gives them.

use super::models::Models;
use super::random::Random;
use super::standing::{Drawing, Standings, procedure};
use super::{Analysis, Settings, thirds};
use crate::regression::{Correlations, Sample, Screening, stepwise};
use crate::table::examples;

/// How the simulated worlds are made.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Truth {
    /// The model that the reconstructed data give, with its coefficients and its error.
    Thesis,
    /// So many candidates at random have an effect of random size and sign; so much of the variance is theirs.
    Sparse { terms: usize, r2: f64 },
}

/// A world in which the true residuals are known.
struct World {
    sample: Sample,
    truth: Vec<f64>,
}

/// The municipalities' values of the candidates, with rows drawn with replacement, and a response made from them.
struct Maker {
    columns: Vec<Vec<f64>>,
    settings: Settings,
    terms: Vec<usize>,
    effects: Vec<f64>,
    see: f64,
}

impl Maker {
    fn new() -> Maker {
        let table = &examples::municipalities().table;
        let settings = Settings::for_table(table);
        let analysis = Analysis::of(table, &settings).expect("sound");
        let sample = &analysis.sample;
        let fit = analysis.fit();
        Maker {
            columns: (0..sample.candidates().len()).map(|place| sample.x(place).to_vec()).collect(),
            terms: fit.candidates(),
            effects: fit.terms.iter().map(|term| term.b).collect(),
            see: fit.see,
            settings,
        }
    }

    fn world(&self, truth: Truth, reliability: f64, random: &mut Random) -> World {
        let n = self.columns[0].len();
        let rows: Vec<usize> = (0..n).map(|_| random.below(n)).collect();
        let x: Vec<Vec<f64>> = self.columns.iter().map(|column| rows.iter().map(|&row| column[row]).collect()).collect();
        let (expected, see) = match truth {
            Truth::Thesis => (weighted_sum(&x, &self.terms, &self.effects, n), self.see),
            Truth::Sparse { terms, r2 } => {
                let mut places: Vec<usize> = (0..x.len()).collect();
                random.shuffle(&mut places);
                places.truncate(terms);
                let effects: Vec<f64> = places.iter().map(|&place| random.normal() / deviation(&x[place])).collect();
                let expected = weighted_sum(&x, &places, &effects, n);
                let see = deviation(&expected) * ((1.0 - r2) / r2).sqrt();
                (expected, see)
            }
        };
        let performance: Vec<f64> = (0..n).map(|_| see * reliability.sqrt() * random.normal()).collect();
        let y = (0..n).map(|i| expected[i] + performance[i] + see * (1.0 - reliability).sqrt() * random.normal()).collect();
        World { sample: Sample::of_columns(y, x), truth: performance }
    }
}

fn weighted_sum(x: &[Vec<f64>], terms: &[usize], effects: &[f64], n: usize) -> Vec<f64> {
    (0..n).map(|i| terms.iter().zip(effects).map(|(&term, effect)| effect * x[term][i]).sum()).collect()
}

fn deviation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt()
}

/// What was said, and how often it was true.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    statements: u32,
    sum: f64,
    held: u32,
}

/// The limits of what counts as the same statement.
const LIMITS: [f64; 12] = [0.0, 0.03, 0.07, 0.15, 0.33, 0.5, 0.67, 0.85, 0.93, 0.97, 0.995, 1.000_001];

#[derive(Clone, Debug, Default)]
struct Reliability {
    said: [Said; 11],
    squares: f64,
    covered: u32,
    units: u32,
    clear: u32,
    clear_held: u32,
}

impl Reliability {
    fn add(&mut self, standings: &Standings, truth: &[f64]) {
        let true_thirds = thirds(truth);
        let true_ranks = super::thirds::ranks(truth);
        for (unit, standing) in standings.units.iter().enumerate() {
            for place in [0, 2] {
                let (p, holds) = (standing.thirds[place], true_thirds[unit].place() == place);
                let bin = LIMITS.iter().rposition(|&limit| p >= limit).unwrap_or(0).min(10);
                let said = &mut self.said[bin];
                said.statements += 1;
                said.sum += p;
                said.held += u32::from(holds);
                self.squares += (p - f64::from(u8::from(holds))).powi(2);
                self.clear += u32::from(p >= 0.9);
                self.clear_held += u32::from(p >= 0.9 && holds);
            }
            self.units += 1;
            self.covered += u32::from((standing.ranks.0..=standing.ranks.1).contains(&true_ranks[unit]));
        }
    }

    fn print(&self, what: &str) {
        println!("\n{what}\n\n| said | mean | true | statements |\n|--|--:|--:|--:|");
        for (place, said) in self.said.iter().enumerate() {
            let count = f64::from(said.statements.max(1));
            let (from, to) = (LIMITS[place], LIMITS[place + 1].min(1.0));
            let (mean, held) = (said.sum / count, f64::from(said.held) / count);
            println!("| {from}–{to} | {mean:.3} | {held:.3} | {} |", said.statements);
        }
        let units = f64::from(self.units);
        println!(
            "\nclearly (≥ .9): {} statements, {:.3} true; 95 % intervals of ranks that hold the true rank: {:.3}; Brier {:.4}",
            self.clear,
            f64::from(self.clear_held) / f64::from(self.clear.max(1)),
            f64::from(self.covered) / units,
            self.squares / (2.0 * units)
        );
    }

    /// What was true of what was said with .93 to .97.
    fn at_95(&self) -> f64 {
        f64::from(self.said[8].held) / f64::from(self.said[8].statements.max(1))
    }
}

/// Four ways of judging on the same worlds: the chosen model taken as known; with selection by bootstrap; by BIC weights; by both.
fn simulate(truth: Truth, reliability: f64, worlds: u32, draws: u32, seed: u64) -> [Reliability; 4] {
    let maker = Maker::new();
    let mut random = Random::new(seed);
    let mut found = <[Reliability; 4]>::default();
    for _ in 0..worlds {
        let world = maker.world(truth, reliability, &mut random);
        let (sample, settings) = (&world.sample, &maker.settings);
        let correlations = Correlations::of(sample);
        let kept = Screening::of(&correlations, settings.threshold, &[]).kept;
        let path = stepwise::run_on(sample, &correlations, &kept, &settings.stepwise).expect("sound");
        let model = path.chosen();
        let bootstrap = || Models::Bootstrap(Box::new(procedure(sample, settings)));
        let walk = || Models::walk(sample.n(), &correlations, &kept, &[], model, settings.stepwise.tolerance);
        let sources = [Models::Chosen(model.to_vec()), bootstrap(), walk(), Models::pooled(bootstrap(), walk())];
        for (source, found) in sources.into_iter().zip(&mut found) {
            let mut drawing = Drawing::on(sample, model.to_vec(), source, random.below(1 << 30) as u64, draws);
            drawing.set_reliability(reliability);
            drawing.run(draws);
            found.add(&drawing.standings(), &world.truth);
        }
    }
    found
}

/// With the true terms known, draws under them are right without more ado: what goes wrong elsewhere is the selection's.
#[test]
fn under_the_true_terms_nothing_is_overclaimed() {
    let maker = Maker::new();
    let mut random = Random::new(7);
    let mut found = Reliability::default();
    for seed in 0..200 {
        let world = maker.world(Truth::Thesis, 1.0, &mut random);
        let source = Models::Chosen(maker.terms.clone());
        let mut drawing = Drawing::on(&world.sample, maker.terms.clone(), source, seed, 400);
        drawing.run(400);
        found.add(&drawing.standings(), &world.truth);
    }
    assert!((0.93..=0.97).contains(&found.at_95()), "{}", found.at_95());
    let covered = f64::from(found.covered) / f64::from(found.units);
    assert!((0.93..=0.98).contains(&covered), "{covered}");
}

/// The ways of judging, in the order of [`simulate`].
const WAYS: [&str; 4] = ["the chosen model taken as known", "bootstrap", "BIC weights", "pooled"];

/// Takes minutes; run with
/// `cargo test --release --lib benchmark::calibration -- --ignored --nocapture`.
#[test]
#[ignore = "a simulation of some minutes"]
fn what_is_said_with_95_percent_holds_in_95_of_100() {
    let worlds = std::env::var("WORLDS").ok().and_then(|worlds| worlds.parse().ok()).unwrap_or(400);
    let mut at_95 = Vec::new();
    for (truth, reliability) in [
        (Truth::Thesis, 1.0),
        (Truth::Sparse { terms: 5, r2: 0.75 }, 1.0),
        (Truth::Sparse { terms: 5, r2: 0.4 }, 1.0),
        (Truth::Sparse { terms: 10, r2: 0.75 }, 1.0),
        (Truth::Thesis, 0.8),
    ] {
        let found = simulate(truth, reliability, worlds, 1000, 20);
        println!("\n## {truth:?}, reliability {reliability}, {worlds} worlds");
        for (reliability, what) in found.iter().zip(WAYS) {
            reliability.print(what);
        }
        at_95.push((truth, reliability, found.map(|reliability| reliability.at_95())));
    }
    println!("\n| truth | ρ | {} |\n|--|--:|--:|--:|--:|--:|", WAYS.join(" | "));
    for (truth, reliability, [fixed, bootstrap, bic, pooled]) in &at_95 {
        println!("| {truth:?} | {reliability} | {fixed:.3} | {bootstrap:.3} | {bic:.3} | {pooled:.3} |");
    }
    for (truth, reliability, [fixed, _, _, pooled]) in at_95 {
        assert!((0.93..=0.97).contains(&pooled), "{truth:?}, {reliability}: {pooled}");
        assert!(fixed < pooled);
    }
}
