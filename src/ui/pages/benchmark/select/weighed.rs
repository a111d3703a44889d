use yew::prelude::*;

use super::moments::Moment;
use crate::language::{Language, Message, msg};
use crate::regression::stepwise::{Inside, Outside};
use crate::ui::figures::px;
use crate::ui::pages::benchmark::subject::Subject;

/// How everything is weighed before a step: the candidates outside, the strongest first, and the terms in the model,
/// the weakest first.
pub fn weighed(subject: &Subject, language: Language, moment: &Moment, number: usize) -> Html {
    let entered = moment.next.as_ref().map_or(&[][..], |stage| &stage.entered);
    let removed = moment.next.as_ref().map_or(&[][..], |stage| &stage.removed);
    html! {
        <div class="select-weighed">
            if !moment.outside.is_empty() {
                { outside(subject, language, moment.outside, entered, number) }
            }
            if !moment.inside.is_empty() {
                { inside(subject, language, moment.inside, removed, number) }
            }
        </div>
    }
}

fn outside(subject: &Subject, language: Language, outside: &[Outside], entered: &[usize], number: usize) -> Html {
    let mut ranked: Vec<&Outside> = outside.iter().collect();
    // What cannot be told has an F that is no number, and stands last.
    ranked.sort_by(|a, b| key(b.f).total_cmp(&key(a.f)));
    let most = ranked.first().map_or(0.0, |first| key(first.f));
    let row = |one: &Outside| {
        let chosen = entered.contains(&one.candidate);
        html! {
            <tr class={classes!(chosen.then_some("is-chosen"))}>
                <th scope="row">
                    { subject.candidate(one.candidate, language) }
                    if chosen { <span class="bench-tag bench-tag--in">{ language.say(msg::BENCH_CHOSEN) }</span> }
                    if !one.admissible { <span class="bench-tag">{ language.say(msg::BENCH_TOO_DEPENDENT) }</span> }
                </th>
                { weight(language, one.f, one.p, most) }
                <td>{ language.number(one.tolerance, 3) }</td>
            </tr>
        }
    };
    let heads = [msg::BENCH_CANDIDATE, msg::BENCH_F_TO_ENTER];
    let name = language.say_with(msg::BENCH_WEIGHED, &[("number", number.into())]);
    table(language, name, heads, Some(msg::BENCH_TOLERANCE), ranked.into_iter().map(row).collect())
}

fn inside(subject: &Subject, language: Language, inside: &[Inside], removed: &[usize], number: usize) -> Html {
    let mut ranked: Vec<&Inside> = inside.iter().collect();
    ranked.sort_by(|a, b| a.f.total_cmp(&b.f));
    let most = ranked.last().map_or(0.0, |last| key(last.f));
    let row = |one: &Inside| {
        let gone = removed.contains(&one.candidate);
        html! {
            <tr class={classes!(gone.then_some("is-chosen"))}>
                <th scope="row">
                    { subject.candidate(one.candidate, language) }
                    if gone { <span class="bench-tag bench-tag--not">{ language.say(msg::SELECT_GOES_OUT) }</span> }
                </th>
                { weight(language, one.f, one.p, most) }
            </tr>
        }
    };
    let heads = [msg::BENCH_VARIABLE, msg::SELECT_F_TO_REMOVE];
    let name = language.say_with(msg::SELECT_WEIGHED_INSIDE, &[("number", number.into())]);
    table(language, name, heads, None, ranked.into_iter().map(row).collect())
}

/// Such a table: what is weighed, its F as a bar and as a number, its p, and what else is told of it.
fn table(language: Language, name: String, [what, f]: [Message; 2], also: Option<Message>, rows: Vec<Html>) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={name.clone()}>
            <table class="bench-weighed">
                <caption>{ name }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.say(what) }</th>
                        <th scope="col" colspan="2">{ language.say(f) }</th>
                        <th scope="col">{ "p" }</th>
                        if let Some(also) = also { <th scope="col">{ language.say(also) }</th> }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn key(f: f64) -> f64 {
    if f.is_nan() { -1.0 } else { f }
}

/// An F as a bar and as a number, and its p.
fn weight(language: Language, f: f64, p: f64, most: f64) -> Html {
    if f.is_nan() {
        return html! { <><td></td><td>{ "–" }</td><td>{ "–" }</td></> };
    }
    let share = if most.is_finite() && most > 0.0 { (f / most).clamp(0.0, 1.0) } else { 1.0 };
    html! {
        <>
            <td class="select-bar">
                <svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true"><rect y="1" width={px(share * 100.0)} height="8" /></svg>
            </td>
            <td>{ language.number(f, 2) }</td>
            <td>{ language.p_value(p) }</td>
        </>
    }
}
