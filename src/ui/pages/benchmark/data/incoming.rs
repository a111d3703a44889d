//! A table on its way in: what is shown between choosing a file and having it open.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::opening::Opening;
use super::pasted::use_paste;
use super::preview::{Preview, Shown};
use super::reading_file::{self, Outcome, UnderWay};
use super::reason::{Reason, Refusal};
use super::refused::Refused;
use super::ways_in::PastePanel;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::task::reading::{self, TableReader};
use crate::ui::browser::file::Chosen;
use crate::ui::components::use_drop;
use crate::ui::shared::Shared;
use crate::ui::workspace::use_workspace;

/// How far a table has come.
#[derive(Clone, Default)]
pub enum Stage {
    /// None is coming.
    #[default]
    Nothing,
    /// A field waits for a text to be pasted.
    Pasting,
    /// It is being read.
    Reading(Rc<Reading>),
    /// It can be looked at.
    Opening(Rc<Opening>),
    /// It cannot be read.
    Refused(Rc<Refusal>),
}

/// A table that is being read. What is done for it ends with it.
pub struct Reading {
    name: String,
    /// How much of it is done, from 0 to 1, where that is known.
    share: Cell<Option<f64>>,
    /// What is read for the second time, with other choices: back to that if it is cancelled.
    before: Option<Rc<Opening>>,
    /// Told apart from what was read before.
    number: u32,
    _file: Option<Rc<UnderWay>>,
    _table: Option<TableReader>,
}

impl Reducible for Stage {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        match (step, &*self) {
            (Step::To(stage), _) => Rc::new(stage),
            (Step::Share(number, share), Stage::Reading(reading)) if reading.number == number => {
                reading.share.set(Some(share));
                // Not equal to what it was, so that it is drawn again.
                Rc::new((*self).clone())
            }
            (Step::Read(number, opening), Stage::Reading(reading)) if reading.number == number => {
                Rc::new(Stage::Opening(opening))
            }
            (Step::Failed(number, refusal), Stage::Reading(reading)) if reading.number == number => {
                Rc::new(Stage::Refused(refusal))
            }
            // A worker that was ended had still something to say.
            (Step::Share(..) | Step::Read(..) | Step::Failed(..), _) => self,
            (Step::Came(Outcome::Opening(opening)), _) => Rc::new(Stage::Opening(Rc::new(*opening))),
            (Step::Came(Outcome::Refused(refusal)), _) => Rc::new(Stage::Refused(refusal)),
            (Step::Came(Outcome::Sheet(sheet, text)), Stage::Opening(opening)) => {
                Rc::new(Stage::Opening(Rc::new((**opening).clone().with_sheet(sheet, text))))
            }
            // A sheet of a spreadsheet that has been put away.
            (Step::Came(Outcome::Sheet(..)), _) => self,
        }
    }
}

/// What moves a [`Stage`].
pub enum Step {
    /// The user goes there.
    To(Stage),
    /// Something has come of reading.
    Came(Outcome),
    /// A worker has read so much.
    Share(u32, f64),
    /// A worker has read a table.
    Read(u32, Rc<Opening>),
    /// A worker could not read a table.
    Failed(u32, Rc<Refusal>),
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
    let numbers = use_mut_ref(|| 0_u32);
    let number = move || {
        let mut last = numbers.borrow_mut();
        *last += 1;
        *last
    };
    let open = {
        let (dispatcher, number) = (stage.dispatcher(), number.clone());
        use_callback((work.clone(), language, tell), move |chosen: Chosen, (work, language, tell)| {
            let name = chosen.name();
            let file = reading_file::begin(chosen, *language, work.clone(), tell.clone());
            let reading =
                Reading { name, share: Cell::new(None), before: None, number: number(), _file: Some(file), _table: None };
            dispatcher.dispatch(Step::To(Stage::Reading(Rc::new(reading))));
        })
    };
    use_reader(&stage, number);
    let hovering = use_drop(open.clone());
    let paste = use_callback((stage.dispatcher(), work, language), |text: String, (stage, work, language)| {
        let name = language.say(msg::DATA_PASTED_NAME).into_owned();
        stage.dispatch(Step::To(Stage::Opening(Rc::new(reading_file::pasted(name, text, work.clone())))));
    });
    use_paste(paste);
    Incoming { stage, open, hovering }
}

/// Has a worker read what is too large to be read by the page.
#[hook]
fn use_reader(stage: &UseReducerHandle<Stage>, number: impl Fn() -> u32 + 'static) {
    let unread = match &**stage {
        Stage::Opening(opening) => opening.unread().is_some().then(|| Shared(opening.clone())),
        _ => None,
    };
    let dispatcher = stage.dispatcher();
    use_effect_with(unread, move |unread| {
        let Some((opening, (source, ask))) = unread.as_ref().and_then(|opening| Some((opening.0.clone(), opening.unread()?)))
        else {
            return;
        };
        let number = number();
        let tell = {
            let (dispatcher, opening) = (dispatcher.clone(), opening.clone());
            move |outcome: reading::Outcome| {
                dispatcher.dispatch(match outcome {
                    reading::Outcome::Share(share) => Step::Share(number, share),
                    reading::Outcome::Read(read) => Step::Read(number, Rc::new((*opening).clone().with_read(&read))),
                    reading::Outcome::Died => {
                        Step::Failed(number, Rc::new(Refusal { name: opening.name.clone(), reason: Reason::ReaderDied }))
                    }
                });
            }
        };
        let table = TableReader::start(&source, &ask, tell.clone());
        let is_started = table.is_some();
        // A table that was shown before is what is gone back to.
        let before = opening.before_reading();
        let reading =
            Reading { name: opening.name.clone(), share: Cell::new(Some(0.0)), before, number, _file: None, _table: table };
        dispatcher.dispatch(Step::To(Stage::Reading(Rc::new(reading))));
        if !is_started {
            tell(reading::Outcome::Died);
        }
    });
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
            // How far it is changes within.
            (Stage::Reading(_), Stage::Reading(_)) => false,
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
        Stage::Reading(reading) => {
            let dispatcher = stage.dispatcher();
            let before = reading.before.clone();
            let oncancel = Callback::from(move |_: MouseEvent| {
                dispatcher.dispatch(Step::To(before.clone().map_or(Stage::Nothing, Stage::Opening)));
            });
            under_way(&reading.name, reading.share.get(), language, oncancel)
        }
        // It is on its way to a worker.
        Stage::Opening(opening) if opening.unread().is_some() => html! {},
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
                        opening.hand_over();
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

/// How far reading has come, and the way out of it. What is open stays open meanwhile.
fn under_way(name: &str, share: Option<f64>, language: Language, oncancel: Callback<MouseEvent>) -> Html {
    let words = language.say_with(msg::DATA_READING, &[("name", name.into())]);
    html! {
        <div class="card stack data-reading">
            <p role="status">{ words.clone() }</p>
            <progress class="progress" max={share.map(|_| "100")} value={share.map(|share| format!("{:.0}", share * 100.0))} aria-label={words} />
            <div class="row"><button type="button" class="button" onclick={oncancel}>{ language.say(msg::RUN_CANCEL) }</button></div>
        </div>
    }
}
