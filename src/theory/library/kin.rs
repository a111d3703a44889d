//! Two theories beside each other, what belongs together on one line.

use std::sync::Arc;

use super::{RecordedRelation, business_centres, initial_theories, kinship, parallel_courses};
use crate::theory::{Id, Relation, Theory};

/// Elements of two theories that stand for each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// How the first theory's elements stand to the second theory.
    pub relation: Relation,
    /// The elements of the first theory, in its order; none where something is new.
    pub of_first: Vec<Id>,
    /// What stands for them in the second; none where they are gone.
    pub of_second: Vec<Id>,
    /// What the thesis records of them; `None` where the relation is worked out from the ids.
    pub recorded: Option<&'static RecordedRelation>,
}

/// The [`kinship`] of two theories with all that the thesis records together as one: what has become of several elements at
/// once stands on one line.
///
/// ```
/// use virker::theory::{Relation, library};
///
/// let [business, _, _] = library::initial_theories();
/// let found = library::kin(&business, &library::business_centres());
/// let goals = found.iter().find(|it| it.of_first.iter().any(|id| *id == *"clarity")).unwrap();
/// assert_eq!(goals.relation, Relation::Confirmed);
/// ```
pub fn kin(first: &Theory, second: &Theory) -> Vec<Kin> {
    let named = |theory: &Theory, id: &Id| theory.naming(id).is_some() || theory.configuration(id).is_some();
    let mut found: Vec<Kin> = Vec::new();
    for it in kinship(first, second) {
        let new = it.relation == Relation::New;
        let together = it.recorded.and_then(|recorded| {
            found.iter_mut().find(|other| other.recorded.is_some_and(|other| std::ptr::eq(other, recorded)))
        });
        if let Some(together) = together {
            if !new {
                together.of_first.push(it.id);
            }
            continue;
        }
        let of_first = if new { Vec::new() } else { vec![it.id.clone()] };
        let of_second = match it.recorded {
            Some(recorded) => recorded.becomes.iter().filter(|id| named(second, id)).cloned().collect(),
            None if it.relation == Relation::Gone => Vec::new(),
            None => vec![it.id],
        };
        found.push(Kin { relation: it.relation, of_first, of_second, recorded: it.recorded });
    }
    found
}

/// The theory of the library that another is best read beside: the initial one that a final one grew out of, and the final
/// one that came of an initial one (§9.4). Guidance has gone into the parallel courses.
pub fn counterpart(theory: &str) -> Option<Arc<Theory>> {
    let [business, guidance, parallel] = initial_theories();
    let (centres, courses) = (business_centres(), parallel_courses());
    let pairs = [(&business, &centres), (&parallel, &courses), (&guidance, &courses)];
    pairs.into_iter().find_map(|(initial, last)| match theory {
        id if *initial.id() == *id => Some(last.clone()),
        id if *last.id() == *id => Some(initial.clone()),
        _ => None,
    })
}

/// Two theories in the order in which the one became the other: an initial one before any other, else as they are given.
pub fn older_first(one: Arc<Theory>, other: Arc<Theory>) -> (Arc<Theory>, Arc<Theory>) {
    if super::is_initial(&other) && !super::is_initial(&one) { (other, one) } else { (one, other) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_element_stands_on_one_line_and_every_record_on_one() {
        for (first, second) in [(0, business_centres()), (1, parallel_courses()), (2, parallel_courses())] {
            let first = &initial_theories()[first];
            let all = kin(first, &second);
            let elements: Vec<&Id> = all.iter().flat_map(|it| &it.of_first).collect();
            let of_first: Vec<Id> =
                kinship(first, &second).into_iter().filter(|it| it.relation != Relation::New).map(|it| it.id).collect();
            assert_eq!(elements.len(), of_first.len());
            assert_eq!(elements.into_iter().collect::<BTreeSet<_>>(), of_first.iter().collect());
            let records: Vec<_> = all.iter().filter_map(|it| it.recorded).map(|it| it.note.en.as_str()).collect();
            assert_eq!(records.iter().collect::<BTreeSet<_>>().len(), records.len());
        }
    }

    /// §9.4.1: the one fixed contact person is contradicted.
    #[test]
    fn what_is_contradicted_is_told_with_its_reason() {
        let [_, guidance, _] = initial_theories();
        let all = kin(&guidance, &parallel_courses());
        let contact = all.iter().find(|it| it.relation == Relation::Contradicted).expect("it is recorded");
        assert_eq!(contact.of_first[0], "one-fixed-contact-person");
        assert_eq!(contact.of_second, ["best-placed-professional"]);
        assert!(contact.recorded.is_some_and(|it| it.stated && it.source.section == "9.4.1"));
    }

    #[test]
    fn every_theory_of_the_library_has_one_beside_it() {
        let beside = |id: &str| counterpart(id).map(|it| it.id().to_string());
        assert_eq!(beside("business-centres").as_deref(), Some("initial-business-oriented"));
        assert_eq!(beside("initial-guidance").as_deref(), Some("parallel-courses"));
        assert_eq!(beside("parallel-courses").as_deref(), Some("initial-parallel"));
        assert_eq!(beside("my-own"), None);
    }
}
