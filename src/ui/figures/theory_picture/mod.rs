//! The picture of a programme theory: contexts → mechanisms → sub-goals, with what fires for a person in a
//! setting. Wide screens get one drawing ([`layout`] says where everything stands), narrow ones cards.

mod apart;
mod cards;
mod drawing;
pub mod frame;
pub mod labels;
pub mod layout;
mod lines;
mod pointing;
pub mod pieces;
pub mod relations;
pub mod stack;
pub mod wrap;

use std::rc::Rc;
use std::sync::Arc;

use cards::Cards;
use drawing::Drawing;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::ExplorerWork;
use crate::theory::{Degrees, Difference, Evaluation, FiringStatus, Guesses, Id, Presence, Theory};
use crate::ui::components::state::{self, Shape};
use crate::ui::width::use_width;
use crate::ui::wording;

/// What a [`TheoryPicture`] needs.
#[derive(Properties, Clone, PartialEq)]
pub struct TheoryPictureProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// The language of its words.
    pub language: Language,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// What becomes of the theory with them.
    pub evaluation: Rc<Evaluation>,
    /// To what degree.
    pub degrees: Rc<Degrees>,
    /// What was guessed so far, while what becomes of the theory is kept back.
    pub guesses: Option<Rc<Guesses>>,
    /// Whether configurations that are not meant for the person are left out.
    pub relevant_only: bool,
    /// What the last change turned on and off, to be marked.
    pub changed: Rc<Difference>,
    /// How many changes there have been, so that the same mark can be made twice.
    pub turn: usize,
    /// What is explained at the moment.
    pub chosen: Option<Id>,
    /// Told what a context or trait is to be.
    pub onset: Callback<(Id, Presence)>,
    /// Told what is to be explained.
    pub onexplain: Callback<Id>,
}

impl TheoryPictureProps {
    /// What is known of a context or trait.
    fn presence(&self, id: &str) -> Presence {
        self.work.presence(&self.theory, id)
    }

    /// The click that turns a context over.
    fn turn_over(&self, id: &Id) -> Callback<()> {
        let (id, to) = (id.clone(), state::toggled(self.presence(id)));
        self.onset.reform(move |()| (id.clone(), to))
    }

    /// The click that asks for an explanation.
    fn ask(&self, id: &Id) -> Callback<()> {
        let id = id.clone();
        self.onexplain.reform(move |()| id.clone())
    }

    /// The class that marks what the last change touched. Two classes alternate, so that the movement begins
    /// anew when the same element changes twice.
    fn mark(&self, id: &str) -> Option<&'static str> {
        let touched = self.guesses.is_none() && self.changed.touches(id);
        touched.then_some(if self.turn.is_multiple_of(2) { "is-changed-even" } else { "is-changed-odd" })
    }

    /// How a mechanism's button shows what becomes of it.
    fn mechanism_face(&self, configuration: &str) -> Option<Face> {
        let configuration = self.theory.configuration(configuration)?;
        let label = wording::configuration(&self.theory, &configuration.id, self.language);
        let status = &self.evaluation.configuration(&configuration.id)?.status;
        if let Some(guesses) = self.guesses.as_ref().filter(|_| !matches!(status, FiringStatus::NotRelevant(_))) {
            let guess = guesses.get(&configuration.id).copied();
            let words = state::guess_in_short(self.language, guess);
            return Some(Face { shape: Shape::guess(guess), name: format!("{label}: {words}"), words, guessed: true });
        }
        let degree = self.degrees.of(&configuration.id);
        let full = state::with_degree(self.language, state::status_in_full(self.language, status), degree);
        let words = state::with_degree(self.language, state::status_in_short(self.language, status), degree);
        Some(Face { shape: Shape::of(status), words, name: format!("{label}: {full}"), guessed: false })
    }

    /// How a sub-goal's button shows what becomes of it.
    fn sub_goal_face(&self, sub_goal: &str) -> Option<Face> {
        let label = self.theory.sub_goal(sub_goal)?.naming.label.in_language(self.language);
        let standing = self.evaluation.sub_goal(sub_goal)?.standing;
        let shape = Shape::standing(standing);
        if self.guesses.is_some() && shape != Shape::Aside {
            let words = self.language.say(msg::PREDICT_HIDDEN).into_owned();
            let name = format!("{label}: {}", words.to_lowercase());
            return Some(Face { shape: Shape::Aside, words, name, guessed: true });
        }
        let words =
            state::with_degree(self.language, state::standing_in_short(self.language, standing), self.degrees.of(sub_goal));
        Some(Face { shape, name: format!("{label}: {}", words.to_lowercase()), words, guessed: false })
    }

    /// The name that a context's button goes by.
    fn context_name(&self, id: &str) -> String {
        let label = self.theory.naming(id).map_or(id, |naming| naming.label.in_language(self.language));
        format!("{label}: {}", state::presence_in_short(self.language, self.presence(id)).to_lowercase())
    }

    /// Whether a configuration is shown.
    fn shows(&self, id: &Id) -> bool {
        let relevant = |firing: &crate::theory::Firing| !matches!(firing.status, FiringStatus::NotRelevant(_));
        !self.relevant_only || self.evaluation.configuration(id).is_some_and(relevant)
    }
}

/// How a button of the picture shows what becomes of its mechanism or sub-goal.
struct Face {
    shape: Shape,
    /// Its state in a word or two.
    words: String,
    /// The name that the button goes by: its label, and its state in full.
    name: String,
    /// Whether it shows a guess, or that one is wanted.
    guessed: bool,
}

impl Face {
    fn class(&self) -> Classes {
        classes!(self.shape.class(), self.guessed.then_some("is-guess"))
    }
}

/// The picture, as a drawing or as cards, by the room that there is.
#[component]
pub fn TheoryPicture(props: &TheoryPictureProps) -> Html {
    let ground = use_node_ref();
    let width = use_width(&ground);
    html! {
        <div ref={ground} class="theory">
            { match width {
                // Before the first measurement there is nothing to draw for.
                None => Html::default(),
                Some(width) if width < layout::NARROWEST => html! { <Cards ..props.clone() /> },
                Some(width) => html! { <Drawing {width} picture={props.clone()} /> },
            } }
        </div>
    }
}
