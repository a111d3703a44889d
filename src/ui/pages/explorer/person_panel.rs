use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::presence_choice::PresenceChoice;
use super::setting_panel::PanelProps;
use super::where_to_begin::where_to_begin;
use crate::glossary::Term;
use crate::language::msg;
use crate::study::Action;
use crate::theory::{Id, Kind, Presence, library};
use crate::ui::components::Check;
use crate::ui::help::explained;

/// For whom: an illustration to begin from, problem mechanisms, traits, and which programme suits.
#[component]
pub fn PersonPanel(props: &PanelProps) -> Html {
    let (language, theory, work) = (props.language, &props.theory, &props.work);
    let onchange = props
        .act
        .reform(|event: Event| Action::BecomePersona(Id::from(event.target_unchecked_into::<HtmlSelectElement>().value())));
    let persona = work.persona.as_ref().and_then(|id| library::personas().iter().find(|persona| persona.id == *id));
    let changed = persona.is_some_and(|persona| work.is_person_changed(persona));
    let has = theory.problems().iter().filter(|problem| work.person.problems.contains(&problem.id)).count();
    let traits: Vec<(Id, String)> = {
        let deciding = library::direction_traits().iter().map(|it| (&it.id, &it.naming));
        let of_person = theory.contexts().iter().filter(|context| context.kind == Kind::ForWhom).map(|it| (&it.id, &it.naming));
        let named = deciding.chain(of_person).chain(theory.traits().iter().map(|it| (&it.id, &it.naming)));
        named.map(|(id, naming)| (id.clone(), naming.label.in_language(language).to_owned())).collect()
    };
    let known = traits.iter().filter(|(id, _)| work.person.presence(id) != Presence::Unknown).count();
    let (sentence, source) = where_to_begin(language, &work.person);
    html! {
        <section class="card panel" aria-labelledby="person-title">
            <div class="panel__head">
                <h2 id="person-title">{ language.say(msg::PERSON_TITLE) }</h2>
                <p>{ explained(language, &language.say(msg::PERSON_QUESTION), &[Term::ProblemMechanism, Term::Persona]) }</p>
            </div>
            <label class="field">
                <span class="field__label">{ language.say(msg::PERSON_PERSONA) }</span>
                <select {onchange}>
                    if persona.is_none() {
                        <option value="" selected=true disabled=true>{ language.say(msg::PERSON_OWN) }</option>
                    }
                    { for library::personas().iter().map(|it| html! {
                        <option value={it.id.to_string()} selected={work.persona.as_ref() == Some(&it.id)}>
                            { it.label.in_language(language) }
                        </option>
                    }) }
                </select>
            </label>
            if let Some(persona) = persona {
                <p class="panel__note">
                    { persona.description.in_language(language) }
                    if changed { { " " }<em>{ language.say(msg::PERSON_CHANGED) }</em> }
                </p>
            }
            <details>
                <summary>{ language.say_with(msg::PERSON_PROBLEMS, &[("count", has.into()), ("of", theory.problems().len().into())]) }</summary>
                <ul class="panel__list">
                    { for theory.problems().iter().map(|problem| {
                        let id = problem.id.clone();
                        html! {
                            <li key={problem.id.as_str()}>
                                <Check label={problem.naming.label.in_language(language).to_owned()} on={work.person.problems.contains(&problem.id)}
                                    onchange={props.act.reform(move |on| Action::SetProblem(id.clone(), on))} />
                            </li>
                        }
                    }) }
                </ul>
            </details>
            <details>
                <summary>{ language.say_with(msg::PERSON_TRAITS, &[("count", known.into()), ("of", traits.len().into())]) }</summary>
                <ul class="panel__list">
                    { for traits.into_iter().map(|(id, label)| {
                        let set = id.clone();
                        html! {
                            <li class="context" key={id.to_string()}>
                                <span class="context__name" aria-hidden="true">{ label.clone() }</span>
                                <PresenceChoice {label} of_person=true presence={work.person.presence(&id)} {language}
                                    onset={props.act.reform(move |presence| Action::SetTrait(set.clone(), presence))} />
                            </li>
                        }
                    }) }
                </ul>
            </details>
            <p class="panel__where"><strong>{ language.say(msg::PERSON_WHERE) }</strong>{ " " }{ sentence }{ " " }<span class="source">{ source }</span></p>
        </section>
    }
}
