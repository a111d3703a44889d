use std::collections::HashMap;

use yew::prelude::*;

use crate::language::{Language, msg};
use crate::regression::{Suggestion, Transform, transformed};
use crate::study::Action;
use crate::table::{Column, Histogram, Table, skewness};
use crate::ui::figures::SmallHistogram;
use crate::ui::pages::benchmark::subject::{PartProps, transform_name};
use crate::ui::shared::Shared;

/// How skewed each candidate is, which form would make it less so, and how that looks.
#[component]
pub fn Skewness(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let all = use_state_eq(|| false);
    let candidates: Vec<_> = subject.work.settings.candidates.iter().filter(|candidate| candidate.on).collect();
    // Of the same cells it is found once, whichever candidates come and go.
    let known = use_mut_ref(HashMap::<String, (Column, Skewed)>::new);
    let found = use_memo((Shared(subject.table.clone()), headers(&candidates)), |(table, headers)| {
        let mut known = known.borrow_mut();
        let mut found = |header: &String| {
            let column = table.column(header)?;
            let before = known.get(header).filter(|(of, _)| of.shares_cells_with(column)).map(|(_, skewed)| *skewed);
            Some(before.unwrap_or_else(|| {
                let skewed = Skewed::of(column);
                known.insert(header.clone(), (column.clone(), skewed));
                skewed
            }))
        };
        headers.iter().map(|header| found(header).unwrap_or(Skewed::UNKNOWN)).collect::<Vec<_>>()
    });
    let rows = candidates.iter().zip(found.iter()).filter(|(candidate, skewed)| {
        *all || candidate.transform != Transform::None || skewed.before.abs() >= Suggestion::STRONG
    });
    let rows: Vec<Html> = rows
        .map(|(candidate, skewed)| html! {
            <Row key={candidate.header.clone()} table={Shared(subject.table.clone())} header={candidate.header.clone()}
                label={subject.names(language).label(&candidate.header)} transform={candidate.transform} skewed={*skewed} {language} act={act.clone()} />
        })
        .collect();
    let hidden = candidates.len() - rows.len();
    let show = {
        let all = all.setter();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <>
            <p class="quiet">{ language.say(msg::LOOK_SKEWNESS_LEAD) }</p>
            if !rows.is_empty() {
                <ul class="look-skewed">{ rows }</ul>
            }
            if hidden > 0 {
                <p class="quiet">
                    { language.say_with(msg::LOOK_NOT_SKEWED, &[("count", hidden.into())]) }{ " " }
                    <button type="button" class="button button--small" onclick={show}>{ language.say(msg::LOOK_SHOW_ALL) }</button>
                </p>
            }
        </>
    }
}

fn headers(candidates: &[&crate::benchmark::Candidate]) -> Vec<String> {
    candidates.iter().map(|candidate| candidate.header.clone()).collect()
}

/// How skewed a column is, and what is suggested.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Skewed {
    before: f64,
    suggestion: Option<Suggestion>,
}

impl Skewed {
    const UNKNOWN: Skewed = Skewed { before: f64::NAN, suggestion: None };

    fn of(column: &Column) -> Skewed {
        Skewed { before: skewness(column.values()), suggestion: Suggestion::for_column(column) }
    }
}

#[derive(Properties)]
struct RowProps {
    table: Shared<Table>,
    header: AttrValue,
    label: AttrValue,
    transform: Transform,
    skewed: Skewed,
    language: Language,
    act: Callback<Action>,
}

/// Not a number is as good as itself here: a column without a skewness has not changed.
impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        let same_skewness =
            self.skewed.before.to_bits() == other.skewed.before.to_bits() && self.skewed.suggestion == other.skewed.suggestion;
        same_skewness
            && (&self.table, &self.header, &self.label) == (&other.table, &other.header, &other.label)
            && (self.transform, self.language) == (other.transform, other.language)
            && self.act == other.act
    }
}

/// One candidate: its distribution as it is, and under its form or the one suggested.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { table, header, label, transform, skewed, language, act } = props;
    let language = *language;
    let suggested = skewed.suggestion.map(|suggestion| suggestion.transform);
    // What is taken is shown; else what is suggested.
    let form = if *transform == Transform::None { suggested } else { Some(*transform) };
    let drawn = use_memo((table.clone(), header.clone(), form), |(table, header, form)| {
        let column = table.column(header)?;
        let after = form.and_then(|form| transformed(column, form)).map(|values| (Histogram::of(&values), skewness(&values)));
        Some((Histogram::of(column.values()), after))
    });
    let Some((before, after)) = &*drawn else { return html! {} };
    let take = |transform: Transform| {
        let header = header.to_string();
        act.reform(move |_: MouseEvent| Action::SetTransform(header.clone(), transform))
    };
    let g1 = |value: f64| html! { <span class="number">{ "G1 = " }{ language.signed(value, 2) }</span> };
    let name = |transform: Transform| transform_name(transform, language).into_owned();
    let of = |words, form: String| language.say_with(words, &[("variable", label.as_str().into()), ("form", form.into())]);
    // A form that was taken and helps is left in peace.
    let is_enough =
        *transform != Transform::None && after.as_ref().is_some_and(|(_, after)| Suggestion::is_enough(skewed.before, *after));
    let whose =
        html! { <span class="unseen">{ language.say_with(msg::LOOK_FOR, &[("variable", label.as_str().into())]) }</span> };
    html! {
        <li class="look-skewed__row">
            <span class="look-skewed__name">{ label }</span>
            <span class="look-skewed__before">
                <SmallHistogram histogram={before.clone()} width={96.0} height={30.0} label={of(msg::LOOK_DISTRIBUTION, name(Transform::None))} />
                { g1(skewed.before) }
            </span>
            if let Some((form, (histogram, after))) = form.zip(after.as_ref()) {
                <span class="look-skewed__arrow">{ form.sign() }{ " →" }</span>
                <span class={classes!("look-skewed__after", (*transform == Transform::None).then_some("is-only-suggested"))}>
                    <SmallHistogram histogram={histogram.clone()} width={96.0} height={30.0} label={of(msg::LOOK_DISTRIBUTION, name(form))} />
                    { g1(*after) }
                </span>
            }
            <span class="look-skewed__take">
                if let Some(suggested) = suggested.filter(|suggested| !is_enough && suggested != transform) {
                    <button type="button" class="button button--small" onclick={take(suggested)}>
                        { language.say_with(msg::LOOK_TAKE, &[("form", suggested.sign().into())]) }{ whose.clone() }
                    </button>
                }
                if *transform != Transform::None {
                    <button type="button" class="button button--small" onclick={take(Transform::None)}>{ language.say(msg::LOOK_BACK) }{ whose }</button>
                } else if suggested.is_none() && skewed.before.abs() >= Suggestion::STRONG {
                    <small>{ language.say(msg::LOOK_NO_FORM) }</small>
                }
            </span>
        </li>
    }
}
