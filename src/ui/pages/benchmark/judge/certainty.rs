use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sure::{DRAWS, Sure};
use crate::benchmark::Certainty;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::pages::benchmark::course::Task;
use crate::ui::pages::benchmark::run::Run;
use crate::ui::pages::benchmark::sentences::percent;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What [`CertaintyControls`] need.
#[derive(Properties, PartialEq)]
pub struct CertaintyProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// The work.
    pub task: Task,
    /// Begins it.
    pub start: Callback<()>,
    /// Its answer.
    pub sure: Option<Shared<Sure>>,
}

/// How sure the ranking is in a sentence; how lasting residuals are held to be; the work's progress.
#[component]
pub fn CertaintyControls(props: &CertaintyProps) -> Html {
    let CertaintyProps { subject, language, act, task, start, sure } = props;
    let language = *language;
    let reliability = subject.work.casework.reliability;
    let oninput = act.reform(|event: InputEvent| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::SetReliability(value.parse().unwrap_or(1.0))
    });
    html! {
        <div class="bench-sure">
            <h3>{ language.say(msg::JUDGE_SURE) }</h3>
            if let (Some(sure), Ok(analysis)) = (sure.as_deref(), &subject.analysis) {
                { sentences(sure, analysis.judgement.units.len(), language) }
            } else {
                <p>{ language.say(msg::JUDGE_SURE_LEAD) }</p>
            }
            <Run task={task.clone()} {language} start={language.say(msg::JUDGE_SURE_START)} name={language.say(msg::JUDGE_SURE_NAME)} onstart={start.clone()}>
                <label class="field bench-slider">
                    <span class="field__label">{ language.say(msg::JUDGE_RELIABILITY) }</span>
                    <span class="row">
                        <input type="range" min="0" max="1" step="0.05" value={reliability.to_string()} {oninput}
                            aria-valuetext={language.number(reliability, 2)} />
                        <output class="number">{ language.number(reliability, 2) }</output>
                    </span>
                </label>
            </Run>
            <p class="quiet">{ language.say(msg::JUDGE_RELIABILITY_WORDS) }</p>
        </div>
    }
}

fn sentences(sure: &Sure, units: usize, language: Language) -> Html {
    let standings = sure.standings();
    let count = |wanted: Certainty, of: &dyn Fn(usize) -> Certainty| (0..units).filter(|&unit| of(unit) == wanted).count();
    let best = |unit: usize| standings.certainty_of_best(unit);
    let worst = |unit: usize| standings.certainty_of_worst(unit);
    html! {
        <>
            <p>{ language.say_with(msg::JUDGE_SURE_WORDS, &[
                ("best-clear", count(Certainty::Clearly, &best).into()),
                ("best-probable", count(Certainty::Probably, &best).into()),
                ("worst-clear", count(Certainty::Clearly, &worst).into()),
                ("worst-probable", count(Certainty::Probably, &worst).into()),
                ("clearly", language.number(Certainty::CLEARLY, 2).into()),
                ("probably", language.number(Certainty::PROBABLY, 2).into()),
            ]) }</p>
            <p class="quiet">{ language.say_with(msg::JUDGE_SURE_HOW, &[
                ("draws", (standings.done as usize).into()),
                ("wanted", (DRAWS as usize).into()),
                ("models", standings.different_models.into()),
                ("same", percent(language, standings.share_of_chosen_model, 1).into()),
            ]) }</p>
        </>
    }
}
