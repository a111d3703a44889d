use yew::prelude::*;

use crate::benchmark::thesis::{Case, Reason};
use crate::benchmark::{Analysis, Judged, Third};
use crate::language::{Language, msg};
use crate::report::thirds::{level_words, second_words};
use crate::study::Action;
use crate::ui::figures::Standing;
use crate::ui::pages::benchmark::pins::PinButton;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};
use crate::ui::pages::benchmark::theory_button::TheoryButton;
use crate::ui::pages::benchmark::words::{fact, level, standing};

/// One of the thesis' three cases, with the reasons for it as far as the numbers bear them out.
pub fn case_card(props: &PartProps, analysis: &Analysis, case: &Case) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let judged = analysis.judgement.unit(case.unit);
    let published = subject.example.and_then(|example| example.named_unit(case.unit)).map(|unit| unit.facts.as_slice());
    let id = format!("case-{}", case.unit.to_lowercase());
    let mark = {
        let name = case.unit.to_owned();
        act.reform(move |_: MouseEvent| Action::MarkUnit(Some(name.clone())))
    };
    html! {
        <article class="card bench-case" aria-labelledby={id.clone()}>
            <header data-unit={case.unit}>
                <h4 {id}><button type="button" class="bench-unit" onclick={mark}>{ case.unit }</button></h4>
                <p class="quiet">
                    { language.say(if case.good_practice { msg::BENCH_CASE_GOOD } else { msg::BENCH_CASE_TEST }) }
                    { " · " }{ case.place.in_language(language) }
                </p>
            </header>
            <ul class="bench-reasons">
                { for case.reasons.iter().map(|&reason| {
                    let holds = reason.holds(case.unit, &analysis.judgement);
                    html! {
                        <li>
                            <span>{ wanted(subject, language, reason, analysis) }</span>
                            if let Some(judged) = judged { { " " }<span class="quiet">{ evidence(subject, language, reason, analysis, judged) }</span> }
                            { " " }{ verdict(language, holds) }
                        </li>
                    }
                }) }
            </ul>
            if let Some(facts) = published.filter(|facts| !facts.is_empty()) {
                <div class="bench-facts-list">
                    <p class="quiet">{ language.say(msg::BENCH_PUBLISHED) }</p>
                    <ul>{ for facts.iter().map(|one| html! { <li>{ fact(subject, language, one) }</li> }) }</ul>
                </div>
            }
            <PinButton unit={case.unit} pinned={subject.work.casework.pinned.clone()} {language} act={act.clone()} />
            if case.took_part {
                <TheoryButton unit={case.unit} example={subject.example.is_some()} {language} act={act.clone()} />
            } else {
                <p>{ language.say_with(msg::BENCH_DECLINED, &[("unit", case.unit.into())]) }</p>
            }
        </article>
    }
}

/// The reason as the thesis gives it.
fn wanted(subject: &Subject, language: Language, reason: Reason, analysis: &Analysis) -> String {
    let judgement = &analysis.judgement;
    match reason {
        Reason::Residual(third) => Standing::of(third, judgement.good_third).words(language).into_owned() + ".",
        Reason::Level(third) => language.say_with(
            msg::BENCH_REASON_LEVEL,
            &[
                ("level", language.say(level_words(third)).into_owned().into()),
                ("response", subject.names(language).label(&subject.work.settings.response.header).into()),
            ],
        ),
        Reason::Second(third) => match &subject.work.settings.second {
            Some(second) => language.say_with(
                msg::BENCH_REASON_SECOND,
                &[
                    ("second", subject.names(language).label(&second.header).into()),
                    ("third", language.say(second_words(third, judgement.good_second)).into_owned().into()),
                ],
            ),
            None => language.say(msg::BENCH_REASON_NO_SECOND).into_owned(),
        },
        Reason::SameRegion => language.say(msg::BENCH_REASON_REGION).into_owned(),
    }
}

/// What the numbers say to it.
fn evidence(subject: &Subject, language: Language, reason: Reason, analysis: &Analysis, judged: &Judged) -> String {
    let judgement = &analysis.judgement;
    match reason {
        Reason::Residual(_) => language.say_with(
            msg::BENCH_EVIDENCE_RESIDUAL,
            &[
                ("actual", level(language, judged.level).into()),
                ("expected", level(language, judged.expected).into()),
                ("residual", language.signed(judged.residual, 2).into()),
                ("rank", judged.residual_rank.into()),
                ("n", judgement.units.len().into()),
                ("standing", standing(judgement, judged).words(language).to_lowercase().into()),
            ],
        ),
        Reason::Level(_) => language.say_with(
            msg::BENCH_EVIDENCE_LEVEL,
            &[
                ("actual", level(language, judged.level).into()),
                ("third", language.say(third_words(judged.level_third)).into_owned().into()),
            ],
        ),
        Reason::Second(_) => match (judged.second, judged.second_third, &subject.work.settings.second) {
            (Some(value), Some(third), Some(_)) => language.say_with(
                msg::BENCH_EVIDENCE_SECOND,
                &[
                    ("value", language.number(value, 1).into()),
                    ("third", language.say(second_words(third, judgement.good_second)).into_owned().into()),
                ],
            ),
            _ => String::new(),
        },
        Reason::SameRegion => String::new(),
    }
}

fn third_words(third: Third) -> crate::language::Message {
    match third {
        Third::Low => msg::BENCH_THIRD_LOW,
        Third::Middle => msg::BENCH_THIRD_MIDDLE,
        Third::High => msg::BENCH_THIRD_HIGH,
    }
}

fn verdict(language: Language, holds: Option<bool>) -> Html {
    let (class, words) = match holds {
        Some(true) => ("bench-tag bench-tag--in", msg::BENCH_HOLDS),
        Some(false) => ("bench-tag bench-tag--not", msg::BENCH_HOLDS_NOT),
        None => ("bench-tag", msg::BENCH_NO_NUMBER),
    };
    html! { <span {class}>{ language.say(words) }</span> }
}
