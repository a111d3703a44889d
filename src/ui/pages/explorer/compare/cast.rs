//! Who stands in which setting in the table «for whom, under which circumstances».

use crate::study::{ExplorerWork, Scene};
use crate::theory::library::{self, Case, Persona};
use crate::theory::{Counts, Grid, Person, Setting, Theory, grid};

/// A person of the table.
#[derive(Debug, PartialEq)]
pub struct Member {
    /// The persona; `None` for a person of the user's own.
    pub persona: Option<&'static Persona>,
    /// The person.
    pub person: Person,
}

/// A setting of the table.
#[derive(Debug, PartialEq)]
pub struct Place {
    /// The case; `None` for a setting of the user's own.
    pub case: Option<&'static Case>,
    /// The setting.
    pub setting: Setting,
}

/// Everybody, everywhere, and what becomes of every sub-goal.
#[derive(Debug, PartialEq)]
pub struct Cast {
    /// The personas, and the user's own person where it is none of them.
    pub members: Vec<Member>,
    /// The cases, and the user's own setting where it is none of theirs.
    pub places: Vec<Place>,
    /// What becomes of the sub-goals.
    pub grid: Grid,
}

impl Cast {
    /// The personas and cases of the library, with what the user has made, on a theory.
    pub fn of(theory: &Theory, work: &ExplorerWork) -> Cast {
        let personas = library::personas().iter();
        let mut members: Vec<Member> = personas.map(|it| Member { persona: Some(it), person: it.person.clone() }).collect();
        if members.iter().all(|it| it.person != work.person) {
            members.push(Member { persona: None, person: work.person.clone() });
        }
        let cases = library::cases().iter();
        let mut places: Vec<Place> = cases.filter_map(|it| Some(Place { case: Some(it), setting: it.setting()? })).collect();
        if places.iter().all(|it| it.setting != work.setting) {
            places.push(Place { case: None, setting: work.setting.clone() });
        }
        let persons: Vec<Person> = members.iter().map(|it| library::person_for(theory, &it.person)).collect();
        let settings: Vec<Setting> = places.iter().map(|it| it.setting.clone()).collect();
        let grid = grid(theory, &persons, &settings);
        Cast { members, places, grid }
    }

    /// A cell, to be loaded.
    pub fn scene(&self, member: &Member, place: &Place) -> Scene {
        Scene {
            persona: member.persona.map(|it| it.id.clone()),
            person: member.person.clone(),
            case: place.case.map(|it| it.id.clone()),
            setting: place.setting.clone(),
        }
    }

    /// Which cell the user looks at: the row and the column.
    pub fn loaded(&self, work: &ExplorerWork) -> (usize, usize) {
        let member = self.members.iter().position(|it| it.person == work.person).unwrap_or(0);
        (member, self.places.iter().position(|it| it.setting == work.setting).unwrap_or(0))
    }
}

/// How full a cell is, from 0 to 4, by the share of relevant sub-goals that are reached; `None` where none is relevant.
/// Only nothing is 0, and only all is 4.
pub fn fullness(counts: Counts) -> Option<usize> {
    match (counts.reached, counts.relevant) {
        (_, 0) => None,
        (0, _) => Some(0),
        (reached, relevant) if reached == relevant => Some(4),
        (reached, relevant) => Some((4 * reached).div_ceil(relevant).clamp(1, 3)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::Presence;

    #[test]
    fn the_users_own_person_and_setting_join_the_library_only_where_they_are_others() {
        let theory = library::business_centres();
        let mut work = ExplorerWork::default();
        let cast = Cast::of(&theory, &work);
        assert_eq!((cast.members.len(), cast.places.len()), (library::personas().len(), 2));
        let (row, column) = cast.loaded(&work);
        assert!(cast.scene(&cast.members[row], &cast.places[column]).is_in(&work));

        work.setting = work.setting.with("one-job-consultant-per-person", Presence::Absent);
        work.person.traits.insert("has-idea-of-future".into(), Presence::Present);
        let own = Cast::of(&theory, &work);
        assert_eq!((own.members.len(), own.places.len()), (cast.members.len() + 1, 3));
        assert_eq!(own.loaded(&work), (cast.members.len(), 2));
        assert!(own.members.last().is_some_and(|it| it.persona.is_none()));
    }

    #[test]
    fn an_initial_theory_is_asked_about_its_target_group() {
        let [business, ..] = library::initial_theories();
        let cast = Cast::of(&business, &ExplorerWork::default());
        assert!((0..cast.members.len()).all(|row| cast.grid.counts(row, 0).relevant > 0));
    }

    #[test]
    fn only_all_is_full_and_only_nothing_empty() {
        let of = |reached, relevant| fullness(Counts { relevant, reached, ..Counts::default() });
        assert_eq!([of(0, 0), of(0, 3), of(1, 9), of(8, 9), of(9, 9)], [None, Some(0), Some(1), Some(3), Some(4)]);
    }
}
