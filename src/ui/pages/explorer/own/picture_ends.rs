//! What stands above and below the picture of a theory in a file: drawings, as the picture is.

use yew::prelude::*;

use super::OwnProps;
use crate::language::{Message, msg};
use crate::theory::{Presence, library};
use crate::ui::components::state::{self, Shape};
use crate::ui::figures::wrap::{Face, lines, width};

/// How wide the picture is in a file.
const WIDTH: f64 = 1200.0;
/// The size of type.
const SIZE: f64 = 12.5;
/// From one baseline to the next.
const LEADING: f64 = 17.0;

fn block(text: &str, first: f64, class: &'static str, size: f64) -> (Html, f64) {
    let lines = lines(text, size, Face::Plain, WIDTH);
    let last = first + lines.len() as f64 * LEADING;
    let drawn = html! {
        <text {class}>
            { for lines.iter().enumerate().map(|(place, line)| html! {
                <tspan x="0" y={(first + place as f64 * LEADING).to_string()}>{ line }</tspan>
            }) }
        </text>
    };
    (drawn, last)
}

/// The theory's name, and for whom and under which circumstances the picture holds.
#[component]
pub fn PictureHead(props: &OwnProps) -> Html {
    let OwnProps { theory, work, language } = props;
    let persona = work.persona.as_ref().and_then(|id| library::personas().iter().find(|it| it.id == *id));
    let person = match persona {
        Some(persona) if persona.person == work.person => persona.label.in_language(*language).to_owned(),
        _ => language.say(msg::OWN_PICTURE_PERSON).into_owned(),
    };
    let setting = match work.base_case() {
        Some(case) if case.setting().as_ref() == Some(&work.setting) => case.name.clone(),
        Some(case) => language.say_with(msg::OWN_PICTURE_CHANGED, &[("case", case.name.as_str().into())]),
        None => language.say(msg::OWN_PICTURE_SETTING).into_owned(),
    };
    let words = language.say_with(msg::OWN_PICTURE_FOR, &[("person", person.into()), ("setting", setting.into())]);
    let (under, last) = block(&words, 44.0, "own-print__text", SIZE);
    html! {
        <svg class="own-print__head" viewBox={format!("0 0 {WIDTH} {last}")}>
            <text class="own-print__title" x="0" y="20">{ theory.title().in_language(*language) }</text>
            { under }
        </svg>
    }
}

/// What the signs say, that sub-goals promise nothing, and where the theory comes from.
#[component]
pub fn PictureFoot(props: &OwnProps) -> Html {
    let OwnProps { theory, language, .. } = props;
    let contexts: Vec<(Html, Message)> = [
        (Presence::Present, msg::PRESENCE_PRESENT),
        (Presence::Absent, msg::PRESENCE_ABSENT),
        (Presence::Unknown, msg::PRESENCE_UNKNOWN),
    ]
    .into_iter()
    .map(|(presence, words)| {
        (html! { <g class={classes!("own-print__presence", state::presence_class(presence))}><g class="sign">{ state::presence_drawn(presence) }</g></g> }, words)
    })
    .collect();
    let shapes: Vec<(Html, Message)> = [
        (Shape::On, msg::STATE_FIRES),
        (Shape::Off, msg::LEGEND_MISSING),
        (Shape::Blocked, msg::LEGEND_BLOCKED),
        (Shape::Open, msg::STATE_UNDECIDED),
        (Shape::Aside, msg::STATE_NOT_RELEVANT),
    ]
    .into_iter()
    .map(|(shape, words)| (shape.drawn(), words))
    .collect();
    let row = |heading: Message, items: Vec<(Html, Message)>, y: f64| {
        let heading = language.say(heading);
        let mut x = width(&heading, SIZE, Face::Bold) + 14.0;
        let drawn: Vec<Html> = items
            .into_iter()
            .map(|(sign, words)| {
                let words = language.say(words);
                let at = x;
                x += 20.0 + width(&words, SIZE, Face::Plain) + 16.0;
                html! {
                    <>
                        <g transform={format!("translate({at} {})", y - 11.5)}>{ sign }</g>
                        <text class="own-print__text" x={(at + 20.0).to_string()} y={y.to_string()}>{ words }</text>
                    </>
                }
            })
            .collect();
        html! { <><text class="own-print__strong" x="0" y={y.to_string()}>{ heading }</text>{ for drawn }</> }
    };
    let caution = theory.outcome().caution.in_language(*language);
    let source = match theory.source().is_empty() {
        true => theory.origin().in_language(*language).to_owned(),
        false => format!("{} {}", theory.origin().in_language(*language), theory.source()),
    };
    let source = language.say_with(msg::OWN_PICTURE_SOURCE, &[("source", source.trim().into())]);
    let (caution, below) = block(caution, 66.0, "own-print__text", SIZE);
    let (source, last) = block(&source, below + 4.0, "own-print__source", SIZE);
    html! {
        <svg class="own-print__foot" viewBox={format!("0 0 {WIDTH} {last}")}>
            { row(msg::LEGEND_CONTEXT, contexts, 16.0) }
            { row(msg::LEGEND_MECHANISM, shapes, 40.0) }
            { caution }
            { source }
        </svg>
    }
}
