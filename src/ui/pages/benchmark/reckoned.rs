//! The analysis that the page is about. A small one is made at once; a large one a little at a time, while the page goes on
//! to answer and shows how far it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::benchmark::{Analysis, Problem, Reckoning};
use crate::study::BenchmarkWork;
use crate::table::{Changes, Table};
use crate::ui::pages::benchmark::subject::{Reckoned, Subject};
use crate::ui::shared::Shared;

/// So many products of two numbers are taken at once: about a fifth of a second.
const AT_ONCE: usize = 120_000_000;

/// How long a slice of the work lasts, in milliseconds.
const SLICE: f64 = 40.0;

thread_local! {
    /// What was analysed last: the next analysis takes over from it what has not changed, also after a visit to
    /// another page.
    static LAST: RefCell<Option<Subject>> = const { RefCell::new(None) };
}

/// A table, and what it was opened from.
type Tables = (Shared<Table>, Shared<Table>);

/// What comes of new settings or another table.
enum Made {
    /// There is no table.
    Nothing,
    /// It is there.
    At(Subject),
    /// It takes longer.
    Begun(RefCell<Option<Reckoning>>),
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
    let made = use_memo((work.clone(), (*tables).clone()), |(work, tables)| {
        Shared::new(tables.as_ref().map_or(Made::Nothing, |tables| make(work, tables)))
    });
    let share = use_state_eq(|| None::<f64>);
    {
        let (share, work, tables) = (share.setter(), work.clone(), (*tables).clone());
        use_effect_with((*made).clone(), move |made| {
            let wanted = Rc::new(Cell::new(true));
            if let (Made::Begun(reckoning), Some(tables)) = (&**made, tables)
                && let Some(reckoning) = reckoning.take()
            {
                let whole = reckoning.left().max(1);
                share.set(Some(0.0));
                go_on(Course { reckoning, whole, work, tables, share, wanted: wanted.clone() });
            } else {
                share.set(None);
            }
            move || wanted.set(false)
        });
    }
    let subject = match &**made {
        Made::Nothing => return (None, None),
        Made::At(subject) => return (Some(subject.clone()), None),
        // The one before stands until the new one is there; another table's stands for nothing.
        Made::Begun(_) => LAST.with_borrow(|last| last.clone()),
    };
    let is_of = |subject: &Subject| tables.as_ref().as_ref().is_some_and(|(source, _)| Rc::ptr_eq(&source.0, &subject.source));
    let subject = subject.filter(is_of);
    let is_there = subject.as_ref().is_some_and(|subject| Rc::ptr_eq(&subject.work, work));
    (subject, if is_there { None } else { Some((*share).unwrap_or(0.0)) })
}

/// Changes as far as the table shows them: why a unit is left out makes no difference.
struct InTheTable(Rc<Changes>);

impl PartialEq for InTheTable {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.reckon_as(&other.0)
    }
}

fn make(work: &Rc<BenchmarkWork>, (source, table): &Tables) -> Made {
    let last = LAST.with_borrow(|last| last.clone());
    let is_same = |last: &&Subject| Rc::ptr_eq(&last.work, work) && Rc::ptr_eq(&last.source, &source.0);
    if let Some(same) = last.as_ref().filter(is_same) {
        return Made::At(same.clone());
    }
    // A pin or a reason changes the work, and nothing of what follows from its data.
    let reckons_as = |last: &&Subject| Rc::ptr_eq(&last.table, &table.0) && last.work.settings == work.settings;
    if let Some(same) = last.as_ref().filter(reckons_as) {
        return Made::At(kept(Subject::of(work.clone(), same.reckoned.clone())));
    }
    let earlier = last.as_ref().and_then(|last| last.analysis.as_ref().ok());
    let analysis = match Reckoning::begin(table, &work.settings, earlier) {
        Err(problems) => Err(problems),
        Ok(reckoning) if reckoning.left() > AT_ONCE => return Made::Begun(RefCell::new(Some(reckoning))),
        Ok(mut reckoning) => loop {
            match reckoning.step(table) {
                Ok(true) => {}
                Ok(false) => break reckoning.analysis(table, &work.settings),
                Err(problems) => break Err(problems),
            }
        },
    };
    Made::At(kept(subject(work.clone(), (source, table), analysis)))
}

/// The work with the analysis of its table.
fn subject(
    work: Rc<BenchmarkWork>,
    (source, table): (&Shared<Table>, &Shared<Table>),
    analysis: Result<Analysis, Vec<Problem>>,
) -> Subject {
    let reckoned = Shared::new(Reckoned::with(&work, source.0.clone(), table.0.clone(), analysis));
    Subject::of(work, reckoned)
}

/// Holds a subject for the next one to take over from.
fn kept(subject: Subject) -> Subject {
    LAST.set(Some(subject.clone()));
    subject
}

/// A large analysis on its way.
struct Course {
    reckoning: Reckoning,
    whole: usize,
    work: Rc<BenchmarkWork>,
    tables: Tables,
    share: UseStateSetter<Option<f64>>,
    wanted: Rc<Cell<bool>>,
}

/// One slice, then a breath in which the page answers, then the next; until it is done, or no longer wanted.
fn go_on(mut course: Course) {
    Timeout::new(0, move || {
        if !course.wanted.get() {
            return;
        }
        let end = js_sys::Date::now() + SLICE;
        let (source, table) = &course.tables;
        loop {
            match course.reckoning.step(table) {
                Ok(true) if js_sys::Date::now() < end => {}
                Ok(true) => {
                    let done = 1.0 - course.reckoning.left() as f64 / course.whole as f64;
                    // Told in whole per cents, so that the page is not drawn anew for nothing.
                    course.share.set(Some((done.clamp(0.0, 0.99) * 100.0).floor() / 100.0));
                    return go_on(course);
                }
                Ok(false) => break,
                Err(problems) => {
                    kept(subject(course.work, (source, table), Err(problems)));
                    return course.share.set(None);
                }
            }
        }
        let analysis = course.reckoning.analysis(table, &course.work.settings);
        kept(subject(course.work, (source, table), analysis));
        course.share.set(None);
    })
    .forget();
}
