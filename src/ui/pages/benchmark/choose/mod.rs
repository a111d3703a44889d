use yew::prelude::*;

mod case_card;

use self::case_card::case_card;
use crate::benchmark::{Analysis, CostCorrelation, thesis};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};
use crate::ui::pages::benchmark::words::{fact, level};

/// How many cases each list has.
const LISTED: usize = 5;

/// Part 4: from the many to the few.
#[component]
pub fn Cases(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let extremes = &analysis.judgement.extremes;
    html! {
        <section class="section" aria-labelledby="cases">
            { part_head(language, "cases", "5", msg::BENCH_CASES, msg::BENCH_CASES_LEAD) }
            if let Some(example) = subject.example {
                <h3>{ language.say(msg::BENCH_THESIS_CASES) }</h3>
                <div class="bench-cases">{ for thesis::cases().iter().map(|case| case_card(props, analysis, case)) }</div>
                <p class="quiet">
                    { language.say(msg::BENCH_NATIONAL) }{ " " }
                    { example.national.iter().map(|one| fact(subject, language, one)).collect::<Vec<_>>().join("; ") }{ "." }
                </p>
            }
            <h3>{ language.say(msg::BENCH_BY_THE_RULE) }</h3>
            if subject.work.settings.second.is_some() {
                <p>{ language.say(msg::BENCH_BY_THE_RULE_LEAD) }</p>
                <div class="bench-two">
                    { listed(subject, analysis, language, act, msg::BENCH_BEST_CASES, &extremes.best) }
                    { listed(subject, analysis, language, act, msg::BENCH_WORST_CASES, &extremes.worst) }
                </div>
            } else {
                <p>{ language.say(msg::BENCH_NO_SECOND) }</p>
            }
            if let Some(cost) = &analysis.judgement.cost { <p>{ cost_sentence(subject, language, cost) }</p> }
        </section>
    }
}

fn listed(
    subject: &Subject,
    analysis: &Analysis,
    language: Language,
    act: &Callback<Action>,
    name: crate::language::Message,
    places: &[usize],
) -> Html {
    let row = |&place: &usize| {
        let judged = analysis.judgement.units.get(place)?;
        let mark = {
            let name = judged.unit.clone();
            act.reform(move |_: MouseEvent| Action::MarkUnit(Some(name.clone())))
        };
        Some(html! {
            <tr>
                <th scope="row"><button type="button" class="bench-unit" onclick={mark}>{ &judged.unit }</button></th>
                <td>{ level(language, judged.level) }</td>
                <td>{ language.signed(judged.residual, 2) }</td>
                <td>{ judged.second.map_or_else(|| "–".to_owned(), |value| language.number(value, 1)) }</td>
            </tr>
        })
    };
    let second = subject.work.settings.second.as_ref().map(|second| subject.label(&second.header, language));
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={language.say(name)}>
            <table class="bench-extremes">
                <caption><strong>{ language.say(name) }</strong>{ " " }{ language.say_with(msg::BENCH_OF_ALL, &[("shown", places.len().min(LISTED).into()), ("all", places.len().into())]) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(msg::BENCH_UNIT) }</th>
                        <th scope="col">{ language.say(msg::BENCH_ACTUAL) }</th>
                        <th scope="col">{ language.say(msg::BENCH_RESIDUAL) }</th>
                        <th scope="col">{ second.unwrap_or_default() }</th>
                    </tr>
                </thead>
                <tbody>{ for places.iter().take(LISTED).filter_map(row) }</tbody>
            </table>
        </div>
    }
}

/// How the residuals go with what the work costs; beside it what the thesis reports.
fn cost_sentence(subject: &Subject, language: Language, cost: &CostCorrelation) -> String {
    let p = language.p_value(cost.p);
    let p = if p.starts_with('<') { format!("p {p}") } else { format!("p = {p}") };
    let found = language.say_with(
        msg::BENCH_COST_CORRELATION,
        &[
            ("cost", subject.label(&cost.header, language).into()),
            ("r", language.number(cost.r, 2).into()),
            ("p", p.into()),
            ("n", cost.n.into()),
        ],
    );
    if subject.example.is_none() {
        return found;
    }
    let printed = language.say_with(msg::BENCH_COST_PRINTED, &[("r", language.number(thesis::RESIDUAL_AND_COST, 2).into())]);
    format!("{found} {printed}")
}
