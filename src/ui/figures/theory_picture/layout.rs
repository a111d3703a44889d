//! Where everything in the picture of a theory stands: a pure function of the theory, the language and the
//! width. It knows nothing of persons and settings, so a changed context moves nothing.
//!
//! From the top: the overall contexts as a gate; then, activity by activity, one row a configuration with its
//! contexts, its mechanism and the problem mechanism below it; at the right the sub-goals, each once, ordered
//! by where their mechanisms stand so that few lines cross.
//!
//! The unit is a sixteenth of the page's type size, so the picture grows with the type.

use super::apart::apart;
use super::frame::{Frame, Text, size};
use super::labels::Labels;
use super::pieces::pieces;
use super::stack::{self, Placed};
use super::wrap::Face;
use crate::language::{Language, msg};
use crate::theory::{Activity, Configuration, Id, Theory};

/// The narrowest picture that can be laid out; below this there are cards.
pub const NARROWEST: f64 = 640.0;
/// Beyond this a wider picture gains nothing.
pub const WIDEST: f64 = 1180.0;

const TRUNK: f64 = 7.0;
const LEFT: f64 = 22.0;
const INSET: f64 = 12.0;
const GAP_ROWS: f64 = 16.0;
const GAP_GROUPS: f64 = 18.0;
const GAP_GATE: f64 = 8.0;

/// A mechanism's or sub-goal's card.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The configuration or sub-goal.
    pub id: Id,
    /// Its border.
    pub frame: Frame,
    /// Its name.
    pub name: Text,
    /// The problem mechanism below it; empty for a sub-goal.
    pub problem: Text,
    /// The baseline of its status.
    pub status: f64,
}

/// One configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its own conditions.
    pub conditions: Vec<Placed>,
    /// Its mechanism, under the configuration's id.
    pub card: Card,
    /// The place of its sub-goal among [`Layout::sub_goals`].
    pub sub_goal: Option<usize>,
}

/// One activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The activity.
    pub id: Id,
    /// Its ground.
    pub frame: Frame,
    /// Its name.
    pub title: Text,
    /// The conditions that all its configurations share.
    pub conditions: Vec<Placed>,
    /// Its configurations.
    pub rows: Vec<Row>,
}

/// The overall contexts.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// Its border.
    pub frame: Frame,
    /// Its heading.
    pub title: Text,
    /// The conditions of the whole programme.
    pub conditions: Vec<Placed>,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The line down which the gate lets the activities work.
    pub trunk: f64,
    /// The vertical lines where the conditions of a row meet, and those that an activity's rows share.
    pub meeting: (f64, f64),
    /// The vertical line that gathers the sub-goals on their way to the outcome.
    pub gathering: f64,
    /// The overall contexts, where there are any.
    pub gate: Option<Gate>,
    /// The activities.
    pub groups: Vec<Group>,
    /// The sub-goals that the shown configurations lead to.
    pub sub_goals: Vec<Card>,
}

/// The columns of a picture of some width.
struct Columns {
    contexts: (f64, f64),
    mechanisms: (f64, f64),
    sub_goals: (f64, f64),
    meeting: (f64, f64),
    gathering: f64,
}

impl Columns {
    fn of(width: f64) -> Columns {
        let gathering = width - TRUNK;
        let (between, across, after) = (34.0, 54.0, 22.0);
        let free = gathering - after - (LEFT + INSET) - between - across - INSET;
        let (mechanisms, sub_goals) = ((free * 0.295).min(250.0), (free * 0.26).min(230.0));
        let contexts = free - mechanisms - sub_goals;
        let second = LEFT + INSET + contexts + between;
        Columns {
            contexts: (LEFT + INSET, contexts),
            mechanisms: (second, mechanisms),
            sub_goals: (second + mechanisms + INSET + across, sub_goals),
            meeting: (LEFT + INSET + contexts + between * 0.3, LEFT + INSET + contexts + between * 0.62),
            gathering,
        }
    }
}

