use yew::prelude::*;

use super::finding_note::FindingNote;
use super::presence_choice::PresenceChoice;
use crate::language::{Language, msg};
use crate::theory::library::Finding;
use crate::theory::{Id, Naming, Presence};

/// What [`ContextRow`] needs.
#[derive(Properties, PartialEq)]
pub struct ContextRowProps {
    /// The context.
    pub id: Id,
    /// Its name, description and source.
    pub naming: Naming,
    /// What is known of it.
    pub presence: Presence,
    /// What is known of it in the case that the setting was taken from.
    pub finding: Option<Finding>,
    /// The name of that case.
    pub case: Option<&'static str>,
    /// The language.
    pub language: Language,
    /// Told what is to be known of it.
    pub onset: Callback<(Id, Presence)>,
}

/// One context of circumstance: its name, its three buttons, where it comes from, and whether it was changed.
#[component]
pub fn ContextRow(props: &ContextRowProps) -> Html {
    let language = props.language;
    let label = props.naming.label.in_language(language).to_owned();
    let id = props.id.clone();
    let in_case = props.finding.as_ref().map(|finding| finding.presence).unwrap_or_default();
    let changed = props.case.filter(|_| in_case != props.presence);
    html! {
        <li class={classes!("context", changed.map(|_| "is-changed"))}>
            <span class="context__name" aria-hidden="true">{ label.clone() }</span>
            <PresenceChoice {label} presence={props.presence} {language}
                onset={props.onset.reform(move |presence| (id.clone(), presence))} />
            <div class="context__notes">
                <FindingNote naming={props.naming.clone()} finding={props.finding.clone()} case={props.case} {language} />
                if let Some(case) = changed {
                    <span class="context__changed">{ language.say_with(msg::SETTING_CHANGED_FROM, &[("case", case.into())]) }</span>
                }
            </div>
        </li>
    }
}
