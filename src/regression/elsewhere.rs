//! What other programs would choose from the same data, where they part from the path taken here, and why.
//!
//! Each program's rule is carried out here, with the program's own limits:
//! - R's `step` and MASS' `stepAIC` (the same rule; W. N. Venables & B. D. Ripley; the source of both was read): of all
//!   models one term away, the one of least AIC = n·ln(RSS/n) + 2·coefficients, as long as it has less than the model
//!   that there is. Removals stand before additions where two are equal. From the constant with all candidates as
//!   scope in both directions, or from all candidates backward, which is what R does without a scope.
//! - olsrr's `ols_step_both_p` (A. Hebbali; version 0.6, the source was read): the candidate of greatest F enters if its
//!   p is at most .1; after every entry but the first, the one weakest term goes if its p is above .3; what has once entered is not
//!   weighed again after it went.
//! - JASP's stepwise linear regression (University of Amsterdam; module jaspRegression, file `regressionlinear.R`, was
//!   read): a candidate enters if its p is below .05; then the one weakest term goes if its p is above .1; and so on
//!   until neither happens.
//!
//! None of the three knows SPSS' TOLERANCE. R counts a column as aliased from about 1e-14 of tolerance downward,
//! depending on its level; here the limit is 1e-12, below which correlations hold nothing but rounding. What the
//! programs do with exactly dependent columns from the start, or without a unit to spare, is not imitated: see
//! [`Silent`].

use super::stepwise::procedure::{EQUAL, NO_TOLERANCE, NOTHING_LEFT, df_inside, df_outside, f_inside, f_outside, is_admissible};
use super::stepwise::{Method, Move, Options, Path};
use super::sweep::Swept;
use super::tail::f_tail;
use super::{Correlations, Sample};

/// AIC's that differ by less are the same; R itself lets a step that gains less than this be the last.
const SAME_AIC: f64 = 1e-7;

/// Another program, or another way of asking it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// R: `step(lm(y ~ 1), scope = all, direction = "both")`, and `MASS::stepAIC` likewise.
    RBoth,
    /// R: `step(lm(y ~ all))`, which goes backward, and `MASS::stepAIC` likewise.
    RBackward,
    /// R with olsrr: `ols_step_both_p(lm(y ~ all))`.
    Olsrr,
    /// JASP, linear regression, method "stepwise".
    Jasp,
}

impl Program {
    /// All of them.
    pub const ALL: [Program; 4] = [Program::RBoth, Program::RBackward, Program::Olsrr, Program::Jasp];

    /// The p's at which it enters and removes, if it goes by p.
    pub fn limits(self) -> Option<(f64, f64)> {
        match self {
            Program::RBoth | Program::RBackward => None,
            Program::Olsrr => Some((0.1, 0.3)),
            Program::Jasp => Some((0.05, 0.1)),
        }
    }
}

/// What a program would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// The program.
    pub program: Program,
    /// Where it would end, or why that is not told.
    pub ending: Result<Ending, Silent>,
}

/// Where a program would end.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// The terms of its last model, in the order in which they entered; from all candidates, in the order of the list.
    pub chosen: Vec<usize>,
    /// What it would do, step by step.
    pub moves: Vec<Move>,
    /// Whether these are exactly the terms that were chosen here, in whatever order.
    pub same_terms: bool,
    /// The first step at which it would do another thing; `None` if all steps are the same.
    pub parting: Option<Parting>,
}

/// The first step at which two paths differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parting {
    /// How many steps they have in common; where both begin with all candidates, those entries are not counted.
    pub after: usize,
    /// What was done here; `None` if this was the end.
    pub here: Option<Move>,
    /// What the program would do; `None` if that is its end.
    pub there: Option<Move>,
    /// Why.
    pub reason: Reason,
}

