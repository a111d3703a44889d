//! Effect studies, and how strong they are together.
//!
//! Whether a programme has an effect is shown by effect studies, never derived from its theory (§4.2 of the
//! thesis, Model 3). This room holds what the studies of the thesis found (§5.2.2) and the labour-market
//! authority's rule for grading them (§5.2.1).
//!
//! ```
//! use virker::evidence::{Direction, Grade, findings, grade};
//!
//! let wage_subsidy = findings().iter().find(|finding| finding.id == "wage-subsidy").unwrap();
//! assert_eq!(wage_subsidy.source, "Pilegaard Jensen & Lindegaard Andersen 2012");
//! assert_eq!(wage_subsidy.direction, Direction::Positive);
//!
//! // Three studies found an effect and one did not: a surplus of two.
//! let studies = [Direction::Positive, Direction::Positive, Direction::Positive, Direction::None];
//! assert_eq!(grade(studies), (Grade::Moderate, Some(Direction::Positive)));
//! ```

mod grading;
mod weighing;

pub use grading::{Grade, grade};
pub use weighing::{Weighed, findings_on, weigh};

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::language::Words;

/// The sections of the thesis that this room is from: methods and grading, and findings.
pub const SECTIONS: [&str; 2] = ["5.2.1", "5.2.2"];

/// How a study came to its finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Design {
    /// A trial with participants and controls drawn by lot. None of them is double-blind: both who gives and
    /// who receives an effort know of it.
    Randomised,
    /// Every participant is compared with a person like him or her, as far as the registers show.
    Matching,
    /// Groups that resemble each other broadly are compared.
    ComparedGroups,
    /// The chance of a job is followed over time, without controls.
    Duration,
    /// Studies are gathered and weighed by strict rules.
    Review,
}

/// Which way a finding points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More employment, education or self-support.
    Positive,
    /// No effect.
    None,
    /// Less, or only lock-in.
    Negative,
}

/// The kind of effort that a finding is about, as §5.2.2 orders them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Guidance and upskilling.
    GuidanceAndUpskilling,
    /// Business-oriented courses.
    BusinessOriented,
    /// Parallel courses.
    Parallel,
}

/// What a study found.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Finding {
    /// Its id.
    pub id: String,
    /// What it is about, in a few words.
    pub label: Words,
    /// What was found, in a sentence or two.
    pub result: Words,
    /// Authors and year.
    pub source: String,
    /// How it was found.
    pub design: Design,
    /// Which way it points.
    pub direction: Direction,
    /// The kind of effort.
    pub subject: Subject,
    /// The grade that the source itself gives, where it gives one.
    pub stated_grade: Option<Grade>,
    /// The number of studies behind it, where it is told.
    pub studies: Option<u16>,
    /// The number of countries that they are from, where it is told.
    pub countries: Option<u16>,
    /// Whom it is about. Seldom young people with mental disorders.
    pub population: Words,
}

/// One of the four kinds of effect of activation (§5.2.1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectKind {
    /// `threat`, `motivation`, `lock-in`, `programme`.
    pub id: String,
    /// Its name.
    pub label: Words,
    /// What it is.
    pub description: Words,
}

/// One of the four methods by which the studies find an effect (§5.2.1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The design of a study that uses it.
    pub design: Design,
    /// Its name.
    pub label: Words,
    /// How it goes about it, and what speaks against it.
    pub description: Words,
}

/// What holds against every study, whatever its method (§5.2.1).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caveat {
    /// `counterfactual`, `not-double-blind`.
    pub id: String,
    /// Its name.
    pub label: Words,
    /// What it is.
    pub description: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    finding: Vec<Finding>,
    effect: Vec<EffectKind>,
    method: Vec<Method>,
    caveat: Vec<Caveat>,
}

static CONTENT: LazyLock<File> = LazyLock::new(|| match toml::from_str(include_str!("findings.toml")) {
    Ok(content) => content,
    Err(error) => panic!("the findings have faults: {error}"),
});

/// What the effect studies of the thesis found, in its order.
pub fn findings() -> &'static [Finding] {
    &CONTENT.finding
}

/// The four kinds of effect.
pub fn effect_kinds() -> &'static [EffectKind] {
    &CONTENT.effect
}

/// The four methods of the studies.
pub fn methods() -> &'static [Method] {
    &CONTENT.method
}

/// What holds against every study.
pub fn caveats() -> &'static [Caveat] {
    &CONTENT.caveat
}

#[cfg(test)]
mod tests {
    use super::*;

    /// §5.2.2 by hand: source, design, direction, and the studies and countries where they are told.
    #[test]
    fn the_findings_are_those_of_the_thesis() {
        use Design::*;
        use Direction::{Negative, None as NoEffect, Positive};
        const REVIEW: &str = "Pilegaard Jensen & Lindegaard Andersen 2012";
        let expected = [
            ("job-search-courses", REVIEW, Review, Positive, Some((9, 4))),
            ("upskilling", REVIEW, Review, NoEffect, Some((11, 6))),
            ("special-projects", "Skipper 2010", Matching, Negative, None),
            ("wage-subsidy", REVIEW, Review, Positive, Some((10, 5))),
            ("business-oriented", "Krog Graversen 2012", Review, Positive, None),
            ("business-centres", "Discus 2009", ComparedGroups, Positive, None),
            ("placement-match-group-4", "Skipper 2010", Matching, Negative, None),
            ("parallel-educated", "Rambøll 2011", Randomised, Positive, None),
            ("parallel-uneducated-employment", "Rambøll 2011", Randomised, Negative, None),
            ("parallel-uneducated-education", "Rambøll 2011", Randomised, Positive, None),
            ("individual-placement-and-support", "Christensen & Nordentoft 2011", Review, Positive, None),
            ("upskilling-then-work", REVIEW, Review, Positive, None),
        ];
        assert_eq!(findings().len(), expected.len());
        for (finding, (id, source, design, direction, counted)) in findings().iter().zip(expected) {
            assert_eq!(finding.id, id);
            assert_eq!((finding.source.as_str(), finding.design, finding.direction), (source, design, direction), "{id}");
            assert_eq!(finding.studies.zip(finding.countries), counted, "{id}");
            assert_eq!(finding.stated_grade.is_some(), counted.is_some(), "{id}: graded where the studies are counted");
        }
    }

    #[test]
    fn everything_is_said_in_both_languages() {
        let of_findings = findings().iter().flat_map(|it| [&it.label, &it.result, &it.population]);
        let of_effects = effect_kinds().iter().flat_map(|it| [&it.label, &it.description]);
        let of_methods = methods().iter().flat_map(|it| [&it.label, &it.description]);
        let of_caveats = caveats().iter().flat_map(|it| [&it.label, &it.description]);
        for words in of_findings.chain(of_effects).chain(of_methods).chain(of_caveats) {
            assert!(!words.da.is_empty() && !words.en.is_empty(), "{words:?}");
        }
        assert_eq!(effect_kinds().len(), 4);
        let designs: Vec<Design> = methods().iter().map(|it| it.design).collect();
        assert_eq!(designs, [Design::Randomised, Design::Matching, Design::Duration, Design::Review]);
        assert_eq!(caveats().iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["counterfactual", "not-double-blind"]);
    }
}
