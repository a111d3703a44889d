use yew::prelude::*;

use super::bars::{Bar, bars};
use super::{SEED, result};
use crate::benchmark::noise::{BINS, Digest, Request};
use crate::language::{Language, msg};
use crate::task::{Found, Order};
use crate::ui::figures::{Histogram, Sign};
use crate::ui::pages::benchmark::course::use_task;
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::run::Run;
use crate::ui::pages::benchmark::sentences::{self, percent};
use crate::ui::pages::benchmark::subject::Subject;

/// How many draws a long run has.
const MANY: u32 = 1_000;

/// The same procedure on a response that means nothing.
#[component]
pub fn NoisePanel(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, .. } = props;
    let language = *language;
    let task = use_task(subject, 0);
    // A single draw is over at once: it shows no progress, which would only flicker.
    let brief = use_state_eq(|| false);
    let order = {
        let subject = subject.clone();
        move |permutations: u32| {
            let (table, settings) = ((*subject.table).clone(), subject.work.settings.clone());
            Order::Noise(Request { table, settings, seed: SEED, permutations })
        }
    };
    let so_far = match task.course.found.as_deref() {
        Some(Found::Noise(digest)) if task.current => digest.done,
        _ => 0,
    };
    let one = {
        let (start, order, brief) = (task.start.clone(), order.clone(), brief.clone());
        // The same seed gives the same draws, so that one more of them begins with those before.
        Callback::from(move |_: MouseEvent| {
            brief.set(so_far < MANY);
            start.emit(order(so_far + 1));
        })
    };
    let onstart = {
        let (start, brief) = (task.start.clone(), brief.clone());
        Callback::from(move |()| {
            brief.set(false);
            start.emit(order(MANY));
        })
    };
    html! {
        <section class="bench-doubt stack" aria-labelledby="noise">
            <h3 id="noise">{ language.say(msg::DOUBT_NOISE) }</h3>
            <p>{ language.say(msg::DOUBT_NOISE_LEAD) }</p>
            <Run task={task.clone()} {language} brief={*brief} start={language.say_with(msg::DOUBT_NOISE_START, &[("count", (MANY as usize).into())])}
                name={language.say(msg::DOUBT_NOISE)} {onstart}>
                <button type="button" class="button" onclick={one}>{ language.say(msg::DOUBT_NOISE_ONE) }</button>
            </Run>
            if let Some((about, found, earlier)) = result(&task) {
                if let Found::Noise(digest) = found {
                    if digest.done > 0 {
                        <div class={classes!("stack", earlier)}>
                            { last(about, digest, language) }
                            { summary(digest, language) }
                            <div class="bench-two">
                                <figure class="figure">
                                    <h4>{ language.say(msg::DOUBT_NOISE_R2) }</h4>
                                    { histogram(digest, language) }
                                </figure>
                                <div class="stack">
                                    <h4>{ language.say(msg::DOUBT_NOISE_SIZES) }</h4>
                                    { sizes(digest, language) }
                                </div>
                            </div>
                        </div>
                    }
                }
            }
        </section>
    }
}

/// The last draws one by one, the latest first.
fn last(subject: &Subject, digest: &Digest, language: Language) -> Html {
    let first = (digest.done as usize).saturating_sub(digest.last.len());
    let line = |(place, draw): (usize, &crate::benchmark::noise::Draw)| {
        let names: Vec<String> = draw.terms.iter().map(|variable| subject.names(language).variable(variable)).collect();
        let arguments = [
            ("number", (first + place + 1).into()),
            ("count", draw.terms.len().into()),
            ("variables", sentences::list(language, &names).into()),
            ("r2", language.number(draw.r2, 3).into()),
        ];
        let message = if draw.terms.is_empty() { msg::DOUBT_NOISE_DRAW_NONE } else { msg::DOUBT_NOISE_DRAW };
        html! { <li key={first + place}>{ language.say_with(message, &arguments) }</li> }
    };
    html! {
        <ul class="bench-draws" aria-label={language.say(msg::DOUBT_NOISE_LAST)} aria-live="polite">
            { for digest.last.iter().enumerate().rev().take(4).map(line) }
        </ul>
    }
}

/// All draws in a few sentences.
fn summary(digest: &Digest, language: Language) -> Html {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| language.number(value, 3));
    html! {
        <p>{ language.say_with(msg::DOUBT_NOISE_WORDS, &[
            ("done", (digest.done as usize).into()),
            ("share", percent(language, digest.share_with_terms, 0).into()),
            ("mean", language.number(digest.mean_terms, 1).into()),
            ("median", number(digest.median_r2).into()),
            ("r2-95", number(digest.r2_95).into()),
            ("most", number(digest.most_r2).into()),
            ("real", language.number(digest.real_r2, 3).into()),
            ("terms", digest.real_terms.into()),
            ("p", sentences::p(language, digest.p).into()),
        ]) }</p>
    }
}

fn histogram(digest: &Digest, language: Language) -> Html {
    let signs = [(digest.r2_95, msg::DOUBT_NOISE_SIGN_95), (Some(digest.real_r2), msg::DOUBT_NOISE_SIGN_REAL)];
    let signs: Vec<Sign> = signs
        .into_iter()
        .filter_map(|(value, words)| {
            Some(Sign { at: value?, words: language.say_with(words, &[("r2", language.number(value?, 3).into())]).into() })
        })
        .collect();
    html! {
        <Histogram counts={digest.bins.clone()} range={(0.0, 1.0)} {signs} {language} across={language.say(msg::DOUBT_NOISE_ACROSS)}
            name={language.say(msg::DOUBT_NOISE_R2)}
            description={language.say_with(msg::DOUBT_NOISE_DESCRIPTION, &[("done", (digest.done as usize).into()), ("bins", BINS.into())])}
            table={language.say(msg::DOUBT_NOISE_TABLE)} counted={language.say(msg::DOUBT_NOISE_COUNTED)} />
    }
}

fn sizes(digest: &Digest, language: Language) -> Html {
    let last = digest.sizes.iter().rposition(|&count| count > 0).unwrap_or(0);
    bars(
        "bench-bars--sizes",
        (0..=last).map(|terms| {
            let name = html! { { language.say_with(msg::BENCH_TERMS, &[("count", terms.into())]) } };
            let share = f64::from(digest.sizes.get(terms).copied().unwrap_or(0)) / f64::from(digest.done.max(1));
            Bar::share(name, share, terms == 0, language)
        }),
    )
}
