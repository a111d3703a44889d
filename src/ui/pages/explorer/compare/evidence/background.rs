use yew::prelude::*;

use crate::evidence::{SECTIONS, caveats, effect_kinds, methods};
use crate::language::{Language, Words, msg};
use crate::theory::library;
use crate::ui::components::Fold;

/// What [`Background`] needs.
#[derive(Properties, PartialEq)]
pub struct BackgroundProps {
    /// The language.
    pub language: Language,
}

/// The four kinds of effect, the methods and what holds against them all, and the criticism of each initial theory.
#[component]
pub fn Background(props: &BackgroundProps) -> Html {
    let language = props.language;
    html! {
        <div class="stack">
            <Fold summary={language.say(msg::WEIGH_EFFECTS).into_owned()}><Effects {language} /></Fold>
            <Fold summary={language.say(msg::WEIGH_METHODS).into_owned()}><Methods {language} /></Fold>
            <Fold summary={language.say(msg::WEIGH_CRITICISM).into_owned()}><Criticism {language} /></Fold>
        </div>
    }
}

fn facts<'a>(language: Language, all: impl Iterator<Item = (&'a Words, &'a Words)>) -> Html {
    html! {
        <dl class="facts">
            { for all.map(|(label, words)| html! {
                <div><dt>{ label.in_language(language) }</dt><dd>{ words.in_language(language) }</dd></div>
            }) }
        </dl>
    }
}

#[component]
fn Effects(props: &BackgroundProps) -> Html {
    html! {
        <div class="stack">
            <p>{ props.language.say(msg::WEIGH_EFFECTS_LEAD) }{ " " }<span class="source">{ format!("§{}", SECTIONS[0]) }</span></p>
            { facts(props.language, effect_kinds().iter().map(|it| (&it.label, &it.description))) }
        </div>
    }
}

#[component]
fn Methods(props: &BackgroundProps) -> Html {
    let language = props.language;
    let both = methods().iter().map(|it| (&it.label, &it.description));
    html! {
        <div class="stack">
            { facts(language, both.chain(caveats().iter().map(|it| (&it.label, &it.description)))) }
            <p class="source">{ format!("§{}", SECTIONS[0]) }</p>
        </div>
    }
}

#[component]
fn Criticism(props: &BackgroundProps) -> Html {
    let language = props.language;
    let without: Vec<String> = library::without_theory().iter().map(|it| it.label.in_language(language).to_lowercase()).collect();
    html! {
        <div class="stack">
            <dl class="facts">
                { for library::initial_theories().iter().filter_map(|theory| {
                    let criticism = library::criticism_of(theory.id())?;
                    Some(html! {
                        <div>
                            <dt>{ theory.title().in_language(language) }</dt>
                            <dd>{ criticism.text.in_language(language) }{ " " }<span class="source">{ criticism.source.to_string() }</span></dd>
                        </div>
                    })
                }) }
            </dl>
            <p>
                { language.say_with(msg::WEIGH_WITHOUT, &[("what", crate::ui::wording::list(language, &without).into())]) }
                { " " }<span class="source">{ library::without_theory_source().to_string() }</span>
            </p>
        </div>
    }
}
