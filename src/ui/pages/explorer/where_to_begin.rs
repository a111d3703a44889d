//! Which programme a person should begin in, in words.

use crate::language::{Language, msg};
use crate::theory::{Beginning, Person, Presence, library, who_goes_where};
use crate::ui::wording;

/// A place to begin, in words.
pub fn place(language: Language, place: Beginning) -> String {
    let message = match place {
        Beginning::Psychiatry => msg::PERSON_TO_PSYCHIATRY,
        Beginning::BusinessCentre => msg::PERSON_TO_CENTRE,
        Beginning::ParallelCourse => msg::PERSON_TO_COURSE,
        Beginning::Undecided => msg::PERSON_TO_BE_SEEN,
    };
    language.say(message).into_owned()
}

/// Where to begin and why, in a sentence; and the source of the rule.
pub fn where_to_begin(language: Language, person: &Person) -> (String, String) {
    let direction = who_goes_where(person);
    let place = place(language, direction.place);
    let reasons: Vec<String> = direction
        .because
        .iter()
        .filter_map(|(id, presence)| {
            let clauses = &library::direction_traits().iter().find(|it| it.id == *id)?.clauses;
            let clause = if *presence == Presence::Absent { &clauses.absent } else { &clauses.present };
            let clause = clause.in_language(language).to_owned();
            Some(match presence {
                Presence::Unknown | Presence::Degree(_) => language.say_with(msg::PERSON_WHETHER, &[("clause", clause.into())]),
                _ => clause,
            })
        })
        .collect();
    let reasons = wording::list(language, &reasons);
    let message = if direction.place == Beginning::Undecided { msg::PERSON_NOT_KNOWN } else { msg::PERSON_BECAUSE };
    let sentence = language.say_with(message, &[("place", place.into()), ("reasons", reasons.into())]);
    (sentence, direction.source.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{ATTENDS_RELIABLY, KNOWS_SOCIAL_RULES, SEVERE_DISORDER};

    #[test]
    fn the_answer_names_what_decided_and_nothing_else() {
        let mut person = Person::default();
        person.traits.insert(SEVERE_DISORDER.into(), Presence::Absent);
        person.traits.insert(ATTENDS_RELIABLY.into(), Presence::Absent);
        person.traits.insert(KNOWS_SOCIAL_RULES.into(), Presence::Present);
        let (sentence, source) = where_to_begin(Language::English, &person);
        let absent = library::direction_traits().iter().find(|it| it.id == ATTENDS_RELIABLY).expect("it is one of them");
        assert!(sentence.contains(&absent.clauses.absent.en), "{sentence}");
        assert!(!sentence.contains("social rules"), "{sentence}");
        assert!(source.contains("9.1.2"), "{source}");
    }
}
