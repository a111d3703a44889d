use yew::prelude::*;

use crate::benchmark::{CostCorrelation, thesis};
use crate::language::{Language, msg};
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// How the residuals go with what the work costs; nothing where no cost is known.
pub fn cost(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, .. } = props;
    let Some(cost) = subject.analysis.as_ref().ok().and_then(|analysis| analysis.judgement.cost.as_ref()) else {
        return html! {};
    };
    html! {
        <section class="bench-doubt stack" aria-labelledby="residual-and-cost">
            <h3 id="residual-and-cost">{ language.say(msg::DOUBT_COST) }</h3>
            <p>{ sentence(subject, *language, cost) }</p>
        </section>
    }
}

fn sentence(subject: &Subject, language: Language, cost: &CostCorrelation) -> String {
    let found = language.say_with(
        msg::BENCH_COST_CORRELATION,
        &[
            ("cost", subject.names(language).label(&cost.header).into()),
            ("r", language.number(cost.r, 2).into()),
            ("p", sentences::p(language, cost.p).into()),
            ("n", cost.n.into()),
        ],
    );
    if subject.example.is_none() {
        return found;
    }
    let printed = language.say_with(msg::BENCH_COST_PRINTED, &[("r", language.number(thesis::RESIDUAL_AND_COST, 2).into())]);
    format!("{found} {printed}")
}