/// Lays a theory out in `width`, with those of its configurations that `shown` keeps.
pub fn layout(theory: &Theory, language: Language, width: f64, shown: &dyn Fn(&Id) -> bool) -> Layout {
    let width = width.clamp(NARROWEST, WIDEST);
    let columns = Columns::of(width);
    let words = Labels { theory, language };
    let gate = gate(&words, width);
    let mut y = gate.as_ref().map_or(0.0, |gate| gate.frame.bottom() + GAP_GROUPS);
    let mut groups = Vec::new();
    for activity in theory.activities() {
        let kept: Vec<_> = theory.configurations().iter().filter(|it| it.activity == activity.id && shown(&it.id)).collect();
        if !kept.is_empty() {
            let (group, rows) = group(&words, &columns, activity, &kept, y);
            y = group.frame.bottom() + GAP_GROUPS;
            groups.push((group, rows));
        }
    }
    let mut height = (y - GAP_GROUPS).max(0.0);
    let top = gate.as_ref().map_or(0.0, |gate| gate.frame.bottom() + GAP_GROUPS);
    let sub_goals = sub_goals(&words, &groups, columns.sub_goals, top, height);
    height = sub_goals.iter().map(|card| card.frame.bottom()).fold(height, f64::max);
    let groups = groups
        .into_iter()
        .map(|(mut group, rows)| {
            group.rows = rows
                .into_iter()
                .map(|(goal, row)| Row { sub_goal: sub_goals.iter().position(|card| card.id == goal), ..row })
                .collect();
            group
        })
        .collect();
    Layout { width, height, trunk: TRUNK, meeting: columns.meeting, gathering: columns.gathering, gate, groups, sub_goals }
}

/// An activity with its upper edge at `top`, and its rows, each with the id of its sub-goal.
///
/// The shared conditions stand at the left of the rows that have none of their own; a row with conditions of
/// its own stands beside those.
fn group(words: &Labels, columns: &Columns, activity: &Activity, kept: &[&Configuration], top: f64) -> (Group, Vec<(Id, Row)>) {
    let (x, width) = columns.contexts;
    let inner = columns.mechanisms.0 + columns.mechanisms.1 - x;
    let title = Text::set(activity.naming.label.in_language(words.language), (x, top + INSET), inner, size::HEAD, Face::Bold);
    let mut y = top + INSET + title.height() + 8.0;
    let conditions = stack::column(words, &pieces(words.theory, activity.conditions.iter()), (x, y), width);
    let shared_bottom = stack::bottom(&conditions).map_or(y, |bottom| bottom + GAP_ROWS);
    let (plain, own): (Vec<&Configuration>, Vec<&Configuration>) = kept.iter().partition(|it| it.conditions.is_empty());
    let mut rows = Vec::new();
    for configuration in plain.into_iter().chain(own) {
        if !configuration.conditions.is_empty() {
            y = y.max(shared_bottom);
        }
        let row = row(words, columns, configuration, y);
        y = row.bottom(y) + GAP_ROWS;
        rows.push((configuration.sub_goal.clone(), row));
    }
    let bottom = y.max(shared_bottom) - GAP_ROWS + INSET;
    let frame =
        Frame { x: LEFT, y: top, width: columns.mechanisms.0 + columns.mechanisms.1 + INSET - LEFT, height: bottom - top };
    (Group { id: activity.id.clone(), frame, title, conditions, rows: Vec::new() }, rows)
}

