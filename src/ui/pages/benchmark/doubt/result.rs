use std::rc::Rc;

use yew::prelude::*;

use crate::benchmark::bootstrap::Tally;
use crate::benchmark::{Certainty, Third};
use crate::language::{Language, msg};
use crate::ui::figures::{Standing, px};
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;

/// What a [`DoubtResult`] needs.
#[derive(Properties)]
pub struct DoubtResultProps {
    /// What the page is about; the bootstrap is about the same.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// What came out so far.
    pub tally: Rc<Tally>,
    /// The name of the marked unit.
    pub marked: Option<AttrValue>,
}

impl PartialEq for DoubtResultProps {
    fn eq(&self, other: &Self) -> bool {
        self.subject == other.subject
            && self.language == other.language
            && self.marked == other.marked
            && Rc::ptr_eq(&self.tally, &other.tally)
    }
}

/// How often each variable was chosen, how large the models were, and in which third each unit came out.
#[component]
pub fn DoubtResult(props: &DoubtResultProps) -> Html {
    let DoubtResultProps { subject, language, tally, .. } = props;
    let language = *language;
    html! {
        <div class="stack bench-doubt">
            <p>{ language.say_with(msg::BENCH_SAME_MODEL, &[("percent", sentences::percent(language, tally.share_of_same_model(), 1).into())]) }</p>
            <div class="bench-two">
                <figure class="figure">
                    <h3>{ language.say(msg::BENCH_HOW_OFTEN) }</h3>
                    { variables(subject, language, tally) }
                </figure>
                <figure class="figure">
                    <h3>{ language.say(msg::BENCH_SIZES) }</h3>
                    { sizes(language, tally) }
                    if tally.degenerate > 0 {
                        <p class="quiet">{ language.say_with(msg::BENCH_DEGENERATE, &[("count", (tally.degenerate as usize).into())]) }</p>
                    }
                </figure>
            </div>
            <figure class="figure">
                <h3>{ language.say(msg::BENCH_UNITS_IN_DOUBT) }</h3>
                { counts(props) }
                { units(props) }
                <figcaption>{ language.say(msg::BENCH_DOUBT_CAPTION) }</figcaption>
            </figure>
        </div>
    }
}

/// A share as a bar of at most `long` pixels.
fn bar(share: f64, class: &'static str) -> Html {
    html! {
        <svg class={classes!("bench-share", class)} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bench-share__ground" width="100" height="10" />
            <rect class="bench-share__part" width={px(share * 100.0)} height="10" />
        </svg>
    }
}

