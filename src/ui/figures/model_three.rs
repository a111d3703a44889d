use yew::prelude::*;

use crate::language::{Language, msg};

/// What [`ModelThree`] needs.
#[derive(Properties, PartialEq)]
pub struct ModelThreeProps {
    /// The language of its words.
    pub language: Language,
}

/// Model 3 of the thesis (§4.2): effect studies around the black box, realist evaluation inside it.
///
/// It is text in boxes, so it is read out as it stands and turns upright on a narrow screen.
#[component]
pub fn ModelThree(props: &ModelThreeProps) -> Html {
    let say = |message| props.language.say(message);
    let step = |class: &'static str, name, words| {
        html! {
            <div class={classes!("model__step", class)}>
                <strong>{ say(name) }</strong>
                <span>{ say(words) }</span>
            </div>
        }
    };
    html! {
        <figure class="figure">
            <div class="model">
                <p class="model__span">{ say(msg::MODEL_EFFECT_STUDIES) }</p>
                { step("model__end", msg::MODEL_PROGRAMME, msg::MODEL_PROGRAMME_WORDS) }
                <div class="model__box">
                    { step("model__contexts", msg::MODEL_CONTEXTS, msg::MODEL_CONTEXTS_WORDS) }
                    <div class="model__step model__mechanisms">
                        <strong>{ say(msg::MODEL_MECHANISMS) }</strong>
                        <span>{ say(msg::MODEL_MECHANISMS_WORDS) }{ " " }<s>{ say(msg::MODEL_PROBLEM) }</s></span>
                    </div>
                    { step("model__sub-goals", msg::MODEL_SUB_GOALS, msg::MODEL_SUB_GOALS_WORDS) }
                    <p class="model__inside">{ say(msg::MODEL_REALIST) }</p>
                </div>
                { step("model__end", msg::MODEL_OUTCOME, msg::MODEL_OUTCOME_WORDS) }
            </div>
            <figcaption>{ say(msg::START_MODEL_CAPTION) }<span class="unseen">{ " " }{ say(msg::MODEL_DESCRIPTION) }</span></figcaption>
        </figure>
    }
}
