use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Action;

/// What is done with the units that were found. No number of the analysis hangs on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Casework {
    /// The units that are compared side by side, by their names, in the order in which they were pinned.
    #[serde(default)]
    pub pinned: Vec<String>,
    /// Why a unit was pinned, in the user's words; nothing of those of which nothing is said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, String>,
    /// The columns on which they are compared beside those that the model speaks of, by their headers.
    #[serde(default)]
    pub columns: Vec<String>,
    /// How much of a residual is held to be there again the year after: 1 for all of it, 0 for none.
    #[serde(default = "fully")]
    pub reliability: f64,
}

fn fully() -> f64 {
    1.0
}

impl Default for Casework {
    fn default() -> Self {
        Casework { pinned: Vec::new(), reasons: BTreeMap::new(), columns: Vec::new(), reliability: fully() }
    }
}

impl Casework {
    /// The most units that can be compared side by side.
    pub const MOST_PINNED: usize = 6;

    /// Whether nothing has been done.
    pub(super) fn is_empty(&self) -> bool {
        *self == Casework::default()
    }

    pub(super) fn after(&mut self, action: &Action) {
        fn include(list: &mut Vec<String>, name: &str, on: bool) {
            list.retain(|other| other != name);
            if on {
                list.push(name.to_owned());
            }
        }
        match action {
            Action::Pin(unit, on) => {
                let is_full = self.pinned.len() >= Casework::MOST_PINNED;
                if !*on || !is_full {
                    include(&mut self.pinned, unit, *on);
                }
                if !*on {
                    self.reasons.remove(unit);
                }
            }
            Action::SetCaseReason(unit, reason) => match reason.trim() {
                "" => drop(self.reasons.remove(unit)),
                reason if self.pinned.contains(unit) => drop(self.reasons.insert(unit.clone(), reason.to_owned())),
                _ => {}
            },
            Action::CompareOn(header, on) => include(&mut self.columns, header, *on),
            Action::SetReliability(share) => self.reliability = if share.is_nan() { 1.0 } else { share.clamp(0.0, 1.0) },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::BenchmarkWork;

    #[test]
    fn a_reason_stays_as_long_as_its_unit_is_pinned() {
        let said = |work: &BenchmarkWork, reason: &str| work.after(&Action::SetCaseReason("A".to_owned(), reason.to_owned()));
        let work = BenchmarkWork::default();
        assert_eq!(said(&work, "of no use"), work);
        let pinned = work.after(&Action::Pin("A".to_owned(), true));
        let explained = said(&pinned, " does well against the odds ");
        assert_eq!(explained.casework.reasons.get("A").map(String::as_str), Some("does well against the odds"));
        assert!(explained.reckons_as(&pinned));
        let text = serde_json::to_string(&explained).expect("it can be written");
        assert_eq!(serde_json::from_str::<BenchmarkWork>(&text).expect("and read"), explained);
        assert_eq!(said(&explained, " "), pinned);
        assert_eq!(explained.after(&Action::Pin("A".to_owned(), false)), work);
    }

    #[test]
    fn units_are_pinned_and_let_go_up_to_a_number() {
        let mut work = BenchmarkWork::default();
        assert!(!serde_json::to_string(&work).expect("it can be written").contains("casework"), "nothing to say, nothing said");
        for unit in ["A", "B", "A"] {
            work = work.after(&Action::Pin(unit.to_owned(), true));
        }
        assert_eq!(work.casework.pinned, ["B", "A"]);
        assert_eq!(work.after(&Action::Pin("B".to_owned(), false)).casework.pinned, ["A"]);
        for unit in 0..9 {
            work = work.after(&Action::Pin(format!("U{unit}"), true));
        }
        assert_eq!(work.casework.pinned.len(), Casework::MOST_PINNED);
        let text = serde_json::to_string(&work).expect("it can be written");
        assert_eq!(serde_json::from_str::<BenchmarkWork>(&text).expect("and read"), work);
        assert_eq!(work.after(&Action::ResetBenchmark).casework, work.casework, "the settings go back, the cases stay");
        let other = work.after(&Action::SetReliability(7.0));
        assert!(other.casework.reliability == 1.0 && other.reckons_as(&work));
        assert!(!work.after(&Action::SetEntry(0.01)).reckons_as(&work));
        assert!(!work.after(&Action::ExcludeUnit("Billund".to_owned())).reckons_as(&work));
    }
}
