use yew::prelude::*;

use crate::language::{Language, msg};
use crate::regression::stepwise::{Move, Outside, Step};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// The course of the selection: what was weighed at each step, and what was done.
#[component]
pub fn Steps(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let path = &analysis.path;
    html! {
        <div class="stack">
            <h3>{ language.say(msg::BENCH_STEPS) }</h3>
            <p class="quiet">{ language.say(msg::BENCH_STEPS_LEAD) }</p>
            <ol class="bench-steps">
                { for path.steps.iter().zip(1..).map(|(step, number)| one(subject, language, step, number)) }
                <li class="bench-steps__end">
                    <details>
                        <summary>{ end(language, &path.outside, path.options.pin) }</summary>
                        { weighed(subject, language, &path.outside, None, path.steps.len() + 1) }
                    </details>
                </li>
            </ol>
        </div>
    }
}

fn one(subject: &Subject, language: Language, step: &Step, number: usize) -> Html {
    let (message, candidate) = match step.moved {
        Move::Entered(candidate) => (msg::BENCH_ENTERED, candidate),
        Move::Removed(candidate) => (msg::BENCH_REMOVED, candidate),
    };
    let f = step.f_change.abs();
    let words = language.say_with(
        message,
        &[
            ("variable", subject.candidate(candidate, language).into()),
            ("f", language.number(f, 2).into()),
            ("p", p(language, step.f_change_p).into()),
            ("r2", language.number(step.fit.adj_r2, 3).into()),
        ],
    );
    html! {
        <li>
            <details>
                <summary>{ words }</summary>
                { weighed(subject, language, &step.outside, Some(candidate), number) }
            </details>
        </li>
    }
}

/// `p = 0.021`, `p < 0.001`.
fn p(language: Language, p: f64) -> String {
    let value = language.p_value(p);
    if value.starts_with('<') { format!("p {value}") } else { format!("p = {value}") }
}

/// Why nothing more came in.
fn end(language: Language, outside: &[Outside], pin: f64) -> String {
    let best = outside.iter().filter(|one| one.admissible).min_by(|a, b| a.p.total_cmp(&b.p));
    match best {
        None => language.say(msg::BENCH_NONE_LEFT).into_owned(),
        Some(best) => language.say_with(
            msg::BENCH_NONE_ENTERS,
            &[
                ("p", language.number(best.p, 3).into()),
                ("pin", crate::ui::pages::benchmark::sentences::shortest(language, pin).into()),
            ],
        ),
    }
}

/// The candidates that stood outside, the strongest first.
fn weighed(subject: &Subject, language: Language, outside: &[Outside], chosen: Option<usize>, number: usize) -> Html {
    if outside.is_empty() {
        return html! {};
    }
    let name = language.say_with(msg::BENCH_WEIGHED, &[("number", number.into())]);
    let mut ranked: Vec<&Outside> = outside.iter().collect();
    ranked.sort_by(|a, b| b.f.total_cmp(&a.f));
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={name.clone()}>
            <table class="bench-weighed">
                <caption>{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(msg::BENCH_CANDIDATE) }</th>
                        <th scope="col">{ language.say(msg::BENCH_F_TO_ENTER) }</th>
                        <th scope="col">{ "p" }</th>
                        <th scope="col">{ language.say(msg::BENCH_TOLERANCE) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for ranked.into_iter().map(|one| html! {
                        <tr class={classes!((chosen == Some(one.candidate)).then_some("is-chosen"))}>
                            <th scope="row">
                                { subject.candidate(one.candidate, language) }
                                if chosen == Some(one.candidate) { <span class="bench-tag bench-tag--in">{ language.say(msg::BENCH_CHOSEN) }</span> }
                                if !one.admissible { <span class="bench-tag">{ language.say(msg::BENCH_TOO_DEPENDENT) }</span> }
                            </th>
                            <td>{ language.number(one.f, 2) }</td>
                            <td>{ language.p_value(one.p) }</td>
                            <td>{ language.number(one.tolerance, 3) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
