//! All models against refitting each.

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;

use super::*;
use crate::regression::{Fit, Sample, Variable};
use crate::table::{Column, DecimalSign, Table};

/// A sample whose first column is the response.
pub(super) fn sample(columns: &[Vec<f64>]) -> Sample {
    let units = (1..=columns[0].len()).map(|unit| format!("U{unit}")).collect();
    let column = |(place, values): (usize, &Vec<f64>)| {
        let cells: Vec<String> = values.iter().map(f64::to_string).collect();
        Column::read(format!("x{place}"), cells.iter().map(String::as_str), DecimalSign::Point)
    };
    let table = Table::new("t", "unit", units, columns.iter().enumerate().map(column).collect()).expect("a sound table");
    let candidates: Vec<Variable> = (1..columns.len()).map(|place| Variable::plain(format!("x{place}"))).collect();
    Sample::of(&table, &Variable::plain("x0"), &candidates).expect("a sound sample")
}

pub(super) fn uniform(random: &mut Pcg64Mcg) -> f64 {
    (f64::from(random.next_u32()) + 0.5) / 4_294_967_296.0 - 0.5
}

/// A response and p candidates: each a mixture of noise and the earlier ones, the noise being this much.
pub(super) fn random_sample(random: &mut Pcg64Mcg, n: usize, p: usize, noise: f64) -> Sample {
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for place in 0..p {
        let shares: Vec<f64> = (0..place).map(|_| uniform(random)).collect();
        let size = if place > 0 && random.next_u32().is_multiple_of(3) { noise } else { 1.0 };
        let value = |row: usize, random: &mut Pcg64Mcg| {
            shares.iter().zip(&columns).map(|(share, column)| share * column[row]).sum::<f64>() + size * uniform(random)
        };
        let column = (0..n).map(|row| value(row, random)).collect();
        columns.push(column);
    }
    let weights: Vec<f64> = (0..p).map(|_| uniform(random)).collect();
    let y = (0..n)
        .map(|row| weights.iter().zip(&columns).map(|(w, column)| w * column[row]).sum::<f64>() + 0.5 * uniform(random))
        .collect();
    columns.insert(0, y);
    sample(&columns)
}

fn all(sample: &Sample) -> Vec<usize> {
    (0..sample.candidates().len()).collect()
}

/// The refit's QR works on columns rounded to doubles, which turns a badly determined direction by ε/√tolerance; so
/// much is granted.
fn agrees(found: f64, fit: &Fit) -> bool {
    let tolerance = fit.terms.iter().fold(1.0_f64, |least, term| least.min(term.tolerance));
    let error = (found - fit.residual_ss).abs() / fit.total_ss;
    error <= 1e-14 / tolerance.sqrt() * (fit.residual_ss / fit.total_ss).sqrt() + 1e-28 / tolerance
}

/// Rounds of random samples from easy to all but dependent.
fn rounds(random: &mut Pcg64Mcg) -> Vec<Sample> {
    [(1, 1.0), (2, 1.0), (3, 1.0), (4, 0.1), (5, 1e-3), (6, 1e-5), (7, 1e-7), (8, 1e-2), (9, 1e-6), (7, 1e-3)]
        .into_iter()
        .cycle()
        .take(30)
        .enumerate()
        .map(|(round, (p, noise))| random_sample(random, p + 3 + round, p, noise))
        .collect()
}

#[test]
fn every_model_is_that_of_its_refit() {
    for (round, sample) in rounds(&mut Pcg64Mcg::new(3)).iter().enumerate() {
        let models = Models::of(sample, &all(sample), &[]).expect("few candidates");
        for mask in 0..models.len() as Mask {
            let fit = Fit::of(sample, &models.terms(mask)).expect("a model");
            let found = models.residual_ss(mask);
            assert!(agrees(found, &fit), "round {round}, {mask:b}: {found:e} is not {:e}", fit.residual_ss);
            let criteria = models.criteria(mask);
            assert!((criteria.r2 - fit.r2).abs() < 1e-8 && (criteria.adj_r2 - fit.adj_r2).abs() < 1e-7);
        }
    }
}

