//! Which theory stands beside the open one.

use std::sync::Arc;

use super::ExplorerWork;
use crate::theory::{Id, Theory, library};

impl ExplorerWork {
    /// Every theory but the open one, with the key that it is opened by: the initial ones, the final ones, one's own.
    pub fn other_theories(&self) -> Vec<(Id, Arc<Theory>)> {
        let of_library = library::initial_theories().into_iter().chain(library::theories());
        let of_library = of_library.map(|it| (it.id().clone(), it));
        let own = self.own.iter().map(|own| (own.key().clone(), own.theory().clone()));
        of_library.chain(own).filter(|(key, _)| *key != self.theory).collect()
    }

    /// The theory that the open one is best read beside: what it was copied from, or the one in the library that goes with
    /// it.
    pub fn counterpart(&self) -> Option<Id> {
        match self.open_own() {
            Some(own) => own.copied_from().cloned(),
            None => library::counterpart(&self.theory).map(|it| it.id().clone()),
        }
    }

    /// The open theory and another one, in the order in which the one became the other: an initial one before a final one,
    /// and one of the library before one's own.
    pub fn older_first(&self, key: &Id, other: Arc<Theory>) -> (Arc<Theory>, Arc<Theory>) {
        let is_own = |key: &Id| self.own.iter().any(|own| own.key() == key);
        match (is_own(&self.theory), is_own(key)) {
            (true, false) => (other, self.open_theory()),
            (false, true) => (self.open_theory(), other),
            _ => library::older_first(self.open_theory(), other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::study::{Action, OwnStep, Study};
    use crate::theory::{Edit, Relation};

    #[test]
    fn one_s_own_theory_stands_beside_what_it_was_copied_from() {
        let centres = library::business_centres();
        let copied = Study::default().after(&Action::Own(OwnStep::Copy(centres.id().clone())));
        let key = copied.explorer.theory.clone();
        let row = centres.configurations()[0].id.clone();
        let step = Edit::SetBecause(row.clone(), Language::English, "Otherwise.".to_owned());
        let work = copied.after(&Action::Own(OwnStep::Edit(key.clone(), step))).explorer;
        assert_eq!(work.counterpart().as_ref(), Some(centres.id()));
        assert!(work.other_theories().iter().all(|(other, _)| *other != key));
        let (before, after) = work.older_first(centres.id(), centres.clone());
        assert_eq!((before.id(), after.id()), (centres.id(), work.open_theory().id()));
        let changed: Vec<Id> = library::kin(&before, &after)
            .into_iter()
            .filter(|it| it.relation != Relation::Confirmed)
            .flat_map(|it| it.of_first)
            .collect();
        assert_eq!(changed, [row]);
    }

    #[test]
    fn a_theory_of_the_library_stands_before_one_s_own_and_beside_its_fellow_of_the_library() {
        let begun = Study::default().after(&Action::Own(OwnStep::Begin));
        let key = begun.explorer.theory.clone();
        assert_eq!(begun.explorer.counterpart(), None);
        let centres = library::business_centres();
        let back = begun.after(&Action::OpenTheory(centres.id().clone())).explorer;
        assert!(back.other_theories().iter().any(|(other, _)| *other == key));
        let own = back.theory_of(&key).expect("it is there");
        assert_eq!(back.older_first(&key, own.clone()), (centres.clone(), own));
        assert_eq!(back.counterpart(), library::counterpart(centres.id()).map(|it| it.id().clone()));
    }
}