/// Why a program parts from the path taken here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// It begins with all candidates in the model.
    BeginsWithAll,
    /// The path here was taken by another method than the program's.
    OtherMethod,
    /// It weighs by AIC. With these degrees of freedom a term lowers the AIC if its F is above this, which is to say
    /// if its p is below that.
    WeighsByAic {
        /// (e^(2/n) − 1) · degrees of freedom.
        f: f64,
        /// The p of that F.
        p: f64,
    },
    /// Its limits differ: it enters and removes at these p's.
    OtherLimits {
        /// The p to enter.
        entry: f64,
        /// The p to remove.
        removal: f64,
    },
    /// It knows no TOLERANCE, and takes in a candidate that was shut out here for this minimum tolerance.
    NoTolerance {
        /// The least tolerance that a term would have.
        min_tolerance: f64,
    },
    /// It removes at most one term after each entry, and then weighs candidates again.
    RemovesOnlyOne,
    /// A term that went does not come back.
    NeverComesBack,
    /// Two candidates are as good as each other, and each program takes the first by its own order.
    Tie,
}

/// Why it is not told where a program would end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silent {
    /// It needs the model of all candidates, and there are not enough units for one.
    TooFewUnits,
    /// This candidate is an exact sum of others; what the program makes of it is not imitated.
    Dependent(usize),
    /// The response is explained fully at some step; what the program then goes by is rounding.
    FullyExplained,
}

/// What each program would do with these candidates, in the order of the list, against the path taken here.
///
/// `options` are those of the path.
pub fn elsewhere(sample: &Sample, correlations: &Correlations, candidates: &[usize], path: &Path) -> Vec<Elsewhere> {
    let all = Swept::new(candidates.len() + 1, correlations.matrix_of(candidates));
    let here: Vec<Move> = path.steps.iter().map(|step| placed(step.moved, candidates)).collect();
    let mut end: Vec<usize> = path.chosen().to_vec();
    end.sort_unstable();
    let told = |program: Program| {
        let course =
            Course { program, n: sample.n(), swept: all.clone(), moves: Vec::new(), gone: vec![false; candidates.len()] };
        let outcome = course.run().map_err(|silent| match silent {
            Silent::Dependent(place) => Silent::Dependent(candidates[place]),
            other => other,
        })?;
        let mut chosen: Vec<usize> = outcome.swept.model().iter().map(|&place| candidates[place]).collect();
        let parting = outcome.parting(&all, &here, &path.options);
        let same_terms = {
            let mut sorted = chosen.clone();
            sorted.sort_unstable();
            sorted == end
        };
        if program == Program::RBackward {
            chosen.sort_by_key(|candidate| candidates.iter().position(|other| other == candidate));
        }
        let name = |moved: Move| named(moved, candidates);
        Ok(Ending {
            chosen,
            moves: outcome.moves.iter().copied().map(name).collect(),
            same_terms,
            parting: parting.map(|parting| Parting { here: parting.here.map(name), there: parting.there.map(name), ..parting }),
        })
    };
    Program::ALL.map(|program| Elsewhere { program, ending: told(program) }).to_vec()
}

fn named(moved: Move, candidates: &[usize]) -> Move {
    match moved {
        Move::Entered(place) => Move::Entered(candidates[place]),
        Move::Removed(place) => Move::Removed(candidates[place]),
    }
}

fn placed(moved: Move, candidates: &[usize]) -> Move {
    let place = |candidate: usize| candidates.iter().position(|&other| other == candidate).unwrap_or(candidate);
    match moved {
        Move::Entered(candidate) => Move::Entered(place(candidate)),
        Move::Removed(candidate) => Move::Removed(place(candidate)),
    }
}

/// A program at work.
struct Course {
    program: Program,
    n: usize,
    swept: Swept,
    moves: Vec<Move>,
    /// What entered once, for a program that does not weigh it again.
    gone: Vec<bool>,
}