/// Doubles alone are off where candidates nearly add up: the careful way must be taken, or this fails.
#[test]
fn nearly_dependent_candidates_are_reckoned_carefully() {
    let x: Vec<f64> = (0..20).map(|row| f64::from(row * row % 17)).collect();
    let z: Vec<f64> = (0..20).map(|row| f64::from(row * 7 % 20)).collect();
    let twin: Vec<f64> = x.iter().zip(&z).map(|(x, z)| x + z * (-20_f64).exp2()).collect();
    // The response is the difference of the twins, magnified, and noise: exactly representable.
    let y: Vec<f64> = x.iter().zip(&z).enumerate().map(|(row, (x, z))| x + 3.0 * z + f64::from(row as u32 % 3)).collect();
    let twins = sample(&[y.clone(), x.clone(), twin]);
    let plain = sample(&[y, x, z]);
    let (twins, plain) = (Models::of(&twins, &[0, 1], &[]).expect("two"), Models::of(&plain, &[0, 1], &[]).expect("two"));
    // x and x + z/2²⁰ span the same as x and z.
    assert!((twins.residual_ss(3) / plain.residual_ss(3) - 1.0).abs() < 1e-12, "{twins:?} {plain:?}");
}

#[test]
fn dependent_candidates_are_marked() {
    let x: Vec<f64> = [1.5, 2.5, 0.1, 7.3, 4.4, 9.1, 3.3].to_vec();
    let z: Vec<f64> = [8.1, 2.2, 0.7, 1.3, 5.4, 6.1, 2.3].to_vec();
    let rest = x.iter().zip(&z).map(|(x, z)| 100.0 - x - z).collect();
    let y = vec![1.0, 3.0, 2.0, 5.0, 4.0, 7.0, 9.0];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let sample = sample(&[y.clone(), x.clone(), z.clone(), Vec::clone(&rest)]);
        let models = Models::of(&sample, &order, &[]).expect("three");
        let singular: Vec<Mask> = (0..8).filter(|&mask| models.is_singular(mask)).collect();
        assert_eq!(singular, [7], "{order:?}");
        assert_eq!(models.defensible(Defensible::All).count(), 7);
        assert_eq!(models.scale().full, None);
    }
}

#[test]
fn branches_and_the_whole_are_the_same() {
    let mut random = Pcg64Mcg::new(11);
    let sample = random_sample(&mut random, 40, 18, 1e-4);
    let whole = Models::of(&sample, &all(&sample), &[]).expect("18");
    let mut search = Search::begin(&sample, &all(&sample), &[]).expect("18");
    assert_eq!(search.branches(), 4);
    while search.advance(1) {}
    assert_eq!(search.finish(), whole);
    for _ in 0..300 {
        let mask = random.next_u32() % (1 << 18);
        let fit = Fit::of(&sample, &whole.terms(mask)).expect("a model");
        assert!(agrees(whole.residual_ss(mask), &fit), "{mask:b}: {:e} {:e}", whole.residual_ss(mask), fit.residual_ss);
    }
}

