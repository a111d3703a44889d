//! All that a theory says, before it has been looked through.

use serde::{Deserialize, Serialize};

use super::{
    Activity, Condition, Configuration, Context, Exclusive, Id, Level, Mechanism, Outcome, ProblemMechanism, Source, SubGoal,
    Trait,
};
use crate::language::Words;

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
    /// Contexts and traits that exclude one another.
    pub exclusive: Vec<Exclusive>,
    /// What must hold for every configuration.
    pub conditions: Vec<Condition>,
    /// The configurations.
    pub configurations: Vec<Configuration>,
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

    /// Every condition, wherever it is laid down.
    pub fn all_conditions(&self) -> impl Iterator<Item = &Condition> {
        let of_activities = self.activities.iter().flat_map(|it| &it.conditions);
        let of_configurations = self.configurations.iter().flat_map(|it| &it.conditions);
        self.conditions.iter().chain(of_activities).chain(of_configurations)
    }

    /// How many elements there are, configurations and exclusive groups included.
    pub fn elements(&self) -> usize {
        self.activities.len()
            + self.problems.len()
            + self.mechanisms.len()
            + self.contexts.len()
            + self.traits.len()
            + self.sub_goals.len()
            + self.exclusive.len()
            + self.configurations.len()
    }
}
