use yew::prelude::*;

use crate::benchmark::thesis::{self, Misprint};
use crate::benchmark::{Analysis, model_columns};
use crate::language::{Language, Value, msg};
use crate::regression::Equation;
use crate::ui::pages::benchmark::subject::Subject;

/// How many numbers of Table 5 come out as printed, if the models are those of the thesis and all of them do.
fn reproduced(analysis: &Analysis) -> Option<usize> {
    let fits: Vec<&Equation> = model_columns(analysis, None).into_iter().map(|column| column.fit).collect();
    if fits.len() != thesis::TABLE_5.len() {
        return None;
    }
    let compared: Vec<_> = thesis::TABLE_5
        .iter()
        .zip(fits)
        .map(|(printed, fit)| thesis::compare(printed, fit))
        .collect::<Option<Vec<_>>>()?
        .concat();
    compared.iter().all(thesis::Compared::agrees).then_some(compared.len())
}

/// That this is the table of the thesis, and where its print contradicts itself.
pub fn beside_the_print(subject: &Subject, language: Language, analysis: &Analysis) -> Html {
    let Some(numbers) = subject.example.and_then(|_| reproduced(analysis)) else { return html! {} };
    html! {
        <div class="bench-print">
            <p>{ language.say_with(msg::BENCH_REPRODUCED, &[("numbers", numbers.into())]) }</p>
            <ul>{ for thesis::misprints().iter().map(|misprint| html! { <li>{ contradiction(subject, language, misprint) }</li> }) }</ul>
        </div>
    }
}

fn contradiction(subject: &Subject, language: Language, misprint: &Misprint) -> String {
    let number = |value: f64, decimals| Value::from(language.number(value, decimals));
    match misprint {
        Misprint::Stars { place, printed, least_t, implied, .. } => language.say_with(
            msg::BENCH_MISPRINT_STARS,
            &[
                (
                    "variable",
                    place
                        .variable
                        .map_or_else(
                            || language.say(msg::BENCH_CONSTANT).into_owned(),
                            |header| subject.names(language).label(header),
                        )
                        .into(),
                ),
                ("model", place.model.into()),
                ("printed", printed.text().into()),
                ("t", number(*least_t, 2)),
                ("implied", implied.text().into()),
            ],
        ),
        Misprint::AdjustedCalledPlain { printed, plain } => {
            language.say_with(msg::BENCH_MISPRINT_R2, &[("printed", number(*printed, 3)), ("plain", number(*plain, 3))])
        }
        Misprint::ExpectedOffTheLine { smokers, printed, implied } => language.say_with(
            msg::BENCH_MISPRINT_LINE,
            &[("smokers", number(*smokers, 1)), ("printed", number(*printed, 1)), ("implied", number(*implied, 1))],
        ),
    }
}
