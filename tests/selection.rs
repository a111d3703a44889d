//! Stepwise selection against published results and against brute force.

mod samples;

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use samples::{hald, random_sample, sample};
use virker::language::round_half_up;
use virker::regression::stepwise::{Block, Method, Move, Options, Plan, Warning, WeighBy};
use virker::regression::{Correlations, Fit, Problem, Sample, Term, Variable, stepwise};

const ALL: [usize; 4] = [0, 1, 2, 3];

/// The published full model: b and se (Draper & Smith), VIF (Montgomery & Peck).
#[test]
fn hald_with_all_four() {
    let fit = Fit::of(&hald(), &ALL).expect("a fit");
    let published = [
        ("1.5511", "0.7448", "38.50"),
        ("0.5102", "0.7238", "254.42"),
        ("0.1019", "0.7547", "46.87"),
        ("-0.1441", "0.7091", "282.51"),
    ];
    for (term, (b, se, vif)) in fit.terms.iter().zip(published) {
        let found = (round_half_up(term.b, 4), round_half_up(term.se, 4), round_half_up(term.vif, 2));
        assert_eq!(found, (b.to_owned(), se.to_owned(), vif.to_owned()));
    }
    assert_eq!(round_half_up(fit.constant.b, 4), "62.4054");
    assert_eq!(round_half_up(fit.constant.se, 4), "70.0710");
    assert_eq!(round_half_up(fit.r2, 4), "0.9824");
    assert_eq!(round_half_up(fit.see, 3), "2.446");
    assert_eq!(round_half_up(fit.f.expect("terms"), 2), "111.48");
}

/// With .05 and .10, x4 and then x1 come in, and x2 stays out by a hair (F = 5.03, p = .0517).
#[test]
fn hald_with_the_rules_of_spss() {
    let path = stepwise::run(&hald(), &ALL, &Options::default()).expect("a path");
    let moves: Vec<Move> = path.steps.iter().map(|step| step.moved).collect();
    assert_eq!(moves, [Move::Entered(3), Move::Entered(0)]);
    assert_eq!(round_half_up(path.steps[0].f_change, 2), "22.80");
    assert_eq!(round_half_up(path.steps[1].f_change, 2), "108.22");
    assert_eq!(round_half_up(path.fit.r2, 4), "0.9725");
    let b: Vec<String> = path.fit.terms.iter().map(|term| round_half_up(term.b, 3)).collect();
    assert_eq!((round_half_up(path.fit.constant.b, 3), b), ("103.097".to_owned(), vec!["-0.614".to_owned(), "1.440".to_owned()]));
    let x2 = path.outside.iter().find(|outside| outside.candidate == 1).expect("x2 is outside");
    assert_eq!((round_half_up(x2.f, 2), round_half_up(x2.p, 4)), ("5.03".to_owned(), "0.0517".to_owned()));
}

/// FORWARD with .25 (Montgomery & Peck, section on computational techniques): x4, x1, x2. The F of x3 is 0.018.
#[test]
fn hald_forward() {
    let options = Options { method: Method::Forward, pin: 0.25, ..Options::default() };
    let path = stepwise::run(&hald(), &ALL, &options).expect("a path");
    assert_eq!(moves(&path), [Move::Entered(3), Move::Entered(0), Move::Entered(1)]);
    let f: Vec<String> = path.steps.iter().map(|step| round_half_up(step.f_change, 2)).collect();
    assert_eq!(f, ["22.80", "108.22", "5.03"]);
    assert_eq!(round_half_up(path.outside[0].f, 3), "0.018");
}

/// BACKWARD with .10 (Draper & Smith; the manual of SAS): x3 goes with F = 0.02, then x4 with F = 1.86, and
/// y = 52.58 + 1.47 x1 + 0.66 x2 is left.
#[test]
fn hald_backward() {
    for options in [
        Options { method: Method::Backward, ..Options::default() },
        Options { method: Method::Backward, weigh_by: WeighBy::F, ..Options::default() },
    ] {
        let path = stepwise::run(&hald(), &ALL, &options).expect("a path");
        let removed: Vec<(Vec<usize>, String)> =
            path.stages().into_iter().skip(1).map(|stage| (stage.removed, round_half_up(stage.f_change, 2))).collect();
        assert_eq!(removed, [(vec![2], "0.02".to_owned()), (vec![3], "1.86".to_owned())]);
        let mut left = path.chosen().to_vec();
        left.sort_unstable();
        assert_eq!((left, round_half_up(path.fit.constant.b, 2)), (vec![0, 1], "52.58".to_owned()));
    }
}

