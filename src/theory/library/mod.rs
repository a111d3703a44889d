//! The theories, cases and persons of the thesis.
//!
//! The content stands in TOML files beside this module: the theories in the same format as the users' own (see
//! [`Theory::read`]), the rest in small files of their own. Each is read once, when it is first asked for.
//!
//! ```
//! use virker::theory::{evaluate, library, Standing};
//!
//! let theory = library::business_centres();
//! let billund = library::case("billund").and_then(|case| case.setting()).unwrap();
//! let person = &library::default_persona().person;
//! let evaluation = evaluate(&theory, person, &billund);
//! assert_eq!(evaluation.sub_goal("belief-in-own-abilities").unwrap().standing, Standing::Reached);
//! ```

mod activated;
mod case;
mod conclusion;
mod figure;
mod kin;
mod meta_evaluation;
mod persona;
mod relation;

pub use activated::{ACTIVATED, ACTIVATED_YEAR, Activated, activated_source};
pub use case::{Case, Fact, Finding, Reading, case, cases};
pub use conclusion::{ConclusionGoal, conclusion, serves};
pub use figure::{CASES as FIGURE_CASES, Figure, MatchGroup, Triple, Unit, figures};
pub use kin::{Kin, counterpart, kin, older_first};
pub use meta_evaluation::{Criticism, WithoutTheory, criticism_of, criticisms, without_theory, without_theory_source};
pub use persona::{Persona, default_persona, direction_traits, persona, personas};
pub use relation::{Kinship, RecordedRelation, kinship, relation_of, relations};

use std::sync::{Arc, LazyLock};

use serde::de::DeserializeOwned;

use super::{Id, Person, Theory};
use crate::evidence::Subject;

static PARALLEL_COURSES: LazyLock<Arc<Theory>> = LazyLock::new(|| theory(include_str!("parallel_courses.toml")));
static INITIAL: LazyLock<[Arc<Theory>; 3]> = LazyLock::new(|| {
    [
        theory(include_str!("initial_business_oriented.toml")),
        theory(include_str!("initial_guidance.toml")),
        theory(include_str!("initial_parallel.toml")),
    ]
});
static BUSINESS_CENTRES: LazyLock<Arc<Theory>> = LazyLock::new(|| theory(include_str!("business_centres.toml")));

/// Final theory 1: parallel courses (*parallelle forløb*; Tab. 12–17 and 19). Rebuilt: the thesis refers to an
/// assembled Tab. 20 that its text does not have.
pub fn parallel_courses() -> Arc<Theory> {
    PARALLEL_COURSES.clone()
}

/// Final theory 2: business centres (*virksomhedscentre*; Tab. 18, 21 and 22).
pub fn business_centres() -> Arc<Theory> {
    BUSINESS_CENTRES.clone()
}

/// The problem mechanism of the initial theories, which name only whom they are for.
const NOT_READY: &str = "not-ready-for-the-labour-market";

/// The initial theories of the thesis' meta-evaluation: business-oriented courses, job-search courses and guidance,
/// parallel courses (Tab. 2–4). Their mechanisms and their problem mechanism are unstated, and named so.
pub fn initial_theories() -> [Arc<Theory>; 3] {
    INITIAL.clone()
}

/// The person as one of those the initial theories are for: not ready for the labour market, whatever else.
pub fn as_target_group(person: &Person) -> Person {
    let mut person = person.clone();
    person.problems.insert(Id::from(NOT_READY));
    person
}

/// Whether a theory, like the initial ones, names no problem mechanism but only whom it is for.
pub fn is_for_target_group(theory: &Theory) -> bool {
    theory.problems().iter().any(|problem| problem.id.as_str() == NOT_READY)
}

/// The kind of effort that a theory of the library is about, for the effect studies to show beside it.
pub fn subject(theory: &Theory) -> Subject {
    match theory.id().as_str() {
        "initial-guidance" => Subject::GuidanceAndUpskilling,
        "parallel-courses" | "initial-parallel" => Subject::Parallel,
        _ => Subject::BusinessOriented,
    }
}

/// Whether a theory is one of the initial ones.
pub fn is_initial(theory: &Theory) -> bool {
    INITIAL.iter().any(|it| it.id() == theory.id())
}

/// The person as a theory is to be asked about him or her: one of its target group where it names no more than that.
pub fn person_for(theory: &Theory, person: &Person) -> Person {
    if is_for_target_group(theory) { as_target_group(person) } else { person.clone() }
}

/// The theory of that id, final or initial.
pub fn theory_of(id: &str) -> Option<Arc<Theory>> {
    theories().into_iter().chain(initial_theories()).find(|theory| *theory.id() == *id)
}

/// The final theories, in the order in which they are offered.
pub fn theories() -> [Arc<Theory>; 2] {
    [business_centres(), parallel_courses()]
}

/// A theory that is part of the program. Its faults are the program's own, and the tests find them.
fn theory(text: &str) -> Arc<Theory> {
    match Theory::read(text) {
        Ok(theory) => Arc::new(theory),
        Err(faults) => panic!("a theory of the library has faults: {faults:#?}"),
    }
}

/// Content that is part of the program.
fn content<T: DeserializeOwned>(text: &str) -> T {
    match toml::from_str(text) {
        Ok(content) => content,
        Err(error) => panic!("content of the library has faults: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_content_can_be_read() {
        assert_eq!(theories().len(), 2);
        assert_eq!(cases().len(), 3);
        assert!(!figures().is_empty() && !personas().is_empty() && !direction_traits().is_empty());
        assert_eq!(conclusion().len(), 11);
    }

    /// An id that is written otherwise somewhere would fall back to the business-oriented kind unseen.
    #[test]
    fn every_kind_of_effort_that_was_studied_has_its_theories() {
        let of = |kind| {
            let all = theories().into_iter().chain(initial_theories());
            all.filter(|theory| subject(theory) == kind).map(|theory| theory.id().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(of(Subject::Parallel), ["parallel-courses", "initial-parallel"]);
        assert_eq!(of(Subject::GuidanceAndUpskilling), ["initial-guidance"]);
        assert_eq!(of(Subject::BusinessOriented), ["business-centres", "initial-business-oriented"]);
    }
}
