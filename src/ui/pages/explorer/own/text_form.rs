use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::{Fault, Place};
use crate::ui::shared::Shared;

/// What a [`TextForm`] needs.
#[derive(Properties, PartialEq)]
pub struct TextFormProps {
    /// The text as it stands.
    pub text: Rc<str>,
    /// What is wrong with it.
    pub faults: Shared<Vec<Fault>>,
    /// The language.
    pub language: Language,
    /// Told the text when typing rests.
    pub onwrite: Callback<String>,
}

/// How long typing rests before the text is read, in milliseconds.
const REST: u32 = 350;

/// A theory as text, with what is wrong beside the line.
#[component]
pub fn TextForm(props: &TextFormProps) -> Html {
    let language = props.language;
    let (area, ground) = (use_node_ref(), use_node_ref());
    let typed = use_state_eq(|| props.text.clone());
    let waiting = use_mut_ref(|| None::<Timeout>);
    let told = use_mut_ref(|| props.text.clone());
    {
        // What comes from elsewhere, as by undoing, takes the place of what was typed.
        let (typed, told, waiting) = (typed.setter(), told.clone(), waiting.clone());
        use_effect_with(props.text.clone(), move |text| {
            if *told.borrow() != *text {
                told.replace(text.clone());
                waiting.replace(None);
                typed.set(text.clone());
            }
        });
    }
    let tell = {
        let (told, onwrite) = (told.clone(), props.onwrite.clone());
        move |text: Rc<str>| {
            if *told.borrow() != text {
                told.replace(text.clone());
                onwrite.emit(text.to_string());
            }
        }
    };
    let oninput = {
        let (typed, waiting, tell) = (typed.setter(), waiting.clone(), tell.clone());
        Callback::from(move |event: InputEvent| {
            let text: Rc<str> = event.target_unchecked_into::<HtmlTextAreaElement>().value().into();
            typed.set(text.clone());
            let tell = tell.clone();
            waiting.replace(Some(Timeout::new(REST, move || tell(text))));
        })
    };
    let onchange = Callback::from(move |event: Event| {
        waiting.replace(None);
        tell(event.target_unchecked_into::<HtmlTextAreaElement>().value().into());
    });
    let lines = typed.matches('\n').count() + 1;
    let longest = typed.lines().map(|line| line.chars().count()).max().unwrap_or_default().clamp(60, 240);
    let (numbers, notes) = margins(&props.faults, lines, language);
    let go = |place: Place| {
        let (area, ground) = (area.clone(), ground.clone());
        Callback::from(move |_: MouseEvent| show(&area, &ground, place))
    };
    html! {
        <div class="text-form">
            <p class="text-form__state" role="status">
                if props.faults.is_empty() { { language.say(msg::OWN_TEXT_SOUND) } } else {
                    { language.say_with(msg::OWN_TEXT_FAULTS, &[("count", props.faults.len().into())]) }
                }
            </p>
            <div class="text-form__ground" ref={ground.clone()}>
                <pre class="text-form__numbers" aria-hidden="true">{ numbers }</pre>
                <textarea ref={area.clone()} class="text-form__text" rows={lines.to_string()} cols={longest.to_string()} wrap="off" spellcheck="false"
                    autocomplete="off" aria-label={language.say(msg::OWN_TEXT_LABEL)} aria-invalid={(!props.faults.is_empty()).to_string()}
                    value={typed.to_string()} {oninput} {onchange} />
                <pre class="text-form__notes" aria-hidden="true">{ notes }</pre>
            </div>
            if !props.faults.is_empty() {
                <ul class="text-form__faults" aria-label={language.say(msg::OWN_TEXT_FAULT_LIST)}>
                    { for props.faults.iter().map(|fault| html! {
                        <li>
                            if let Some(place) = fault.place {
                                <button type="button" class="button button--quiet" onclick={go(place)}>{ fault.sentence(language) }</button>
                            } else {
                                { fault.sentence(language) }
                            }
                        </li>
                    }) }
                </ul>
            }
        </div>
    }
}

/// The numbers of the lines, and beside each line what is wrong in it.
fn margins(faults: &[Fault], lines: usize, language: Language) -> (String, String) {
    let mut notes = vec![String::new(); lines];
    for fault in faults {
        let line = fault.place.map_or(1, |place| place.line).clamp(1, lines);
        let bare = Fault { place: None, ..fault.clone() };
        if let Some(note) = notes.get_mut(line - 1) {
            if !note.is_empty() {
                note.push_str(" · ");
            }
            note.push_str(&bare.sentence(language).replace('\n', " "));
        }
    }
    let number = |(place, note): (usize, &String)| format!("{}{}", if note.is_empty() { "" } else { "▸ " }, place + 1);
    let numbers: Vec<String> = notes.iter().enumerate().map(number).collect();
    (numbers.join("\n"), notes.join("\n"))
}

/// Brings a place of the text into view and puts the cursor there.
fn show(area: &NodeRef, ground: &NodeRef, place: Place) {
    let (Some(area), Some(ground)) = (area.cast::<HtmlTextAreaElement>(), ground.cast::<Element>()) else { return };
    let text = area.value();
    let lines = text.matches('\n').count() + 1;
    let before: usize =
        text.split_inclusive('\n').take(place.line.saturating_sub(1)).map(|line| line.encode_utf16().count()).sum();
    let line = text.split('\n').nth(place.line.saturating_sub(1)).unwrap_or_default();
    let column: usize = line.chars().take(place.column.saturating_sub(1)).map(char::len_utf16).sum();
    let at = u32::try_from(before + column).unwrap_or_default();
    // A field that cannot take the focus leaves it on the button.
    drop((area.focus(), area.set_selection_range(at, at)));
    let height = f64::from(ground.scroll_height()) / lines as f64;
    ground.set_scroll_top(((place.line as f64 - 3.0).max(0.0) * height) as i32);
}
