//! What a theory consists of.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::check;
use super::fault::Fault;
use super::logic::Logic;
use super::{Expression, Id, Source};
use crate::language::Words;

/// What every element of a theory has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Naming {
    /// A name, in a few words.
    pub label: Words,
    /// What it means, in a sentence or two.
    pub description: Words,
    /// Where it comes from.
    pub source: Source,
}

/// Whether a theory stands in its source as it does here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It stands so in the source.
    #[default]
    Stated,
    /// It was put together again from parts of the source. This must be shown wherever the theory shows.
    Rebuilt,
    /// Somebody wrote it with this program.
    Written,
}

/// One offer inside a programme: never a mechanism.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its id.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
    /// What must hold for every configuration of the activity.
    pub conditions: Vec<Condition>,
}

/// What in the person's reasoning or resources produces the unwanted outcome (PM, *problemmekanisme*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemMechanism {
    /// Its id, shared between theories.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
}

/// The change in a person's resources or reasoning that an activity sets off (VM, *virksom mekanisme*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mechanism {
    /// Its id.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
    /// What the activity puts at the person's disposal.
    pub resource: Option<Words>,
    /// How the person comes to reason differently.
    pub reasoning: Option<Words>,
}

/// What a context is a condition about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A trait of the person: *for whom*.
    ForWhom,
    /// A trait of the delivery or of the organisation: *under which circumstances*.
    Circumstance,
}

/// How far a context reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole programme.
    Overall,
    /// One mechanism or one activity.
    Specific,
}

/// A condition for mechanisms to fire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// Its id.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
    /// About the person, or about the circumstances. A *for whom* context takes its value from
    /// [`super::Person::traits`], a circumstance from [`super::Setting::contexts`].
    pub kind: Kind,
    /// The whole programme, or a part of it.
    pub scope: Scope,
    /// A heading under which overall contexts stand together in the source ("the mentor's role").
    pub group: Option<Words>,
    /// How a sentence says that it holds or does not. A *for whom* context needs them; a circumstance is
    /// otherwise spoken of by its label, which then is a noun phrase in the singular.
    pub clauses: Option<Clauses>,
}

/// Two clauses for the inside of a sentence, after "because" or "whether" (in Danish with the word order of a
/// subordinate clause): "the person has ADHD", "the person does not have ADHD".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Clauses {
    /// When it is so.
    pub present: Words,
    /// When it is not so.
    pub absent: Words,
}

/// A trait of the person that expressions may name and that is no context of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trait {
    /// Its id, shared between theories.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
    /// How a sentence says that the person has it or does not.
    pub clauses: Clauses,
}

/// What a fired mechanism brings the person to: nearer to the outcome, never a promise of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubGoal {
    /// Its id, shared between theories.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
}

/// What the programme is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// Its name, description and source.
    pub naming: Naming,
    /// That sub-goals bring closer and never guarantee, in words to be shown beside it.
    pub caution: Words,
}

/// The part that a condition plays for a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Without it the mechanism does not fire.
    Necessary,
    /// With it the mechanism has more effect.
    Strengthening,
    /// With it the mechanism does not fire.
    Blocking,
    /// The sources disagree, or it may turn either way. It never decides, and it is always shown.
    Ambivalent,
}

/// The use of contexts and traits in a configuration, an activity, or the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The part that it plays.
    pub role: Role,
    /// What must be so; mostly a single element.
    pub expression: Expression,
    /// Why it plays this part, or what to do instead when it stands in the way.
    pub note: Option<Words>,
    /// Where this use comes from, where it is not simply where the context comes from.
    pub source: Source,
}

/// Context + activity → mechanism against a problem mechanism → sub-goal: one row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configuration {
    /// Its id.
    pub id: Id,
    /// The activity that sets the mechanism off.
    pub activity: Id,
    /// The problem mechanism that the mechanism undermines.
    pub problem: Id,
    /// The mechanism.
    pub mechanism: Id,
    /// The sub-goal that a fired mechanism brings the person to.
    pub sub_goal: Id,
    /// The sub-goal in the words of this row, where they differ from its label.
    pub wording: Option<Words>,
    /// Why the mechanism brings the person to the sub-goal ("because …"): whole sentences.
    pub because: Words,
    /// What must hold for this configuration, besides the conditions of its activity and of the programme.
    pub conditions: Vec<Condition>,
    /// Where it comes from.
    pub source: Source,
}

/// Where a condition is laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Level {
    /// For the whole programme.
    Programme,
    /// For an activity.
    Activity,
    /// For a configuration.
    Configuration,
}

/// All that a theory says, before it has been looked through: what a file holds, or an editor.
///
/// [`Theory::new`] makes a theory of it, or says everything that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The theory's id.
    pub id: Option<Id>,
    /// Its name.
    pub title: Words,
    /// What it is about, in a few sentences.
    pub summary: Words,
    /// Whether it stands so in its source.
    pub status: Status,
    /// What a reader must know of how it came about.
    pub origin: Words,
    /// Where it comes from.
    pub source: Source,
    /// What the programme is for.
    pub outcome: Outcome,
    /// The programme's activities.
    pub activities: Vec<Activity>,
    /// The problem mechanisms.
    pub problems: Vec<ProblemMechanism>,
    /// The mechanisms.
    pub mechanisms: Vec<Mechanism>,
    /// The contexts.
    pub contexts: Vec<Context>,
    /// Traits of the person besides the *for whom* contexts.
    pub traits: Vec<Trait>,
    /// The sub-goals.
    pub sub_goals: Vec<SubGoal>,
    /// What must hold for every configuration.
    pub conditions: Vec<Condition>,
    /// The configurations.
    pub configurations: Vec<Configuration>,
}

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

impl Draft {
    /// The conditions that a configuration stands under, from the widest to the narrowest.
    pub fn conditions_of<'a>(&'a self, configuration: &'a Configuration) -> impl Iterator<Item = (Level, &'a Condition)> {
        let activity = self.activities.iter().find(|activity| activity.id == configuration.activity);
        let of_programme = self.conditions.iter().map(|it| (Level::Programme, it));
        let of_activity = activity.into_iter().flat_map(|it| &it.conditions).map(|it| (Level::Activity, it));
        let of_its_own = configuration.conditions.iter().map(|it| (Level::Configuration, it));
        of_programme.chain(of_activity).chain(of_its_own)
    }
}
