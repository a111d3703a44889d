//! The answers for a machine.

use serde_json::{Value, json};
use virker::theory::{ChangeSets, FiringStatus, Gathered, Literal, MostReached, Standing, evaluate};

use crate::answer::{Answer, answers, most};
use crate::complaint::Complaint;
use crate::input::Question;

/// Everything, as JSON.
pub fn written(question: &Question) -> String {
    let evaluation = evaluate(&question.theory, &question.person, &question.setting);
    let configurations: Vec<Value> =
        evaluation.configurations.iter().map(|it| json!({ "id": it.id, "status": status(&it.status) })).collect();
    let counts = evaluation.counts;
    let gathered = |list: &[Gathered]| -> Value {
        list.iter().map(|it| (it.id.to_string(), json!(standing(it.standing)))).collect::<serde_json::Map<_, _>>().into()
    };
    let found = json!({
        "theory": question.theory.id(),
        "person": question.person,
        "setting": question.setting,
        "notes": question.notes,
        "configurations": configurations,
        "mechanisms": gathered(&evaluation.mechanisms),
        "problem-mechanisms": gathered(&evaluation.problems),
        "activities": gathered(&evaluation.activities),
        "counts": { "relevant": counts.relevant, "reached": counts.reached, "undecided": counts.undecided, "not-reached": counts.not_reached },
        "sub-goals": answers(question).iter().map(of_answer).collect::<Vec<Value>>(),
        "most-reached": most(question).as_ref().map(of_most),
    });
    format!("{found:#}")
}

/// The faults of a theory; `None` of any other complaint.
pub fn faults(complaint: &Complaint) -> Option<String> {
    let Complaint::Theory { faults, language, .. } = complaint else { return None };
    let fault = |it: &virker::theory::Fault| {
        json!({
            "line": it.place.map(|place| place.line),
            "column": it.place.map(|place| place.column),
            "element": it.element,
            "path": it.path,
            "sentence": it.sentence(*language),
        })
    };
    Some(format!("{:#}", json!({ "faults": faults.iter().map(fault).collect::<Vec<Value>>() })))
}

fn of_most(found: &MostReached) -> Value {
    let ways: Vec<Value> = found.ways.iter().map(|(changes, goals)| json!({ "changes": changes, "sub-goals": goals })).collect();
    json!({ "count": found.count, "ways": ways, "complete": found.complete })
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Reached => "reached",
        Standing::NotReached => "not-reached",
        Standing::Undecided => "undecided",
        Standing::NotRelevant => "not-relevant",
    }
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
        "standing": standing(answer.gathered.standing),
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
