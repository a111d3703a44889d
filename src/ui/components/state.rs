//! What becomes of a mechanism or sub-goal, and what is known of a context: a shape and words for each, so that
//! nothing is said by colour alone.

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::{FiringStatus, Guess, Interval, Presence, Standing};

/// The shape in which a state is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A disc with a tick: fires, reached.
    On,
    /// A ring: does not fire, something is missing.
    Off,
    /// A square with a bar: does not fire, something stands in the way.
    Blocked,
    /// A dotted ring with a question mark: undecided.
    Open,
    /// A dash: not relevant for this person.
    Aside,
}

impl Shape {
    /// The shape of a configuration's status.
    pub fn of(status: &FiringStatus) -> Shape {
        match status {
            FiringStatus::Fires { .. } => Shape::On,
            FiringStatus::DoesNotFire { blocked_by, .. } if !blocked_by.is_empty() => Shape::Blocked,
            FiringStatus::DoesNotFire { .. } => Shape::Off,
            FiringStatus::Undecided { .. } => Shape::Open,
            FiringStatus::NotRelevant(_) => Shape::Aside,
        }
    }

    /// The shape of a sub-goal's standing.
    pub fn standing(standing: Standing) -> Shape {
        match standing {
            Standing::Reached => Shape::On,
            Standing::NotReached => Shape::Off,
            Standing::Undecided => Shape::Open,
            Standing::NotRelevant => Shape::Aside,
        }
    }

    /// The shape of a guess; a blank one where nothing was guessed.
    pub fn guess(guess: Option<Guess>) -> Shape {
        match guess {
            Some(Guess::Fires) => Shape::On,
            Some(Guess::DoesNotFire) => Shape::Off,
            Some(Guess::CannotBeSaid) => Shape::Open,
            None => Shape::Aside,
        }
    }

    /// The class under which the styles know it.
    pub fn class(self) -> &'static str {
        match self {
            Shape::On => "is-on",
            Shape::Off => "is-off",
            Shape::Blocked => "is-blocked",
            Shape::Open => "is-open",
            Shape::Aside => "is-aside",
        }
    }

    /// The shape in a square of 16 by 16, to stand inside an SVG.
    pub fn drawn(self) -> Html {
        let inside = match self {
            Shape::On => {
                html! { <><circle class="sign__full" cx="8" cy="8" r="7" /><path class="sign__cut" d="m4.8 8.2 2.3 2.3 4.2-4.7" /></> }
            }
            Shape::Off => html! { <circle class="sign__line" cx="8" cy="8" r="6" /> },
            Shape::Blocked => {
                html! { <><rect class="sign__full" x="1.5" y="1.5" width="13" height="13" rx="2.5" /><path class="sign__cut" d="M4.5 8h7" /></> }
            }
            Shape::Open => {
                html! { <><circle class="sign__line sign__dots" cx="8" cy="8" r="6.5" /><path class="sign__line" d="M6.2 6.300a1.9 1.9 0 1 1 2.7 1.700q-.9.5-.9 1.500M8 11.300v.3" /></> }
            }
            Shape::Aside => html! { <path class="sign__line" d="M3.5 8h9" /> },
        };
        html! { <g class={classes!("sign", self.class())} aria-hidden="true">{ inside }</g> }
    }
}

/// What a [`StateSign`] needs.
#[derive(Properties, PartialEq)]
pub struct StateSignProps {
    /// Which shape.
    pub shape: Shape,
}

