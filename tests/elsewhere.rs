//! What other programs would choose: against published output, and against their rules carried out by refitting.

mod samples;

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use samples::{hald, of_r, random_sample};
use virker::language::round_half_up;
use virker::regression::elsewhere::{Elsewhere, Ending, Program, Reason, Silent, elsewhere};
use virker::regression::stepwise::{self, Method, Move, Options};
use virker::regression::{Correlations, Fit, Sample, Term};

const SWISS: &str = include_str!("data/r_swiss.csv");
const LONGLEY: &str = include_str!("data/r_longley.csv");
const STATES: &str = include_str!("data/r_state_x77.csv");
const CARS: &str = include_str!("data/r_mtcars.csv");

fn told(sample: &Sample, options: &Options) -> Vec<Elsewhere> {
    let all: Vec<usize> = (0..sample.candidates().len()).collect();
    let correlations = Correlations::of(sample);
    let path = stepwise::run_on(sample, &correlations, &all, options).expect("a path");
    elsewhere(sample, &correlations, &all, &path)
}

fn ending(sample: &Sample, program: Program) -> Ending {
    let told = told(sample, &Options::default());
    told.into_iter().find(|other| other.program == program).expect("all are told").ending.expect("it comes to an end")
}

fn names<'a>(sample: &'a Sample, candidates: &[usize]) -> Vec<&'a str> {
    candidates.iter().map(|&candidate| sample.candidates()[candidate].header.as_str()).collect()
}

fn removed<'a>(sample: &'a Sample, moves: &[Move]) -> Vec<&'a str> {
    let places: Vec<usize> = moves
        .iter()
        .map(|moved| match *moved {
            Move::Removed(candidate) => candidate,
            Move::Entered(candidate) => panic!("{candidate} entered"),
        })
        .collect();
    names(sample, &places)
}

/// R, `example(step)`: of swiss, only Examination goes; AIC from 190.69 to 189.86.
#[test]
fn swiss_as_in_the_examples_of_r() {
    let sample = of_r(SWISS, "Fertility");
    let ending = ending(&sample, Program::RBackward);
    assert_eq!(removed(&sample, &ending.moves), ["Examination"]);
    let aic = |candidates: &[usize]| {
        let fit = Fit::of(&sample, candidates).expect("a fit");
        round_half_up(47.0 * (fit.residual_ss / 47.0).ln() + 2.0 * (candidates.len() + 1) as f64, 2)
    };
    assert_eq!((aic(&[0, 1, 2, 3, 4]), aic(&ending.chosen)), ("190.69".to_owned(), "189.86".to_owned()));
}

/// J. J. Faraway, *Practical Regression and Anova using R* (2002), section 10.2: of state.x77, with life expectancy as
/// the response, Area, Illiteracy and Income go, and Population, Murder, HS Grad and Frost are left.
#[test]
fn states_as_in_faraway() {
    let sample = of_r(STATES, "Life Exp");
    let ending = ending(&sample, Program::RBackward);
    assert_eq!(removed(&sample, &ending.moves), ["Area", "Illiteracy", "Income"]);
    assert_eq!(names(&sample, &ending.chosen), ["Population", "Murder", "HS Grad", "Frost"]);
    assert!(!ending.same_terms && ending.parting.is_some_and(|parting| parting.reason == Reason::BeginsWithAll));
}

/// The model of mtcars that R's backward `step` is known for: weight, quarter mile and gearbox.
#[test]
fn cars_backward() {
    let sample = of_r(CARS, "mpg");
    assert_eq!(names(&sample, &ending(&sample, Program::RBackward).chosen), ["wt", "qsec", "am"]);
    let both = ending(&sample, Program::RBoth);
    assert_eq!(names(&sample, &both.chosen), ["wt", "cyl", "hp"]);
    let parting = both.parting.expect("R goes on");
    assert_eq!((parting.after, parting.here), (2, None));
    // A third term lowers the AIC of 32 units if its F is above (e^(2/32) − 1) · 28.
    assert!(matches!(parting.reason, Reason::WeighsByAic { f, p } if (f - 1.805_844).abs() < 1e-6 && (p - 0.1898).abs() < 1e-4));
}

