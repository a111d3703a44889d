use yew::prelude::*;

use crate::language::{Language, msg};
use crate::theory::library::{Finding, Reading};
use crate::theory::{Naming, Source};

/// What [`FindingNote`] needs.
#[derive(Properties, PartialEq)]
pub struct FindingNoteProps {
    /// The context.
    pub naming: Naming,
    /// What is known of it in the case that the setting was taken from.
    pub finding: Option<Finding>,
    /// The name of that case.
    pub case: Option<&'static str>,
    /// The language.
    pub language: Language,
}

/// What a context means, and how it was read out of the case: a note that opens.
#[component]
pub fn FindingNote(props: &FindingNoteProps) -> Html {
    let language = props.language;
    let summary = language.say(match (&props.finding, props.case) {
        (Some(finding), _) if finding.reading == Reading::Stated => msg::FINDING_STATED,
        (Some(_), _) => msg::FINDING_INFERRED,
        (None, Some(_)) => msg::FINDING_SILENT,
        (None, None) => msg::FINDING_ABOUT,
    });
    let unseen = props.naming.label.in_language(language).to_owned();
    let cite = |source: &Source| html! { if !source.is_empty() { { " " }<span class="source">{ source.to_string() }</span> } };
    html! {
        <details class="finding">
            <summary>{ summary }<span class="unseen">{ ": " }{ unseen }</span></summary>
            <p>{ props.naming.description.in_language(language) }{ cite(&props.naming.source) }</p>
            if let (Some(finding), Some(case)) = (&props.finding, props.case) {
                <p><strong>{ case }{ ": " }</strong>{ finding.note.in_language(language) }{ cite(&finding.source) }</p>
            }
        </details>
    }
}
