//! The rules by which a method goes from one model to the next, on swept correlations.
//!
//! Sources: IBM SPSS Statistics, REGRESSION, subcommands METHOD and CRITERIA. BACKWARD enters its block first if
//! the equation is empty, and takes out the term with the least F while that has a p above POUT. FORWARD enters the
//! candidate with the greatest F while that has a p below PIN. STEPWISE takes out all that is to go before each
//! entry. ENTER takes in all that the tolerances allow, by decreasing tolerance. Each block of candidates goes by its
//! own method, begins with the model that the earlier blocks have left, and touches only its own candidates.

use super::options::{Method, Options, WeighBy};
use super::path::Move;
use super::plan::Plan;
use crate::regression::sweep::Swept;
use crate::regression::tail::{f_critical, f_tail};

/// A response of which less than this share is left unexplained counts as fully explained: what is left is rounding.
pub(in crate::regression) const NOTHING_LEFT: f64 = 1e-13;

/// A candidate with less tolerance than this is made of the terms in the model; the rest is rounding, and no
/// tolerance that is asked for lets it in.
pub(in crate::regression) const NO_TOLERANCE: f64 = 1e-12;

/// F's that differ by less than this share are equal: copies of a column differ by rounding only, and the order of
/// the list is to decide between them. The same holds for tolerances.
pub(in crate::regression) const EQUAL: f64 = 1e-10;

/// Says whether an F is large enough to enter or small enough to leave.
pub(crate) trait Criterion {
    /// Whether a candidate with this F of 1 and `df` degrees of freedom enters.
    fn enters(&self, f: f64, df: usize) -> bool;
    /// Whether a term with this F of 1 and `df` degrees of freedom leaves.
    fn leaves(&self, f: f64, df: usize) -> bool;
}

/// Candidates are ranked by F, and only the best or worst is then held against the limit: a p that underflows to 0 is
/// below every PIN, as it should be, and never has to be compared with another p.
impl Criterion for Options {
    fn enters(&self, f: f64, df: usize) -> bool {
        match self.weigh_by {
            WeighBy::P => f_tail(f, 1.0, df as f64) < self.pin,
            WeighBy::F => f > self.fin,
        }
    }

    fn leaves(&self, f: f64, df: usize) -> bool {
        match self.weigh_by {
            WeighBy::P => f_tail(f, 1.0, df as f64) > self.pout,
            WeighBy::F => f < self.fout,
        }
    }
}

/// The same criterion with the F of each number of degrees of freedom reckoned beforehand: for many selections.
#[derive(Clone, Debug)]
pub(crate) struct Critical {
    /// For `df` = 1, 2, …: the F above which a candidate enters, and below which a term leaves.
    by_df: Vec<(f64, f64)>,
}

impl Critical {
    /// For models of at most `terms` terms on `n` units. Other degrees of freedom do not occur.
    pub fn of(options: &Options, n: usize, terms: usize) -> Critical {
        let least = n.saturating_sub(terms + 2);
        let critical = |df: usize| match options.weigh_by {
            WeighBy::F => (options.fin, options.fout),
            WeighBy::P if df < least => (f64::INFINITY, 0.0),
            WeighBy::P => (f_critical(options.pin, df as f64), f_critical(options.pout, df as f64)),
        };
        Critical { by_df: (1..n).map(critical).collect() }
    }
}

impl Criterion for Critical {
    fn enters(&self, f: f64, df: usize) -> bool {
        self.by_df.get(df.wrapping_sub(1)).is_some_and(|&(enter, _)| f > enter)
    }

    fn leaves(&self, f: f64, df: usize) -> bool {
        self.by_df.get(df.wrapping_sub(1)).is_some_and(|&(_, leave)| f < leave)
    }
}

/// The degrees of freedom of a term's F.
pub(in crate::regression) fn df_inside(swept: &Swept, n: usize) -> usize {
    n.saturating_sub(1 + swept.model().len())
}