/// Documents written before there were other methods are STEPWISE by p.
#[test]
fn options_of_older_documents_are_read() {
    let old: Options = serde_json::from_str(r#"{"pin":0.005,"pout":0.1,"tolerance":0.0001}"#).expect("it is read");
    assert_eq!(old, Options { pin: 0.005, ..Options::default() });
    let new = Options { method: Method::Backward, weigh_by: WeighBy::F, fin: 4.0, ..Options::default() };
    let text = serde_json::to_string(&new).expect("it is written");
    assert_eq!(serde_json::from_str::<Options>(&text).expect("and read"), new);
}

#[test]
fn fout_above_fin_is_lowered_with_a_warning() {
    let options = Options { weigh_by: WeighBy::F, fin: 3.84, fout: 4.0, ..Options::default() };
    let path = stepwise::run(&hald(), &ALL, &options).expect("a path");
    assert_eq!(path.warning, Some(Warning::FoutLowered { from: 4.0, to: 2.71 }));
}

/// With .15 for both, as in the manual of SAS: x4, x1, x2 come in and x4 goes (F = 1.86, p = .2054).
#[test]
fn hald_with_a_removal() {
    let options = Options { pin: 0.15, pout: 0.15, ..Options::default() };
    let path = stepwise::run(&hald(), &ALL, &options).expect("a path");
    let moves: Vec<Move> = path.steps.iter().map(|step| step.moved).collect();
    assert_eq!(moves, [Move::Entered(3), Move::Entered(0), Move::Entered(1), Move::Removed(3)]);
    let last = &path.steps[3];
    assert_eq!((round_half_up(last.f_change, 2), round_half_up(last.f_change_p, 4)), ("1.86".to_owned(), "0.2054".to_owned()));
    assert_eq!(path.chosen(), [0, 1]);
    let terms: Vec<(String, String)> =
        path.fit.terms.iter().map(|term| (round_half_up(term.b, 5), round_half_up(term.se, 5))).collect();
    assert_eq!(terms, [("1.46831", "0.12130"), ("0.66225", "0.04585")].map(|(b, se)| (b.to_owned(), se.to_owned())));
    assert_eq!(round_half_up(path.fit.constant.b, 5), "52.57735");
}

#[test]
fn pout_below_pin_is_raised_with_a_warning() {
    let options = Options { pin: 0.10, pout: 0.05, ..Options::default() };
    let path = stepwise::run(&hald(), &ALL, &options).expect("a path");
    assert_eq!(path.warning, Some(Warning::PoutRaised { from: 0.05, to: 0.20 }));
    assert_eq!(path.options.pout, 0.20);
    assert_eq!(stepwise::run(&hald(), &ALL, &Options::default()).expect("a path").warning, None);
}

/// F's and tolerances that differ by less than this share are equal.
const EQUAL: f64 = 1e-10;

/// The rules again, by refitting every model that there is to weigh; a block after the other.
struct BruteForce<'a> {
    sample: &'a Sample,
    options: Options,
    forced: &'a [usize],
    model: Vec<usize>,
    moves: Vec<Move>,
}

