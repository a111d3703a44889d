//! What the prime implicants say, in sentences: if … then … because …

use super::speaker::{Speaker, lowered};
use super::{Alternative, Change, Id, Literal, Loss, Presence, PrimeImplicants, Target, Theory};
use crate::language::{Language, msg};

/// A configuration in the form "If … then … because …", for each of its prime implicants; the problem mechanism stands
/// in the *then*.
pub fn rules(theory: &Theory, configuration: &str, language: Language) -> Vec<String> {
    let speaker = Speaker { theory, language };
    let Some(found) = theory.configuration(configuration) else { return Vec::new() };
    let primes =
        theory.primes(Target::Configuration(configuration)).unwrap_or(PrimeImplicants { all: Vec::new(), complete: true });
    let one = |literals: &Vec<Literal>| {
        let conditions: Vec<Literal> = literals.iter().filter(|it| it.element != found.problem).cloned().collect();
        let mut arguments = vec![
            ("mechanism", lowered(&speaker.label(&found.mechanism)).into()),
            ("problem", lowered(&speaker.label(&found.problem)).into()),
            ("goal", lowered(&speaker.label(&found.sub_goal)).into()),
        ];
        let message = if conditions.is_empty() {
            msg::THEORY_RULE_ALWAYS
        } else {
            arguments.push(("conditions", speaker.conditions(&conditions).into()));
            msg::THEORY_RULE
        };
        let rule = language.say_with(message, &arguments);
        match found.because.in_language(language).trim_end_matches('.') {
            "" => format!("{rule}."),
            because => language.say_with(msg::THEORY_BECAUSE, &[("rule", rule.into()), ("because", lowered(because).into())]),
        }
    };
    primes.all.iter().map(one).collect()
}

/// Why something fires: "It is enough that …", for each of the [`super::reasons`].
pub fn reason(theory: &Theory, literals: &[Literal], language: Language) -> String {
    let speaker = Speaker { theory, language };
    let about: Vec<Literal> = literals.iter().filter(|it| theory.problem(&it.element).is_none()).cloned().collect();
    if about.is_empty() {
        return language.say(msg::THEORY_REASON_NONE).into_owned();
    }
    language.say_with(msg::THEORY_REASON, &[("conditions", speaker.conditions(&about).into())])
}

/// What one way of firing lacks.
pub fn alternative(theory: &Theory, found: &Alternative, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let mut said = Vec::new();
    if !found.against.is_empty() {
        said.push(language.say_with(msg::THEORY_ALTERNATIVE_LACKS, &[("conditions", speaker.conditions(&found.against).into())]));
    }
    if !found.unknown.is_empty() {
        said.push(
            language.say_with(msg::THEORY_ALTERNATIVE_UNKNOWN, &[("conditions", speaker.conditions(&found.unknown).into())]),
        );
    }
    if said.is_empty() {
        said.push(language.say(msg::THEORY_ALTERNATIVE_HAS_ALL).into_owned());
    } else if !found.within_reach {
        said.push(language.say(msg::THEORY_ALTERNATIVE_OUT_OF_REACH).into_owned());
    }
    said.join(" ")
}

/// A set of changes that would reach something, in the form of an if.
pub fn would_reach(theory: &Theory, changes: &[Change], language: Language) -> String {
    changed(theory, changes, msg::THEORY_WOULD_BE_REACHED, language)
}

/// A set of changes that would break something.
pub fn would_break(theory: &Theory, changes: &[Change], language: Language) -> String {
    changed(theory, changes, msg::THEORY_WOULD_BREAK, language)
}

fn changed(theory: &Theory, changes: &[Change], message: crate::language::Message, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let literal = |change: &Change| Literal { element: change.element.clone(), holds: change.to == Presence::Present };
    let conditions: Vec<Literal> = changes.iter().map(literal).collect();
    language.say_with(message, &[("conditions", speaker.conditions(&conditions).into())])
}

/// What is lost with a context.
pub fn loss(theory: &Theory, loss: &Loss, language: Language) -> String {
    let speaker = Speaker { theory, language };
    let context = ("context", speaker.label(&loss.context).into());
    if loss.sub_goals.is_empty() {
        return language.say_with(msg::THEORY_LOSS_NONE, &[context]);
    }
    let goals: Vec<String> = loss.sub_goals.iter().map(|id: &Id| lowered(&speaker.label(id))).collect();
    language.say_with(msg::THEORY_LOSS, &[context, ("goals", speaker.listed(&goals).into())])
}