/// A [`Shape`] among words. It never stands alone.
#[component]
pub fn StateSign(props: &StateSignProps) -> Html {
    html! { <svg class="state-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ props.shape.drawn() }</svg> }
}

/// A configuration's status in a word or two, for a card or a table: "1 missing".
pub fn status_in_short(language: Language, status: &FiringStatus) -> String {
    match status {
        FiringStatus::Fires { .. } => language.say(msg::STATE_FIRES).into_owned(),
        FiringStatus::DoesNotFire { missing, blocked_by } => match (missing.len(), blocked_by.len()) {
            (missing, 0) => language.say_with(msg::STATE_MISSING, &[("count", missing.into())]),
            (0, blocked) => language.say_with(msg::STATE_BLOCKED, &[("count", blocked.into())]),
            (missing, blocked) => {
                let first = language.say_with(msg::STATE_MISSING, &[("count", missing.into())]);
                format!("{first}, {}", language.say_with(msg::STATE_IN_THE_WAY, &[("count", blocked.into())]))
            }
        },
        FiringStatus::Undecided { .. } => language.say(msg::STATE_UNDECIDED).into_owned(),
        FiringStatus::NotRelevant(_) => language.say(msg::STATE_NOT_RELEVANT).into_owned(),
    }
}

/// The degree as a number, where it is one between nothing and all: what is on or off altogether has said so.
pub fn degree_in_short(language: Language, degree: Option<Interval>) -> Option<String> {
    let degree = degree.filter(|it| it.is_settled() && it.low > 0.0 && it.low < 1.0)?;
    Some(language.number(degree.low, 2))
}

/// A state with the degree behind it, where there is one to tell.
pub fn with_degree(language: Language, words: String, degree: Option<Interval>) -> String {
    match degree_in_short(language, degree) {
        Some(degree) => language.say_with(msg::STATE_TO_DEGREE, &[("state", words.into()), ("degree", degree.into())]),
        None => words,
    }
}

/// A guess in a word or two.
pub fn guess_in_short(language: Language, guess: Option<Guess>) -> String {
    let message = match guess {
        Some(Guess::Fires) => msg::PREDICT_FIRES,
        Some(Guess::DoesNotFire) => msg::PREDICT_DOES_NOT,
        Some(Guess::CannotBeSaid) => msg::PREDICT_CANNOT_SAY,
        None => msg::PREDICT_UNMARKED,
    };
    language.say(message).into_owned()
}

/// A configuration's status as it goes on after its mechanism's name and a colon: "does not fire, 1 missing".
pub fn status_in_full(language: Language, status: &FiringStatus) -> String {
    match status {
        FiringStatus::Fires { .. } => language.say(msg::STATE_NAME_FIRES).into_owned(),
        FiringStatus::DoesNotFire { missing, blocked_by } => {
            let mut parts = vec![language.say(msg::STATE_NAME_DOES_NOT_FIRE).into_owned()];
            if !missing.is_empty() {
                parts.push(language.say_with(msg::STATE_MISSING, &[("count", missing.len().into())]));
            }
            if !blocked_by.is_empty() {
                parts.push(language.say_with(msg::STATE_IN_THE_WAY, &[("count", blocked_by.len().into())]));
            }
            parts.join(", ")
        }
        FiringStatus::Undecided { because } => language.say_with(msg::STATE_NAME_UNDECIDED, &[("count", because.len().into())]),
        FiringStatus::NotRelevant(_) => language.say(msg::STATE_NAME_NOT_RELEVANT).into_owned(),
    }
}

/// A sub-goal's standing in a word or two.
pub fn standing_in_short(language: Language, standing: Standing) -> String {
    let message = match standing {
        Standing::Reached => msg::STATE_REACHED,
        Standing::NotReached => msg::STATE_NOT_REACHED,
        Standing::Undecided => msg::STATE_UNDECIDED,
        Standing::NotRelevant => msg::STATE_NOT_RELEVANT,
    };
    language.say(message).into_owned()
}

/// What is known of a context, in a word.
pub fn presence_in_short(language: Language, presence: Presence) -> String {
    if let Presence::Degree(degree) = presence {
        return language.say_with(msg::PRESENCE_IS_DEGREE, &[("degree", language.number(degree.share(), 2).into())]);
    }
    let message = match presence.at_cut() {
        Presence::Present => msg::PRESENCE_IS_PRESENT,
        Presence::Absent => msg::PRESENCE_IS_ABSENT,
        Presence::Unknown | Presence::Degree(_) => msg::PRESENCE_IS_UNKNOWN,
    };
    language.say(message).into_owned()
}

/// The class under which the styles know a presence.
pub fn presence_class(presence: Presence) -> &'static str {
    match presence.at_cut() {
        Presence::Present => "is-present",
        Presence::Absent => "is-absent",
        Presence::Unknown | Presence::Degree(_) => "is-unknown",
    }
}

/// The shape of a presence in a square of 16 by 16: a disc, a ring, a question mark; for a degree a ring that is filled
/// as far as the degree goes.
pub fn presence_drawn(presence: Presence) -> Html {
    if let Presence::Degree(degree) = presence {
        let full = 10.0 * degree.share();
        let level = 13.0 - full;
        // How far the level reaches to the left and right of the middle.
        let half = (25.0 - (level - 8.0) * (level - 8.0)).max(0.0).sqrt();
        let more = i32::from(full > 5.0);
        let fill = format!("M{} {level}A5 5 0 {more} 0 {} {level}Z", 8.0 - half, 8.0 + half);
        return html! { <><circle class="sign__line" cx="8" cy="8" r="5.7" /><path class="sign__full" d={fill} /></> };
    }
    match presence.at_cut() {
        Presence::Present => html! { <circle class="sign__full" cx="8" cy="8" r="5" /> },
        Presence::Absent => html! { <circle class="sign__line" cx="8" cy="8" r="4.5" /> },
        Presence::Unknown | Presence::Degree(_) => {
            html! { <path class="sign__line" d="M5.5 5.700a2.5 2.5 0 1 1 3.6 2.300q-1.2.6-1.2 2M7.9 12.700v.4" /> }
        }
    }
}

/// What `aria-pressed` says of a presence.
pub fn pressed(presence: Presence) -> &'static str {
    match presence.at_cut() {
        Presence::Present => "true",
        Presence::Absent => "false",
        Presence::Unknown | Presence::Degree(_) => "mixed",
    }
}

/// What a click makes of a presence: what is there goes, anything else comes.
pub fn toggled(presence: Presence) -> Presence {
    if presence == Presence::Present { Presence::Absent } else { Presence::Present }
}
