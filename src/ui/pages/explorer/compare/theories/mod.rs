//! The open theory beside another one.

mod beside;
mod disagreeing;
mod relations;

use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::PartProps;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Id, Person, Theory, library};
use crate::ui::components::Fold;

use beside::Beside;
use disagreeing::Disagreeing;
use relations::Relations;

/// What a part about two theories needs.
#[derive(Clone, Properties, PartialEq)]
pub struct PairProps {
    /// The theory that stands at the left: an initial one before a final one.
    pub first: Arc<Theory>,
    /// The other.
    pub second: Arc<Theory>,
    /// The person as both are to be asked about him or her.
    pub person: Rc<Person>,
    /// Person and setting of the user.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// What a part needs that also says which theory is to stand beside the open one.
#[derive(Clone, Properties, PartialEq)]
pub struct TheoriesProps {
    /// What every part needs.
    pub part: PartProps,
    /// The theory that the user wants beside the open one, if any.
    pub wanted: Option<Id>,
}

/// Two theories side by side: how their elements stand to each other, what they say of this person in this setting, and
/// where they disagree.
#[component]
pub fn Theories(props: &TheoriesProps) -> Html {
    let PartProps { theory, work, language, act } = &props.part;
    let language = *language;
    let others = work.other_theories();
    let there = |id: &Id| others.iter().find(|(key, _)| key == id).cloned();
    let chosen = props.wanted.as_ref().and_then(there).or_else(|| there(&work.counterpart()?));
    let pair = chosen.as_ref().map(|(key, other)| {
        let (first, second) = work.older_first(key, other.clone());
        let person = library::person_for(&second, &library::person_for(&first, &work.person));
        PairProps { first, second, person: Rc::new(person), work: work.clone(), language, act: act.clone() }
    });
    let onchange = act.reform(|event: Event| {
        Action::PutBeside(Some(event.target_unchecked_into::<HtmlSelectElement>().value().as_str().into()))
    });
    html! {
        <section class="section compare-part" aria-labelledby="pair-title">
            <div class="section__head">
                <h2 id="pair-title">{ language.say(msg::PAIR_TITLE) }</h2>
                <p>{ language.say(msg::PAIR_LEAD) }</p>
            </div>
            <label class="field pair-field">
                <span class="field__label">{ language.say_with(msg::PAIR_CHOOSE, &[("theory", theory.title().in_language(language).into())]) }</span>
                <select {onchange}>
                    // Beside what somebody wrote from nothing stands what he or she chooses.
                    if chosen.is_none() { <option value="" disabled=true selected=true>{ language.say(msg::OWN_CHOOSE) }</option> }
                    { for others.iter().map(|(key, it)| html! {
                        <option value={key.to_string()} selected={chosen.as_ref().is_some_and(|(it, _)| it == key)}>{ it.title().in_language(language) }</option>
                    }) }
                </select>
            </label>
            if let Some(pair) = pair { <Pair ..pair /> }
        </section>
    }
}

/// All that there is to say of two theories.
#[component]
fn Pair(pair: &PairProps) -> Html {
    let language = pair.language;
    let criticised = [&pair.first, &pair.second].into_iter().filter_map(|it| Some((it, library::criticism_of(it.id())?)));
    html! {
        <>
            <Relations ..pair.clone() />
            { for criticised.map(|(theory, criticism)| html! {
                <aside class="notice pair-criticism">
                    <p>
                        <strong>{ language.say_with(msg::PAIR_CRITICISM, &[("theory", theory.title().in_language(language).into())]) }</strong>
                        { " " }{ criticism.text.in_language(language) }{ " " }<span class="source">{ criticism.source.to_string() }</span>
                    </p>
                </aside>
            }) }
            <Beside ..pair.clone() />
            <Fold summary={language.say(msg::PAIR_DISAGREE).into_owned()}><Disagreeing ..pair.clone() /></Fold>
        </>
    }
}