#[test]
fn rules_of_defence_are_those_of_the_refits() {
    let mut random = Pcg64Mcg::new(5);
    for (round, sample) in rounds(&mut random).iter().enumerate() {
        let forced: &[usize] = if round % 2 == 0 { &[] } else { &[0] };
        let models = Models::of(sample, &all(sample), forced).expect("few");
        let fits: Vec<Fit> =
            (0..models.len() as Mask).map(|mask| Fit::of(sample, &models.terms(mask)).expect("a model")).collect();
        let counts = |mask: usize| forced.iter().all(|&bit| mask >> bit & 1 == 1);
        let significant = models.defensible(Defensible::Significant(0.05));
        let bic = |fit: &Fit| fit.n as f64 * fit.residual_ss.ln() + (fit.terms.len() as f64) * (fit.n as f64).ln();
        let best =
            fits.iter().enumerate().filter(|(mask, _)| counts(*mask)).map(|(_, fit)| bic(fit)).fold(f64::INFINITY, f64::min);
        let near = models.defensible(Defensible::WithinBic(10.0));
        for (mask, fit) in fits.iter().enumerate() {
            // A forced term need not be significant.
            let free = fit.terms.iter().filter(|term| !forced.contains(&term.candidate));
            let weakest = free.map(|term| term.p).fold(0.0, f64::max);
            if (weakest - 0.05).abs() > 1e-9 {
                assert_eq!(
                    significant.contains(mask as Mask),
                    weakest < 0.05 && counts(mask),
                    "round {round}, {mask:b}: {weakest}"
                );
            }
            let beyond = bic(fit) - best;
            if (beyond - 10.0).abs() > 1e-6 {
                assert_eq!(near.contains(mask as Mask), beyond < 10.0 && counts(mask), "round {round}, {mask:b}: {beyond}");
            }
        }
        assert_eq!(near.iter().count(), near.count());
        assert!(near.iter().all(|mask| near.contains(mask) && near.any(mask, 1)));
    }
}

/// The average over all models, term by term from refits.
#[test]
fn averages_are_those_of_the_refits() {
    let mut random = Pcg64Mcg::new(8);
    for (n, p, noise) in [(20, 4, 1.0), (25, 5, 0.1), (30, 3, 1e-4)] {
        let sample = random_sample(&mut random, n, p, noise);
        let models = Models::of(&sample, &all(&sample), &[]).expect("few");
        let average = Average::of(&sample, &models, &models.defensible(Defensible::All));
        let fits: Vec<Fit> =
            (0..models.len() as Mask).map(|mask| Fit::of(&sample, &models.terms(mask)).expect("a model")).collect();
        let weight = |fit: &Fit| {
            (fit.residual_ss / fits[0].residual_ss).powf(-(n as f64) / 2.0) * (n as f64).powf(-(fit.terms.len() as f64) / 2.0)
        };
        let total: f64 = fits.iter().map(weight).sum();
        for (bit, term) in average.terms.iter().enumerate() {
            let of_term = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
                fits.iter().filter_map(|fit| fit.term(bit).map(|term| weight(fit) * f(term.b, term.se))).sum::<f64>() / total
            };
            let (weight, b) = (of_term(&|_, _| 1.0), of_term(&|b, _| b));
            let sd = (of_term(&|b, se| se * se + b * b) - b * b).sqrt();
            let near = |found: f64, expected: f64| (found - expected).abs() <= 1e-7 * expected.abs().max(1e-9);
            assert_eq!(term.share, 0.5);
            assert!(near(term.weight, weight) && near(term.b, b) && near(term.sd, sd), "{term:?}: {weight} {b} {sd}");
            assert!(near(term.b_where_in, b / weight));
        }
    }
}

#[test]
fn the_best_are_the_best() {
    let mut random = Pcg64Mcg::new(6);
    let sample = random_sample(&mut random, 30, 7, 0.1);
    let models = Models::of(&sample, &all(&sample), &[2]).expect("few");
    for criterion in Criterion::ALL {
        let mut every: Vec<(f64, Mask)> =
            (0..128).filter(|mask| mask >> 2 & 1 == 1).map(|mask| (models.criteria(mask).badness(criterion), mask)).collect();
        every.sort_by(|a, b| a.0.total_cmp(&b.0));
        let best: Vec<Mask> = models.best(criterion, 10).iter().map(|model| model.mask).collect();
        assert_eq!(best, every[..10].iter().map(|&(_, mask)| mask).collect::<Vec<_>>(), "{criterion:?}");
    }
}

#[test]
fn what_cannot_be_searched_is_refused() {
    let sample = random_sample(&mut Pcg64Mcg::new(1), 30, 3, 1.0);
    assert_eq!(Models::of(&sample, &[0; 23], &[]), Err(Problem::TooManyCandidates { candidates: 23, limit: 22 }));
    assert_eq!(Models::of(&sample, &[0, 3], &[]), Err(Problem::NotACandidate { candidate: 3 }));
    assert_eq!(Models::of(&sample, &[0, 1], &[2]), Err(Problem::NotACandidate { candidate: 2 }));
    let none = Models::of(&sample, &[], &[]).expect("the constant alone");
    assert!((none.residual_ss(0) / none.scale().total_ss - 1.0).abs() < 1e-15);
}

