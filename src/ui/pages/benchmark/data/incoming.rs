//! A table on its way in: what is shown between choosing a file and having it open.

use std::rc::Rc;

use yew::prelude::*;

use super::arrival::{use_drop, use_paste};
use super::opening::Opening;
use super::preview::{Preview, Shown};
use super::reading_file::{self, Outcome};
use super::reason::Refusal;
use super::refused::Refused;
use super::ways_in::PastePanel;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::browser::file::Chosen;
use crate::ui::workspace::use_workspace;

/// How far a table has come.
#[derive(Clone, Default)]
pub enum Stage {
    /// None is coming.
    #[default]
    Nothing,
    /// A field waits for a text to be pasted.
    Pasting,
    /// The file of this name is being read.
    Reading(String),
    /// It can be looked at.
    Opening(Rc<Opening>),
    /// It cannot be read.
    Refused(Rc<Refusal>),
}

impl Reducible for Stage {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let outcome = match step {
            Step::To(stage) => return Rc::new(stage),
            Step::Came(outcome) => outcome,
        };
        Rc::new(match (outcome, &*self) {
            (Outcome::Reading(name), _) => Stage::Reading(name),
            (Outcome::Opening(opening), _) => Stage::Opening(Rc::new(*opening)),
            (Outcome::Refused(refusal), _) => Stage::Refused(refusal),
            (Outcome::Sheet(sheet, text), Stage::Opening(opening)) => {
                Stage::Opening(Rc::new((**opening).clone().with_sheet(sheet, text)))
            }
            // A sheet of a spreadsheet that has been put away.
            (Outcome::Sheet(..), _) => return self,
        })
    }
}

/// What moves a [`Stage`].
pub enum Step {
    /// The user goes there.
    To(Stage),
    /// Something has come of reading.
    Came(Outcome),
}

/// What the page needs of a table on its way in.
pub struct Incoming {
    /// How far it is.
    pub stage: UseReducerHandle<Stage>,
    /// Reads a file.
    pub open: Callback<Chosen>,
    /// Whether a file hovers over the page.
    pub hovering: bool,
}

/// Takes tables that are chosen, dropped or pasted.
#[hook]
pub fn use_incoming() -> Incoming {
    let workspace = use_workspace();
    let language = workspace.language();
    let work = workspace.study.benchmark.clone();
    let stage = use_reducer(Stage::default);
    let tell = use_callback(stage.dispatcher(), |outcome: Outcome, stage| stage.dispatch(Step::Came(outcome)));
    let open = use_callback((work.clone(), language, tell), |chosen: Chosen, (work, language, tell)| {
        reading_file::begin(chosen, *language, work.clone(), tell.clone());
    });
    let hovering = use_drop(open.clone());
    let paste = use_callback((stage.dispatcher(), work, language), |text: String, (stage, work, language)| {
        let name = language.say(msg::DATA_PASTED_NAME).into_owned();
        stage.dispatch(Step::To(Stage::Opening(Rc::new(reading_file::pasted(name, text, work.clone())))));
    });
    use_paste(paste);
    Incoming { stage, open, hovering }
}

/// What [`Shows`] needs.
#[derive(Properties, PartialEq)]
pub struct ShowsProps {
    /// How far the table is.
    pub stage: UseReducerHandle<Stage>,
}

impl PartialEq for Stage {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Stage::Nothing, Stage::Nothing) | (Stage::Pasting, Stage::Pasting) => true,
            (Stage::Reading(one), Stage::Reading(other)) => one == other,
            (Stage::Opening(one), Stage::Opening(other)) => Rc::ptr_eq(one, other),
            (Stage::Refused(one), Stage::Refused(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// What is to be seen and done before the table is open.
#[component]
pub fn Shows(props: &ShowsProps) -> Html {
    let workspace = use_workspace();
    let language: Language = workspace.language();
    let stage = &props.stage;
    let go = |to: fn() -> Stage| {
        let dispatcher = stage.dispatcher();
        Callback::from(move |()| dispatcher.dispatch(Step::To(to())))
    };
    let close = go(|| Stage::Nothing);
    match &**stage {
        Stage::Nothing => html! {},
        Stage::Reading(name) => {
            html! { <p class="quiet" role="status">{ language.say_with(msg::DATA_READING, &[("name", name.as_str().into())]) }</p> }
        }
        Stage::Refused(refusal) => html! { <Refused refusal={refusal.clone()} {language} onclose={close} /> },
        Stage::Pasting => {
            let (dispatcher, work) = (stage.dispatcher(), workspace.study.benchmark.clone());
            let onread = Callback::from(move |text: String| {
                let name = language.say(msg::DATA_PASTED_NAME).into_owned();
                dispatcher.dispatch(Step::To(Stage::Opening(Rc::new(reading_file::pasted(name, text, work.clone())))));
            });
            html! { <PastePanel {language} {onread} onclose={close} /> }
        }
        Stage::Opening(opening) => {
            let dispatcher = stage.dispatcher();
            let onchange =
                Callback::from(move |opening: Opening| dispatcher.dispatch(Step::To(Stage::Opening(Rc::new(opening)))));
            let onopen = {
                let (opening, workspace, close) = (opening.clone(), workspace.clone(), close.clone());
                Callback::from(move |()| {
                    if let Some((data, settings)) = opening.opened() {
                        workspace.act.emit(Action::OpenAs(data, Box::new(settings)));
                        workspace.tell.emit(language.say_with(msg::NOTICE_OPENED, &[("name", opening.title().into())]));
                        close.emit(());
                    }
                })
            };
            html! { <Preview opening={Shown(opening.clone())} {language} {onchange} {onopen} onclose={close} /> }
        }
    }
}
