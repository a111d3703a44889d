//! The analysis that the page is about. A small one is made at once; a large one a little at a time, while the page goes on
//! to answer and shows how far it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::benchmark::Reckoning;
use crate::study::BenchmarkWork;
use crate::table::{Changes, Table};
use crate::ui::pages::benchmark::subject::{Reckoned, Subject};
use crate::ui::shared::Shared;

/// So many products of two numbers are taken at once: about a fifth of a second.
const AT_ONCE: usize = 120_000_000;

/// With more values than this, selecting and judging are felt, too: they get slices of their own.
const VALUES_AT_ONCE: usize = 1_000_000;

/// How long a slice of the work lasts, in milliseconds.
const SLICE: f64 = 40.0;

thread_local! {
    /// What was analysed last: the next analysis takes over from it what has not changed, also after a visit to
    /// another page.
    static LAST: RefCell<Option<Subject>> = const { RefCell::new(None) };
}

/// A table as it was opened, and as it is analysed.
type Tables = (Shared<Table>, Shared<Table>);

/// What comes of new settings or another table.
enum Made {
    /// There is no table.
    Nothing,
    /// It is there.
    At(Shared<Reckoned>),
    /// It takes longer.
    Begun(RefCell<Option<Box<Reckoning>>>),
}

/// Changes as far as the table shows them: why a unit is left out makes no difference.
struct InTheTable(Rc<Changes>);

impl PartialEq for InTheTable {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.reckon_as(&other.0)
    }
}

/// The subject of the work; none while its table is not there. And how much of a new one is done, while that is on its way:
/// until then the subject is the one before, if it is about the same table.
#[hook]
pub fn use_subject(work: &Rc<BenchmarkWork>) -> (Option<Subject>, Option<f64>) {
    let source = use_memo(work.data.clone(), |data| data.table().ok().map(Shared));
    let tables = use_memo(((*source).clone(), InTheTable(work.changes.clone())), |(source, InTheTable(changes))| {
        let source = source.clone()?;
        let table = if changes.is_none() { source.clone() } else { Shared::new(changes.analysed(&source)) };
        Some((source, table))
    });
    let made = use_memo(((*tables).clone(), work.settings.clone()), |(tables, _)| {
        Shared::new(tables.as_ref().map_or(Made::Nothing, |tables| make(work, tables)))
    });
    let share = use_state_eq(|| None::<f64>);
    // What a long course came to, and what it was about.
    let found = use_state_eq(|| None::<(Shared<Made>, Shared<Reckoned>)>);
    {
        let (share, found, work, tables) = (share.setter(), found.setter(), work.clone(), (*tables).clone());
        use_effect_with((*made).clone(), move |made| {
            let wanted = Rc::new(Cell::new(true));
            let begun = if let Made::Begun(reckoning) = &**made { reckoning.take() } else { None };
            if let (Some(reckoning), Some(tables)) = (begun, tables) {
                let whole = reckoning.left().max(1);
                share.set(Some(0.0));
                let about = made.clone();
                go_on(Course { reckoning, whole, work, tables, share, found, about, wanted: wanted.clone() });
            }
            move || wanted.set(false)
        });
    }
    let reckoned = match (&**made, &*found) {
        (Made::Nothing, _) => None,
        (Made::At(reckoned), _) => Some(reckoned.clone()),
        (Made::Begun(_), Some((about, reckoned))) if *about == *made => Some(reckoned.clone()),
        (Made::Begun(_), _) => None,
    };
    let subject = use_memo((work.clone(), reckoned.clone()), |(work, reckoned)| {
        let subject = Subject::of(work.clone(), reckoned.clone()?);
        LAST.set(Some(subject.clone()));
        Some(subject)
    });
    if reckoned.is_some() || matches!(**made, Made::Nothing) {
        return ((*subject).clone(), None);
    }
    // The one before stands until the new one is there; another table's stands for nothing.
    let is_of = |subject: &Subject| tables.as_ref().as_ref().is_some_and(|(source, _)| Rc::ptr_eq(&source.0, &subject.source));
    let before = LAST.with_borrow(|last| last.clone()).filter(is_of);
    (before, Some((*share).unwrap_or(0.0)))
}

fn make(work: &Rc<BenchmarkWork>, (source, table): &Tables) -> Made {
    let last = LAST.with_borrow(|last| last.clone());
    let is_same = |last: &&Subject| {
        let same_table = Rc::ptr_eq(&last.source, &source.0) && Rc::ptr_eq(&last.table, &table.0);
        same_table && last.work.settings == work.settings
    };
    if let Some(same) = last.as_ref().filter(is_same) {
        return Made::At(same.reckoned.clone());
    }
    let earlier = last.as_ref().and_then(|last| last.analysis.as_ref().ok());
    let analysis = match Reckoning::begin(table, &work.settings, earlier) {
        Err(problems) => Err(problems),
        Ok(reckoning) if reckoning.left() > AT_ONCE || reckoning.values() > VALUES_AT_ONCE => {
            return Made::Begun(RefCell::new(Some(Box::new(reckoning))));
        }
        Ok(mut reckoning) => loop {
            match reckoning.step(table) {
                Ok(true) => {}
                Ok(false) => break reckoning.analysis(table, &work.settings),
                Err(problems) => break Err(problems),
            }
        },
    };
    Made::At(Shared::new(Reckoned::with(work, source.0.clone(), table.0.clone(), analysis)))
}

/// A large analysis on its way.
struct Course {
    reckoning: Box<Reckoning>,
    whole: usize,
    work: Rc<BenchmarkWork>,
    tables: Tables,
    share: UseStateSetter<Option<f64>>,
    found: UseStateSetter<Option<(Shared<Made>, Shared<Reckoned>)>>,
    about: Shared<Made>,
    wanted: Rc<Cell<bool>>,
}

/// One slice, then a breath in which the page answers, then the next; until it is done, or no longer wanted.
fn go_on(mut course: Course) {
    Timeout::new(0, move || {
        if !course.wanted.get() {
            return;
        }
        let end = js_sys::Date::now() + SLICE;
        let (source, table) = course.tables.clone();
        let failed = loop {
            match course.reckoning.step(&table) {
                Ok(true) if js_sys::Date::now() < end => {}
                Ok(true) => {
                    let done = 1.0 - course.reckoning.left() as f64 / course.whole as f64;
                    // Told in whole per cents, so that the page is not drawn anew for nothing.
                    course.share.set(Some((done.clamp(0.0, 0.99) * 100.0).floor() / 100.0));
                    return go_on(course);
                }
                Ok(false) => break None,
                Err(problems) => break Some(problems),
            }
        };
        let Course { work, found, about, .. } = &course;
        match failed {
            Some(problems) => {
                found.set(Some((about.clone(), Shared::new(Reckoned::with(work, source.0, table.0, Err(problems))))));
            }
            None => conclude(course),
        }
    })
    .forget();
}

/// Selection and judgement in a slice, what is known of the model in another; in a third the page is told.
fn conclude(course: Course) {
    let Course { reckoning, work, tables: (source, table), found, about, wanted, .. } = course;
    let later = move |act: Box<dyn FnOnce()>| {
        let wanted = wanted.clone();
        Timeout::new(0, move || {
            if wanted.get() {
                act()
            }
        })
        .forget();
    };
    later.clone()(Box::new(move || {
        let analysis = reckoning.analysis(&table, &work.settings);
        let reckoned = Shared::new(Reckoned::with(&work, source.0, table.0, analysis));
        later.clone()(Box::new(move || {
            reckoned.report();
            later(Box::new(move || found.set(Some((about, reckoned)))));
        }));
    }));
}