impl BruteForce<'_> {
    /// A fit with one more term, if the tolerances allow it.
    fn with(&self, candidate: usize) -> Option<Fit> {
        let fit = Fit::of(self.sample, &[self.model.as_slice(), &[candidate]].concat()).ok()?;
        fit.terms.iter().all(|term| term.tolerance >= self.options.tolerance).then_some(fit)
    }

    /// The candidate for which this is greatest, of those that may enter; the first of equals.
    fn best(&self, block: &[usize], of: impl Fn(&Term) -> f64) -> Option<(Term, usize)> {
        let mut best: Option<(f64, Term, usize)> = None;
        for &candidate in block.iter().filter(|candidate| !self.model.contains(candidate)) {
            let Some(fit) = self.with(candidate) else { continue };
            let term = fit.term(candidate).expect("it was put in").clone();
            if best.as_ref().is_none_or(|(most, _, _)| of(&term) > most * (1.0 + EQUAL)) {
                best = Some((of(&term), term, fit.df));
            }
        }
        best.map(|(_, term, df)| (term, df))
    }

    fn enters(&self, term: &Term) -> bool {
        match self.options.weigh_by {
            WeighBy::P => term.p < self.options.pin,
            WeighBy::F => term.t * term.t > self.options.fin,
        }
    }

    fn leaves(&self, term: &Term) -> bool {
        match self.options.weigh_by {
            WeighBy::P => term.p > self.options.pout,
            WeighBy::F => term.t * term.t < self.options.fout,
        }
    }

    fn enter(&mut self, candidate: usize) {
        self.moves.push(Move::Entered(candidate));
        self.model.push(candidate);
    }

    fn enter_the_strongest(&mut self, block: &[usize]) -> bool {
        match self.best(block, |term| term.t * term.t) {
            Some((term, _)) if self.enters(&term) => self.enter(term.candidate),
            _ => return false,
        }
        true
    }

    fn enter_all(&mut self, block: &[usize]) {
        while let Some((term, _)) = self.best(block, |term| term.tolerance) {
            self.enter(term.candidate);
        }
    }

    fn remove_the_weakest(&mut self, block: &[usize]) -> bool {
        let fit = Fit::of(self.sample, &self.model).expect("a fit");
        let mut may_go: Vec<&Term> =
            fit.terms.iter().filter(|term| block.contains(&term.candidate) && !self.forced.contains(&term.candidate)).collect();
        may_go.sort_by_key(|term| block.iter().position(|&candidate| candidate == term.candidate));
        let least = may_go.iter().map(|term| term.t * term.t).fold(f64::INFINITY, f64::min);
        let Some(term) = may_go.iter().find(|term| term.t * term.t <= least * (1.0 + EQUAL)) else { return false };
        if !self.leaves(term) {
            return false;
        }
        self.moves.push(Move::Removed(term.candidate));
        self.model.retain(|&candidate| candidate != term.candidate);
        true
    }

    fn go_through(&mut self, block: &Block) {
        let candidates = &block.candidates;
        match block.method {
            Method::Enter => self.enter_all(candidates),
            Method::Forward => while self.enter_the_strongest(candidates) {},
            Method::Backward => {
                if self.model.is_empty() {
                    self.enter_all(candidates);
                }
                while self.remove_the_weakest(candidates) {}
            }
            Method::Stepwise => {
                for _ in 0..2 * candidates.iter().filter(|candidate| !self.forced.contains(candidate)).count() {
                    if !self.remove_the_weakest(candidates) && !self.enter_the_strongest(candidates) {
                        break;
                    }
                }
            }
        }
    }
}

fn by_brute_force(sample: &Sample, plan: &Plan, options: &Options) -> Vec<Move> {
    let mut brute = BruteForce { sample, options: *options, forced: &plan.forced, model: Vec::new(), moves: Vec::new() };
    brute.enter_all(&plan.forced);
    for block in &plan.blocks {
        brute.go_through(block);
    }
    brute.moves
}

#[test]
fn sweeping_chooses_as_brute_force_does() {
    let mut random = Pcg64Mcg::new(1952);
    let (mut removals, mut shut_out) = (0, 0);
    for round in 0..1000 {
        let sample = random_sample(&mut random);
        let candidates: Vec<usize> = (0..sample.candidates().len()).collect();
        let options = [
            Options::default(),
            Options { pin: 0.2, pout: 0.2, ..Options::default() },
            Options { pin: 0.4, pout: 0.45, tolerance: 0.01, ..Options::default() },
        ][round % 3];
        let path = stepwise::run(&sample, &candidates, &options).expect("a path");
        let moves: Vec<Move> = path.steps.iter().map(|step| step.moved).collect();
        assert_eq!(moves, by_brute_force(&sample, &Plan::one(Method::Stepwise, &candidates), &options), "round {round}");
        removals += moves.iter().filter(|moved| matches!(moved, Move::Removed(_))).count();
        shut_out += path.outside.iter().filter(|outside| !outside.admissible).count();
        weighed_as_fitted(&sample, &path);
    }
    assert!(removals > 20 && shut_out > 20, "the trial must meet removals ({removals}) and low tolerances ({shut_out})");
}

