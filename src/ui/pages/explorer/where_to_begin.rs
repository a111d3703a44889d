//! Which programme a person should begin in, in words; and the traits that the answer asks for.

use crate::language::{Language, Message, msg};
use crate::theory::{
    ATTENDS_RELIABLY, Beginning, KNOWS_SOCIAL_RULES, Person, Presence, SEVERE_DISORDER, who_goes_where,
};
use crate::ui::wording;

/// The traits that the answer asks for, each with its name.
pub const TRAITS: [(&str, Message); 3] = [
    (SEVERE_DISORDER, msg::PERSON_TRAIT_SEVERE),
    (ATTENDS_RELIABLY, msg::PERSON_TRAIT_ATTENDS),
    (KNOWS_SOCIAL_RULES, msg::PERSON_TRAIT_RULES),
];

/// Where to begin, and why: two sentences, and the source of the rule.
pub fn where_to_begin(language: Language, person: &Person) -> (String, String) {
    let direction = who_goes_where(person);
    let place = language.say(match direction.place {
        Beginning::Psychiatry => msg::PERSON_TO_PSYCHIATRY,
        Beginning::BusinessCentre => msg::PERSON_TO_CENTRE,
        Beginning::ParallelCourse => msg::PERSON_TO_COURSE,
        Beginning::Undecided => msg::PERSON_TO_BE_SEEN,
    });
    let reasons: Vec<String> = direction
        .because
        .iter()
        .map(|(id, presence)| {
            let message = match id.as_str() {
                SEVERE_DISORDER => msg::PERSON_BECAUSE_SEVERE,
                ATTENDS_RELIABLY => msg::PERSON_BECAUSE_ATTENDS,
                _ => msg::PERSON_BECAUSE_RULES,
            };
            let presence = match presence {
                Presence::Present => "present",
                Presence::Absent => "absent",
                Presence::Unknown => "unknown",
            };
            language.say_with(message, &[("presence", presence.into())])
        })
        .collect();
    let reasons = wording::list(language, &reasons);
    let message = if direction.place == Beginning::Undecided { msg::PERSON_NOT_KNOWN } else { msg::PERSON_BECAUSE };
    let sentence = language.say_with(message, &[("place", place.as_ref().into()), ("reasons", reasons.into())]);
    (sentence, direction.source.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_names_its_reason() {
        let mut person = Person::default();
        person.traits.insert(SEVERE_DISORDER.into(), Presence::Absent);
        person.traits.insert(ATTENDS_RELIABLY.into(), Presence::Absent);
        person.traits.insert(KNOWS_SOCIAL_RULES.into(), Presence::Present);
        let (sentence, source) = where_to_begin(Language::English, &person);
        assert!(sentence.contains("parallel course") && sentence.contains("does not attend"), "{sentence}");
        assert!(source.contains("9.1.2"), "{source}");
    }
}
