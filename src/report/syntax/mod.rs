//! The analysis in the languages of R and SPSS, so that anybody can repeat it and need not trust this program.
//!
//! [`Syntax`] gives every column a name that both languages take, and writes the data file, a script in base R and
//! one in SPSS' own language. The R script carries the data where they are few, chooses the model by SPSS' rules
//! written out in R, and says whether it went the same way. Labels and units' names are strings and comments in both;
//! none of them can become a command.

mod data_file;
mod names;
mod r;
mod spss;

use self::names::Names;
use super::Told;
use crate::language::msg;
use crate::regression::stepwise::{Block, Method, Move, Plan};
use crate::regression::{Transform, Variable};
use crate::table::Column;

/// A column of the table that the analysis uses.
struct Used<'a> {
    column: &'a Column,
    name: String,
    label: String,
}

/// A variable of the analysis: a column under its transform.
struct Formed {
    name: String,
    /// The place of its column among those used.
    column: usize,
    transform: Transform,
}

/// A benchmark, ready to be written in another program's language.
pub struct Syntax<'a> {
    told: Told<'a>,
    used: Vec<Used<'a>>,
    response: Formed,
    candidates: Vec<Formed>,
    second: Option<usize>,
    cost: Option<usize>,
    plan: Plan,
}

impl<'a> Syntax<'a> {
    /// Names all columns, and gathers what was decided.
    pub fn of(told: &Told<'a>) -> Syntax<'a> {
        let (analysis, settings, table) = (told.analysis, told.settings, told.table);
        let mut names = Names::default();
        let mut used: Vec<Used<'a>> = Vec::new();
        let mut column = |header: &str| -> Option<usize> {
            if let Some(known) = used.iter().position(|used| used.column.header() == header) {
                return Some(known);
            }
            let column = table.column(header)?;
            used.push(Used { column, name: names.take(header), label: told.measure(header) });
            Some(used.len() - 1)
        };
        let response_column = column(&analysis.sample.response().header);
        let columns: Vec<Option<usize>> = analysis.sample.candidates().iter().map(|variable| column(&variable.header)).collect();
        let second = settings.second.as_ref().and_then(|second| column(&second.header));
        let cost = settings.cost.as_ref().and_then(|header| column(header));
        let mut form = |variable: &Variable, column: Option<usize>| {
            let column = column.unwrap_or_default();
            let name = match prefix(variable.transform) {
                None => used.get(column).map_or_else(String::new, |used| used.name.clone()),
                Some(prefix) => names.take(&format!("{prefix}_{}", variable.header)),
            };
            Formed { name, column, transform: variable.transform }
        };
        let response = form(analysis.sample.response(), response_column);
        let candidates = analysis.sample.candidates().iter().zip(columns).map(|(variable, column)| form(variable, column));
        let candidates = candidates.collect();
        Syntax { told: *told, response, candidates, second, cost, plan: analysis.plan(settings), used }
    }

    /// The candidates of these places, by name.
    fn named(&self, places: &[usize]) -> Vec<&str> {
        places.iter().filter_map(|&place| self.candidates.get(place)).map(|formed| formed.name.as_str()).collect()
    }

    /// The moves of the selection as they are written: `+name` and `-name`.
    fn moves(&self) -> Vec<String> {
        let name = |place: usize| self.candidates.get(place).map_or("", |formed| formed.name.as_str());
        let steps = self.told.analysis.path.steps.iter();
        steps
            .map(|step| match step.moved {
                Move::Entered(place) => format!("+{}", name(place)),
                Move::Removed(place) => format!("-{}", name(place)),
            })
            .collect()
    }

    /// The columns without whose values a unit is left out, by name.
    fn needed(&self) -> Vec<&str> {
        let columns = std::iter::once(&self.response).chain(&self.candidates).map(|formed| formed.column);
        columns.filter_map(|column| self.used.get(column)).map(|used| used.name.as_str()).collect()
    }

    /// What was changed about the table before it was analysed, a sentence each: the data are those that remain.
    fn changes(&self) -> Vec<String> {
        let told = &self.told;
        let left_out = told.left_out();
        let names = (!left_out.is_empty()).then(|| format!("{} {}", told.say(msg::OUT_REPORT_LEFT_OUT), left_out.join(", ")));
        names.into_iter().chain(told.typed_over()).collect()
    }

    /// The name and label of a variable: that of its column, and its transform.
    fn label_of(&self, formed: &Formed) -> String {
        let label = self.used.get(formed.column).map_or("", |used| used.label.as_str());
        let sign = formed.transform.sign();
        if sign.is_empty() { label.to_owned() } else { format!("{label}, {sign}") }
    }
}

/// What stands before the name of a transformed column.
fn prefix(transform: Transform) -> Option<&'static str> {
    match transform {
        Transform::None => None,
        Transform::Ln => Some("ln"),
        Transform::Sqrt => Some("sqrt"),
        Transform::Logit | Transform::LogitPercent => Some("logit"),
        Transform::Z => Some("z"),
    }
}

/// The blocks of a plan, the forced terms as one of their own, as [`crate::regression::stepwise::run_plan`] goes
/// through them.
fn blocks(plan: &Plan) -> Vec<Block> {
    let forced = (!plan.forced.is_empty()).then(|| Block { method: Method::Enter, candidates: plan.forced.clone() });
    let free = |block: &Block| Block {
        method: block.method,
        candidates: block.candidates.iter().copied().filter(|candidate| !plan.forced.contains(candidate)).collect(),
    };
    let blocks = forced.into_iter().chain(plan.blocks.iter().map(free));
    blocks.filter(|block| !block.candidates.is_empty()).collect()
}

/// A text on one line, as it may stand in a comment of either language.
fn on_one_line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}') { ' ' } else { sign }).collect()
}

/// Words in lines of at most about 100 signs, each after the first beginning with `indent`.
fn wrapped(words: impl IntoIterator<Item = String>, separator: &str, indent: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for word in words {
        if length > 0 {
            text.push_str(separator);
            length += separator.len();
            if length + word.len() > 100 {
                text.truncate(text.trim_end().len());
                text.push('\n');
                text.push_str(indent);
                length = 0;
            }
        }
        length += word.len();
        text.push_str(&word);
    }
    text
}

#[cfg(test)]
mod tests;
