use yew::prelude::*;

use crate::benchmark::Candidate;
use crate::language::{Language, msg};
use crate::regression::Override;
use crate::study::{Action, Change};
use crate::ui::components::{Check, Fold};
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// The candidates that can be insisted on, in their order.
fn candidates(subject: &Subject) -> impl Iterator<Item = &Candidate> {
    subject.work.settings.candidates.iter().filter(|candidate| candidate.on && candidate.screening != Override::Drop)
}

/// Which candidates are in the model whatever the data say; folded away under the names of those that are.
#[component]
pub fn Forced(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let forced: Vec<String> =
        subject.work.settings.selection.forced.iter().map(|header| subject.names(*language).label(header)).collect();
    let names = if forced.is_empty() { language.say(msg::SELECT_NONE).into_owned() } else { sentences::list(*language, &forced) };
    html! {
        <Fold summary={language.say_with(msg::SELECT_FORCED, &[("names", names.into())])}>
            <ForcedList ..props.clone() />
        </Fold>
    }
}

#[component]
fn ForcedList(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let selection = &subject.work.settings.selection;
    html! {
        <fieldset class="select-terms">
            <legend>{ language.say(msg::SELECT_FORCED_LEGEND) }</legend>
            { for candidates(subject).map(|candidate| {
                let (work, header) = (subject.work.clone(), candidate.header.clone());
                let onchange = act.reform(move |on| {
                    let mut settings = work.settings.clone();
                    settings.selection.force(&header, on);
                    Action::Set(Change::Forced, Box::new(settings))
                });
                html! {
                    <Check key={candidate.header.clone()} label={subject.names(*language).variable(&candidate.variable())}
                        on={selection.forced.contains(&candidate.header)} {onchange} />
                }
            }) }
        </fieldset>
    }
}

/// The user's own model: a box for each candidate, with what it does there or would do.
#[component]
pub fn OwnTerms(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let selection = &subject.work.settings.selection;
    html! {
        <fieldset class="select-terms select-terms--own">
            <legend>{ language.say(msg::SELECT_HAND_LEGEND) }</legend>
            { for candidates(subject).map(|candidate| {
                let (work, header) = (subject.work.clone(), candidate.header.clone());
                let onchange = act.reform(move |on| {
                    let mut settings = work.settings.clone();
                    settings.selection.take(&header, on);
                    if !on {
                        settings.selection.force(&header, false);
                    }
                    Action::Set(Change::Terms, Box::new(settings))
                });
                html! {
                    <span key={candidate.header.clone()} class="select-terms__one">
                        <Check label={subject.names(*language).variable(&candidate.variable())} on={selection.insists_on(&candidate.header)} {onchange} />
                        <small class="quiet number">{ what_it_does(subject, *language, &candidate.header) }</small>
                    </span>
                }
            }) }
        </fieldset>
    }
}

/// Its p in the model, or the F and the p with which it would come in.
fn what_it_does(subject: &Subject, language: Language, header: &str) -> Option<String> {
    let analysis = subject.analysis.as_ref().ok()?;
    let place = analysis.sample.candidates().iter().position(|variable| variable.header == header)?;
    if let Some(term) = analysis.fit().term(place) {
        return Some(sentences::p(language, term.p));
    }
    let outside = analysis.path.outside.iter().find(|outside| outside.candidate == place)?;
    if !outside.admissible {
        return Some(language.say(msg::BENCH_TOO_DEPENDENT).into_owned());
    }
    let (f, p) = (language.number(outside.f, 2), sentences::p(language, outside.p));
    Some(language.say_with(msg::SELECT_WOULD_ADD, &[("f", f.into()), ("p", p.into())]))
}
