//! Programme theories: what works, for whom, under which circumstances.
//!
//! A [`Theory`] is data: activities set off [`Mechanism`]s that undermine [`ProblemMechanism`]s and bring the
//! person to [`SubGoal`]s, where the [`Context`]s let them. Given a [`Person`] and a [`Setting`], [`evaluate`]
//! says which configurations fire, exactly over all that is unknown.

mod check;
mod difference;
mod evaluate;
mod explain;
mod expression;
mod fault;
mod id;
pub mod library;
mod logic;
mod model;
mod person;
mod read;
pub mod sentence;
mod source;
mod truth;
mod ways;
mod who_goes_where;

pub use check::{MOST_DEPTH, MOST_ELEMENTS};
pub use difference::{Difference, difference};
pub use evaluate::{Counts, Evaluation, Firing, FiringStatus, Gathered, NotRelevant, Standing, evaluate};
pub use explain::{Explanation, Judged, SubGoalExplanation, explain, explain_sub_goal};
pub use expression::Expression;
pub use fault::{Expected, Fault, FaultKind, Place};
pub use id::Id;
pub use model::{
    Activity, Clauses, Condition, Configuration, Context, Draft, Kind, Level, Mechanism, Naming, Outcome, ProblemMechanism, Role,
    Scope, Status, SubGoal, Theory, Trait,
};
pub use person::{Person, Setting};
pub use read::{MOST_BYTES, NEWEST_VERSION};
pub use source::Source;
pub use truth::{Presence, Truth};
pub use ways::Change;
pub use who_goes_where::{ATTENDS_RELIABLY, Beginning, Direction, KNOWS_SOCIAL_RULES, SEVERE_DISORDER, who_goes_where};
