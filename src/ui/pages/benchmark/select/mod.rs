mod equation;
pub mod model_table;
mod steps;

use yew::prelude::*;

use self::equation::Equation;
use self::model_table::ModelTable;
use self::steps::Steps;
use crate::language::{Language, msg};
use crate::regression::stepwise::Warning;
use crate::study::Action;
use crate::ui::components::NumberField;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::PartProps;

/// Part 2: the choice of a model step by step, and the models as Table 5 of the thesis has them.
#[component]
pub fn Select(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let options = subject.work.settings.stepwise;
    let field = |name, value, act: Callback<f64>| {
        html! {
            <NumberField label={language.say(name)} {value} range={(0.0001, 0.9999)} step={0.01} {language}
                problem={language.say(msg::BENCH_P_PROBLEM)} onchange={act} />
        }
    };
    html! {
        <section class="section" aria-labelledby="select">
            { part_head(language, "select", "2", msg::BENCH_SELECT, msg::BENCH_SELECT_LEAD) }
            <div class="row bench-options">
                { field(msg::BENCH_PIN, options.pin, act.reform(Action::SetEntry)) }
                { field(msg::BENCH_POUT, options.pout, act.reform(Action::SetRemoval)) }
                <small>{ language.say(msg::BENCH_OPTIONS_WORDS) }</small>
            </div>
            { match &subject.analysis {
                Err(_) => html! { <p class="quiet">{ language.say(msg::BENCH_NOTHING_YET) }</p> },
                Ok(analysis) => html! {
                    <>
                        { warning(language, analysis.path.warning) }
                        <ModelTable ..props.clone() />
                        <div class="bench-two">
                            <Equation ..props.clone() />
                            <Steps ..props.clone() />
                        </div>
                    </>
                },
            } }
        </section>
    }
}

fn warning(language: Language, warning: Option<Warning>) -> Html {
    let Some(Warning::PoutRaised { from, to }) = warning else { return html! {} };
    let number = |value| crate::ui::pages::benchmark::sentences::shortest(language, value);
    html! {
        <div class="notice" role="status">
            <p>{ language.say_with(msg::BENCH_POUT_RAISED, &[("from", number(from).into()), ("to", number(to).into())]) }</p>
        </div>
    }
}