/// The degrees of freedom of a candidate's F; none enters with 0.
pub(in crate::regression) fn df_outside(swept: &Swept, n: usize) -> usize {
    n.saturating_sub(2 + swept.model().len())
}

/// The F by which the model would fall without this term.
pub(in crate::regression) fn f_inside(swept: &Swept, term: usize, n: usize) -> f64 {
    swept.share(term) / swept.unexplained().max(0.0) * df_inside(swept, n) as f64
}

/// The F with which this candidate would enter.
pub(in crate::regression) fn f_outside(swept: &Swept, candidate: usize, n: usize) -> f64 {
    let share = swept.share(candidate);
    share / (swept.unexplained() - share).max(0.0) * df_outside(swept, n) as f64
}

/// Whether the tolerances allow a candidate to enter: its own, and what it would leave to each term.
pub(in crate::regression) fn is_admissible(swept: &Swept, candidate: usize, tolerance: f64) -> bool {
    let tolerance = tolerance.max(NO_TOLERANCE);
    swept.tolerance(candidate) >= tolerance
        && swept.model().iter().all(|&term| swept.tolerance_with(term, candidate) >= tolerance)
}

/// One block made ready: its method, and which candidates it may move.
#[derive(Clone, Debug)]
struct Scope {
    method: Method,
    members: Vec<bool>,
    most_steps: usize,
}

impl Scope {
    fn of(method: Method, candidates: usize, members: impl Iterator<Item = usize>) -> Scope {
        let mut mask = vec![false; candidates];
        for member in members {
            mask[member] = true;
        }
        let count = mask.iter().filter(|&&member| member).count();
        let most_steps = if method == Method::Stepwise || method == Method::Backward { 2 * count } else { count };
        Scope { method, members: mask, most_steps }
    }
}

/// The blocks of a plan made ready to be gone through, again and again.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    scopes: Vec<Scope>,
    tolerance: f64,
}

impl Course {
    /// The course of a plan whose candidates are places among `candidates` swept ones.
    pub fn of(plan: &Plan, candidates: usize, tolerance: f64) -> Course {
        let is_free = |candidate: &usize| !plan.forced.contains(candidate);
        let forced = (!plan.forced.is_empty()).then(|| Scope::of(Method::Enter, candidates, plan.forced.iter().copied()));
        let blocks =
            plan.blocks.iter().map(|block| Scope::of(block.method, candidates, block.candidates.iter().copied().filter(is_free)));
        Course { scopes: forced.into_iter().chain(blocks).collect(), tolerance }
    }

    /// The candidates that have to be in the model at once, if all goes as asked: more than units cannot be.
    pub fn most_entered(&self) -> usize {
        let mut asked = vec![false; self.scopes.first().map_or(0, |scope| scope.members.len())];
        for (place, scope) in self.scopes.iter().enumerate() {
            if scope.method == Method::Enter || (scope.method == Method::Backward && place == 0) {
                asked.iter_mut().zip(&scope.members).for_each(|(asked, member)| *asked |= member);
            }
        }
        asked.iter().filter(|&&asked| asked).count()
    }

    /// A walk through the course from its beginning.
    pub fn walk(&self) -> Walk<'_> {
        Walk { course: self, place: 0, taken: 0, filling: None }
    }
}

/// What the rules do next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Next {
    /// The move, by places among the swept candidates.
    pub moved: Move,
    /// The block that it belongs to; a plan's forced terms are a block of their own before the others.
    pub block: usize,
    /// Whether it is one of many entries that make a single step: those of ENTER, and BACKWARD's first.
    pub together: bool,
}

/// A walk through a course: asked again after each of its moves has been swept, it says the next.
#[derive(Clone, Debug)]
pub(crate) struct Walk<'a> {
    course: &'a Course,
    place: usize,
    taken: usize,
    /// Whether BACKWARD still takes in; not known before its first move.
    filling: Option<bool>,
}

