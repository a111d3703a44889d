//! The lines of the picture: what lets what work, and where it leads.

use yew::prelude::*;

use super::frame::Frame;
use super::layout::{Layout, Row};
use super::pieces::Chip;
use super::relations::Related;
use super::stack::Placed;
use crate::theory::{Evaluation, FiringStatus, Id, Presence, Role, Standing};

/// What a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// It lets through.
    Open,
    /// It does not: drawn dashed.
    Shut,
    /// It is not known: drawn dotted.
    Unknown,
    /// It has no say for this person, or never decides: drawn thin.
    Aside,
}

impl Flow {
    fn class(self) -> &'static str {
        match self {
            Flow::Open => "line--open",
            Flow::Shut => "line--shut",
            Flow::Unknown => "line--unknown",
            Flow::Aside => "line--aside",
        }
    }

    /// What a chip lets through.
    pub fn of_chip(chip: &Chip, presence: Presence) -> Flow {
        let holds = if chip.negated != (chip.role == Role::Blocking) { Presence::Absent } else { Presence::Present };
        match (chip.role, presence.at_cut()) {
            (Role::Strengthening | Role::Ambivalent, _) => Flow::Aside,
            (_, Presence::Unknown) => Flow::Unknown,
            (_, presence) if presence == holds => Flow::Open,
            _ => Flow::Shut,
        }
    }

    fn of_status(status: Option<&FiringStatus>) -> Flow {
        match status {
            Some(FiringStatus::Fires { .. }) => Flow::Open,
            Some(FiringStatus::DoesNotFire { .. }) => Flow::Shut,
            Some(FiringStatus::Undecided { .. }) => Flow::Unknown,
            Some(FiringStatus::NotRelevant(_)) | None => Flow::Aside,
        }
    }

    fn of_standing(standing: Option<Standing>) -> Flow {
        match standing {
            Some(Standing::Reached) => Flow::Open,
            Some(Standing::NotReached) => Flow::Shut,
            Some(Standing::Undecided) => Flow::Unknown,
            Some(Standing::NotRelevant) | None => Flow::Aside,
        }
    }
}

/// What the lines show.
pub struct Drawn<'a> {
    /// Where everything stands.
    pub layout: &'a Layout,
    /// What becomes of it.
    pub evaluation: &'a Evaluation,
    /// What is known of a context or trait.
    pub presence: &'a dyn Fn(&str) -> Presence,
    /// What is lit up.
    pub lit: &'a Related,
    /// Whether it is told what becomes of the theory; otherwise the lines that would say so are drawn thin.
    pub told: bool,
    /// The class that marks what the last change touched.
    pub mark: &'a dyn Fn(&str) -> Option<&'static str>,
}

