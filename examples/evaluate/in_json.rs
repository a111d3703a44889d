//! The answers for a machine.

use serde_json::{Value, json};
use virker::theory::{ChangeSets, FiringStatus, Literal, evaluate};

use crate::answer::{Answer, answers};
use crate::input::Question;

/// Everything, as JSON.
pub fn written(question: &Question) -> String {
    let evaluation = evaluate(&question.theory, &question.person, &question.setting);
    let configurations: Vec<Value> =
        evaluation.configurations.iter().map(|it| json!({ "id": it.id, "status": status(&it.status) })).collect();
    let counts = evaluation.counts;
    let found = json!({
        "theory": question.theory.id(),
        "person": question.person,
        "setting": question.setting,
        "configurations": configurations,
        "counts": { "relevant": counts.relevant, "reached": counts.reached, "undecided": counts.undecided, "not-reached": counts.not_reached },
        "sub-goals": answers(question).iter().map(of_answer).collect::<Vec<Value>>(),
    });
    format!("{found:#}")
}

fn status(status: &FiringStatus) -> Value {
    match status {
        FiringStatus::NotRelevant(_) => json!("not-relevant"),
        FiringStatus::Fires { strengthened_by } => json!({ "fires": { "strengthened-by": strengthened_by } }),
        FiringStatus::DoesNotFire { missing, blocked_by } => {
            json!({ "does-not-fire": { "missing": missing, "blocked-by": blocked_by } })
        }
        FiringStatus::Undecided { because } => json!({ "undecided": { "because": because } }),
    }
}

fn of_answer(answer: &Answer) -> Value {
    let alternatives: Vec<Value> = answer
        .alternatives
        .iter()
        .map(|it| {
            json!({
                "in-place": literals(&it.in_place),
                "against": literals(&it.against),
                "unknown": literals(&it.unknown),
                "within-reach": it.within_reach,
            })
        })
        .collect();
    json!({
        "id": answer.gathered.id,
        "standing": format!("{:?}", answer.gathered.standing),
        "degree": [answer.degree.low, answer.degree.high],
        "through": answer.gathered.through,
        "why": answer.reasons.iter().map(|it| literals(it)).collect::<Vec<Value>>(),
        "ways": alternatives,
        "changes-that-reach": sets(&answer.reach),
        "changes-that-break": sets(&answer.lose),
    })
}

fn literals(literals: &[Literal]) -> Value {
    literals.iter().map(|it| (it.element.to_string(), Value::Bool(it.holds))).collect::<serde_json::Map<_, _>>().into()
}

fn sets(found: &ChangeSets) -> Value {
    json!({ "sets": found.sets, "complete": found.complete })
}
