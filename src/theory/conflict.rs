//! What is said to be the case and cannot be: elements that exclude one another, there together.

use super::{Id, Person, Presence, Setting, Theory};

/// For every exclusive group of which more than one is said to be there, those that are. What a theory answers then
/// is what its conditions say, and means little: no such setting exists.
///
/// ```
/// use virker::theory::{Person, Setting, conflicts, library};
///
/// let theory = library::business_centres();
/// assert!(conflicts(&theory, &Person::default(), &Setting::default()).is_empty());
/// ```
pub fn conflicts(theory: &Theory, person: &Person, setting: &Setting) -> Vec<Vec<Id>> {
    let is_there = |id: &&Id| {
        let presence = if theory.is_about_person(id) { person.presence(id) } else { setting.presence(id) };
        presence.at_cut() == Presence::Present
    };
    let groups = theory.exclusive().iter().map(|group| group.elements.iter().filter(is_there).cloned().collect::<Vec<Id>>());
    groups.filter(|there| there.len() > 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sizes_of_one_group_are_told() {
        let theory = Theory::read(include_str!("../../tests/fixtures/theories/gardening.toml")).expect("it is sound");
        let both = Setting::default().with("small-group", Presence::Present).with("large-group", Presence::Present);
        assert_eq!(conflicts(&theory, &Person::default(), &both), [["small-group", "large-group"].map(Id::from)]);
        let one = both.with("small-group", Presence::Unknown);
        assert!(conflicts(&theory, &Person::default(), &one).is_empty());
    }
}
