use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::language::Language;

/// What a [`NumberField`] needs.
#[derive(Properties, PartialEq)]
pub struct NumberFieldProps {
    /// What the number is.
    pub label: AttrValue,
    /// The number now.
    pub value: f64,
    /// The least and the greatest it may be.
    pub range: (f64, f64),
    /// How large a step of the arrow keys is.
    pub step: f64,
    /// The language, for the decimal sign.
    pub language: Language,
    /// What to say when what is typed is no number in the range.
    pub problem: AttrValue,
    /// Told each number in the range, as it is typed.
    pub onchange: Callback<f64>,
}

/// The shortest way to write the number with the language's decimal sign.
fn written(language: Language, value: f64) -> String {
    language.with_decimal_sign(&value.to_string())
}

/// A number to type, with either decimal sign, or to move by the arrow keys. What is typed stays as typed
/// while it is no number, and the last good number holds.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let typed = use_state(|| None::<String>);
    let (least, greatest) = props.range;
    let reads = {
        let language = props.language;
        move |text: &str| language.parse(text).filter(|value| (least..=greatest).contains(value))
    };
    let bad = typed.as_deref().is_some_and(|text| reads(text).is_none());
    let oninput = {
        let (typed, onchange) = (typed.clone(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(value) = reads(&text) {
                onchange.emit(value);
            }
            typed.set(Some(text));
        })
    };
    let onblur = {
        let typed = typed.clone();
        Callback::from(move |_: FocusEvent| typed.set(None))
    };
    let onkeydown = {
        let (typed, onchange, value, step) = (typed.clone(), props.onchange.clone(), props.value, props.step);
        Callback::from(move |event: KeyboardEvent| {
            let direction = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                _ => return,
            };
            event.prevent_default();
            // Steps are decimal: rounding to the step's own grid keeps .1 + .2 from showing as .30000000000000004.
            let moved = ((value + direction * step) / step).round() * step;
            let moved = (moved * 1e9).round() / 1e9;
            typed.set(None);
            onchange.emit(moved.clamp(least, greatest));
        })
    };
    let shown = typed.as_ref().cloned().unwrap_or_else(|| written(props.language, props.value));
    html! {
        <label class="field">
            <span class="field__label">{ &props.label }</span>
            <input type="text" inputmode="decimal" autocomplete="off" size="7" value={shown} aria-invalid={bad.to_string()}
                {oninput} {onblur} {onkeydown} />
            if bad {
                <span class="field__problem" role="alert">{ &props.problem }</span>
            }
        </label>
    }
}