impl Drawn<'_> {
    fn line(&self, path: String, flow: Flow, lit: bool) -> Html {
        self.from(path, flow, lit, None)
    }

    /// A line away from what the last change touched is marked as well, so that the eye can follow it.
    fn from(&self, path: String, flow: Flow, lit: bool, touched: Option<&Id>) -> Html {
        let mark = touched.and_then(|id| (self.mark)(id));
        html! { <path class={classes!("line", flow.class(), lit.then_some("is-lit"), mark)} d={path} /> }
    }

    fn lit(&self, ids: &[&Id]) -> bool {
        ids.iter().all(|id| self.lit.holds(id))
    }

    /// All lines, to stand behind everything else.
    pub fn all(&self) -> Html {
        let rows = self.layout.groups.iter().flat_map(|group| &group.rows);
        html! {
            <g class="lines" aria-hidden="true">
                { self.trunk() }
                { for self.layout.groups.iter().map(|group| {
                    let cards: Vec<Frame> = group.rows.iter().map(|row| row.card.frame).collect();
                    self.meeting(&group.conditions, &cards, self.layout.meeting.1)
                }) }
                { for rows.clone().map(|row| self.meeting(&row.conditions, &[row.card.frame], self.layout.meeting.0)) }
                { for rows.clone().map(|row| self.on_to_card(row)) }
                { for rows.map(|row| self.to_sub_goal(row)) }
                { self.gathering() }
            </g>
        }
    }

    fn trunk(&self) -> Html {
        let (Some(gate), Some(last)) = (&self.layout.gate, self.layout.groups.last()) else { return Html::default() };
        let flows = gate.conditions.iter().filter_map(Placed::chip);
        let flows: Vec<Flow> = flows.map(|chip| Flow::of_chip(chip, (self.presence)(&chip.element))).collect();
        let flow = [Flow::Shut, Flow::Unknown].into_iter().find(|flow| flows.contains(flow)).unwrap_or(Flow::Open);
        let flow = if self.told { flow } else { Flow::Aside };
        let x = self.layout.trunk;
        let mut path = format!("M{x} {}V{}", gate.frame.bottom(), last.frame.y + 20.0);
        for group in &self.layout.groups {
            path.push_str(&format!("M{x} {}H{}", group.frame.y + 20.0, group.frame.x));
        }
        self.line(path, flow, false)
    }

    /// From each chip to the vertical line at `x`, and along it to the cards.
    fn meeting(&self, conditions: &[Placed], cards: &[Frame], x: f64) -> Html {
        let heights = conditions.iter().map(|it| it.frame.middle()).chain(cards.iter().map(|card| card.middle()));
        let (top, bottom) = heights.fold((f64::MAX, f64::MIN), |(top, bottom), y| (top.min(y), bottom.max(y)));
        let stubs = conditions.iter().filter_map(|placed| Some((placed, placed.chip()?))).map(|(placed, chip)| {
            let flow = Flow::of_chip(chip, (self.presence)(&chip.element));
            let path = format!("M{} {y}H{x}", placed.frame.right(), y = placed.frame.middle());
            self.line(path, flow, self.lit(&[&chip.element]))
        });
        html! {
            if !conditions.is_empty() {
                <path class="line line--rail" d={format!("M{x} {top}V{bottom}")} />
                { for stubs }
            }
        }
    }

    fn on_to_card(&self, row: &Row) -> Html {
        let from = if row.conditions.is_empty() { self.layout.meeting.1 } else { self.layout.meeting.0 };
        let (y, to) = (row.card.frame.middle(), row.card.frame.x);
        let flow = Flow::of_status(self.status(row));
        self.line(format!("M{from} {y}H{}m-5 -3.5l5 3.5l-5 3.5", to - 1.0), flow, self.lit(&[&row.card.id]))
    }

    fn to_sub_goal(&self, row: &Row) -> Html {
        let Some(goal) = row.sub_goal.and_then(|place| self.layout.sub_goals.get(place)) else { return Html::default() };
        let (from, to) = (row.card.frame, goal.frame);
        let (x0, y0, x1, y1) = (from.right(), from.middle(), to.x - 1.0, to.middle());
        let bend = (x1 - x0) * 0.55;
        let path = format!("M{x0} {y0}C{} {y0} {} {y1} {x1} {y1}m-5 -3.5l5 3.5l-5 3.5", x0 + bend, x1 - bend);
        self.from(path, Flow::of_status(self.status(row)), self.lit(&[&row.card.id, &goal.id]), Some(&row.card.id))
    }

    fn gathering(&self) -> Html {
        let layout = self.layout;
        let Some(first) = layout.sub_goals.first() else { return Html::default() };
        let x = layout.gathering;
        html! {
            <>
                <path class="line line--rail" d={format!("M{x} {}V{}m-4 -6l4 6l4 -6", first.frame.middle(), layout.height + 14.0)} />
                { for layout.sub_goals.iter().map(|goal| {
                    let standing = self.evaluation.sub_goal(&goal.id).filter(|_| self.told).map(|it| it.standing);
                    let path = format!("M{} {y}H{x}", goal.frame.right(), y = goal.frame.middle());
                    self.from(path, Flow::of_standing(standing), self.lit(&[&goal.id]), Some(&goal.id))
                }) }
            </>
        }
    }

    fn status(&self, row: &Row) -> Option<&FiringStatus> {
        self.evaluation.configuration(&row.card.id).filter(|_| self.told).map(|it| &it.status)
    }
}
