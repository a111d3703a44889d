//! Programme theories: what works, for whom, under which circumstances.
//!
//! A [`Theory`] is data: activities set off [`Mechanism`]s that undermine [`ProblemMechanism`]s and bring the
//! person to [`SubGoal`]s, where the [`Context`]s let them. A row of that, a [`Configuration`], is the unit that
//! fires. Given a [`Person`] and a [`Setting`], [`evaluate`] says which do, exactly over all that is unknown;
//! [`explain`] says why; [`sentence`] says it in Danish and English. Sub-goals bring a person closer to the
//! outcome and never promise it: no likelihood of employment is ever worked out here.
//!
//! [`degrees`] says to what degree. What can be asked besides is answered from the theory's prime implicants
//! ([`Theory::primes`]): [`reasons`] and [`alternatives`], [`changes_that_reach`], [`changes_that_break`] and
//! [`most_reached`], [`losses`] and [`banzhaf`], [`disagreements`] with another theory. [`grid`] takes many persons and
//! settings at once, [`held_against`] holds a theory against what was seen in cases.
//!
//! The theories, cases and personas of the thesis are in [`library`]; a theory of one's own is read by
//! [`Theory::read`] and written by [`mod@write`].
//!
//! ```
//! use virker::language::Language;
//! use virker::theory::{FiringStatus, Presence, evaluate, explain, library, sentence};
//!
//! let theory = library::business_centres();
//! let person = &library::default_persona().person;
//! let billund = library::case("billund").unwrap().setting().unwrap();
//! let firing = evaluate(&theory, person, &billund).configuration("centre-self-esteem").unwrap().clone();
//! assert!(firing.status.fires());
//!
//! let changed = billund.with("one-job-consultant-per-person", Presence::Absent);
//! let why = explain(&theory, person, &changed, "centre-self-esteem").unwrap();
//! assert!(matches!(why.firing.status, FiringStatus::DoesNotFire { .. }));
//! assert_eq!(
//!     sentence::why_configuration(&theory, &why, Language::English),
//!     "Raised self-esteem does not fire, because one job consultant per young person is missing."
//! );
//! ```

mod cases;
mod chain;
mod change_sets;
mod check;
mod checked;
mod coach;
mod compare;
mod compare_sentence;
mod completion;
mod configuration;
mod conflict;
mod cube;
mod decision_diagram;
mod degree;
mod difference;
mod draft;
mod edit;
mod elements;
mod evaluate;
mod explain;
mod expression;
mod fault;
mod formula;
mod grid;
mod hindrance;
mod id;
pub mod library;
mod logic;
mod most_reached;
mod person;
mod possible_outcome;
mod prime_implicants;
mod prediction;
mod primes;
mod read;
mod reasons;
mod rule_sentence;
pub mod sentence;
mod side_by_side;
mod source;
mod speaker;
mod truth;
mod weight;
mod what_if_sentence;
mod who_goes_where;
pub mod write;

pub use cases::{Fit, SeenCase, held_against};
pub use change_sets::{ChangeSets, changes_that_break, changes_that_reach};
pub use check::{MOST_DEPTH, MOST_ELEMENTS, MOST_PARTS};
pub use checked::Theory;
pub use coach::{Advice, Missing, advice};
pub use compare::{Compared, Disagreement, Region, Relation, compare, disagreements};
pub use completion::MOST_TRIALS;
pub use configuration::{Condition, Configuration, Exclusive, Level, Role};
pub use conflict::conflicts;
pub use cube::MOST_VARIABLES as MOST_LOOKED_AT;
pub use degree::{Band, Degrees, Dimmed, Interval, degrees};
pub use difference::{Difference, difference};
pub use draft::{Draft, Status};
pub use edit::{Edit, Joint, Line, Shape, Slot, Sort, Under};
pub use elements::{Activity, Clauses, Context, Kind, Mechanism, Naming, Outcome, ProblemMechanism, Scope, SubGoal, Trait};
pub use evaluate::{Counts, Evaluation, Firing, FiringStatus, Gathered, NotRelevant, Standing, evaluate};
pub use explain::{Explanation, Judged, MOST_SMALLEST, SubGoalExplanation, explain, explain_sub_goal};
pub use expression::Expression;
pub use fault::{Expected, Fault, FaultKind, Place};
pub use grid::{Grid, grid};
pub use hindrance::Change;
pub use id::Id;
pub use most_reached::{MostReached, most_reached};
pub use person::{Person, Setting};
pub use possible_outcome::{Answers, Done, Explanation as OutcomeExplanation, Observation, Verdict};
pub use prediction::{Guess, Guesses, Round, RoundStep, Score, score};
pub use prime_implicants::{Literal, MOST_PRIMES, PrimeImplicants, Target};
pub use read::{MOST_BYTES, MOST_FAULTS, NEWEST_VERSION, has_comments};
pub use reasons::{Alternative, alternatives, reasons};
pub use side_by_side::{Beside, SideBySide, side_by_side};
pub use source::Source;
pub use truth::{Degree, Presence, Truth};
pub use weight::{Loss, banzhaf, banzhaf_of_all, losses};
pub use who_goes_where::{ATTENDS_RELIABLY, Beginning, Direction, KNOWS_SOCIAL_RULES, SEVERE_DISORDER, who_goes_where};
