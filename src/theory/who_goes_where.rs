//! Which programme a person should begin in (§9.1.2, §10.1).

use super::{Id, Person, Presence, Source};

/// The programme that a person should begin in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beginning {
    /// Treatment in the local psychiatry, outside the employment system: the disorder is severe.
    Psychiatry,
    /// A business centre, with support added when it is needed.
    BusinessCentre,
    /// A parallel course before the placement or beside it.
    ParallelCourse,
    /// Not to be said before the unknown traits are known.
    Undecided,
}

/// Where to begin, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// The programme.
    pub place: Beginning,
    /// The traits that decided, each with what is known of it; for [`Beginning::Undecided`] the unknown ones.
    pub because: Vec<(Id, Presence)>,
    /// Where the rule comes from.
    pub source: Source,
}

/// The trait of a severe disorder: bipolar disorder, severe schizophrenia or personality disorder.
pub const SEVERE_DISORDER: &str = "severe-disorder";
/// The trait of attending fairly reliably.
pub const ATTENDS_RELIABLY: &str = "attends-fairly-reliably";
/// The trait of knowing the basic social rules of a workplace.
pub const KNOWS_SOCIAL_RULES: &str = "knows-basic-social-rules";

/// Which programme the person should begin in.
///
/// A severe disorder is for the local psychiatry. Who attends fairly reliably and knows the basic social rules of a workplace
/// goes to a business centre; who lacks one of the two to a parallel course. What is unknown leaves the answer
/// undecided only where it could change it.
pub fn who_goes_where(person: &Person) -> Direction {
    let ask = |id: &'static str| (id, person.presence(id).at_cut());
    let severe = ask(SEVERE_DISORDER);
    let social = [ask(ATTENDS_RELIABLY), ask(KNOWS_SOCIAL_RULES)];
    let (place, because): (Beginning, Vec<(&str, Presence)>) = match severe.1 {
        Presence::Present => (Beginning::Psychiatry, vec![severe]),
        Presence::Unknown | Presence::Degree(_) => (Beginning::Undecided, vec![severe]),
        Presence::Absent => {
            let with = |presence| social.into_iter().filter(move |it| it.1 == presence).collect::<Vec<_>>();
            let (lacking, unknown) = (with(Presence::Absent), with(Presence::Unknown));
            if !lacking.is_empty() {
                (Beginning::ParallelCourse, lacking)
            } else if unknown.is_empty() {
                (Beginning::BusinessCentre, social.to_vec())
            } else {
                (Beginning::Undecided, unknown)
            }
        }
    };
    Direction {
        place,
        because: because.into_iter().map(|(id, presence)| (id.into(), presence)).collect(),
        source: Source { section: "9.1.2, 10.1".into(), ..Source::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::library;

    fn person(severe: Presence, attends: Presence, rules: Presence) -> Person {
        let traits = [(SEVERE_DISORDER, severe), (ATTENDS_RELIABLY, attends), (KNOWS_SOCIAL_RULES, rules)];
        Person { traits: traits.into_iter().map(|(id, presence)| (id.into(), presence)).collect(), ..Person::default() }
    }

    /// §9.1.1, §9.1.2 and §10.1, by hand.
    #[test]
    fn the_thesis_says_where_to_begin() {
        use Presence::{Absent, Present, Unknown};
        for (severe, attends, rules, expected, because) in [
            (Absent, Present, Present, Beginning::BusinessCentre, vec![ATTENDS_RELIABLY, KNOWS_SOCIAL_RULES]),
            (Absent, Absent, Present, Beginning::ParallelCourse, vec![ATTENDS_RELIABLY]),
            (Absent, Present, Absent, Beginning::ParallelCourse, vec![KNOWS_SOCIAL_RULES]),
            (Absent, Absent, Unknown, Beginning::ParallelCourse, vec![ATTENDS_RELIABLY]),
            (Absent, Present, Unknown, Beginning::Undecided, vec![KNOWS_SOCIAL_RULES]),
            (Present, Present, Present, Beginning::Psychiatry, vec![SEVERE_DISORDER]),
            (Unknown, Present, Present, Beginning::Undecided, vec![SEVERE_DISORDER]),
        ] {
            let direction = who_goes_where(&person(severe, attends, rules));
            assert_eq!(direction.place, expected, "{severe:?} {attends:?} {rules:?}");
            let found: Vec<&str> = direction.because.iter().map(|(id, _)| id.as_str()).collect();
            assert_eq!(found, because);
        }
    }

    #[test]
    fn the_library_knows_the_traits() {
        let known: Vec<&str> = library::direction_traits().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(known, [SEVERE_DISORDER, ATTENDS_RELIABLY, KNOWS_SOCIAL_RULES]);
    }

    #[test]
    fn personas_are_sent_where_the_thesis_would() {
        let place = |id: &str| who_goes_where(&library::persona(id).expect("it is in the library").person).place;
        assert_eq!(place("low-self-esteem-never-had-a-job"), Beginning::BusinessCentre);
        assert_eq!(place("no-idea-of-a-future"), Beginning::BusinessCentre);
        assert_eq!(place("active-abuse"), Beginning::ParallelCourse);
        assert_eq!(place("anxious-and-housebound"), Beginning::ParallelCourse);
    }
}