impl Course {
    fn run(mut self) -> Result<Course, Silent> {
        let all = self.swept.candidates();
        if self.n < all + 2 && matches!(self.program, Program::RBackward | Program::Olsrr) {
            return Err(Silent::TooFewUnits);
        }
        if let Some(dependent) = first_dependent(&self.swept)
            && self.program != Program::RBoth
        {
            return Err(Silent::Dependent(dependent));
        }
        if self.program == Program::RBackward {
            (0..all).for_each(|candidate| self.swept.sweep(candidate));
        }
        // Each program comes to its end by itself; AIC falls with every step, and p's cannot go round.
        for _ in 0..4 * all + 4 {
            if self.swept.unexplained() <= NOTHING_LEFT {
                return Err(Silent::FullyExplained);
            }
            let Some(moved) = self.next() else { return Ok(self) };
            self.take(moved);
        }
        Ok(self)
    }

    fn take(&mut self, moved: Move) {
        let (Move::Entered(place) | Move::Removed(place)) = moved;
        self.gone[place] = true;
        self.swept.sweep(place);
        self.moves.push(moved);
    }

    fn next(&self) -> Option<Move> {
        match self.program {
            Program::RBoth => self.by_aic(true),
            Program::RBackward => self.by_aic(false),
            Program::Olsrr => self.as_olsrr(),
            Program::Jasp => self.as_jasp(),
        }
    }

    /// Of the models one term away, the one whose AIC is least, if less than that of the model that there is.
    fn by_aic(&self, adds: bool) -> Option<Move> {
        let (swept, n) = (&self.swept, self.n as f64);
        let gain = |unexplained: f64, coefficients: f64| n * (unexplained / swept.unexplained()).ln() + 2.0 * coefficients;
        let drops = swept.model().iter().map(|&term| (gain(swept.unexplained() + swept.share(term), -1.0), Move::Removed(term)));
        let enough_units = df_outside(swept, self.n) > 0;
        let adds = self
            .outside()
            .filter(|_| adds && enough_units)
            .map(|candidate| (gain((swept.unexplained() - swept.share(candidate)).max(0.0), 1.0), Move::Entered(candidate)));
        let mut best: Option<(f64, Move)> = None;
        for (change, moved) in drops.chain(adds) {
            if change < best.map_or(0.0, |(least, _)| least) - SAME_AIC {
                best = Some((change, moved));
            }
        }
        best.map(|(_, moved)| moved)
    }

    fn as_olsrr(&self) -> Option<Move> {
        let (entry, removal) = self.program.limits()?;
        let weighs_removal = self.moves.len() > 1 && matches!(self.moves.last(), Some(Move::Entered(_)));
        let removal = || self.weakest().filter(|&(_, p)| weighs_removal && p > removal).map(|(term, _)| Move::Removed(term));
        let entry =
            || self.strongest(|place| !self.gone[place]).filter(|&(_, p)| p <= entry).map(|(place, _)| Move::Entered(place));
        removal().or_else(entry)
    }

    fn as_jasp(&self) -> Option<Move> {
        let (entry, removal) = self.program.limits()?;
        let enters = || self.strongest(|_| true).filter(|&(_, p)| p < entry).map(|(place, _)| Move::Entered(place));
        let leaves = || self.weakest().filter(|&(_, p)| p > removal).map(|(term, _)| Move::Removed(term));
        match self.moves.last() {
            Some(Move::Entered(_)) => leaves().or_else(enters),
            _ => enters().or_else(leaves),
        }
    }

