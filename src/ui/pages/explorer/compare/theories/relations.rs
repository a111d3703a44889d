use yew::prelude::*;

use super::PairProps;
use crate::language::{Language, msg};
use crate::theory::library::{self, Kin};
use crate::theory::sentence::{self, capitalised, lowered};
use crate::theory::{Id, Relation, Status, Theory};
use crate::ui::components::{Choice, Offer};

/// Every relation, in the order in which they are told.
const ALL: [Relation; 8] = [
    Relation::Confirmed,
    Relation::Nuanced,
    Relation::Replaced,
    Relation::Contradicted,
    Relation::Moved,
    Relation::Implicit,
    Relation::Gone,
    Relation::New,
];

/// The sign before a relation's word.
fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Confirmed => "=",
        Relation::Nuanced => "≈",
        Relation::Replaced => "⇄",
        Relation::Contradicted => "×",
        Relation::Moved => "→",
        Relation::Implicit => "( )",
        Relation::Gone => "−",
        Relation::New => "+",
    }
}

/// The name of an element: for a configuration, what its mechanism is and where it leads.
fn name(theory: &Theory, id: &Id, language: Language) -> String {
    let label = |id: &Id| theory.naming(id).map_or_else(|| id.to_string(), |it| it.label.in_language(language).to_owned());
    match theory.configuration(id) {
        Some(it) => format!("{} → {}", label(&it.mechanism), lowered(&label(&it.sub_goal))),
        None => label(id),
    }
}

/// What has become of the elements of the one theory in the other: confirmed, nuanced, replaced, contradicted, new, with
/// the reason that the thesis records.
#[component]
pub fn Relations(props: &PairProps) -> Html {
    let language = props.language;
    let all = use_memo((props.first.clone(), props.second.clone()), |(first, second)| library::kin(first, second));
    let chosen = use_state_eq(|| None::<Relation>);
    let with = |relation: Relation| all.iter().filter(move |it| it.relation == relation);
    let there: Vec<Relation> = ALL.into_iter().filter(|relation| with(*relation).next().is_some()).collect();
    // Of a theory and a copy of it one wants to see what was changed.
    let first = there.iter().find(|it| props.second.status() != Status::Written || **it != Relation::Confirmed);
    let shown = chosen.filter(|it| there.contains(it)).or(first.or(there.first()).copied());
    let offers: Vec<Offer<Relation>> = there
        .iter()
        .map(|relation| {
            let word = capitalised(&sentence::relation(*relation, language));
            Offer::new(*relation, format!("{} {word} {}", sign(*relation), with(*relation).count()))
        })
        .collect();
    let onchoose = {
        let chosen = chosen.setter();
        Callback::from(move |relation| chosen.set(Some(relation)))
    };
    let titles = [&props.first, &props.second].map(|it| it.title().in_language(language).to_owned());
    html! {
        <div class="stack">
            <h3>{ language.say(msg::PAIR_RELATIONS) }</h3>
            <Choice<Relation> label={language.say(msg::PAIR_RELATIONS)} {offers} chosen={shown} {onchoose} />
            if let Some(shown) = shown {
                <ul class="kin" aria-label={capitalised(&sentence::relation(shown, language))}>
                    { for with(shown).map(|it| line(props, it, &titles)) }
                </ul>
            }
        </div>
    }
}

/// What belongs together.
fn line(props: &PairProps, kin: &Kin, titles: &[String; 2]) -> Html {
    let language = props.language;
    let side = |theory: &Theory, title: &String, ids: &[Id]| {
        html! {
            <div class="kin__side">
                <small>{ title }</small>
                if ids.is_empty() {
                    <p class="kin__none">{ language.say(msg::PAIR_NONE) }</p>
                } else {
                    <ul>{ for ids.iter().map(|id| html! { <li key={id.as_str()}>{ name(theory, id, language) }</li> }) }</ul>
                }
            </div>
        }
    };
    html! {
        <li class="kin__line">
            { side(&props.first, &titles[0], &kin.of_first) }
            <p class="kin__sign"><span aria-hidden="true">{ sign(kin.relation) }</span><span class="unseen">{ sentence::relation(kin.relation, language) }</span></p>
            { side(&props.second, &titles[1], &kin.of_second) }
            if let Some(recorded) = kin.recorded {
                <p class="kin__why">
                    { recorded.note.in_language(language) }{ " " }<span class="source">{ recorded.source.to_string() }</span>
                    if !recorded.stated { { " " }<em>{ language.say(msg::PAIR_READ_HERE) }</em> }
                </p>
            } else {
                <p class="kin__why"><em>{ language.say(msg::PAIR_BY_ID) }</em></p>
            }
        </li>
    }
}
