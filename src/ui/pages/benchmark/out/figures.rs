use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::{file_name, save, saved};
use crate::language::msg;
use crate::ui::browser::drawing::{self, Drawing};
use crate::ui::browser::file;
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::workspace::use_workspace;

/// Every figure that stands on the page, each as a drawing and as a picture. They are looked for when the list is
/// opened.
#[component]
pub fn Figures(props: &PartProps) -> Html {
    let language = props.language;
    let found = use_state_eq(Vec::<Drawing>::new);
    let ontoggle = {
        let found = found.clone();
        Callback::from(move |event: Event| {
            let open = event.target_dyn_into::<HtmlDetailsElement>().is_some_and(|details| details.open());
            found.set(if open { drawing::found() } else { Vec::new() });
        })
    };
    let refresh = {
        let found = found.clone();
        Callback::from(move |_: MouseEvent| found.set(drawing::found()))
    };
    html! {
        <article class="card out-card" aria-labelledby="out-figures">
            <h3 id="out-figures">{ language.say(msg::OUT_FIGURES) }</h3>
            <p class="quiet">{ language.say(msg::OUT_FIGURES_LEAD) }</p>
            <details {ontoggle}>
                <summary>{ language.say(msg::OUT_FIGURES_SHOW) }</summary>
                <ul class="out-figures">
                    { for found.iter().enumerate().map(|(place, figure)| html! { <OneFigure key={place} figure={figure.clone()} /> }) }
                </ul>
                if found.is_empty() { <p>{ language.say(msg::OUT_FIGURES_NONE) }</p> }
                <button type="button" class="button button--small" onclick={refresh}>{ language.say(msg::OUT_FIGURES_AGAIN) }</button>
            </details>
        </article>
    }
}

#[derive(Properties, PartialEq)]
struct OneFigureProps {
    figure: Drawing,
}

/// A figure's name, and a button for each form.
#[component]
fn OneFigure(props: &OneFigureProps) -> Html {
    let workspace = use_workspace();
    let (language, tell) = (workspace.language(), workspace.tell);
    let figure = props.figure.clone();
    let gone = move || language.say(msg::OUT_FIGURE_GONE).into_owned();
    let svg = {
        let (figure, tell) = (figure.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{}.svg", file_name(&figure.title));
            tell.emit(match figure.svg().filter(|_| figure.is_there()) {
                Some(text) => save(language, &name, "image/svg+xml", &text),
                None => gone(),
            });
        })
    };
    let png = {
        let figure = figure.clone();
        Callback::from(move |_: MouseEvent| {
            let (figure, tell) = (figure.clone(), tell.clone());
            let name = format!("{}.png", file_name(&figure.title));
            spawn_local(async move {
                let picture = if figure.is_there() { figure.png().await } else { None };
                tell.emit(match picture {
                    Some(blob) => saved(language, &name, file::save_blob(&name, &blob)),
                    None => gone(),
                });
            });
        })
    };
    let named = |message| language.say_with(message, &[("figure", figure.title.as_str().into())]);
    html! {
        <li>
            <span>{ &figure.title }</span>
            <button type="button" class="button button--small" onclick={svg} aria-label={named(msg::OUT_FIGURE_SVG)}>{ "SVG" }</button>
            <button type="button" class="button button--small" onclick={png} aria-label={named(msg::OUT_FIGURE_PNG)}>{ "PNG" }</button>
        </li>
    }
}
