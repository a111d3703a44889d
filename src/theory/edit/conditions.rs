//! Conditions, wherever they are laid down, and the combinations that they are made of.

use serde::{Deserialize, Serialize};

use super::Sort;
use crate::theory::{Condition, Draft, Expression, Id, Role, Source};

/// What stands under a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Under {
    /// Every configuration.
    Programme,
    /// A configuration, or every configuration of an activity.
    Element(Id),
}

/// How the parts of a combination are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Joint {
    /// Every part must be so.
    All,
    /// One part is enough.
    Any,
    /// So many of the parts are enough.
    AtLeast,
}

/// A change of a part of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The part becomes one element: one that there is, or a new context.
    Name(Option<Id>),
    /// The part says the opposite.
    Negate,
    /// The parts are joined in another way.
    Join(Joint),
    /// So many of the parts are enough.
    Least(usize),
    /// An element joins the parts: one that there is, or a new context. Something single becomes one of two, either of
    /// which is enough.
    Add(Option<Id>),
    /// The part goes.
    Remove,
}

impl Draft {
    /// The conditions that are laid down there, and nowhere else.
    pub fn conditions_under(&self, under: &Under) -> &[Condition] {
        let Under::Element(id) = under else { return &self.conditions };
        let of_row = self.configurations.iter().find(|it| it.id == *id).map(|it| &it.conditions);
        let of_activity = || self.activities.iter().find(|it| it.id == *id).map(|it| &it.conditions);
        of_row.or_else(of_activity).map_or(&[], Vec::as_slice)
    }

    fn conditions_under_mut(&mut self, under: &Under) -> Option<&mut Vec<Condition>> {
        let Under::Element(id) = under else { return Some(&mut self.conditions) };
        let of_row = self.configurations.iter_mut().find(|it| it.id == *id).map(|it| &mut it.conditions);
        of_row.or_else(|| self.activities.iter_mut().find(|it| it.id == *id).map(|it| &mut it.conditions))
    }

    pub(super) fn add_condition(&mut self, under: &Under, role: Role, element: Option<&Id>) {
        if self.conditions_under_mut(under).is_some() {
            let element = self.named_or_new(element);
            self.conditions_under_mut(under).into_iter().for_each(|it| it.push(condition(role, element.clone())));
        }
    }

    pub(super) fn set_role(&mut self, under: &Under, place: usize, role: Role) {
        if let Some(condition) = self.conditions_under_mut(under).and_then(|it| it.get_mut(place)) {
            condition.role = role;
        }
    }

    pub(super) fn reshape(&mut self, under: &Under, place: usize, way: &[usize], shape: &Shape) {
        let Some(expression) = self.conditions_under(under).get(place).map(|it| it.expression.clone()) else { return };
        let element = match shape {
            Shape::Name(element) | Shape::Add(element) => Some(self.named_or_new(element.as_ref())),
            _ => None,
        };
        let reshaped = at(expression, way, &|part| reshaped(part, shape, element.as_ref()));
        let Some(conditions) = self.conditions_under_mut(under) else { return };
        match (reshaped, conditions.get_mut(place)) {
            (Some(expression), Some(condition)) => condition.expression = expression,
            (None, Some(_)) => drop(conditions.remove(place)),
            (_, None) => {}
        }
    }

    fn named_or_new(&mut self, element: Option<&Id>) -> Id {
        element.cloned().unwrap_or_else(|| self.add(Sort::Context))
    }

    /// Takes an element out of every condition; what is nothing without it goes as well.
    pub(super) fn prune(&mut self, id: &str) {
        let without = |conditions: &mut Vec<Condition>| {
            let rest = std::mem::take(conditions).into_iter().filter_map(|condition| {
                let expression = pruned(condition.expression, id)?;
                Some(Condition { expression, ..condition })
            });
            *conditions = rest.collect();
        };
        without(&mut self.conditions);
        self.activities.iter_mut().for_each(|it| without(&mut it.conditions));
        self.configurations.iter_mut().for_each(|it| without(&mut it.conditions));
    }
}

/// A condition of one element.
pub(super) fn condition(role: Role, element: Id) -> Condition {
    Condition { role, expression: Expression::Element(element), note: None, source: Source::default() }
}

/// The expression with a change at the end of a way of places; nothing where nothing is left of it.
fn at(expression: Expression, way: &[usize], change: &dyn Fn(Expression) -> Option<Expression>) -> Option<Expression> {
    let Some((place, rest)) = way.split_first() else { return change(expression) };
    let within = |parts: Vec<Expression>| -> Vec<Expression> {
        let each = parts.into_iter().enumerate();
        each.filter_map(|(here, part)| if here == *place { at(part, rest, change) } else { Some(part) }).collect()
    };
    match expression {
        Expression::Element(_) => Some(expression),
        Expression::Not(part) => at(*part, rest, change).map(|part| Expression::Not(Box::new(part))),
        Expression::All(parts) => joined(Joint::All, 0, within(parts)),
        Expression::Any(parts) => joined(Joint::Any, 0, within(parts)),
        Expression::AtLeast(least, parts) => joined(Joint::AtLeast, least, within(parts)),
    }
}

/// Parts in a combination. One part alone is no combination.
fn joined(joint: Joint, least: usize, mut parts: Vec<Expression>) -> Option<Expression> {
    if parts.len() < 2 {
        return parts.pop();
    }
    Some(match joint {
        Joint::All => Expression::All(parts),
        Joint::Any => Expression::Any(parts),
        Joint::AtLeast => Expression::AtLeast(least.clamp(1, parts.len()), parts),
    })
}

