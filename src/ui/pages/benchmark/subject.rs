use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::benchmark::{Analysis, Problem};
use crate::language::{Language, msg};
use crate::regression::{Transform, Variable};
use crate::report::Told;
use crate::study::{Action, BenchmarkWork, Data};
use crate::table::Table;
use crate::table::examples::{Description, Example};

/// What the page is about: the work, its table, and all that follows from them.
pub struct Parts {
    /// The data and the settings.
    pub work: Rc<BenchmarkWork>,
    /// The table as it was opened.
    pub source: Rc<Table>,
    /// The table that is analysed: as opened, with what the user has typed over and without the units left out.
    pub table: Rc<Table>,
    /// The reconstructed municipalities, if they are the table: the thesis' own figures belong to no other.
    pub example: Option<&'static Example>,
    /// What is known of the table, if it came with the program.
    pub known: Option<&'static Example>,
    /// What follows.
    pub analysis: Result<Analysis, Vec<Problem>>,
}

/// [`Parts`], shared by all components of the page. Two are equal only if they are the same, so asking costs nothing.
#[derive(Clone)]
pub struct Subject(Rc<Parts>);

impl PartialEq for Subject {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Subject {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Subject {
    /// Analyses the work's `table`, which is `source` with the work's changes.
    pub fn new(work: Rc<BenchmarkWork>, source: Rc<Table>, table: Rc<Table>) -> Subject {
        let analysis = Analysis::of(&table, &work.settings);
        Subject::with(work, source, table, analysis)
    }

    /// The work's `table`, which is `source` with the work's changes, and what follows.
    pub fn with(
        work: Rc<BenchmarkWork>,
        source: Rc<Table>,
        table: Rc<Table>,
        analysis: Result<Analysis, Vec<Problem>>,
    ) -> Subject {
        let known = work.data.example();
        let example = known.filter(|_| work.data == Data::Municipalities);
        Subject(Rc::new(Parts { work, source, table, example, known, analysis }))
    }

    /// All of it ready to be told in a language, for what is taken along; none without an analysis.
    pub fn told(&self, language: Language) -> Option<Told<'_>> {
        let analysis = self.analysis.as_ref().ok()?;
        Some(Told {
            table: &self.table,
            source: &self.source,
            changes: &self.work.changes,
            example: self.example,
            settings: &self.work.settings,
            analysis,
            language,
        })
    }

    /// What is known of a column, if the table came with the program.
    pub fn describe(&self, header: &str) -> Option<&'static Description> {
        self.known.and_then(|known| known.describe(header))
    }

    /// A column's name on screen.
    pub fn label(&self, header: &str, language: Language) -> String {
        self.describe(header).map_or_else(|| header.to_owned(), |found| found.label.in_language(language).to_owned())
    }

    /// What a column is measured in, where that is known.
    pub fn unit(&self, header: &str, language: Language) -> Option<&'static str> {
        self.describe(header).map(|found| found.unit.in_language(language))
    }

    /// A column's name with its unit: `Smokers (%)`.
    pub fn measure(&self, header: &str, language: Language) -> String {
        let label = self.label(header, language);
        match self.unit(header, language) {
            Some(unit) => format!("{label} ({unit})"),
            None => label,
        }
    }

    /// A variable's name: that of its column, and its transform.
    pub fn variable(&self, variable: &Variable, language: Language) -> String {
        let label = self.label(&variable.header, language);
        match variable.transform {
            Transform::None => label,
            transform => format!("{label}, {}", transform.sign()),
        }
    }

    /// The variable of a candidate of the sample, by its place; nothing where there is none.
    pub fn candidate(&self, place: usize, language: Language) -> String {
        let found = self.analysis.as_ref().ok().and_then(|analysis| analysis.sample.candidates().get(place));
        found.map_or_else(String::new, |variable| self.variable(variable, language))
    }

    /// The table's name on screen.
    pub fn title(&self, language: Language) -> &str {
        self.known.map_or_else(|| self.table.name(), |known| known.title.in_language(language))
    }
}

/// A transform as it is offered.
pub fn transform_name(transform: Transform, language: Language) -> Cow<'static, str> {
    language.say(match transform {
        Transform::None => msg::BENCH_TRANSFORM_NONE,
        Transform::Ln => msg::BENCH_TRANSFORM_LN,
        Transform::Sqrt => msg::BENCH_TRANSFORM_SQRT,
        Transform::Logit => msg::BENCH_TRANSFORM_LOGIT,
        Transform::LogitPercent => msg::BENCH_TRANSFORM_LOGIT_PERCENT,
        Transform::Z => msg::BENCH_TRANSFORM_Z,
    })
}

/// What every part of the page needs.
#[derive(Properties, PartialEq, Clone)]
pub struct PartProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}