fn moves(path: &stepwise::Path) -> Vec<Move> {
    path.steps.iter().map(|step| step.moved).collect()
}

/// FORWARD, BACKWARD, ENTER, limits of F, terms that stay and blocks, on data with near copies, exact sums and hardly
/// more units than candidates.
#[test]
fn every_method_goes_as_brute_force_does() {
    const METHODS: [Method; 4] = [Method::Stepwise, Method::Forward, Method::Backward, Method::Enter];
    let mut random = Pcg64Mcg::new(1974);
    let (mut removals, mut refused, mut stopped_by_units, mut blocks_in_blocks) = (0, 0, 0, 0);
    for round in 0..2000_usize {
        let sample = random_sample(&mut random);
        let mut all: Vec<usize> = (0..sample.candidates().len()).collect();
        let mut options = [
            Options::default(),
            Options { pin: 0.3, pout: 0.3, tolerance: 0.01, ..Options::default() },
            Options { weigh_by: WeighBy::F, ..Options::default() },
            Options { weigh_by: WeighBy::F, fin: 1.0, fout: 1.0, ..Options::default() },
        ][round % 4];
        let plan = if round % 2 == 0 {
            options.method = METHODS[round / 4 % 4];
            Plan::one(options.method, &all)
        } else {
            for place in (1..all.len()).rev() {
                all.swap(place, random.next_u32() as usize % (place + 1));
            }
            let cut = random.next_u32() as usize % (all.len() + 1);
            let (first, second) = all.split_at(cut);
            let mut pick =
                |candidates: &[usize]| Block { method: METHODS[random.next_u32() as usize % 4], candidates: candidates.to_vec() };
            let blocks = vec![pick(first), pick(second), pick(&all)];
            Plan { forced: all[..all.len().min(round % 3)].to_vec(), blocks }
        };
        let correlations = Correlations::of(&sample);
        match stepwise::run_plan(&sample, &correlations, &plan, &options) {
            Ok(path) => {
                assert_eq!(moves(&path), by_brute_force(&sample, &plan, &options), "round {round}: {plan:?}");
                weighed_as_fitted(&sample, &path);
                for &forced in plan.forced.iter().filter(|&&forced| path.steps.iter().any(|step| step.model.contains(&forced))) {
                    assert!(path.chosen().contains(&forced), "round {round}: {forced} is to stay");
                }
                if round % 2 == 0 {
                    let same = stepwise::run(&sample, &all, &options).expect("a path");
                    assert_eq!(moves(&same), moves(&path), "round {round}");
                }
                removals += path.steps.iter().filter(|step| matches!(step.moved, Move::Removed(_))).count();
                blocks_in_blocks += usize::from(path.steps.last().is_some_and(|last| last.block > 1));
            }
            Err(Problem::Dependent { variable, of }) => {
                refused += 1;
                is_really_dependent(&sample, &variable, &of);
            }
            Err(Problem::TooFewUnits { units, coefficients }) => {
                stopped_by_units += 1;
                assert_eq!(units, sample.n());
                assert!(coefficients + 1 > units && coefficients <= all.len() + 1, "round {round}");
            }
            Err(other) => panic!("round {round}: {other:?}"),
        }
    }
    let met = (removals, refused, stopped_by_units, blocks_in_blocks);
    assert!(removals > 300 && refused > 50 && stopped_by_units > 10 && blocks_in_blocks > 50, "{met:?}");
}

/// The columns named do add up to the one that was refused, but for a constant.
fn is_really_dependent(sample: &Sample, variable: &Variable, of: &[(Variable, f64)]) {
    let place = |variable: &Variable| sample.candidates().iter().position(|other| other == variable).expect("a candidate");
    let rest: Vec<f64> = (0..sample.n())
        .map(|row| {
            let sum: f64 = of.iter().map(|(variable, multiple)| multiple * sample.x(place(variable))[row]).sum();
            sample.x(place(variable))[row] - sum
        })
        .collect();
    let spread = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean).abs()).fold(0.0, f64::max)
    };
    assert!(spread(&rest) < 1e-9 * spread(sample.x(place(variable))), "{variable:?} of {of:?}: {rest:?}");
}