    /// The candidates outside that are not aliased.
    fn outside(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.swept.candidates()).filter(|&place| !self.swept.is_in(place) && self.swept.tolerance(place) >= NO_TOLERANCE)
    }

    /// The candidate of greatest F, and its p.
    fn strongest(&self, may: impl Fn(usize) -> bool) -> Option<(usize, f64)> {
        let df = df_outside(&self.swept, self.n);
        let mut strongest: Option<(f64, usize)> = None;
        for place in self.outside().filter(|&place| df > 0 && may(place)) {
            let f = f_outside(&self.swept, place, self.n);
            if strongest.is_none_or(|(most, _)| f > most * (1.0 + EQUAL)) {
                strongest = Some((f, place));
            }
        }
        strongest.map(|(f, place)| (place, f_tail(f, 1.0, df as f64)))
    }

    /// The term of least F, and its p; of equals the one that entered first.
    fn weakest(&self) -> Option<(usize, f64)> {
        let df = df_inside(&self.swept, self.n) as f64;
        let mut weakest: Option<(f64, usize)> = None;
        for &term in self.swept.model() {
            let f = f_inside(&self.swept, term, self.n);
            if weakest.is_none_or(|(least, _)| f < least * (1.0 - EQUAL)) {
                weakest = Some((f, term));
            }
        }
        weakest.map(|(f, term)| (term, f_tail(f, 1.0, df)))
    }

    /// Where its moves part from those taken here. `all` has nothing swept.
    fn parting(&self, all: &Swept, here: &[Move], options: &Options) -> Option<Parting> {
        let mut swept = all.clone();
        let mut here = here;
        if self.program == Program::RBackward {
            if options.method != Method::Backward {
                let (here, there) = (here.first().copied(), self.moves.first().copied());
                return Some(Parting { after: 0, here, there, reason: Reason::BeginsWithAll });
            }
            here = &here[here.iter().take_while(|moved| matches!(moved, Move::Entered(_))).count()..];
            (0..swept.candidates()).for_each(|candidate| swept.sweep(candidate));
        }
        let after = here.iter().zip(&self.moves).take_while(|(here, there)| here == there).count();
        let (ours, theirs) = (here.get(after).copied(), self.moves.get(after).copied());
        if ours.is_none() && theirs.is_none() {
            return None;
        }
        for moved in &here[..after] {
            let (Move::Entered(place) | Move::Removed(place)) = *moved;
            swept.sweep(place);
        }
        let reason = self.reason(&swept, &here[..after], ours, theirs, options);
        Some(Parting { after, here: ours, there: theirs, reason })
    }

    /// Why, from a model common to both, one does this and the other that.
    fn reason(&self, swept: &Swept, common: &[Move], ours: Option<Move>, theirs: Option<Move>, options: &Options) -> Reason {
        let alike = if self.program == Program::RBackward { Method::Backward } else { Method::Stepwise };
        if options.method != alike {
            return Reason::OtherMethod;
        }
        if let Some(Move::Entered(place)) = theirs
            && !is_admissible(swept, place, options.tolerance)
        {
            return Reason::NoTolerance { min_tolerance: swept.min_tolerance(place) };
        }
        if let (Some(Move::Entered(ours)), Some(Move::Entered(theirs))) = (ours, theirs) {
            let (f, other) = (f_outside(swept, ours, self.n), f_outside(swept, theirs, self.n));
            if (f - other).abs() <= 2.0 * EQUAL * f.abs() {
                return Reason::Tie;
            }
        }
        let Some((entry, removal)) = self.program.limits() else {
            let about_entry = !matches!(ours, Some(Move::Removed(_))) && !matches!(theirs, Some(Move::Removed(_)));
            let df = if about_entry { df_outside(swept, self.n) } else { df_inside(swept, self.n) } as f64;
            let coming = (2.0 / self.n as f64).exp_m1() * df;
            return Reason::WeighsByAic { f: coming, p: f_tail(coming, 1.0, df) };
        };
        if let Some(Move::Entered(place)) = ours
            && self.program == Program::Olsrr
            && common.contains(&Move::Removed(place))
        {
            return Reason::NeverComesBack;
        }
        if let Some(Move::Removed(term)) = ours {
            let p = f_tail(f_inside(swept, term, self.n), 1.0, df_inside(swept, self.n) as f64);
            if p > removal {
                return Reason::RemovesOnlyOne;
            }
        }
        Reason::OtherLimits { entry, removal }
    }
}

/// The first candidate that those before it in the list add up to.
fn first_dependent(swept: &Swept) -> Option<usize> {
    let mut swept = swept.clone();
    (0..swept.candidates()).find(|&place| {
        let dependent = swept.tolerance(place) < NO_TOLERANCE;
        if !dependent {
            swept.sweep(place);
        }
        dependent
    })
}
