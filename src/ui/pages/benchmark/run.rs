//! The button that begins long work, and how far the work has come.

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::task::Refusal;
use crate::ui::pages::benchmark::course::{Stage, Task};

/// What a [`Run`] needs.
#[derive(Properties, PartialEq)]
pub struct RunProps {
    /// The work.
    pub task: Task,
    /// The language of its words.
    pub language: Language,
    /// What the button says.
    pub start: AttrValue,
    /// What the work is called, for those who do not see where the bar stands.
    pub name: AttrValue,
    /// Whether the work is over at once, so that its progress is not worth showing.
    #[prop_or_default]
    pub brief: bool,
    /// Told when the button is pressed.
    pub onstart: Callback<()>,
    /// Choices that belong to the work, before the button.
    #[prop_or_default]
    pub children: Html,
}

/// A button that begins or stops work, with its progress, or why it ended.
#[component]
pub fn Run(props: &RunProps) -> Html {
    let RunProps { task, language, start, name, brief, onstart, children } = props;
    let language = *language;
    let shows = task.is_running() && !brief;
    html! {
        <div class="bench-run stack">
            <div class="row bench-options">
                { children.clone() }
                if shows {
                    <button type="button" class="button" onclick={task.cancel.reform(|_: MouseEvent| ())} aria-label={format!("{}: {name}", language.say(msg::RUN_CANCEL))}>
                        { language.say(msg::RUN_CANCEL) }
                    </button>
                } else {
                    <button type="button" class="button button--main" onclick={onstart.reform(|_: MouseEvent| ())}>{ start }</button>
                }
            </div>
            if shows { { progress(props) } }
            <p class="quiet bench-run__said" role="status">{ if *brief && task.is_running() { String::new() } else { said(task, language) } }</p>
        </div>
    }
}

/// How far the work has come, as a bar.
fn progress(props: &RunProps) -> Html {
    let RunProps { task, language, name, .. } = props;
    let (done, wanted) = task.course.found.as_ref().map_or((0, 0), |found| found.progress());
    if wanted == 0 {
        return html! { <><progress class="progress" aria-label={name}></progress><p class="quiet">{ language.say(msg::RUN_STARTING) }</p></> };
    }
    html! {
        <>
            <progress class="progress" max={wanted.to_string()} value={done.to_string()} aria-label={name}></progress>
            <p class="quiet">{ language.say_with(msg::RUN_PROGRESS, &[("done", (done as usize).into()), ("wanted", (wanted as usize).into())]) }</p>
        </>
    }
}

/// Why the work ended, or whether what is shown still holds.
fn said(task: &Task, language: Language) -> String {
    let (done, wanted) = task.course.found.as_ref().map_or((0, 0), |found| found.progress());
    let counts = [("done", (done as usize).into()), ("wanted", (wanted as usize).into())];
    let words = match task.course.stage {
        Stage::Idle | Stage::Running => return String::new(),
        Stage::Refused(Refusal::Data) if task.current => msg::RUN_REFUSED,
        Stage::Refused(Refusal::TooManyCandidates { found, most }) if task.current => {
            return language.say_with(msg::RUN_TOO_MANY, &[("found", found.into()), ("most", most.into())]);
        }
        Stage::Refused(Refusal::TooManyValues { found, most }) if task.current => {
            return language.say_with(msg::RUN_TOO_MANY_VALUES, &[("found", found.into()), ("most", most.into())]);
        }
        Stage::Died => msg::RUN_DIED,
        Stage::CannotStart => msg::RUN_CANNOT_START,
        _ if !task.current && done > 0 => msg::RUN_EARLIER,
        _ if !task.current => return String::new(),
        Stage::Stopped if done > 0 => return language.say_with(msg::RUN_STOPPED, &counts),
        Stage::Stopped => msg::RUN_STOPPED_EARLY,
        Stage::Done => return language.say_with(msg::RUN_DONE, &counts),
        Stage::Refused(_) => return String::new(),
    };
    language.say(words).into_owned()
}
