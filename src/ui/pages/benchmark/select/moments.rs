//! The course of a selection as a row of moments: what was in, what was out, and what happened then.

use crate::regression::stepwise::{Inside, Move, Outside, Path, Stage};

/// What lies between two steps: the model so far, how everything is weighed, and what happens next.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment<'a> {
    /// The terms of the model so far.
    pub model: &'a [usize],
    /// The terms as they are weighed for removal.
    pub inside: &'a [Inside],
    /// The candidates outside as they are weighed for entry.
    pub outside: &'a [Outside],
    /// What happens next; nothing at the end.
    pub next: Option<Stage<'a>>,
}

impl Moment<'_> {
    /// Whether it leaves anything to guess: the many entries of a single step do not.
    pub fn is_a_question(&self) -> bool {
        self.next.as_ref().is_none_or(|stage| stage.entered.len() + stage.removed.len() == 1)
    }

    /// Whether a guess is what happens next; no guess means that nothing does.
    pub fn is_right(&self, guess: Option<Move>) -> bool {
        match (&self.next, guess) {
            (None, None) => true,
            (Some(stage), Some(Move::Entered(candidate))) => stage.entered == [candidate],
            (Some(stage), Some(Move::Removed(candidate))) => stage.removed == [candidate],
            _ => false,
        }
    }
}

/// The moments before each step, and the one after the last.
pub fn moments(path: &Path) -> Vec<Moment<'_>> {
    let stages = path.stages();
    let (first_inside, first_outside) =
        path.steps.first().map_or((&path.inside, &path.outside), |step| (&step.inside, &step.outside));
    let mut moments = Vec::with_capacity(stages.len() + 1);
    let mut now: (&[usize], &[Inside], &[Outside]) = (&[], first_inside, first_outside);
    for stage in stages {
        let after = (stage.step.model.as_slice(), stage.inside, stage.outside);
        moments.push(Moment { model: now.0, inside: now.1, outside: now.2, next: Some(stage) });
        now = after;
    }
    moments.push(Moment { model: now.0, inside: now.1, outside: now.2, next: None });
    moments
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Analysis, Settings};
    use crate::regression::stepwise::Method;
    use crate::table::examples;

    fn with(method: Method) -> Analysis {
        let table = &examples::municipalities().table;
        let mut settings = Settings::for_table(table);
        settings.stepwise.method = method;
        Analysis::of(table, &settings).expect("sound")
    }

    #[test]
    fn every_step_has_a_moment_before_it_and_the_end_has_one() {
        let analysis = with(Method::Stepwise);
        let moments = moments(&analysis.path);
        assert_eq!(moments.len(), 6);
        for (place, moment) in moments.iter().enumerate() {
            assert_eq!((moment.model.len(), moment.inside.len()), (place, place));
            assert_eq!(moment.outside.len(), analysis.screening.kept.len() - place);
        }
        // The strongest outside is the one that comes in, and a guess is right only for it.
        for moment in &moments[..5] {
            let strongest = moment.outside.iter().max_by(|a, b| a.f.total_cmp(&b.f)).expect("some are outside");
            let right = |outside: &&Outside| moment.is_right(Some(Move::Entered(outside.candidate)));
            assert_eq!(moment.outside.iter().filter(right).map(|one| one.candidate).collect::<Vec<_>>(), [strongest.candidate]);
            assert!(moment.is_a_question() && !moment.is_right(None));
        }
        assert!(moments[5].is_right(None));
    }

    #[test]
    fn many_entries_in_one_step_are_no_question() {
        let analysis = with(Method::Backward);
        let moments = moments(&analysis.path);
        assert!(!moments[0].is_a_question() && moments[1].is_a_question());
        let weakest = moments[1].inside.iter().min_by(|a, b| a.f.total_cmp(&b.f)).expect("some are in");
        assert!(moments[1].is_right(Some(Move::Removed(weakest.candidate))));
        assert!(!moments[1].is_right(Some(Move::Entered(weakest.candidate))));
    }
}