fn reshaped(part: Expression, shape: &Shape, element: Option<&Id>) -> Option<Expression> {
    let named = element.map(|id| Expression::Element(id.clone()));
    match (shape, part) {
        (Shape::Remove, _) => None,
        (Shape::Name(_), part) => Some(named.unwrap_or(part)),
        (Shape::Negate, Expression::Not(part)) => Some(*part),
        (Shape::Negate, part) => Some(Expression::Not(Box::new(part))),
        (Shape::Join(joint), Expression::All(parts) | Expression::Any(parts)) => joined(*joint, 2, parts),
        (Shape::Join(joint), Expression::AtLeast(least, parts)) => joined(*joint, least, parts),
        (Shape::Least(least), Expression::AtLeast(_, parts)) => joined(Joint::AtLeast, *least, parts),
        (Shape::Add(_), Expression::All(parts)) => joined(Joint::All, 0, parts.into_iter().chain(named).collect()),
        (Shape::Add(_), Expression::Any(parts)) => joined(Joint::Any, 0, parts.into_iter().chain(named).collect()),
        (Shape::Add(_), Expression::AtLeast(least, parts)) => {
            joined(Joint::AtLeast, least, parts.into_iter().chain(named).collect())
        }
        (Shape::Add(_), part) => joined(Joint::Any, 0, std::iter::once(part).chain(named).collect()),
        (Shape::Join(_) | Shape::Least(_), part) => Some(part),
    }
}

/// The expression without an element; nothing where nothing is left of it.
fn pruned(expression: Expression, id: &str) -> Option<Expression> {
    let rest = |parts: Vec<Expression>| parts.into_iter().filter_map(|part| pruned(part, id)).collect::<Vec<_>>();
    match expression {
        Expression::Element(it) => (it != *id).then_some(Expression::Element(it)),
        Expression::Not(part) => Some(Expression::Not(Box::new(pruned(*part, id)?))),
        Expression::All(parts) => joined(Joint::All, 0, rest(parts)),
        Expression::Any(parts) => joined(Joint::Any, 0, rest(parts)),
        Expression::AtLeast(least, parts) => joined(Joint::AtLeast, least, rest(parts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theory::{Edit, write};

    /// What the first condition of a new theory becomes, as the file has it.
    fn after(steps: &[(&[usize], Shape)]) -> (Draft, String) {
        let mut draft = Draft::beginning();
        let row = Under::Element(draft.configurations[0].id.clone());
        for (way, shape) in steps {
            draft = draft.after(&Edit::Reshape(row.clone(), 0, way.to_vec(), shape.clone()));
        }
        let text = write::draft_as_toml(&draft);
        let line = text.lines().find(|line| line.starts_with("necessary")).unwrap_or_default().to_owned();
        (draft, line)
    }

    #[test]
    fn a_condition_is_combined_turned_round_and_taken_apart_again() {
        let two = (&[][..], Shape::Add(None));
        let (draft, line) = after(std::slice::from_ref(&two));
        assert_eq!(line, r#"necessary = [{ any = ["context-1", "context-2"] }]"#);
        assert_eq!(draft.contexts.len(), 2);
        let least = [two.clone(), two.clone(), (&[], Shape::Join(Joint::AtLeast)), (&[1], Shape::Negate)];
        assert_eq!(after(&least).1, r#"necessary = [{ at-least = 2, of = ["context-1", { not = "context-2" }, "context-3"] }]"#);
        let fewer = [&least[..], &[(&[], Shape::Least(9)), (&[0], Shape::Remove)]].concat();
        assert_eq!(after(&fewer).1, r#"necessary = [{ at-least = 2, of = [{ not = "context-2" }, "context-3"] }]"#);
        let inner = [&fewer[..], &[(&[], Shape::Join(Joint::All)), (&[1], Shape::Add(Some(Id::from("context-1"))))]].concat();
        assert_eq!(after(&inner).1, r#"necessary = [{ all = [{ not = "context-2" }, { any = ["context-3", "context-1"] }] }]"#);
        let turned = [&inner[..], &[(&[], Shape::Negate), (&[0, 1], Shape::Remove), (&[0], Shape::Negate)]].concat();
        assert_eq!(after(&turned).1, r#"necessary = [{ not = "context-2" }]"#, "of three opposites one is left");
        assert_eq!(after(&[(&[], Shape::Remove)]).1, "");
        let elsewhere = [(&[7, 7][..], Shape::Remove), (&[], Shape::Least(2)), (&[], Shape::Join(Joint::Any))];
        assert_eq!(after(&elsewhere).1, r#"necessary = ["context-1"]"#, "a step on something that is not there");
    }

    #[test]
    fn conditions_are_laid_down_for_the_programme_an_activity_and_a_configuration() {
        let draft = Draft::beginning();
        let of_activity = Under::Element(draft.activities[0].id.clone());
        let nowhere = Under::Element(Id::from("nothing"));
        let draft = [Under::Programme, of_activity.clone(), nowhere.clone()]
            .into_iter()
            .fold(draft, |draft, under| draft.after(&Edit::AddCondition(under, Role::Blocking, None)));
        assert_eq!([Under::Programme, of_activity.clone(), nowhere].map(|it| draft.conditions_under(&it).len()), [1, 1, 0]);
        assert_eq!(draft.conditions_of(&draft.configurations[0]).count(), 3);
        let draft = draft.after(&Edit::SetRole(of_activity.clone(), 0, Role::Necessary));
        assert_eq!(draft.conditions_under(&of_activity)[0].role, Role::Necessary);
    }
}
