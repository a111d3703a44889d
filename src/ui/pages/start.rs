use yew::prelude::*;

use crate::language::msg;
use crate::study::{Action, Page};
use crate::ui::browser::surroundings;
use crate::ui::figures::ModelThree;
use crate::ui::workspace::use_workspace;

/// The first page: what this is, the path through it, and a door to either half.
#[component]
pub fn Start() -> Html {
    let workspace = use_workspace();
    let language = workspace.language();
    let say = |message| language.say(message);
    let door = |page: Page, place: Option<&'static str>, class: &'static str, words| {
        let onclick = workspace.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            if let Some(place) = place {
                surroundings::go_to(place);
            }
            Action::Go(page)
        });
        html! { <a class={class} href={format!("#/{}", page.address())} {onclick}>{ say(words) }</a> }
    };
    let steps = [
        (Page::Benchmark, None, msg::START_STEP_BENCHMARK, msg::START_STEP_BENCHMARK_WORDS),
        (Page::Benchmark, Some("cases"), msg::START_STEP_CASES, msg::START_STEP_CASES_WORDS),
        (Page::Explorer, Some("picture-title"), msg::START_STEP_THEORY, msg::START_STEP_THEORY_WORDS),
        (Page::Explorer, Some("setting-title"), msg::START_STEP_CHANGE, msg::START_STEP_CHANGE_WORDS),
        (Page::Explorer, Some("compare-title"), msg::START_STEP_COMPARE, msg::START_STEP_COMPARE_WORDS),
    ];
    html! {
        <>
            <section class="start__head" aria-labelledby="title">
                <h1 id="title" tabindex="-1">{ say(msg::START_TITLE) }</h1>
                <p class="start__lead">
                    { say(msg::START_ONE) }{ " " }{ say(msg::START_TWO) }{ " " }{ say(msg::START_THREE) }
                </p>
                <p class="row">
                    { door(Page::Benchmark, None, "button button--main", msg::START_OPEN_BENCHMARK) }
                    { door(Page::Explorer, None, "button", msg::START_OPEN_EXPLORER) }
                </p>
            </section>
            <section class="section" aria-labelledby="path">
                <div class="section__head">
                    <h2 id="path">{ say(msg::START_PATH_TITLE) }</h2>
                    <p>{ say(msg::START_PATH_LEAD) }</p>
                </div>
                <ol class="path">
                    { for steps.into_iter().map(|(page, place, name, words)| html! {
                        <li class="path__step">
                            { door(page, place, "path__name", name) }
                            <span>{ say(words) }</span>
                        </li>
                    }) }
                </ol>
            </section>
            <section class="section" aria-labelledby="model">
                <h2 id="model">{ say(msg::START_MODEL_TITLE) }</h2>
                <ModelThree {language} />
            </section>
        </>
    }
}