fn variables(subject: &Subject, language: Language, tally: &Tally) -> Html {
    let mut order: Vec<usize> = (0..tally.candidates.len()).collect();
    order.sort_by(|&a, &b| tally.chosen.get(b).cmp(&tally.chosen.get(a)));
    html! {
        <ul class="bench-bars">
            { for order.into_iter().map(|place| {
                let share = tally.share_chosen(place);
                let in_model = tally.chosen_by_the_data.get(place).copied().unwrap_or(false);
                html! {
                    <li class={classes!(in_model.then_some("is-in"))}>
                        <span>{ subject.variable(&tally.candidates[place], language) }
                            if in_model { <span class="unseen">{ " (" }{ language.say(msg::BENCH_IN_MODEL) }{ ")" }</span> }
                        </span>
                        { bar(share, "") }
                        <span class="number">{ sentences::percent(language, share, 1) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

fn sizes(language: Language, tally: &Tally) -> Html {
    let done = f64::from(tally.done.max(1));
    let own = tally.chosen_by_the_data.iter().filter(|&&chosen| chosen).count();
    let first = tally.sizes.iter().position(|&count| count > 0).unwrap_or(0);
    let last = tally.sizes.iter().rposition(|&count| count > 0).unwrap_or(0);
    html! {
        <ul class="bench-bars bench-bars--sizes">
            { for (first..=last).map(|size| {
                let share = tally.sizes.get(size).map_or(0.0, |&count| f64::from(count) / done);
                html! {
                    <li class={classes!((size == own).then_some("is-in"))}>
                        <span>{ language.say_with(msg::BENCH_TERMS, &[("count", size.into())]) }</span>
                        { bar(share, "") }
                        <span class="number">{ sentences::percent(language, share, 1) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}

/// A unit in doubt.
struct Doubted {
    unit: usize,
    /// Better, as expected, worse.
    shares: [f64; 3],
    most: Standing,
    certainty: Certainty,
}

/// The units from those most surely better to those most surely worse.
fn doubted(tally: &Tally, good: Third) -> Vec<Doubted> {
    let mut units: Vec<Doubted> = (0..tally.units.len())
        .map(|unit| {
            let thirds = tally.share_of_thirds(unit);
            let (most, certainty) = Certainty::of_thirds(thirds);
            let shares = Standing::ALL.map(|standing| thirds[standing.third(good).place()]);
            Doubted { unit, shares, most: Standing::of(most, good), certainty }
        })
        .collect();
    let lean = |one: &Doubted| one.shares[2] - one.shares[0];
    units.sort_by(|a, b| lean(a).total_cmp(&lean(b)));
    units
}

/// How many units are clearly, probably, not to be told.
fn counts(props: &DoubtResultProps) -> Html {
    let Ok(analysis) = &props.subject.analysis else { return html! {} };
    let units = doubted(&props.tally, analysis.judgement.good_third);
    let count = |wanted: Certainty| units.iter().filter(|one| one.certainty == wanted).count();
    html! {
        <p>{ props.language.say_with(msg::BENCH_CERTAINTIES, &[
            ("clear", count(Certainty::Clearly).into()),
            ("probable", count(Certainty::Probably).into()),
            ("open", count(Certainty::CannotTell).into()),
        ]) }</p>
    }
}

/// The most units that are listed, half from either end.
const LISTED: usize = 240;

fn units(props: &DoubtResultProps) -> Html {
    let DoubtResultProps { subject, language, tally, marked } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let mut units = doubted(tally, analysis.judgement.good_third);
    let more = units.len().saturating_sub(LISTED);
    if more > 0 {
        units.drain(LISTED / 2..LISTED / 2 + more);
    }
    html! {
        <>
            <ul class="bench-thirds">
                { for units.iter().map(|one| {
                    let name = tally.units.get(one.unit).cloned().unwrap_or_default();
                    let is_marked = marked.as_ref().is_some_and(|marked| **marked == name);
                    html! {
                        <li class={classes!(is_marked.then_some("is-marked"))}>
                            <span class="bench-thirds__name">{ name }</span>
                            { stacked(one.shares) }
                            <span class={classes!("bench-thirds__words", (one.certainty != Certainty::CannotTell).then_some(one.most.class()))}>
                                { words(language, one) }
                            </span>
                        </li>
                    }
                }) }
            </ul>
            if more > 0 { <p class="quiet">{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) }</p> }
        </>
    }
}

/// Better, as expected and worse side by side.
fn stacked(shares: [f64; 3]) -> Html {
    let mut from = 0.0;
    html! {
        <svg class="bench-stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            { for Standing::ALL.into_iter().zip(shares).map(|(standing, share)| {
                let x = from;
                from += share * 100.0;
                html! { <rect class={standing.class()} x={px(x)} width={px(share * 100.0)} height="10" /> }
            }) }
        </svg>
    }
}

/// The name by which the catalogue knows a standing.
fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::Better => "better",
        Standing::AsExpected => "expected",
        Standing::Worse => "worse",
    }
}

/// In words: how sure, and the shares for those who do not see the bar.
fn words(language: Language, one: &Doubted) -> Html {
    let share = one.shares[one.most as usize];
    let said = match one.certainty {
        Certainty::CannotTell => language.say(msg::BENCH_CANNOT_TELL).into_owned(),
        sure => language.say_with(
            if sure == Certainty::Clearly { msg::BENCH_CLEARLY } else { msg::BENCH_PROBABLY },
            &[("standing", key(one.most).into())],
        ),
    };
    html! { <>{ said }<span class="number">{ " " }{ sentences::percent(language, share, 1) }</span></> }
}
