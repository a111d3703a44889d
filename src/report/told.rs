//! A benchmark and the language in which it is told.

use crate::benchmark::{Analysis, Mark, Settings, Third};
use crate::language::{Language, Message, msg};
use crate::regression::{Equation, Variable};
use crate::table::Table;
use crate::table::examples::{Description, Example};

/// What there is to tell: the table, the choices, what follows from them, and the language.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The table that was analysed.
    pub table: &'a Table,
    /// What is known of it, if it came with the program.
    pub example: Option<&'static Example>,
    /// The choices.
    pub settings: &'a Settings,
    /// What follows.
    pub analysis: &'a Analysis,
    /// The language.
    pub language: Language,
}

impl Told<'_> {
    /// The table's name.
    pub fn title(&self) -> &str {
        self.example.map_or_else(|| self.table.name(), |example| example.title.in_language(self.language))
    }

    fn describe(&self, header: &str) -> Option<&'static Description> {
        self.example.and_then(|example| example.describe(header))
    }

    /// A column's name.
    pub fn label(&self, header: &str) -> String {
        self.describe(header).map_or_else(|| header.to_owned(), |found| found.label.in_language(self.language).to_owned())
    }

    /// A column's name with what it is measured in: `Smokers (%)`.
    pub fn measure(&self, header: &str) -> String {
        match self.describe(header).map(|found| found.unit.in_language(self.language)) {
            Some(unit) => format!("{} ({unit})", self.label(header)),
            None => self.label(header),
        }
    }

    /// A variable's name: that of its column, and its transform.
    pub fn variable(&self, variable: &Variable) -> String {
        let sign = variable.transform.sign();
        if sign.is_empty() { self.label(&variable.header) } else { format!("{}, {sign}", self.label(&variable.header)) }
    }

    /// The variable of a candidate, by its place in the sample's list.
    pub fn candidate(&self, place: usize) -> String {
        self.analysis.sample.candidates().get(place).map_or_else(String::new, |variable| self.variable(variable))
    }

    /// The name of the response.
    pub fn response(&self) -> String {
        self.label(&self.settings.response.header)
    }

    /// A message without arguments.
    pub(super) fn say(&self, message: Message) -> String {
        self.language.say(message).into_owned()
    }

    /// The models in the order in which they came: one a stage of the selection, or the constant alone.
    pub fn models(&self) -> Vec<&Equation> {
        let fits: Vec<&Equation> = self.analysis.path.stages().iter().map(|stage| &stage.step.fit).collect();
        if fits.is_empty() { vec![self.analysis.fit()] } else { fits }
    }

    /// What a third of the residuals means for a unit.
    pub(super) fn standing(&self, residual: Third) -> String {
        let good = self.analysis.judgement.good_third;
        self.say(match residual {
            Third::Middle => msg::BENCH_AS_EXPECTED,
            third if third == good => msg::BENCH_BETTER,
            _ => msg::BENCH_WORSE,
        })
    }

    /// What a third of the second indication means for a unit.
    pub(super) fn second_third(&self, third: Third) -> String {
        let good = self.analysis.judgement.good_second;
        self.say(match third {
            Third::Middle => msg::BENCH_MIDDLE_THIRD,
            third if third == good => msg::BENCH_BEST_THIRD,
            _ => msg::BENCH_WORST_THIRD,
        })
    }

    /// What both indications together say.
    pub(super) fn mark(&self, mark: Mark) -> String {
        self.say(match mark {
            Mark::Best => msg::BENCH_MARK_BEST,
            Mark::Worst => msg::BENCH_MARK_WORST,
        })
    }

    /// A third of the level.
    pub(super) fn level_third(&self, third: Third) -> String {
        self.say(match third {
            Third::Low => msg::BENCH_LEVEL_LOW,
            Third::Middle => msg::BENCH_LEVEL_MIDDLE,
            Third::High => msg::BENCH_LEVEL_HIGH,
        })
    }
}
