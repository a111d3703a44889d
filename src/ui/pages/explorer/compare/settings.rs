use yew::prelude::*;

use super::PartProps;
use crate::language::msg;
use crate::study::Action;
use crate::theory::{Evaluation, FiringStatus, evaluate, library};
use crate::ui::components::state::{self, Shape, StateSign};

/// The same person in the settings of the cases and in the user's own, mechanism by mechanism.
#[component]
pub fn Settings(props: &PartProps) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let cases = library::cases().iter().filter(|case| case.no_setting.is_none());
    let in_cases = use_memo((theory.clone(), props.work.person.clone()), |(theory, person)| {
        let settings = library::cases().iter().filter_map(|case| case.setting());
        let person = library::person_for(theory, person);
        settings.map(|setting| evaluate(theory, &person, &setting)).collect::<Vec<_>>()
    });
    let yours = use_memo((theory.clone(), props.work.clone()), |(theory, work)| {
        evaluate(theory, &library::person_for(theory, &work.person), &work.setting)
    });
    let all: Vec<&Evaluation> = in_cases.iter().chain(std::iter::once(&*yours)).collect();
    let statuses = |id: &str| -> Vec<&FiringStatus> {
        all.iter().filter_map(|evaluation| evaluation.configuration(id)).map(|firing| &firing.status).collect()
    };
    let rows: Vec<_> = theory
        .configurations()
        .iter()
        .map(|configuration| (configuration, statuses(&configuration.id)))
        .filter(|(_, statuses)| statuses.iter().any(|status| !matches!(status, FiringStatus::NotRelevant(_))))
        .collect();
    let name = |id: &str| theory.naming(id).map_or(id, |naming| naming.label.in_language(language)).to_owned();
    html! {
        <section class="section compare-part" aria-labelledby="compare-title">
            <div class="section__head">
                <h2 id="compare-title">{ language.say(msg::COMPARE_TITLE) }</h2>
                <p>{ language.say(msg::COMPARE_LEAD) }</p>
            </div>
            if rows.is_empty() {
                <p>{ language.say(msg::COMPARE_NOTHING) }</p>
            } else {
                <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::COMPARE_SCROLL)}>
                    <table class="compare">
                        <thead>
                            <tr>
                                <th scope="col">{ language.say(msg::COMPARE_MECHANISM) }</th>
                                { for cases.map(|case| {
                                    let take = Action::TakeCase(case.id.clone());
                                    let onclick = props.act.reform(move |_: MouseEvent| take.clone());
                                    let taken = case.setting().as_ref() == Some(&props.work.setting);
                                    let label = language.say_with(msg::COMPARE_TAKE, &[("case", case.name.as_str().into())]);
                                    html! {
                                        <th scope="col">
                                            { &case.name }
                                            <button type="button" class="button button--small" disabled={taken} {onclick} aria-label={label}>
                                                { language.say(msg::COMPARE_TAKE_SHORT) }
                                            </button>
                                        </th>
                                    }
                                }) }
                                <th scope="col">{ language.say(msg::COMPARE_YOURS) }</th>
                                <th scope="col"><span class="unseen">{ language.say(msg::COMPARE_DIFFERS_HEAD) }</span></th>
                            </tr>
                        </thead>
                        <tbody>
                            { for rows.into_iter().map(|(configuration, statuses)| {
                                let first = statuses.first().map(|status| Shape::of(status));
                                let differs = statuses.iter().any(|status| Some(Shape::of(status)) != first);
                                html! {
                                    <tr class={differs.then_some("compare__differs")} key={configuration.id.as_str()}>
                                        <th scope="row">
                                            { name(&configuration.mechanism) }
                                            if theory.activities().len() > 1 {
                                                <small>{ name(&configuration.activity) }</small>
                                            }
                                        </th>
                                        { for statuses.into_iter().map(|status| html! {
                                            <td><span class={classes!("verdict", Shape::of(status).class())}><StateSign shape={Shape::of(status)} />{ state::status_in_short(language, status) }</span></td>
                                        }) }
                                        <td class="compare__mark">if differs { { language.say(msg::COMPARE_DIFFERS) } }</td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table>
                </div>
            }
        </section>
    }
}
