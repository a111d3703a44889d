use yew::prelude::*;

use crate::benchmark::Analysis;
use crate::benchmark::thesis::{self, Misprint};
use crate::language::{Language, Value, msg};
use crate::regression::{Equation, Stars};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// The models, one column a step, as Table 5 of the thesis prints them: coefficient with stars, and below it the
/// standard error.
#[component]
pub fn ModelTable(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let fits = models(analysis);
    let name = language.say(msg::BENCH_MODELS);
    let response = subject.measure(&subject.work.settings.response.header, language);
    html! {
        <figure class="figure">
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::BENCH_MODELS_SCROLL)}>
                <table class="bench-models" aria-label={name.clone()}>
                    <caption>
                        <strong>{ name }</strong>{ ". " }
                        { language.say_with(msg::BENCH_MODELS_CAPTION, &[("response", response.into())]) }
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::BENCH_VARIABLE) }</th>
                            <th scope="col" class="bench-models__what"><span class="unseen">{ language.say(msg::BENCH_STATISTIC) }</span></th>
                            { for (1..=fits.len()).map(|number| html! {
                                <th scope="col">{ language.say_with(msg::BENCH_MODEL, &[("number", number.into())]) }</th>
                            }) }
                        </tr>
                    </thead>
                    { for rows(analysis).into_iter().map(|candidate| variable(subject, language, candidate, &fits)) }
                    { constant(language, &fits) }
                    <tbody class="bench-models__foot">
                        <tr>
                            <th scope="row" colspan="2">{ language.say(msg::BENCH_CASES_N) }</th>
                            { for fits.iter().map(|fit| html! { <td>{ language.count(fit.n as i64) }{ blank() }</td> }) }
                        </tr>
                        <tr>
                            <th scope="row" colspan="2">{ language.say(msg::BENCH_ADJUSTED_R2) }</th>
                            { for fits.iter().map(|fit| html! {
                                <td>{ language.number(fit.adj_r2, 3) }{ stars(fit.f_p.map_or(Stars::None, Stars::of)) }</td>
                            }) }
                        </tr>
                    </tbody>
                </table>
            </div>
            <figcaption>
                { legend(language) }
                if analysis.path.steps.is_empty() { { " " }{ language.say(msg::BENCH_CONSTANT_ALONE) } }
            </figcaption>
            { beside_the_print(subject, language, analysis) }
        </figure>
    }
}

/// How many numbers of Table 5 come out as printed, if the models are those of the thesis and all of them do.
fn reproduced(analysis: &Analysis) -> Option<usize> {
    let fits = models(analysis);
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
fn beside_the_print(subject: &Subject, language: Language, analysis: &Analysis) -> Html {
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
                        .map_or_else(|| language.say(msg::BENCH_CONSTANT).into_owned(), |header| subject.label(header, language))
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

/// The models: one a step, or the constant alone.
fn models(analysis: &Analysis) -> Vec<&Equation> {
    if analysis.path.steps.is_empty() {
        return vec![analysis.fit()];
    }
    analysis.path.steps.iter().map(|step| &step.fit).collect()
}

/// The candidates that are in any of the models, in the order in which they first came in.
fn rows(analysis: &Analysis) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for candidate in analysis.path.steps.iter().flat_map(|step| &step.model) {
        if !rows.contains(candidate) {
            rows.push(*candidate);
        }
    }
    rows
}

fn variable(subject: &Subject, language: Language, candidate: usize, fits: &[&Equation]) -> Html {
    let term = |fit: &&Equation| fit.term(candidate).map(|term| (term.b, term.se, term.p));
    let header = subject.analysis.as_ref().ok().and_then(|analysis| analysis.sample.candidates().get(candidate));
    let unit = header.and_then(|variable| subject.unit(&variable.header, language));
    let name = html! {
        <>{ subject.candidate(candidate, language) }if let Some(unit) = unit { { " " }<small>{ format!("({unit})") }</small> }</>
    };
    two_lines(language, name, &fits.iter().map(term).collect::<Vec<_>>())
}

fn constant(language: Language, fits: &[&Equation]) -> Html {
    let values: Vec<_> = fits.iter().map(|fit| Some((fit.constant.b, fit.constant.se, fit.constant.p))).collect();
    two_lines(language, html! { <>{ language.say(msg::BENCH_CONSTANT) }</> }, &values)
}

/// A coefficient and its stars above its standard error, for each model that has it.
fn two_lines(language: Language, name: Html, values: &[Option<(f64, f64, f64)>]) -> Html {
    html! {
        <tbody>
            <tr>
                <th scope="rowgroup" rowspan="2">{ name }</th>
                <th scope="row" class="bench-models__what"><abbr title={language.say(msg::BENCH_COEFFICIENT)}>{ "b" }</abbr></th>
                { for values.iter().map(|value| html! {
                    <td>{ value.map(|(b, _, p)| html! { <>{ language.number(b, 3) }{ stars(Stars::of(p)) }</> }) }</td>
                }) }
            </tr>
            <tr class="bench-models__se">
                <th scope="row" class="bench-models__what">
                    <abbr title={language.say(msg::BENCH_STANDARD_ERROR)}>{ language.say(msg::BENCH_SE) }</abbr>
                </th>
                { for values.iter().map(|value| html! {
                    <td>{ value.map(|(_, se, _)| html! { <>{ language.number(se, 3) }{ blank() }</> }) }</td>
                }) }
            </tr>
        </tbody>
    }
}

/// Stars in a slot of fixed width, so that the decimals stand below each other.
fn stars(stars: Stars) -> Html {
    html! { <span class="stars">{ stars.text() }</span> }
}

fn blank() -> Html {
    stars(Stars::None)
}

fn legend(language: Language) -> String {
    let below = |p: f64, decimals| format!("p < {}", language.number(p, decimals));
    format!("* {}   ** {}   *** {}", below(0.05, 2), below(0.01, 2), below(0.001, 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legend_speaks_both_languages() {
        assert_eq!(legend(Language::English), "* p < 0.05   ** p < 0.01   *** p < 0.001");
        assert!(legend(Language::Danish).contains("*** p < 0,001"));
    }
}
