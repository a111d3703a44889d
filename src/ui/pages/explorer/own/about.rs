use yew::prelude::*;

use super::paragraph::Paragraph;
use super::props::DraftProps;
use crate::language::{Message, msg};
use crate::theory::{Edit, Line};
use crate::ui::components::{Fold, Reason};

/// What the theory says of itself as a whole: its name, and folded away, what it is about and what the programme is for.
#[component]
pub fn About(props: &DraftProps) -> Html {
    let language = props.language;
    let said = |line: Line| props.draft.line(line).in_language(language).to_owned();
    let say = |line: Line| props.edit.reform(move |text: String| Edit::Say(line, language, text));
    let name = |message: Message, line: Line| {
        html! {
            <label class="field own-form__title">
                <span class="field__label" aria-hidden="true">{ language.say(message) }</span>
                <Reason label={language.say(message)} hint="" said={said(line)} onsay={say(line)} />
            </label>
        }
    };
    let sentences =
        |message: Message, line: Line| html! { <Paragraph label={language.say(message)} said={said(line)} onsay={say(line)} /> };
    html! {
        <>
            { name(msg::OWN_TITLE, Line::Title) }
            <Fold summary={language.say(msg::OWN_ABOUT)}>
                <div class="own-about">
                    { sentences(msg::OWN_LINE_SUMMARY, Line::Summary) }
                    { name(msg::OWN_LINE_OUTCOME, Line::Outcome) }
                    { sentences(msg::OWN_LINE_OUTCOME_DESCRIPTION, Line::OutcomeDescription) }
                    { sentences(msg::OWN_LINE_CAUTION, Line::Caution) }
                </div>
            </Fold>
        </>
    }
}
