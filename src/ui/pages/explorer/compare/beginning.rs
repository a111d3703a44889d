//! Who goes where: where the person should begin, and why.

use yew::prelude::*;

use super::PartProps;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::theory::{Beginning, Presence, library, who_goes_where};
use crate::ui::components::{Choice, Offer};
use crate::ui::pages::explorer::where_to_begin::{place, where_to_begin};

/// The places, in the order in which the rule comes to them.
const PLACES: [Beginning; 4] =
    [Beginning::Psychiatry, Beginning::ParallelCourse, Beginning::BusinessCentre, Beginning::Undecided];

/// The three questions of the rule for this person, the answer, and where the illustrations go.
#[component]
pub fn WhereToBegin(props: &PartProps) -> Html {
    let PartProps { work, language, act, .. } = props;
    let language = *language;
    let (sentence, source) = where_to_begin(language, &work.person);
    let direction = who_goes_where(&work.person);
    let by_place = use_memo((), |()| {
        PLACES.map(|place| {
            let all = library::personas().iter();
            (place, all.filter(|it| who_goes_where(&it.person).place == place).collect::<Vec<_>>())
        })
    });
    html! {
        <section class="section compare-part" aria-labelledby="begin-title">
            <div class="section__head">
                <h2 id="begin-title">{ language.say(msg::BEGIN_TITLE) }</h2>
                <p>{ language.say(msg::BEGIN_LEAD) }{ " " }<span class="source">{ source }</span></p>
            </div>
            <div class="begin">
                <ol class="begin__questions">
                    { for library::direction_traits().iter().map(|it| {
                        let decides = direction.because.iter().any(|(id, _)| *id == it.id);
                        let id = it.id.clone();
                        let onchoose = act.reform(move |presence| Action::SetTrait(id.clone(), presence));
                        let label = it.naming.label.in_language(language);
                        html! {
                            <li key={it.id.as_str()} class={decides.then_some("is-deciding")}>
                                <span aria-hidden="true">{ label }</span>
                                <Choice<Presence> label={label.to_owned()} offers={answers(language)} chosen={Some(work.person.presence(&it.id))} {onchoose} />
                                if decides { <em>{ language.say(msg::BEGIN_DECIDES) }</em> }
                            </li>
                        }
                    }) }
                </ol>
                <p class="begin__answer" role="status">{ sentence }</p>
            </div>
            <h3>{ language.say(msg::BEGIN_PERSONAS) }</h3>
            <dl class="facts">
                { for by_place.iter().filter(|(_, personas)| !personas.is_empty()).map(|(to, personas)| html! {
                    <div>
                        <dt>{ place(language, *to) }</dt>
                        <dd>
                            <ul class="begin__personas">
                                { for personas.iter().map(|it| {
                                    let id = it.id.clone();
                                    let here = it.person == work.person;
                                    html! {
                                        <li key={it.id.as_str()}>
                                            <button type="button" class="button button--small" aria-pressed={here.to_string()}
                                                onclick={act.reform(move |_: MouseEvent| Action::BecomePersona(id.clone()))}>
                                                { it.label.in_language(language) }
                                            </button>
                                        </li>
                                    }
                                }) }
                            </ul>
                        </dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

fn answers(language: Language) -> Vec<Offer<Presence>> {
    let all = [
        (Presence::Present, msg::PRESENCE_YES),
        (Presence::Absent, msg::PRESENCE_NO),
        (Presence::Unknown, msg::PRESENCE_UNKNOWN),
    ];
    all.into_iter().map(|(presence, words)| Offer::new(presence, language.say(words))).collect()
}
