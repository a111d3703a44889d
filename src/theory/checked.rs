//! A theory without faults, and how its elements are found.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::check;
use super::fault::Fault;
use super::logic::Logic;
use super::{
    Activity, Clauses, Condition, Configuration, Context, Draft, Exclusive, Id, Kind, Level, Mechanism, Naming, Outcome,
    ProblemMechanism, Source, Status, SubGoal, Trait,
};
use crate::language::Words;

/// A programme theory without faults: every id is known, unique and well formed.
///
/// It cannot be changed in place, so what is worked out from it once stays right; change its
/// [`draft`](Theory::draft) and make a new one.
#[derive(Clone, Debug)]
pub struct Theory {
    draft: Draft,
    id: Id,
    names: BTreeMap<Id, Element>,
    pub(super) logic: Arc<Logic>,
}

impl PartialEq for Theory {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
    }
}

impl Eq for Theory {}

/// What an id names: a place in one of the theory's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Activity(usize),
    Problem(usize),
    Mechanism(usize),
    Context(usize),
    Trait(usize),
    SubGoal(usize),
    Configuration(usize),
}

impl Theory {
    /// A theory of a draft.
    ///
    /// # Errors
    /// Everything that is wrong with the draft.
    pub fn new(draft: Draft) -> Result<Theory, Vec<Fault>> {
        let faults = check::faults(&draft);
        let Some(id) = draft.id.clone() else { return Err(faults) };
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut names = BTreeMap::new();
        let mut name = |list: Vec<&Id>, element: fn(usize) -> Element| {
            names.extend(list.into_iter().enumerate().map(|(place, id)| (id.clone(), element(place))));
        };
        name(draft.activities.iter().map(|it| &it.id).collect(), Element::Activity);
        name(draft.problems.iter().map(|it| &it.id).collect(), Element::Problem);
        name(draft.mechanisms.iter().map(|it| &it.id).collect(), Element::Mechanism);
        name(draft.contexts.iter().map(|it| &it.id).collect(), Element::Context);
        name(draft.traits.iter().map(|it| &it.id).collect(), Element::Trait);
        name(draft.sub_goals.iter().map(|it| &it.id).collect(), Element::SubGoal);
        name(draft.configurations.iter().map(|it| &it.id).collect(), Element::Configuration);
        let logic = Arc::new(Logic::of(&draft));
        Ok(Theory { draft, id, names, logic })
    }

    /// The theory's id.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// All that the theory says, to be changed and made a theory again.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Its name.
    pub fn title(&self) -> &Words {
        &self.draft.title
    }

    /// What it is about, in a few sentences.
    pub fn summary(&self) -> &Words {
        &self.draft.summary
    }

    /// Whether it stands so in its source.
    pub fn status(&self) -> Status {
        self.draft.status
    }

    /// What a reader must know of how it came about; must be shown where the status is [`Status::Rebuilt`].
    pub fn origin(&self) -> &Words {
        &self.draft.origin
    }

    /// Where it comes from.
    pub fn source(&self) -> &Source {
        &self.draft.source
    }

    /// What the programme is for.
    pub fn outcome(&self) -> &Outcome {
        &self.draft.outcome
    }

    /// The activities, in the order of the source.
    pub fn activities(&self) -> &[Activity] {
        &self.draft.activities
    }

    /// The problem mechanisms.
    pub fn problems(&self) -> &[ProblemMechanism] {
        &self.draft.problems
    }

    /// The mechanisms.
    pub fn mechanisms(&self) -> &[Mechanism] {
        &self.draft.mechanisms
    }

    /// All contexts, of both kinds and scopes.
    pub fn contexts(&self) -> &[Context] {
        &self.draft.contexts
    }

    /// Traits of the person besides the *for whom* contexts.
    pub fn traits(&self) -> &[Trait] {
        &self.draft.traits
    }

    /// The sub-goals.
    pub fn sub_goals(&self) -> &[SubGoal] {
        &self.draft.sub_goals
    }

    /// The configurations, in the order of the tables.
    pub fn configurations(&self) -> &[Configuration] {
        &self.draft.configurations
    }

    /// Contexts and traits that exclude one another, group by group.
    pub fn exclusive(&self) -> &[Exclusive] {
        &self.draft.exclusive
    }

    /// The conditions of the whole programme.
    pub fn conditions(&self) -> &[Condition] {
        &self.draft.conditions
    }

    /// The activity of that id.
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        match self.names.get(id)? {
            Element::Activity(place) => self.draft.activities.get(*place),
            _ => None,
        }
    }

    /// The problem mechanism of that id.
    pub fn problem(&self, id: &str) -> Option<&ProblemMechanism> {
        match self.names.get(id)? {
            Element::Problem(place) => self.draft.problems.get(*place),
            _ => None,
        }
    }

    /// The mechanism of that id.
    pub fn mechanism(&self, id: &str) -> Option<&Mechanism> {
        match self.names.get(id)? {
            Element::Mechanism(place) => self.draft.mechanisms.get(*place),
            _ => None,
        }
    }

    /// The context of that id.
    pub fn context(&self, id: &str) -> Option<&Context> {
        match self.names.get(id)? {
            Element::Context(place) => self.draft.contexts.get(*place),
            _ => None,
        }
    }

    /// The sub-goal of that id.
    pub fn sub_goal(&self, id: &str) -> Option<&SubGoal> {
        match self.names.get(id)? {
            Element::SubGoal(place) => self.draft.sub_goals.get(*place),
            _ => None,
        }
    }

    /// The configuration of that id.
    pub fn configuration(&self, id: &str) -> Option<&Configuration> {
        match self.names.get(id)? {
            Element::Configuration(place) => self.draft.configurations.get(*place),
            _ => None,
        }
    }

    /// Name, description and source of any element but a configuration.
    pub fn naming(&self, id: &str) -> Option<&Naming> {
        let draft = &self.draft;
        match *self.names.get(id)? {
            Element::Activity(place) => draft.activities.get(place).map(|it| &it.naming),
            Element::Problem(place) => draft.problems.get(place).map(|it| &it.naming),
            Element::Mechanism(place) => draft.mechanisms.get(place).map(|it| &it.naming),
            Element::Context(place) => draft.contexts.get(place).map(|it| &it.naming),
            Element::Trait(place) => draft.traits.get(place).map(|it| &it.naming),
            Element::SubGoal(place) => draft.sub_goals.get(place).map(|it| &it.naming),
            Element::Configuration(_) => None,
        }
    }

    /// The conditions that a configuration stands under, from the widest to the narrowest.
    pub fn conditions_of<'a>(&'a self, configuration: &'a Configuration) -> impl Iterator<Item = (Level, &'a Condition)> {
        self.draft.conditions_of(configuration)
    }

    /// How a sentence says that a context or trait holds or does not, where it has words of its own for it.
    pub fn clauses(&self, id: &str) -> Option<&Clauses> {
        match *self.names.get(id)? {
            Element::Context(place) => self.draft.contexts.get(place)?.clauses.as_ref(),
            Element::Trait(place) => self.draft.traits.get(place).map(|it| &it.clauses),
            _ => None,
        }
    }

    /// Whether the element is about the person: a trait, or a *for whom* context.
    pub fn is_about_person(&self, id: &str) -> bool {
        match self.names.get(id) {
            Some(Element::Trait(_)) => true,
            Some(Element::Context(place)) => self.draft.contexts.get(*place).is_some_and(|it| it.kind == Kind::ForWhom),
            _ => false,
        }
    }
}