/// R's `step` on Longley's data takes out GNP.deflator and Population, and reaches the same four from below.
#[test]
fn longley_from_either_end() {
    let sample = of_r(LONGLEY, "Employed");
    assert_eq!(removed(&sample, &ending(&sample, Program::RBackward).moves), ["GNP.deflator", "Population"]);
    let both = ending(&sample, Program::RBoth);
    assert_eq!(names(&sample, &both.chosen), ["GNP", "Unemployed", "Armed.Forces", "Year"]);
}

/// The example in R's help of the cement data, and every textbook's: AIC leads from either end to x1, x2 and x4.
#[test]
fn hald_by_aic() {
    let sample = hald();
    for program in [Program::RBoth, Program::RBackward] {
        let mut chosen = ending(&sample, program).chosen;
        chosen.sort_unstable();
        assert_eq!(chosen, [0, 1, 3], "{program:?}");
    }
}

/// The programs' rules again, by refitting.
struct Refitting<'a> {
    sample: &'a Sample,
    model: Vec<usize>,
    moves: Vec<Move>,
}

impl Refitting<'_> {
    fn fit(&self) -> Fit {
        Fit::of(self.sample, &self.model).expect("a fit")
    }

    fn with(&self, candidate: usize) -> Option<(Fit, Term)> {
        let fit = Fit::of(self.sample, &[self.model.as_slice(), &[candidate]].concat()).ok()?;
        let term = fit.term(candidate)?.clone();
        (term.tolerance > 1e-12).then_some((fit, term))
    }

    fn outside(&self) -> Vec<usize> {
        (0..self.sample.candidates().len()).filter(|candidate| !self.model.contains(candidate)).collect()
    }

    fn take(&mut self, moved: Move) {
        match moved {
            Move::Entered(candidate) => self.model.push(candidate),
            Move::Removed(candidate) => self.model.retain(|&term| term != candidate),
        }
        self.moves.push(moved);
    }

    fn aic(&self, fit: &Fit) -> f64 {
        let n = fit.n as f64;
        n * (fit.residual_ss / n).ln() + 2.0 * (fit.terms.len() + 1) as f64
    }

    fn by_aic(&mut self, adds: bool) {
        loop {
            let fit = self.fit();
            let mut models: Vec<(f64, Option<Move>)> = vec![(self.aic(&fit), None)];
            for &term in &self.model {
                let rest: Vec<usize> = self.model.iter().copied().filter(|&other| other != term).collect();
                let fit = Fit::of(self.sample, &rest).expect("a fit");
                models.push((self.aic(&fit), Some(Move::Removed(term))));
            }
            for candidate in self.outside().into_iter().filter(|_| adds) {
                if let Some((fit, _)) = self.with(candidate) {
                    models.push((self.aic(&fit), Some(Move::Entered(candidate))));
                }
            }
            let least = models.iter().map(|(aic, _)| *aic).fold(f64::INFINITY, f64::min);
            match models.into_iter().find(|(aic, _)| *aic <= least + 1e-7) {
                Some((_, Some(moved))) => self.take(moved),
                _ => break,
            }
        }
    }

    fn strongest(&self, among: &[usize]) -> Option<Term> {
        let mut best: Option<Term> = None;
        for (_, term) in among.iter().filter_map(|&candidate| self.with(candidate)) {
            if best.as_ref().is_none_or(|best| term.t * term.t > best.t * best.t * (1.0 + 1e-10)) {
                best = Some(term);
            }
        }
        best
    }

    fn weakest(&self) -> Option<Term> {
        let terms = self.fit().equation.terms;
        let least = terms.iter().map(|term| term.t * term.t).fold(f64::INFINITY, f64::min);
        terms.into_iter().find(|term| term.t * term.t <= least * (1.0 + 1e-10))
    }

    fn as_olsrr(&mut self) {
        let mut left = self.outside();
        while let Some(term) = self.strongest(&left).filter(|term| term.p <= 0.1) {
            self.take(Move::Entered(term.candidate));
            left.retain(|&candidate| candidate != term.candidate);
            if self.moves.len() > 1
                && let Some(weak) = self.weakest().filter(|weak| weak.p > 0.3)
            {
                self.take(Move::Removed(weak.candidate));
            }
        }
    }

    fn as_jasp(&mut self) {
        loop {
            let before = self.moves.len();
            if let Some(term) = self.strongest(&self.outside()).filter(|term| term.p < 0.05) {
                self.take(Move::Entered(term.candidate));
            }
            if let Some(weak) = self.weakest().filter(|weak| weak.p > 0.1) {
                self.take(Move::Removed(weak.candidate));
            }
            if self.moves.len() == before {
                break;
            }
        }
    }
}