impl Walk<'_> {
    /// What the rules do next with `n` units; `None` when all blocks are done.
    pub fn next(&mut self, swept: &Swept, n: usize, criterion: &impl Criterion) -> Option<Next> {
        while let Some(scope) = self.course.scopes.get(self.place) {
            if self.taken < scope.most_steps
                && let Some((moved, together)) = self.in_block(scope, swept, n, criterion)
            {
                self.taken += 1;
                return Some(Next { moved, block: self.place, together });
            }
            (self.place, self.taken, self.filling) = (self.place + 1, 0, None);
        }
        None
    }

    fn in_block(&mut self, scope: &Scope, swept: &Swept, n: usize, criterion: &impl Criterion) -> Option<(Move, bool)> {
        let tolerance = self.course.tolerance;
        let entry = || strongest(scope, swept, n, tolerance, criterion).map(|candidate| (Move::Entered(candidate), false));
        let removal = || weakest(scope, swept, n, criterion).map(|term| (Move::Removed(term), false));
        let filling = || roomiest(scope, swept, n, tolerance).map(|candidate| (Move::Entered(candidate), true));
        match scope.method {
            Method::Enter => filling(),
            Method::Forward => entry(),
            Method::Stepwise => removal().or_else(entry),
            Method::Backward => {
                let fills = *self.filling.get_or_insert(swept.model().is_empty());
                if let Some(next) = fills.then(filling).flatten() {
                    return Some(next);
                }
                self.filling = Some(false);
                removal()
            }
        }
    }
}

/// The term of the block with the least F, if that lets it leave.
fn weakest(scope: &Scope, swept: &Swept, n: usize, criterion: &impl Criterion) -> Option<usize> {
    if swept.unexplained() <= NOTHING_LEFT {
        return None;
    }
    let mut weakest: Option<(f64, usize)> = None;
    for term in (0..swept.candidates()).filter(|&candidate| scope.members[candidate] && swept.is_in(candidate)) {
        let f = f_inside(swept, term, n);
        if weakest.is_none_or(|(least, _)| f < least * (1.0 - EQUAL)) {
            weakest = Some((f, term));
        }
    }
    weakest.filter(|&(f, _)| criterion.leaves(f, df_inside(swept, n))).map(|(_, term)| term)
}

/// The candidate of the block with the greatest F, if that lets it enter.
fn strongest(scope: &Scope, swept: &Swept, n: usize, tolerance: f64, criterion: &impl Criterion) -> Option<usize> {
    let df = df_outside(swept, n);
    if df == 0 || swept.unexplained() <= NOTHING_LEFT {
        return None;
    }
    let mut strongest: Option<(f64, usize)> = None;
    for candidate in (0..swept.candidates()).filter(|&candidate| scope.members[candidate] && !swept.is_in(candidate)) {
        // The order of the tests is one of speed only: the tolerances of all terms are reckoned last.
        if swept.tolerance(candidate) < tolerance.max(NO_TOLERANCE) {
            continue;
        }
        let f = f_outside(swept, candidate, n);
        if strongest.is_none_or(|(most, _)| f > most * (1.0 + EQUAL)) && is_admissible(swept, candidate, tolerance) {
            strongest = Some((f, candidate));
        }
    }
    strongest.filter(|&(f, _)| criterion.enters(f, df)).map(|(_, candidate)| candidate)
}

/// The candidate of the block with the greatest tolerance, if one may enter.
fn roomiest(scope: &Scope, swept: &Swept, n: usize, tolerance: f64) -> Option<usize> {
    if df_outside(swept, n) == 0 {
        return None;
    }
    let mut roomiest: Option<(f64, usize)> = None;
    for candidate in (0..swept.candidates()).filter(|&candidate| scope.members[candidate] && !swept.is_in(candidate)) {
        let own = swept.tolerance(candidate);
        if roomiest.is_none_or(|(most, _)| own > most * (1.0 + EQUAL)) && is_admissible(swept, candidate, tolerance) {
            roomiest = Some((own, candidate));
        }
    }
    roomiest.map(|(_, candidate)| candidate)
}