#[test]
fn branch_and_bound_finds_what_going_through_all_finds() {
    let mut random = Pcg64Mcg::new(9);
    for (round, (p, noise)) in [(1, 1.0), (5, 0.1), (9, 1e-2), (12, 0.3), (14, 1e-3), (13, 1e-5)].into_iter().enumerate() {
        let sample = random_sample(&mut random, 2 * p + 10, p, noise);
        let forced: Vec<usize> = (0..round % 3).filter(|&bit| bit < p).collect();
        let few = 1 + round;
        let all_of_them = Models::of(&sample, &all(&sample), &forced).expect("few").best_by_size(few);
        let found = best_few(&sample, &all(&sample), &forced, few).expect("independent");
        for terms in 0..=p {
            let masks = |best: &BySize| best.of_size(terms).iter().map(|model| model.mask).collect::<Vec<_>>();
            assert_eq!(masks(&found), masks(&all_of_them), "round {round}, {terms} terms");
        }
        for (found, expected) in found.all().iter().zip(all_of_them.all()) {
            assert!((found.unexplained / expected.unexplained - 1.0).abs() < 1e-9);
            assert!((found.criteria.cp - expected.criteria.cp).abs() < 1e-6);
        }
    }
}

#[test]
fn more_candidates_than_can_be_gone_through_are_searched() {
    let sample = random_sample(&mut Pcg64Mcg::new(10), 60, 26, 0.5);
    assert!(Models::of(&sample, &all(&sample), &[]).is_err());
    let best = best_few(&sample, &all(&sample), &[], 2).expect("independent");
    // No exchange of one term for another, and no single term, is better than the best of its size.
    for terms in 1..26 {
        let model = best.of_size(terms)[0];
        let inside: Vec<usize> = (0..26).filter(|bit| model.mask >> bit & 1 == 1).collect();
        for out in &inside {
            for other in (0..26).filter(|bit| model.mask >> bit & 1 == 0) {
                let exchanged: Vec<usize> = inside.iter().map(|bit| if bit == out { other } else { *bit }).collect();
                let fit = Fit::of(&sample, &exchanged).expect("a model");
                assert!(fit.residual_ss >= model.residual_ss * (1.0 - 1e-9), "{terms} terms");
            }
        }
    }
    let dependent =
        super::tests::sample(&[vec![1.0, 5.0, 2.0, 4.0, 9.0], vec![1.0, 2.0, 3.0, 4.0, 5.0], vec![3.0, 5.0, 7.0, 9.0, 11.0]]);
    assert_eq!(best_few(&dependent, &[0, 1], &[], 1), Err(Problem::Dependent));
}

/// Going through without keeping finds the same as keeping, over several branches and whatever the best so far was.
#[test]
fn a_wide_search_finds_the_same() {
    let mut random = Pcg64Mcg::new(12);
    for forced in [&[][..], &[3, 16]] {
        let sample = random_sample(&mut random, 50, 17, 0.1);
        let models = Models::of(&sample, &all(&sample), forced).expect("17");
        let mut search = WideSearch::begin(&sample, &all(&sample), forced, 3).expect("17");
        assert!(search.advance(1));
        let (best, inclusion) = search.finish();
        assert_eq!(
            best.all().iter().map(|model| model.mask).collect::<Vec<_>>(),
            models.best_by_size(3).all().iter().map(|model| model.mask).collect::<Vec<_>>()
        );
        assert!((best.of_size(17)[0].criteria.cp - 18.0).abs() < 1e-6);
        let average = Average::of(&sample, &models, &models.defensible(Defensible::All));
        for (found, term) in inclusion.iter().zip(average.terms) {
            assert!((found - term.weight).abs() < 1e-6, "{found} is not {}", term.weight);
        }
    }
}
