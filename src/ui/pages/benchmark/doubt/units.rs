use yew::prelude::*;

use crate::benchmark::{Analysis, Certainty, Third};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::components::roving;
use crate::ui::figures::{Standing, px};
use crate::ui::pages::benchmark::sentences::percent;
use crate::ui::shared::Shared;

/// A unit in doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubted {
    /// Its name.
    pub name: String,
    /// How often it is better, as expected, worse.
    pub shares: [f64; 3],
    /// How it does by the model that was chosen.
    pub own: Standing,
}

impl Doubted {
    /// The units of an analysis, with the shares of the low, the middle and the high third of each; from those most surely
    /// better to those most surely worse.
    pub fn all(analysis: &Analysis, thirds: impl Fn(usize) -> [f64; 3]) -> Vec<Doubted> {
        let good: Third = analysis.judgement.good_third;
        let of = |(place, judged): (usize, &crate::benchmark::Judged)| {
            let thirds = thirds(place);
            Doubted {
                name: judged.unit.clone(),
                shares: Standing::ALL.map(|standing| thirds[standing.third(good).place()]),
                own: Standing::of(judged.residual_third, good),
            }
        };
        let mut units: Vec<Doubted> = analysis.judgement.units.iter().enumerate().map(of).collect();
        let lean = |one: &Doubted| one.shares[2] - one.shares[0];
        units.sort_by(|a, b| lean(a).total_cmp(&lean(b)));
        units
    }

    /// How often it keeps the third of the chosen model.
    fn keeps(&self) -> f64 {
        self.shares[self.own as usize]
    }
}

/// What a [`UnitsInDoubt`] needs.
#[derive(Properties, PartialEq)]
pub struct UnitsInDoubtProps {
    /// The units.
    pub units: Option<Shared<Vec<Doubted>>>,
    /// What the list is called.
    pub name: AttrValue,
    /// The language of its words.
    pub language: Language,
    /// The name of the marked unit.
    pub marked: Option<AttrValue>,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The most units that are listed, half from either end.
const LISTED: usize = 240;

/// Each unit with the share of models in which it is better, as expected and worse, and how often it keeps its third.
#[component]
pub fn UnitsInDoubt(props: &UnitsInDoubtProps) -> Html {
    let UnitsInDoubtProps { units, name, language, marked, act } = props;
    let language = *language;
    let Some(units) = units.as_deref() else { return html! {} };
    let more = units.len().saturating_sub(LISTED);
    let (head, tail) = if more > 0 { (LISTED / 2, LISTED / 2 + more) } else { (units.len(), units.len()) };
    let listed = || units[..head].iter().chain(&units[tail..]);
    let is_marked = |one: &Doubted| marked.as_ref().is_some_and(|marked| **marked == one.name);
    // The one button that the tabulator reaches: the marked unit's, else the first.
    let stop = listed().find(|one| is_marked(one)).or_else(|| listed().next()).map(|one| one.name.as_str());
    let row = |one: &Doubted| {
        let onclick = {
            let name = one.name.clone();
            act.reform(move |_: MouseEvent| Action::MarkUnit(Some(name.clone())))
        };
        html! {
            <li key={one.name.clone()} data-unit={one.name.clone()} class={classes!(is_marked(one).then_some("is-marked"))}>
                <button type="button" class="bench-unit bench-thirds__name" data-walk="" aria-pressed={is_marked(one).to_string()}
                    tabindex={if stop == Some(one.name.as_str()) { "0" } else { "-1" }} {onclick}>{ &one.name }</button>
                { stacked(one.shares) }
                <span class={classes!("bench-thirds__words", (Certainty::of(one.keeps()) != Certainty::CannotTell).then_some(one.own.class()))}>
                    { words(language, one) }
                </span>
            </li>
        }
    };
    html! {
        <>
            <p>{ counts(units, language) }</p>
            <ul class="bench-thirds" aria-label={name} onkeydown={Callback::from(|event: KeyboardEvent| roving::walk(&event))}>
                { for listed().map(row) }
            </ul>
            if more > 0 { <p class="quiet">{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) }</p> }
        </>
    }
}

/// How many units keep their third clearly, probably, or not to be told.
fn counts(units: &[Doubted], language: Language) -> String {
    let count = |wanted: Certainty| units.iter().filter(|one| Certainty::of(one.keeps()) == wanted).count();
    language.say_with(
        msg::DOUBT_KEEP_COUNTS,
        &[
            ("clear", count(Certainty::Clearly).into()),
            ("probable", count(Certainty::Probably).into()),
            ("open", count(Certainty::CannotTell).into()),
        ],
    )
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

/// In words: its third, how sure, and how often it keeps it.
fn words(language: Language, one: &Doubted) -> Html {
    let certainty = Certainty::of(one.keeps());
    let said = match certainty {
        Certainty::CannotTell => language.say(msg::JUDGE_CANNOT_TELL).into_owned(),
        sure => {
            let standing = match one.own {
                Standing::Better => "better",
                Standing::AsExpected => "expected",
                Standing::Worse => "worse",
            };
            let message = if sure == Certainty::Clearly { msg::BENCH_CLEARLY } else { msg::BENCH_PROBABLY };
            language.say_with(message, &[("standing", standing.into())])
        }
    };
    html! { <>{ said }<span class="number">{ " " }{ percent(language, one.keeps(), 1) }</span></> }
}