fn row(words: &Labels, columns: &Columns, configuration: &Configuration, y: f64) -> Row {
    let theory = words.theory;
    let own = pieces(theory, configuration.conditions.iter());
    let mut conditions = stack::column(words, &own, (columns.contexts.0, y), columns.contexts.1);
    let name = words.of(theory.mechanism(&configuration.mechanism).map(|it| &it.naming.label), &configuration.mechanism);
    let problem = words.of(theory.problem(&configuration.problem).map(|it| &it.naming.label), &configuration.problem);
    let mut card = card(&configuration.id, &name, Some(&problem), columns.mechanisms, y);
    let left = stack::bottom(&conditions).map_or(0.0, |bottom| bottom - y);
    let height = left.max(card.frame.height);
    card.shift((height - card.frame.height) / 2.0);
    conditions.iter_mut().for_each(|placed| placed.shift((height - left) / 2.0));
    Row { conditions, card, sub_goal: None }
}

impl Row {
    fn bottom(&self, top: f64) -> f64 {
        stack::bottom(&self.conditions).unwrap_or(top).max(self.card.frame.bottom())
    }
}

fn gate(words: &Labels, width: f64) -> Option<Gate> {
    let conditions = words.theory.conditions();
    if conditions.is_empty() {
        return None;
    }
    let inner = width - 2.0 * INSET;
    let title = Text::set(&words.language.say(msg::PICTURE_GATE), (INSET, INSET), inner * 0.5, size::HEAD, Face::Bold);
    let top = INSET + title.height() + GAP_GATE;
    let placed = stack::columns(words, &pieces(words.theory, conditions.iter()), (INSET, top), inner, 3);
    let bottom = stack::bottom(&placed).unwrap_or(top) + INSET;
    Some(Gate { frame: Frame { x: 0.0, y: 0.0, width, height: bottom }, title, conditions: placed })
}

/// A card with its upper edge at `y`.
fn card(id: &Id, name: &str, problem: Option<&str>, (x, width): (f64, f64), y: f64) -> Card {
    let pad = 9.0;
    let inner = width - 2.0 * pad;
    let status = y + pad + size::NOTE;
    let mut below = y + pad + size::NOTE * size::LEADING + 4.0;
    let name = Text::set(name, (x + pad, below), inner, size::NAME, Face::Bold);
    below += name.height();
    let problem = problem.map(|text| Text::set(text, (x + pad, below + 3.0), inner, size::NOTE, Face::Plain)).unwrap_or_default();
    if !problem.lines.is_empty() {
        below += 3.0 + problem.height();
    }
    Card { id: id.clone(), frame: Frame { x, y, width, height: below + pad - y }, name, problem, status }
}

impl Card {
    fn shift(&mut self, down: f64) {
        self.frame.y += down;
        self.name.first += down;
        self.problem.first += down;
        self.status += down;
    }
}

