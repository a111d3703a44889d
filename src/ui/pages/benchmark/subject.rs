use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::benchmark::{Analysis, Problem};
use crate::language::{Language, msg};
use crate::regression::{Report, Transform};
use crate::report::{Names, Pinned, Told};
use crate::study::{Action, BenchmarkWork, Data};
use crate::table::Table;
use crate::table::examples::Example;
use crate::ui::shared::Shared;

/// What the page is about: the work, and all that follows from it.
pub struct Parts {
    /// The data, the settings, and what is done with the units that were found.
    pub work: Rc<BenchmarkWork>,
    /// What follows from data and settings.
    pub reckoned: Shared<Reckoned>,
}

impl Deref for Parts {
    type Target = Reckoned;

    fn deref(&self) -> &Reckoned {
        &self.reckoned
    }
}

/// What follows from data and settings. Pinning a case, or writing down a reason, leaves it as it is.
pub struct Reckoned {
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
    /// All that is known of the model beside its coefficients, made when it is first asked for.
    report: OnceCell<Option<Shared<Report>>>,
}

/// [`Parts`], shared by all components of the page. Two are equal only if they are the same, so asking costs nothing.
#[derive(Clone, PartialEq)]
pub struct Subject(Shared<Parts>);

impl Deref for Subject {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Reckoned {
    /// Analyses the work's `table`, which is `source` with the work's changes.
    pub fn of(work: &BenchmarkWork, source: Rc<Table>, table: Rc<Table>) -> Reckoned {
        let analysis = Analysis::of(&table, &work.settings);
        Reckoned::with(work, source, table, analysis)
    }

    /// The work's `table`, which is `source` with the work's changes, and what follows.
    pub fn with(work: &BenchmarkWork, source: Rc<Table>, table: Rc<Table>, analysis: Result<Analysis, Vec<Problem>>) -> Reckoned {
        let known = work.data.example();
        let example = known.filter(|_| work.data == Data::Municipalities);
        Reckoned { source, table, example, known, analysis, report: OnceCell::new() }
    }

    /// All that is known of the model beside its coefficients; none without an analysis, or where there are too few units.
    pub fn report(&self) -> Option<Shared<Report>> {
        let made = || {
            let analysis = self.analysis.as_ref().ok()?;
            Report::of(&analysis.sample, analysis.path.chosen()).ok().map(Shared::new)
        };
        self.report.get_or_init(made).clone()
    }
}

impl Subject {
    /// Analyses the work's `table`, which is `source` with the work's changes.
    pub fn new(work: Rc<BenchmarkWork>, source: Rc<Table>, table: Rc<Table>) -> Subject {
        let reckoned = Shared::new(Reckoned::of(&work, source, table));
        Subject::of(work, reckoned)
    }

    /// The work, with what was reckoned of its data and settings.
    pub fn of(work: Rc<BenchmarkWork>, reckoned: Shared<Reckoned>) -> Subject {
        Subject(Shared::new(Parts { work, reckoned }))
    }

    /// All of it ready to be told in a language, for what is taken along; none without an analysis.
    pub fn told(&self, language: Language) -> Option<Told<'_>> {
        let analysis = self.analysis.as_ref().ok()?;
        Some(Told {
            table: &self.table,
            source: &self.source,
            changes: &self.work.changes,
            pinned: Pinned { units: &self.work.casework.pinned, reasons: &self.work.casework.reasons },
            settings: &self.work.settings,
            analysis,
            names: self.names(language),
        })
    }

    /// How the columns are called.
    pub fn names(&self, language: Language) -> Names {
        Names { example: self.known, language }
    }

    /// The variable of a candidate of the sample, by its place; nothing where there is none.
    pub fn candidate(&self, place: usize, language: Language) -> String {
        let found = self.analysis.as_ref().ok().and_then(|analysis| analysis.sample.candidates().get(place));
        found.map_or_else(String::new, |variable| self.names(language).variable(variable))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Beside, Content, document};

    /// What is taken along from the real examples names their columns and their source as the page does.
    #[test]
    fn every_example_is_told_by_its_names_and_with_its_notice() {
        for data in [Data::Municipalities, Data::Swiss, Data::StateX77] {
            let work = BenchmarkWork::on(data).expect("a sound table");
            let (source, table) = (work.data.table().expect("sound"), work.table().expect("sound"));
            let subject = Subject::new(Rc::new(work), source, table);
            let known = subject.known.expect("an example");
            for language in Language::ALL {
                let told = subject.told(language).expect("an analysis");
                assert_eq!(told.title(), known.title.in_language(language));
                let described = Content::Described.sheet(&told).markdown(language);
                for column in &known.descriptions {
                    let label = column.label.in_language(language);
                    assert_eq!(told.label(column.header), label);
                    assert!(described.contains(label.split(' ').next().unwrap_or(label)), "{label} in {described}");
                }
                let report = document(&told, &Beside::default());
                assert!(report.contains(&crate::report::escaped(known.notice.in_language(language))), "{}", known.key);
                assert_eq!(Content::Data.sheet(&told).notes, [known.notice.in_language(language)]);
            }
        }
    }
}
