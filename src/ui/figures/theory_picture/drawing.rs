use yew::prelude::*;

use super::frame::{Frame, Text};
use super::layout::{Card, Gate, Group, layout};
use super::lines::{Drawn, Flow};
use super::pieces::{Joint, Piece};
use super::pointing::{Pointing, use_pointing};
use super::relations::{Related, related};
use super::stack::Placed;
use super::{Face, TheoryPictureProps};
use crate::language::msg;
use crate::theory::{Id, Role};
use crate::ui::browser::surroundings;
use crate::ui::components::state;

/// What a [`Drawing`] needs.
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// How wide it may be, in sixteenths of the type size.
    pub width: f64,
    /// What it shows.
    pub picture: TheoryPictureProps,
}

/// The picture as one drawing, in which every context, mechanism and sub-goal is a button.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let picture = &props.picture;
    let shown: Vec<Id> = picture.theory.configurations().iter().map(|it| it.id.clone()).filter(|id| picture.shows(id)).collect();
    let layout = use_memo((picture.theory.clone(), picture.language, props.width, shown), |(theory, language, width, shown)| {
        layout(theory, *language, *width, &|id| shown.contains(id))
    });
    let Pointing { at, onmouseover, onmouseleave, onfocusin, onfocusout } = use_pointing();
    let pointing = at.is_some();
    let lit =
        use_memo((picture.theory.clone(), at.or_else(|| picture.chosen.clone())), |(theory, at)| related(theory, at.as_ref()));
    use_effect_with(picture.chosen.clone(), |chosen| {
        if let Some(chosen) = chosen {
            surroundings::bring_into_view(&format!("[data-id=\"{chosen}\"]"));
        }
    });
    let ink = Ink { picture, lit: &lit };
    let presence = |id: &str| picture.presence(id);
    let mark = |id: &str| picture.mark(id);
    let lines = Drawn {
        layout: &layout,
        evaluation: &picture.evaluation,
        presence: &presence,
        lit: &lit,
        told: picture.guesses.is_none(),
        mark: &mark,
    };
    let height = layout.height + 18.0;
    html! {
        <svg class={classes!("drawing", pointing.then_some("is-pointing"))} viewBox={format!("0 0 {} {height}", layout.width)} role="group"
            aria-label={picture.language.say(msg::PICTURE_NAME)} {onmouseover} {onmouseleave} {onfocusin} {onfocusout}>
            { for layout.groups.iter().map(|group| ink.ground(group)) }
            { lines.all() }
            { for layout.gate.iter().map(|gate| ink.gate(gate)) }
            { for layout.groups.iter().map(|group| ink.group(group)) }
            <g role="group" aria-label={picture.language.say(msg::PICTURE_SUB_GOALS)}>
                { for layout.sub_goals.iter().map(|card| ink.sub_goal(card)) }
            </g>
        </svg>
    }
}

/// Enter and the space bar do what a click does.
fn on_key(press: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            press.emit(());
        }
    })
}

/// What is drawn with.
struct Ink<'a> {
    picture: &'a TheoryPictureProps,
    lit: &'a Related,
}