/// The sub-goals, each at the mean height of its mechanisms as far as there is room.
fn sub_goals(words: &Labels, groups: &[(Group, Vec<(Id, Row)>)], column: (f64, f64), top: f64, bottom: f64) -> Vec<Card> {
    let mut wanted: Vec<(f64, Card)> = Vec::new();
    for goal in words.theory.sub_goals() {
        let from: Vec<f64> = groups
            .iter()
            .flat_map(|(_, rows)| rows)
            .filter(|(id, _)| *id == goal.id)
            .map(|(_, row)| row.card.frame.middle())
            .collect();
        if !from.is_empty() {
            let name = goal.naming.label.in_language(words.language);
            wanted.push((from.iter().sum::<f64>() / from.len() as f64, card(&goal.id, name, None, column, 0.0)));
        }
    }
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let heights: Vec<(f64, f64)> = wanted.iter().map(|(middle, card)| (*middle, card.frame.height)).collect();
    let tops = apart(&heights, 14.0, top, bottom);
    wanted
        .into_iter()
        .zip(tops)
        .map(|((_, mut card), y)| {
            card.shift(y);
            card
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::wrap;
    use super::*;
    use crate::theory::library;

    fn every_theory() -> impl Iterator<Item = std::sync::Arc<Theory>> {
        library::theories().into_iter().chain(library::initial_theories())
    }

    fn every_layout(look: impl Fn(&str, &Layout)) {
        for theory in every_theory() {
            for language in Language::ALL {
                for width in [NARROWEST, 780.0, 900.0, WIDEST] {
                    let laid_out = layout(&theory, language, width, &|_| true);
                    look(&format!("{} {} {width}", theory.id(), language.tag()), &laid_out);
                }
            }
        }
    }

    /// Everything that has a border of its own.
    fn frames(layout: &Layout) -> Vec<(String, Frame)> {
        let gate = layout.gate.iter().flat_map(|gate| &gate.conditions);
        let groups = layout.groups.iter();
        let shared = groups.clone().flat_map(|group| &group.conditions);
        let rows = groups.flat_map(|group| &group.rows);
        let own = rows.clone().flat_map(|row| &row.conditions);
        let pieces = gate.chain(shared).chain(own).map(|placed| (format!("{:?}", placed.piece), placed.frame));
        let cards = rows.map(|row| &row.card).chain(&layout.sub_goals).map(|card| (card.id.to_string(), card.frame));
        pieces.chain(cards).collect()
    }

    #[test]
    fn nothing_overlaps() {
        every_layout(|name, layout| {
            let frames = frames(layout);
            for (place, (a, first)) in frames.iter().enumerate() {
                for (b, second) in &frames[place + 1..] {
                    let apart = first.right() <= second.x + 0.01
                        || second.right() <= first.x + 0.01
                        || first.bottom() <= second.y + 0.01
                        || second.bottom() <= first.y + 0.01;
                    assert!(apart, "{name}: {a} and {b}: {first:?} {second:?}");
                }
            }
        });
    }

    #[test]
    fn everything_stands_within_the_picture() {
        every_layout(|name, layout| {
            for (what, frame) in frames(layout) {
                let within =
                    frame.x >= 0.0 && frame.y >= 0.0 && frame.right() <= layout.width && frame.bottom() <= layout.height + 0.01;
                assert!(within, "{name}: {what} {frame:?} in {} × {}", layout.width, layout.height);
            }
            for pair in layout.groups.windows(2) {
                assert!(pair[0].frame.bottom() < pair[1].frame.y, "{name}: the grounds of two activities touch");
            }
        });
    }

    #[test]
    fn every_line_of_text_fits_its_border() {
        every_layout(|name, layout| {
            let cards = layout.groups.iter().flat_map(|group| group.rows.iter().map(|row| &row.card)).chain(&layout.sub_goals);
            for card in cards {
                for line in &card.name.lines {
                    let right = card.name.x + wrap::width(line, size::NAME, Face::Bold);
                    assert!(right <= card.frame.right(), "{name}: {line}");
                }
                assert!(card.name.first + card.name.height() - card.name.leading <= card.frame.bottom(), "{name}: {}", card.id);
            }
        });
    }

    #[test]
    fn every_configuration_and_its_sub_goal_are_shown() {
        for theory in every_theory() {
            let laid_out = layout(&theory, Language::Danish, 800.0, &|_| true);
            let mut shown: Vec<&Id> = laid_out.groups.iter().flat_map(|group| &group.rows).map(|row| &row.card.id).collect();
            let mut all: Vec<&Id> = theory.configurations().iter().map(|it| &it.id).collect();
            shown.sort();
            all.sort();
            assert_eq!(shown, all);
            for row in laid_out.groups.iter().flat_map(|group| &group.rows) {
                let goal = row.sub_goal.and_then(|place| laid_out.sub_goals.get(place)).map(|card| &card.id);
                assert_eq!(goal, theory.configuration(&row.card.id).map(|it| &it.sub_goal));
            }
        }
    }

    #[test]
    fn configurations_can_be_left_out() {
        let theory = library::business_centres();
        let one = layout(&theory, Language::English, 800.0, &|id| *id == "centre-empowerment");
        assert_eq!((one.groups.len(), one.groups[0].rows.len(), one.sub_goals.len()), (1, 1, 1));
        let all = layout(&theory, Language::English, 800.0, &|_| true);
        assert!(one.height < all.height);
    }
}
