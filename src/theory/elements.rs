//! The elements of a theory: what activities, mechanisms, contexts and sub-goals are made of.

use serde::{Deserialize, Serialize};

use super::{Condition, Id, Source};
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
    /// Whether nobody in the programme can change it. No set of changes ever touches it.
    pub fixed: bool,
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