/// ENTER's entries and BACKWARD's first ones are one stage, with the F of all of them together.
#[test]
fn entries_together_are_one_stage() {
    let sample = hald();
    let options = Options { method: Method::Enter, ..Options::default() };
    let path = stepwise::run(&sample, &ALL, &options).expect("a path");
    let stages = path.stages();
    assert_eq!(stages.len(), 1);
    let mut entered = stages[0].entered.clone();
    entered.sort_unstable();
    assert_eq!((entered, stages[0].outside.len(), stages[0].inside.len()), (ALL.to_vec(), 0, 4));
    let f = path.fit.f.expect("four terms");
    assert!((stages[0].f_change / f - 1.0).abs() < 1e-10);
    assert_eq!(round_half_up(f, 2), "111.48");
    let backward = stepwise::run(&sample, &ALL, &Options { method: Method::Backward, ..Options::default() }).expect("a path");
    let stages: Vec<(usize, Vec<usize>)> =
        backward.stages().into_iter().map(|stage| (stage.entered.len(), stage.removed)).collect();
    assert_eq!(stages, [(4, vec![]), (0, vec![2]), (0, vec![3])]);
}

/// What was said of each candidate before each step is what a fit with it says.
fn weighed_as_fitted(sample: &Sample, path: &stepwise::Path) {
    let near = |found: f64, expected: f64, what: &str| {
        assert!((found - expected).abs() <= 1e-6 * (1.0 + expected.abs()), "{what}: {found} is not {expected}");
    };
    let mut model: Vec<usize> = Vec::new();
    for step in &path.steps {
        let before = Fit::of(sample, &model).expect("a fit");
        for inside in &step.inside {
            let term = before.term(inside.candidate).expect("in the model");
            near(inside.f, term.t * term.t, "F to remove");
        }
        for outside in step.outside.iter().filter(|outside| outside.admissible) {
            let Ok(with) = Fit::of(sample, &[model.as_slice(), &[outside.candidate]].concat()) else { continue };
            let term = with.term(outside.candidate).expect("in the model");
            near(outside.t, term.t, "t");
            near(outside.p, term.p, "p");
            near(outside.beta_in, term.beta, "beta in");
            near(outside.tolerance, term.tolerance, "tolerance");
            near(outside.partial, term.t / (term.t * term.t + with.df as f64).sqrt(), "partial");
            let least = with.terms.iter().map(|term| term.tolerance).fold(f64::INFINITY, f64::min);
            near(outside.min_tolerance, least, "minimum tolerance");
        }
        model.clone_from(&step.model);
    }
}

#[test]
fn without_candidates_or_effects_the_model_is_the_constant() {
    let sample =
        sample(&[("y".to_owned(), vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), ("x".to_owned(), vec![1.0, -1.0, 1.0, -1.0, 1.0, -1.0])]);
    for candidates in [&[][..], &[0]] {
        let path = stepwise::run(&sample, candidates, &Options::default()).expect("a path");
        assert!(path.steps.is_empty() && path.chosen().is_empty());
        assert_eq!(path.fit.constant.b, 3.5);
        assert_eq!(path.outside.len(), candidates.len());
    }
}

/// A response that is an exact sum leaves nothing to explain; what is left is rounding and must not be chased.
#[test]
fn a_response_explained_fully_ends_the_selection() {
    let mut random = Pcg64Mcg::new(17);
    let mut typed = |n: usize| -> Vec<f64> { (0..n).map(|_| f64::from(random.next_u32() % 1000) / 10.0).collect() };
    let options = Options { pin: 0.3, pout: 0.4, ..Options::default() };
    for round in 0..200 {
        let (a, b) = (typed(12), typed(12));
        let y: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 0.3 * a - 0.1 * b).collect();
        let named = [("y", y), ("a", a), ("b", b), ("c", typed(12)), ("d", typed(12)), ("e", typed(12))];
        let sample = sample(&named.map(|(name, values)| (name.to_owned(), values)));
        let path = stepwise::run(&sample, &[0, 1, 2, 3, 4], &options).expect("a path");
        let is_full = |model: &[usize]| model.contains(&0) && model.contains(&1);
        let first_full = path.steps.iter().position(|step| is_full(&step.model));
        assert_eq!(first_full, path.steps.len().checked_sub(1), "round {round}");
        assert!(path.fit.r2 > 1.0 - 1e-14, "round {round}: {}", path.fit.r2);
    }
}
