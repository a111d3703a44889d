use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::bars::{Bar, bars};
use super::units::{Doubted, UnitsInDoubt};
use super::{SEED, result};
use crate::benchmark::bootstrap::{Request, Tally};
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::task::{Found, Order};
use crate::ui::help::explained;
use crate::ui::pages::benchmark::course::use_task;
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::run::Run;
use crate::ui::pages::benchmark::sentences::percent;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// How many resamples can be asked for.
const OFFERED: [u32; 3] = [2_000, 10_000, 100_000];

/// The whole stepwise selection on resampled units.
#[component]
pub fn BootstrapPanel(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, marked } = props;
    let language = *language;
    let wanted = use_state_eq(|| OFFERED[0]);
    let task = use_task(subject, 0);
    let onstart = {
        let (start, subject, wanted) = (task.start.clone(), subject.clone(), *wanted);
        Callback::from(move |()| {
            let (table, settings) = ((*subject.table).clone(), subject.work.settings.clone());
            start.emit(Order::Bootstrap(Request { table, settings, seed: SEED, resamples: wanted }));
        })
    };
    let choose = {
        let wanted = wanted.clone();
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            wanted.set(value.parse().unwrap_or(OFFERED[0]));
        })
    };
    let units = use_memo(task.course.found.clone(), |found| {
        let analysis = task.found().and_then(|(subject, _)| subject.analysis.as_ref().ok());
        match (found.as_deref(), analysis) {
            (Some(Found::Bootstrap(tally)), Some(analysis)) if tally.done > 0 => {
                Some(Shared::new(Doubted::all(analysis, |unit| tally.share_of_thirds(unit))))
            }
            _ => None,
        }
    });
    html! {
        <section class="bench-doubt stack" aria-labelledby="bootstrap">
            <h3 id="bootstrap">{ language.say(msg::DOUBT_BOOTSTRAP) }</h3>
            <p>{ explained(language, &language.say(msg::DOUBT_BOOTSTRAP_LEAD), &[Term::Bootstrap]) }</p>
            <Run task={task.clone()} {language} start={language.say(msg::DOUBT_BOOTSTRAP_START)} name={language.say(msg::DOUBT_BOOTSTRAP)} {onstart}>
                <label class="field">
                    <span class="field__label">{ language.say(msg::BENCH_RESAMPLES) }</span>
                    <select onchange={choose} disabled={task.is_running()}>
                        { for OFFERED.into_iter().map(|count| html! {
                            <option value={count.to_string()} selected={count == *wanted}>{ language.count(i64::from(count)) }</option>
                        }) }
                    </select>
                </label>
            </Run>
            if let Some((about, found, earlier)) = result(&task) {
                if let Found::Bootstrap(tally) = found {
                    if tally.done > 0 {
                        <div class={classes!("stack", earlier)}>
                            { shares(about, tally, language) }
                            <h4>{ language.say(msg::BENCH_UNITS_IN_DOUBT) }</h4>
                            <UnitsInDoubt units={(*units).clone()} name={language.say(msg::DOUBT_BOOTSTRAP)} {language} marked={marked.clone()} act={act.clone()} />
                            <p class="quiet">{ language.say(msg::BENCH_DOUBT_CAPTION) }</p>
                        </div>
                    }
                }
            }
            <p class="quiet">{ language.say_with(msg::BENCH_SEED, &[("seed", SEED.to_string().into())]) }</p>
        </section>
    }
}

/// How often each variable was chosen, and how many there were.
fn shares(subject: &Subject, tally: &Tally, language: Language) -> Html {
    let mut order: Vec<usize> = (0..tally.candidates.len()).collect();
    order.sort_by(|&a, &b| tally.chosen.get(b).cmp(&tally.chosen.get(a)));
    let in_model = |place: usize| tally.chosen_by_the_data.get(place).copied().unwrap_or(false);
    let own = tally.chosen_by_the_data.iter().filter(|&&chosen| chosen).count();
    let first = tally.sizes.iter().position(|&count| count > 0).unwrap_or(0);
    let last = tally.sizes.iter().rposition(|&count| count > 0).unwrap_or(0);
    let size = |size: usize| f64::from(tally.sizes.get(size).copied().unwrap_or(0)) / f64::from(tally.done.max(1));
    html! {
        <>
            <p>{ language.say_with(msg::BENCH_SAME_MODEL, &[("percent", percent(language, tally.share_of_same_model(), 1).into())]) }</p>
            <div class="bench-two">
                <div class="stack">
                    <h4>{ language.say(msg::BENCH_HOW_OFTEN) }</h4>
                    { bars("", order.into_iter().map(|place| {
                        let name = html! {
                            <>
                                { subject.names(language).variable(&tally.candidates[place]) }
                                if in_model(place) { <span class="unseen">{ " (" }{ language.say(msg::BENCH_IN_MODEL) }{ ")" }</span> }
                            </>
                        };
                        Bar::share(name, tally.share_chosen(place), in_model(place), language)
                    })) }
                </div>
                <div class="stack">
                    <h4>{ language.say(msg::BENCH_SIZES) }</h4>
                    { bars("bench-bars--sizes", (first..=last).map(|terms| {
                        let name = html! { { language.say_with(msg::BENCH_TERMS, &[("count", terms.into())]) } };
                        Bar::share(name, size(terms), terms == own, language)
                    })) }
                    if tally.degenerate > 0 {
                        <p class="quiet">{ language.say_with(msg::BENCH_DEGENERATE, &[("count", (tally.degenerate as usize).into())]) }</p>
                    }
                </div>
            </div>
        </>
    }
}
