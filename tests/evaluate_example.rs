//! The example of the documentation is what the program says: the sentences of `docs/evaluate.md`.

use virker::language::Language;
use virker::theory::{Person, Setting, Target, Theory, alternatives, changes_that_reach, sentence};

const DOCUMENT: &str = include_str!("../docs/evaluate.md");
const FORMAT: &str = include_str!("../docs/theory-format.md");
const THEORY: &str = include_str!("fixtures/theories/gardening.toml");

#[test]
fn the_documentation_says_what_the_engine_says() {
    assert!(FORMAT.contains(THEORY.trim()), "the file is the example of the format");
    let theory = Theory::read(THEORY).expect("it is sound");
    let person: Person = toml::from_str(include_str!("fixtures/theories/gardening-person.toml")).expect("it is a person");
    let setting: Setting = toml::from_str(include_str!("fixtures/theories/gardening-setting.toml")).expect("it is a setting");
    let mut said = Vec::new();
    for goal in theory.sub_goals() {
        let target = Target::SubGoal(&goal.id);
        let ways = alternatives(&theory, &person, &setting, target).expect("it is in the theory");
        said.extend(ways.iter().map(|way| sentence::alternative(&theory, way, Language::English)));
        let changes = changes_that_reach(&theory, &person, &setting, &[target], 4).expect("it is in the theory");
        assert_eq!(changes.sets.len(), 1, "a small group instead of the large one");
        said.extend(changes.sets.iter().map(|set| sentence::would_reach(&theory, set, Language::English)));
    }
    for configuration in theory.configurations() {
        said.extend(sentence::rules(&theory, &configuration.id, Language::English));
    }
    assert!(said.len() > 6);
    for sentence in said {
        assert!(DOCUMENT.contains(&sentence), "{sentence}");
    }
}
