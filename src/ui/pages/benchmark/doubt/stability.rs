use yew::prelude::*;

use super::bars::{Bar, bars};
use super::{SEED, result};
use crate::benchmark::stability::{Found as Stable, Request};
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::regression::Variable;
use crate::study::Action;
use crate::task::{Found, Order};
use crate::ui::help::explained;
use crate::ui::pages::benchmark::course::use_task;
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::run::Run;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// Folds and repeats of the cross-validation: the usual ten, often enough for a steady mean.
const FOLDS: usize = 10;
const REPEATS: u32 = 20;

/// The most units that are listed.
const LISTED: usize = 12;

/// The procedure without each unit in turn, and on units that it has not seen.
#[component]
pub fn StabilityPanel(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, .. } = props;
    let language = *language;
    let task = use_task(subject, 0);
    let onstart = {
        let (start, subject) = (task.start.clone(), subject.clone());
        Callback::from(move |()| {
            let (table, settings) = ((*subject.table).clone(), subject.work.settings.clone());
            start.emit(Order::Stability(Request { table, settings, seed: SEED, folds: FOLDS, repeats: REPEATS }));
        })
    };
    html! {
        <section class="bench-doubt stack" aria-labelledby="stability">
            <h3 id="stability">{ language.say(msg::DOUBT_STABILITY) }</h3>
            <p>{ explained(language, &language.say(msg::DOUBT_STABILITY_LEAD), &[Term::CrossValidation]) }</p>
            <Run task={task.clone()} {language} start={language.say(msg::DOUBT_STABILITY_START)} name={language.say(msg::DOUBT_STABILITY)} {onstart} />
            if let Some((about, found, earlier)) = result(&task) {
                if let Found::Stability(found) = found {
                    <div class={classes!("bench-two", earlier)}>
                        <div class="stack">{ without(about, found, language, act) }</div>
                        <div class="stack">{ unseen(found, language) }</div>
                    </div>
                }
            }
        </section>
    }
}

/// What hangs on a single unit.
fn without(subject: &Subject, found: &Stable, language: Language, act: &Callback<Action>) -> Html {
    let carrying = found.carrying().count();
    let names = |variables: &[Variable]| match variables {
        [] => "–".to_owned(),
        some => sentences::list(
            language,
            &some.iter().map(|variable| subject.names(language).variable(variable)).collect::<Vec<String>>(),
        ),
    };
    let row = |unit: &str, come: &[Variable], go: &[Variable]| {
        let onclick = {
            let name = unit.to_owned();
            act.reform(move |_: MouseEvent| Action::MarkUnit(Some(name.clone())))
        };
        html! {
            <tr key={unit.to_owned()} data-unit={unit.to_owned()}>
                <th scope="row"><button type="button" class="bench-unit" {onclick}>{ unit }</button></th>
                <td class="bench-word">{ names(go) }</td>
                <td class="bench-word">{ names(come) }</td>
            </tr>
        }
    };
    html! {
        <>
            <h4>{ language.say(msg::DOUBT_WITHOUT) }</h4>
            <p>{ language.say_with(msg::DOUBT_WITHOUT_WORDS, &[
                ("carrying", carrying.into()),
                ("done", found.without.len().into()),
                ("unsteady", found.unsteady().into()),
                ("n", found.units.len().into()),
            ]) }</p>
            if carrying > 0 {
                <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::DOUBT_WITHOUT)}>
                    <table class="bench-without">
                        <thead>
                            <tr>
                                <th scope="col">{ language.say(msg::DOUBT_LEFT_OUT) }</th>
                                <th scope="col">{ language.say(msg::DOUBT_GO) }</th>
                                <th scope="col">{ language.say(msg::DOUBT_COME) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for found.carrying().take(LISTED).map(|(unit, terms)| row(unit, &terms.come, &terms.go)) }</tbody>
                    </table>
                </div>
                if carrying > LISTED { <p class="quiet">{ language.say_with(msg::BENCH_AND_MORE, &[("more", (carrying - LISTED).into())]) }</p> }
            }
        </>
    }
}

/// R² as it is said, and as it holds for units that were not seen.
fn unseen(found: &Stable, language: Language) -> Html {
    let validated = &found.validated;
    let bar = |name: std::borrow::Cow<'static, str>, r2: f64, strong: bool| Bar {
        name: html! { { name } },
        share: r2,
        strong,
        value: language.number(r2, 3),
    };
    let Some(mean) = validated.mean() else { return html! {} };
    let least = validated.r2_cv.iter().copied().fold(f64::INFINITY, f64::min);
    let most = validated.r2_cv.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    html! {
        <>
            <h4>{ language.say(msg::DOUBT_UNSEEN) }</h4>
            { bars("bench-bars--sizes", [
                bar(language.say(msg::DOUBT_PLAIN_R2), validated.r2, false),
                bar(language.say(msg::DOUBT_ADJUSTED_R2), validated.adj_r2, false),
                bar(language.say(msg::DOUBT_CV_R2), mean, true),
            ]) }
            <p>{ language.say_with(msg::DOUBT_UNSEEN_WORDS, &[
                ("mean", language.number(mean, 3).into()),
                ("least", language.number(least, 3).into()),
                ("most", language.number(most, 3).into()),
                ("folds", validated.folds.into()),
                ("repeats", validated.r2_cv.len().into()),
                ("same", (validated.same_terms as usize).into()),
                ("done", (validated.done as usize).into()),
            ]) }</p>
        </>
    }
}
