use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::study::{Data, Study};
use crate::ui::components::Check;
use crate::ui::keeping::{self, Copied};
use crate::ui::workspace::use_workspace;

/// What [`Keep`] needs.
#[derive(Properties, PartialEq)]
pub struct KeepProps {
    /// The language.
    pub language: Language,
}

/// The whole study: to a file, into a link, and out of this browser.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let language = props.language;
    let workspace = use_workspace();
    let save = {
        let (study, tell) = (workspace.study.clone(), workspace.tell.clone());
        Callback::from(move |_: MouseEvent| tell.emit(keeping::save_file(&study, language)))
    };
    html! {
        <article class="card out-card" aria-labelledby="out-study">
            <h3 id="out-study">{ language.say(msg::OUT_STUDY) }</h3>
            <p class="quiet">{ language.say(msg::OUT_STUDY_LEAD) }</p>
            <div class="row">
                <button type="button" class="button" onclick={save}>{ language.say(msg::OUT_SAVE_STUDY) }</button>
            </div>
            <Link {language} />
            <Clear {language} />
        </article>
    }
}

/// The largest table that may go into a link at all, in bytes; what it comes to there is known when it is packed.
const LARGEST: usize = 400_000;

/// A link that carries the study, with the user's own table only if the user says so.
#[component]
fn Link(props: &KeepProps) -> Html {
    let language = props.language;
    let workspace = use_workspace();
    let agreed = use_state_eq(|| false);
    let by_hand = use_state_eq(|| None::<AttrValue>);
    let own = match &workspace.study.benchmark.data {
        Data::Own { name, text, .. } if !text.is_empty() => Some((name.clone(), text.len())),
        _ => None,
    };
    let with_table = *agreed && own.as_ref().is_some_and(|(_, size)| *size <= LARGEST);
    let copy = {
        let (study, tell, by_hand) = (workspace.study.clone(), workspace.tell.clone(), by_hand.setter());
        Callback::from(move |_: MouseEvent| {
            let mut study = Study::clone(&study);
            // Whoever opens the link sees it in the language in which it was made.
            study.view.language = Some(language);
            let (tell, by_hand) = (tell.clone(), by_hand.clone());
            by_hand.set(None);
            spawn_local(async move {
                tell.emit(match keeping::copy_link(&study, language, with_table).await {
                    Copied::Done(words) if with_table => words + " " + &language.say(msg::OUT_LINK_HOLDS_TABLE),
                    Copied::Done(words) => words,
                    Copied::ByHand(words, link) => {
                        by_hand.set(Some(link.into()));
                        words
                    }
                    Copied::TooLong(letters) => keeping::too_long(language, letters, with_table),
                });
            });
        })
    };
    let agree = {
        let agreed = agreed.clone();
        Callback::from(move |on: bool| agreed.set(on))
    };
    html! {
        <div class="stack">
            if let Some((name, size)) = own {
                if size <= LARGEST {
                    <Check label={language.say_with(msg::OUT_LINK_AGREE, &[("name", name.into()), ("size", kilobytes(language, size).into())])}
                        on={*agreed} onchange={agree} />
                    <p class="quiet"><small>{ language.say(if *agreed { msg::OUT_LINK_WITH } else { msg::OUT_LINK_WITHOUT }) }</small></p>
                } else {
                    <p class="quiet">{ language.say_with(msg::OUT_LINK_TOO_LARGE, &[("name", name.into()), ("size", kilobytes(language, size).into())]) }</p>
                }
            }
            <div class="row"><button type="button" class="button" onclick={copy}>{ language.say(msg::OUT_COPY_LINK) }</button></div>
            if let Some(link) = (*by_hand).clone() {
                <label class="field">
                    <span class="field__label">{ language.say(msg::OUT_LINK_BY_HAND) }</span>
                    <input class="input" type="text" readonly=true value={link} />
                </label>
            }
        </div>
    }
}

/// A size as people say it.
fn kilobytes(language: Language, bytes: usize) -> String {
    let kilobytes = bytes as f64 / 1000.0;
    format!("{}\u{a0}kB", language.number(kilobytes, if kilobytes < 10.0 { 1 } else { 0 }))
}

/// Clears what this browser keeps, after asking once more.
#[component]
fn Clear(props: &KeepProps) -> Html {
    let language = props.language;
    let asking = use_state_eq(|| false);
    let set = |to: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(to))
    };
    let clear = Callback::from(|_: MouseEvent| {
        spawn_local(async {
            keeping::clear().await;
            if let Some(window) = web_sys::window() {
                // A page that cannot be loaded anew keeps nothing all the same.
                drop(window.location().reload());
            }
        });
    });
    html! {
        <div class="stack out-clear">
            <p class="quiet">{ language.say(msg::OUT_KEPT) }</p>
            if *asking {
                <div class="notice notice--problem stack" role="group" aria-label={language.say(msg::OUT_CLEAR)}>
                    <p>{ language.say(msg::OUT_CLEAR_ASK) }</p>
                    <div class="row">
                        <button type="button" class="button" onclick={clear}>{ language.say(msg::OUT_CLEAR_YES) }</button>
                        <button type="button" class="button" onclick={set(false)}>{ language.say(msg::OUT_CLEAR_NO) }</button>
                    </div>
                </div>
            } else {
                <div class="row"><button type="button" class="button" onclick={set(true)}>{ language.say(msg::OUT_CLEAR) }</button></div>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_as_people_do() {
        assert_eq!(kilobytes(Language::Danish, 1_449), "1,4\u{a0}kB");
        assert_eq!(kilobytes(Language::English, 14_600), "15\u{a0}kB");
    }
}
