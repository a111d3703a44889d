//! What comparing two theories, or a theory with cases, gave: in sentences.

use std::borrow::Cow;

use super::speaker::{Speaker, capitalised, lowered};
use super::{FiringStatus, Fit, Id, Literal, Region, Relation, Theory, evaluate};
use crate::language::{Language, Value, msg};

/// A relation in a word or two.
pub fn relation(relation: Relation, language: Language) -> Cow<'static, str> {
    language.say(match relation {
        Relation::Confirmed => msg::THEORY_RELATION_CONFIRMED,
        Relation::Nuanced => msg::THEORY_RELATION_NUANCED,
        Relation::Replaced => msg::THEORY_RELATION_REPLACED,
        Relation::Moved => msg::THEORY_RELATION_MOVED,
        Relation::Contradicted => msg::THEORY_RELATION_CONTRADICTED,
        Relation::Implicit => msg::THEORY_RELATION_IMPLICIT,
        Relation::Gone => msg::THEORY_RELATION_GONE,
        Relation::New => msg::THEORY_RELATION_NEW,
    })
}

/// Where two theories disagree: "If … then … is reached according to the one and not according to the other, because
/// there … fires." `one` is the theory that has the sub-goal reached in the region.
pub fn region(one: &Theory, other: &Theory, sub_goal: &Id, region: &Region, language: Language) -> String {
    let speaker = Speaker { theory: one, language };
    let there = evaluate(one, &region.person, &region.witness);
    let mechanisms = speaker.mechanisms(&there, std::slice::from_ref(sub_goal), FiringStatus::fires);
    let goal = lowered(&speaker.label(sub_goal));
    let mut arguments = vec![
        ("mechanisms", Value::from(speaker.said_of(msg::THEORY_THERE_FIRES, &mechanisms))),
        ("one", one.title().in_language(language).into()),
        ("other", other.title().in_language(language).into()),
    ];
    if region.when.is_empty() {
        arguments.push(("goal", capitalised(&goal).into()));
        return language.say_with(msg::THEORY_REGION_ALWAYS, &arguments);
    }
    let known = |literal: &&Literal| one.naming(&literal.element).is_some();
    let (ours, theirs): (Vec<&Literal>, Vec<&Literal>) = region.when.iter().partition(known);
    let said = |theory, literals: Vec<&Literal>| {
        let literals: Vec<Literal> = literals.into_iter().cloned().collect();
        Speaker { theory, language }.conditions(&literals)
    };
    let said: Vec<String> = [said(one, ours), said(other, theirs)].into_iter().filter(|it| !it.is_empty()).collect();
    arguments.extend([("goal", goal.into()), ("conditions", speaker.clauses(&said).into())]);
    language.say_with(msg::THEORY_REGION, &arguments)
}

/// How a theory fits the cases for one sub-goal: the four fields, consistency and coverage, and the deviant cases.
pub fn fit(theory: &Theory, fit: &Fit, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let share = |share: Option<f64>| match share {
        Some(share) => language.number(share, 2),
        None => language.say(msg::THEORY_FIT_NONE).into_owned(),
    };
    let mut said = vec![language.say_with(
        msg::THEORY_FIT,
        &[
            ("goal", speaker.label(&fit.sub_goal).into()),
            ("both", fit.expected_seen.len().into()),
            ("expected", fit.expected_not_seen.len().into()),
            ("seen", fit.not_expected_seen.len().into()),
            ("neither", fit.neither.len().into()),
            ("consistency", share(fit.consistency).into()),
            ("coverage", share(fit.coverage).into()),
        ],
    )];
    let deviant = [(msg::THEORY_FIT_NOT_SEEN, &fit.expected_not_seen), (msg::THEORY_FIT_NOT_EXPECTED, &fit.not_expected_seen)];
    for (message, cases) in deviant.into_iter().filter(|(_, cases)| !cases.is_empty()) {
        said.push(language.say_with(message, &[("cases", speaker.listed(cases).into())]));
    }
    said.join(" ")
}