#[test]
fn every_program_goes_as_its_rule_by_refitting_does() {
    let mut random = Pcg64Mcg::new(1973);
    let (mut differing, mut silent, mut reasons) = (0, 0, std::collections::BTreeMap::<&str, u32>::new());
    for round in 0..700 {
        let sample = random_sample(&mut random);
        let all: Vec<usize> = (0..sample.candidates().len()).collect();
        let options = match random.next_u32() % 4 {
            0 => Options { pin: 0.2, pout: 0.2, tolerance: 0.05, ..Options::default() },
            _ => Options::default(),
        };
        for other in told(&sample, &options) {
            let full = other.program == Program::RBackward;
            let mut again = Refitting { sample: &sample, model: if full { all.clone() } else { Vec::new() }, moves: Vec::new() };
            let ending = match other.ending {
                Ok(ending) => ending,
                Err(Silent::TooFewUnits) => {
                    silent += 1;
                    assert!(sample.n() < all.len() + 2, "round {round}");
                    continue;
                }
                Err(Silent::Dependent(candidate)) => {
                    silent += 1;
                    assert!(Fit::of(&sample, &(0..=candidate).collect::<Vec<_>>()).is_err(), "round {round}");
                    continue;
                }
                Err(Silent::FullyExplained) => panic!("round {round}: no response here is an exact sum"),
            };
            match other.program {
                Program::RBoth => again.by_aic(true),
                Program::RBackward => again.by_aic(false),
                Program::Olsrr => again.as_olsrr(),
                Program::Jasp => again.as_jasp(),
            }
            assert_eq!(ending.moves, again.moves, "round {round}: {:?}", other.program);
            let sorted = |mut terms: Vec<usize>| {
                terms.sort_unstable();
                terms
            };
            assert_eq!(sorted(ending.chosen.clone()), sorted(again.model), "round {round}");
            differing += usize::from(!ending.same_terms);
            if let Some(parting) = ending.parting {
                assert!(parting.here != parting.there || parting.reason == Reason::BeginsWithAll, "round {round}");
                let reason = match parting.reason {
                    Reason::BeginsWithAll => "begins with all",
                    Reason::OtherMethod => "other method",
                    Reason::WeighsByAic { .. } => "aic",
                    Reason::OtherLimits { .. } => "limits",
                    Reason::NoTolerance { min_tolerance } => {
                        assert!(min_tolerance < options.tolerance, "round {round}");
                        "tolerance"
                    }
                    Reason::RemovesOnlyOne => "one only",
                    Reason::NeverComesBack => "never back",
                    Reason::Tie => "tie",
                };
                *reasons.entry(reason).or_default() += 1;
            }
        }
    }
    assert!(differing > 200 && silent > 50, "{differing} {silent}");
    assert!(["begins with all", "aic", "limits", "tolerance"].iter().all(|reason| reasons.contains_key(reason)), "{reasons:?}");
}

/// Against a backward path, R's own begins at the same place and is told apart by its criterion.
#[test]
fn backward_against_backward() {
    let sample = of_r(STATES, "Life Exp");
    let options = Options { method: Method::Backward, ..Options::default() };
    let other = told(&sample, &options).into_iter().find(|other| other.program == Program::RBackward).expect("told");
    let ending = other.ending.expect("an end");
    assert!(ending.same_terms && ending.parting.is_none(), "{ending:?}");
    let strict = Options { pin: 0.01, pout: 0.05, ..options };
    let other = told(&sample, &strict).into_iter().find(|other| other.program == Program::RBackward).expect("told");
    let parting = other.ending.expect("an end").parting.expect("Population goes by p = .052");
    assert_eq!((parting.after, parting.there), (3, None));
    assert!(matches!(parting.reason, Reason::WeighsByAic { .. }));
}