impl Ink<'_> {
    fn text(&self, text: &Text, class: &'static str) -> Html {
        html! {
            <text class={class} aria-hidden="true">
                { for text.lines.iter().enumerate().map(|(place, line)| {
                    let y = text.first + place as f64 * text.leading;
                    html! { <tspan x={text.x.to_string()} y={y.to_string()}>{ line }</tspan> }
                }) }
            </text>
        }
    }

    fn rect(&self, frame: Frame, round: f64, class: &'static str) -> Html {
        let Frame { x, y, width, height } = frame;
        html! {
            <rect class={class} x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} rx={round.to_string()} />
        }
    }

    fn lit(&self, id: &str) -> Option<&'static str> {
        self.lit.holds(id).then_some("is-lit")
    }

    fn ground(&self, group: &Group) -> Html {
        self.rect(group.frame, 8.0, "ground")
    }

    fn gate(&self, gate: &Gate) -> Html {
        let language = self.picture.language;
        html! {
            <g role="group" aria-label={language.say(msg::PICTURE_GATE)}>
                { self.rect(gate.frame, 8.0, "gate") }
                { self.text(&gate.title, "picture-head") }
                <text class="picture-aside" aria-hidden="true" x={(gate.frame.right() - 12.0).to_string()} y={gate.title.first.to_string()}
                    text-anchor="end">{ self.gate_state(gate) }</text>
                { for gate.conditions.iter().map(|placed| self.piece(placed)) }
            </g>
        }
    }

    /// How the overall contexts stand, counted.
    fn gate_state(&self, gate: &Gate) -> String {
        let language = self.picture.language;
        if self.picture.guesses.is_some() {
            return String::new();
        }
        let flows: Vec<Flow> = gate
            .conditions
            .iter()
            .filter_map(Placed::chip)
            .map(|chip| Flow::of_chip(chip, self.picture.presence(&chip.element)))
            .collect();
        let count = |flow| flows.iter().filter(|it| **it == flow).count();
        match (count(Flow::Shut), count(Flow::Unknown)) {
            (0, 0) => language.say(msg::PICTURE_GATE_OPEN).into_owned(),
            (0, unknown) => language.say_with(msg::PICTURE_GATE_UNKNOWN, &[("count", unknown.into())]),
            (shut, _) => language.say_with(msg::PICTURE_GATE_SHUT, &[("count", shut.into())]),
        }
    }

    fn group(&self, group: &Group) -> Html {
        let label = group.title.lines.join(" ");
        html! {
            <g role="group" aria-label={label} key={group.id.as_str()}>
                <g data-id={group.id.to_string()} class={self.lit(&group.id)}>{ self.text(&group.title, "picture-head") }</g>
                { for group.conditions.iter().map(|placed| self.piece(placed)) }
                { for group.rows.iter().map(|row| html! {
                    <>
                        { for row.conditions.iter().map(|placed| self.piece(placed)) }
                        { self.mechanism(&row.card) }
                    </>
                }) }
            </g>
        }
    }

    fn piece(&self, placed: &Placed) -> Html {
        let chip = match &placed.piece {
            Piece::Chip(chip) => chip,
            Piece::Joint { joint, .. } => {
                let class = if *joint == Joint::Or { "picture-joint picture-joint--or" } else { "picture-joint" };
                return self.text(&placed.text, class);
            }
        };
        let presence = self.picture.presence(&chip.element);
        let press = self.picture.turn_over(&chip.element);
        let onclick = press.reform(|_: MouseEvent| ());
        let role = match chip.role {
            Role::Necessary => None,
            Role::Strengthening => Some("chip--strengthens"),
            Role::Blocking => Some("chip--blocks"),
            Role::Ambivalent => Some("chip--either"),
        };
        let class = classes!("chip", state::presence_class(presence), role, self.lit(&chip.element));
        let (x, y) = (placed.frame.x + 6.0, placed.frame.y + 5.5);
        html! {
            <g {class} role="button" tabindex="0" data-id={chip.element.to_string()} aria-pressed={state::pressed(presence)}
                aria-label={self.picture.context_name(&chip.element)} {onclick} onkeydown={on_key(press)}>
                { self.rect(placed.frame, 6.0, "chip__box") }
                <g class="sign" transform={format!("translate({x} {y}) scale(0.94)")}>{ state::presence_drawn(presence) }</g>
                { self.text(&placed.text, "chip__text") }
                { self.text(&placed.tags, "chip__tags") }
            </g>
        }
    }

    fn mechanism(&self, card: &Card) -> Html {
        match self.picture.mechanism_face(&card.id) {
            Some(face) => self.card(card, "mechanism", face),
            None => Html::default(),
        }
    }

    fn sub_goal(&self, card: &Card) -> Html {
        match self.picture.sub_goal_face(&card.id) {
            Some(face) => self.card(card, "sub-goal", face),
            None => Html::default(),
        }
    }

    fn card(&self, card: &Card, kind: &'static str, face: Face) -> Html {
        let picture = self.picture;
        let press = picture.ask(&card.id);
        let onclick = press.reform(|_: MouseEvent| ());
        let chosen = picture.chosen.as_ref() == Some(&card.id);
        let class =
            classes!("node", kind, face.class(), self.lit(&card.id), picture.mark(&card.id), chosen.then_some("is-chosen"));
        let (x, y) = (card.frame.x + 9.0, card.status);
        let round = if kind == "sub-goal" { (card.frame.height / 2.0).min(16.0) } else { 7.0 };
        html! {
            <g {class} role="button" tabindex="0" data-id={card.id.to_string()} aria-pressed={chosen.to_string()} aria-label={face.name}
                aria-controls="why" {onclick} onkeydown={on_key(press)} key={card.id.as_str()}>
                { self.rect(card.frame, round, "node__box") }
                <g transform={format!("translate({x} {}) scale(0.82)", y - 10.6)}>{ face.shape.drawn() }</g>
                <text class="node__state" aria-hidden="true" x={(x + 18.0).to_string()} y={y.to_string()}>{ face.words }</text>
                { self.text(&card.name, "node__name") }
                { self.text(&card.problem, "node__problem") }
            </g>
        }
    }
}
