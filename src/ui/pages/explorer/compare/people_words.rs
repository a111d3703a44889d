//! What is said of the table of persons and settings.

use super::cast::Cast;
use crate::language::{Language, msg};
use crate::theory::Counts;
use crate::theory::sentence::lowered;

/// The name of a person of the table.
pub fn member_name(cast: &Cast, row: usize, language: Language) -> String {
    match cast.members.get(row).and_then(|it| it.persona) {
        Some(persona) => persona.label.in_language(language).to_owned(),
        None => language.say(msg::GRID_OWN_PERSON).into_owned(),
    }
}

/// The name of a setting of the table.
pub fn place_name(cast: &Cast, column: usize, language: Language) -> String {
    match cast.places.get(column).and_then(|it| it.case) {
        Some(case) => case.name.clone(),
        None => language.say(msg::COMPARE_YOURS).into_owned(),
    }
}

/// The name of a setting within a sentence.
pub fn place_within(cast: &Cast, column: usize, language: Language) -> String {
    let name = place_name(cast, column, language);
    if cast.places.get(column).is_some_and(|it| it.case.is_some()) { name } else { lowered(&name) }
}

/// How many of the relevant sub-goals are reached, in words.
pub fn counted(counts: Counts, language: Language) -> String {
    if counts.relevant == 0 {
        return language.say(msg::GRID_NOTHING).into_owned();
    }
    let words = [("reached", counts.reached.into()), ("relevant", counts.relevant.into())];
    let mut said = language.say_with(msg::GRID_COUNT, &words);
    if counts.undecided > 0 {
        said.push_str(&language.say_with(msg::WHY_COUNT_UNDECIDED, &[("count", counts.undecided.into())]));
    }
    said
}
