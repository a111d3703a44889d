use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::bars::{Bar, bars};
use super::units::{Doubted, UnitsInDoubt};
use super::{SEED, result};
use crate::benchmark::multiverse::{Request, Tally};
use crate::glossary::Term;
use crate::language::{Language, Message, msg};
use crate::regression::subsets::Defensible;
use crate::task::{Found, Order};
use crate::ui::help::explained;
use crate::ui::pages::benchmark::course::use_task;
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::run::Run;
use crate::ui::pages::benchmark::sentences::{list, percent};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// The rules that can be chosen, with their names.
const RULES: [(Defensible, Message); 3] = [
    (Defensible::Significant(0.05), msg::DOUBT_RULE_SIGNIFICANT),
    (Defensible::WithinBic(10.0), msg::DOUBT_RULE_BIC),
    (Defensible::All, msg::DOUBT_RULE_ALL),
];

/// Each unit under every model that can be defended.
#[component]
pub fn MultiversePanel(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, marked } = props;
    let language = *language;
    let rule = use_state_eq(|| 0_usize);
    let task = use_task(subject, *rule as u64);
    let onstart = {
        let (start, subject, (rule, _)) = (task.start.clone(), subject.clone(), RULES[*rule]);
        Callback::from(move |()| {
            let (table, settings) = ((*subject.table).clone(), subject.work.settings.clone());
            start.emit(Order::Multiverse(Request { table, settings, rule, most_models: None, seed: SEED }));
        })
    };
    let choose = {
        let rule = rule.clone();
        Callback::from(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            rule.set(usize::try_from(place).unwrap_or(0).min(RULES.len() - 1));
        })
    };
    let units = use_memo(task.course.found.clone(), |found| {
        let analysis = task.found().and_then(|(subject, _)| subject.analysis.as_ref().ok());
        match (found.as_deref(), analysis) {
            (Some(Found::Multiverse(tally)), Some(analysis)) if tally.done > 0 => {
                Some(Shared::new(Doubted::all(analysis, |unit| tally.share_of_thirds(unit))))
            }
            _ => None,
        }
    });
    html! {
        <section class="bench-doubt stack" aria-labelledby="multiverse">
            <h3 id="multiverse">{ language.say(msg::DOUBT_MULTIVERSE) }</h3>
            <p>{ explained(language, &language.say(msg::DOUBT_MULTIVERSE_LEAD), &[Term::Multiverse, Term::Bic]) }</p>
            <Run task={task.clone()} {language} start={language.say(msg::DOUBT_MULTIVERSE_START)} name={language.say(msg::DOUBT_MULTIVERSE)} {onstart}>
                <label class="field">
                    <span class="field__label">{ language.say(msg::DOUBT_RULE) }</span>
                    <select onchange={choose}>
                        { for RULES.iter().enumerate().map(|(place, (_, name))| html! {
                            <option selected={place == *rule}>{ language.say(*name) }</option>
                        }) }
                    </select>
                </label>
            </Run>
            if let Some((about, found, earlier)) = result(&task) {
                if let Found::Multiverse(tally) = found {
                    if tally.done > 0 {
                        <div class={classes!("stack", earlier)}>
                            { models(about, tally, language) }
                            <h4>{ language.say(msg::DOUBT_KEEP) }</h4>
                            <UnitsInDoubt units={(*units).clone()} name={language.say(msg::DOUBT_KEEP)} {language} marked={marked.clone()} act={act.clone()} />
                            <p class="quiet">{ language.say(msg::DOUBT_MULTIVERSE_CAPTION) }</p>
                        </div>
                    }
                }
            }
        </section>
    }
}

/// How many models count, and how often each variable is in them.
fn models(subject: &Subject, tally: &Tally, language: Language) -> Html {
    let chosen: Vec<_> = subject
        .analysis
        .as_ref()
        .map(|analysis| analysis.fit().terms.iter().map(|term| &term.variable).collect())
        .unwrap_or_default();
    let mut order: Vec<usize> = (0..tally.candidates.len()).collect();
    order.sort_by(|&a, &b| tally.weighted_share_with(b).total_cmp(&tally.weighted_share_with(a)));
    let line = |place: usize, share: f64| {
        let variable = &tally.candidates[place];
        let is_in = chosen.contains(&variable);
        let name = html! {
            <>
                { subject.names(language).variable(variable) }
                if is_in { <span class="unseen">{ " (" }{ language.say(msg::BENCH_IN_MODEL) }{ ")" }</span> }
            </>
        };
        Bar::share(name, share, is_in, language)
    };
    let names = subject.names(language);
    let forced: Vec<String> = tally.forced.iter().map(|&place| names.variable(&tally.candidates[place])).collect();
    html! {
        <>
            <p>{ language.say_with(msg::DOUBT_MODELS, &[
                ("models", (tally.defensible as usize).into()),
                ("possible", (tally.possible as usize).into()),
                ("candidates", (tally.candidates.len() - forced.len()).into()),
                ("share", percent(language, tally.defensible as f64 / tally.possible.max(1) as f64, 1).into()),
            ]) }if !forced.is_empty() {
                { " " }{ language.say_with(msg::DOUBT_MODELS_FORCED, &[("forced", list(language, &forced).into())]) }
            }</p>
            <div class="bench-two">
                <div class="stack">
                    <h4>{ language.say(msg::DOUBT_BY_WEIGHT) }</h4>
                    { bars("", order.iter().map(|&place| line(place, tally.weighted_share_with(place)))) }
                </div>
                <div class="stack">
                    <h4>{ language.say(msg::DOUBT_BY_COUNT) }</h4>
                    { bars("", order.iter().map(|&place| line(place, tally.share_with(place)))) }
                </div>
            </div>
        </>
    }
}
