//! The course of long work as the page sees it: started, under way, finished, stopped, failed; and what it is about.

use std::rc::Rc;

use yew::prelude::*;

use crate::task::{Found, Order, Refusal, Report, Running};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// How far work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It was not asked for.
    Idle,
    /// It is under way.
    Running,
    /// It is finished.
    Done,
    /// The user stopped it, or the settings changed under it.
    Stopped,
    /// The data do not allow it.
    Refused(Refusal),
    /// The worker ended by itself.
    Died,
    /// There is no worker to be had.
    CannotStart,
}

/// What work is about: a subject, and the choice that belongs to the work alone.
#[derive(Clone, PartialEq)]
pub struct About {
    /// The subject.
    pub subject: Subject,
    /// The choice, as a number that differs where the choice does.
    pub choice: u64,
}

impl About {
    fn reckons_as(&self, other: &About) -> bool {
        self.choice == other.choice && (self.subject == other.subject || self.subject.work.reckons_as(&other.subject.work))
    }
}

/// Work as the page sees it.
#[derive(Clone, PartialEq)]
pub struct Course {
    /// How far it has come.
    pub stage: Stage,
    /// What it is about, once it has been begun.
    pub about: Option<About>,
    /// What it found so far; it holds for what the work is about, and for nothing else.
    pub found: Option<Shared<Found>>,
}

/// What can happen to a [`Course`].
pub enum Event {
    /// It was begun, about this.
    Begun(About),
    /// The worker said something.
    Told(Box<Report>),
    /// It was stopped.
    Stopped,
    /// No worker could be started.
    NotBegun,
}

impl Course {
    fn new() -> Course {
        Course { stage: Stage::Idle, about: None, found: None }
    }

    fn after(&self, event: Event) -> Course {
        let mut next = self.clone();
        match event {
            Event::Begun(about) => {
                // The same work over again shows what it found before until there is something new.
                let is_same = self.about.as_ref().is_some_and(|before| before.reckons_as(&about));
                let found = if is_same { self.found.clone() } else { None };
                next = Course { stage: Stage::Running, about: Some(about), found };
            }
            Event::NotBegun => next.stage = Stage::CannotStart,
            Event::Stopped if self.stage == Stage::Running => next.stage = Stage::Stopped,
            Event::Told(report) if self.stage == Stage::Running => match *report {
                Report::Partial(found) => next.found = Some(Shared::new(found)),
                Report::Done(found) => {
                    next.found = Some(Shared::new(found));
                    next.stage = Stage::Done;
                }
                Report::Refused(refusal) => next.stage = Stage::Refused(refusal),
                Report::Died => next.stage = Stage::Died,
            },
            // What a worker still says after it was stopped concerns no one.
            Event::Stopped | Event::Told(_) => {}
        }
        next
    }
}

impl Reducible for Course {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(self.after(event))
    }
}

/// Work that a component can ask for; the worker goes with the component.
#[derive(Clone, PartialEq)]
pub struct Task {
    /// How it stands.
    pub course: Course,
    /// Whether what it found holds for the settings as they are now.
    pub current: bool,
    /// Begins it.
    pub start: Callback<Order>,
    /// Ends it.
    pub cancel: Callback<()>,
}

impl Task {
    /// Whether it is under way.
    pub fn is_running(&self) -> bool {
        self.course.stage == Stage::Running
    }

    /// What it found so far, with the subject that it is about.
    pub fn found(&self) -> Option<(&Subject, &Shared<Found>)> {
        Some((&self.course.about.as_ref()?.subject, self.course.found.as_ref()?))
    }
}

/// Work about this subject under this choice. New settings, or another choice, end it: what it would find out is no
/// longer asked.
#[hook]
pub fn use_task(subject: &Subject, choice: u64) -> Task {
    let course = use_reducer(Course::new);
    let worker = use_mut_ref(|| None::<Running>);
    let about = About { subject: subject.clone(), choice };
    let current = course.about.as_ref().is_some_and(|before| before.reckons_as(&about));
    {
        let (worker, dispatch) = (worker.clone(), course.dispatcher());
        use_effect_with(current, move |current| {
            if !current && worker.borrow_mut().take().is_some() {
                dispatch.dispatch(Event::Stopped);
            }
        });
    }
    {
        let worker = worker.clone();
        use_effect_with(course.stage, move |stage| {
            if *stage != Stage::Running {
                worker.borrow_mut().take();
            }
        });
    }
    let start = {
        let (worker, dispatch) = (worker.clone(), course.dispatcher());
        use_callback(about, move |order: Order, about| {
            dispatch.dispatch(Event::Begun(about.clone()));
            if let Some(refusal) = order.refusal() {
                return dispatch.dispatch(Event::Told(Box::new(Report::Refused(refusal))));
            }
            let tell = {
                let dispatch = dispatch.clone();
                move |report| dispatch.dispatch(Event::Told(Box::new(report)))
            };
            match Running::start(&order, tell) {
                Ok(running) => *worker.borrow_mut() = Some(running),
                Err(_) => dispatch.dispatch(Event::NotBegun),
            }
        })
    };
    let cancel = {
        let dispatch = course.dispatcher();
        use_callback((), move |(), ()| {
            worker.borrow_mut().take();
            dispatch.dispatch(Event::Stopped);
        })
    };
    Task { course: (*course).clone(), current, start, cancel }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::{Action, BenchmarkWork, Study};

    fn about(work: &Rc<BenchmarkWork>, choice: u64) -> About {
        let source = work.data.table().expect("a sound table");
        let table = work.table().expect("a sound table");
        About { subject: Subject::new(work.clone(), source, table), choice }
    }

    fn begun() -> Course {
        Course::new().after(Event::Begun(about(&Rc::default(), 0)))
    }

    #[test]
    fn a_stopped_task_is_not_taken_up_again_by_a_late_report() {
        let stopped = begun().after(Event::Stopped);
        assert_eq!(stopped.after(Event::Told(Box::new(Report::Died))).stage, Stage::Stopped);
    }

    #[test]
    fn a_task_that_failed_can_be_begun_again() {
        let refused = begun().after(Event::Told(Box::new(Report::Refused(Refusal::Data))));
        assert_eq!(refused.stage, Stage::Refused(Refusal::Data));
        let died = begun().after(Event::Told(Box::new(Report::Died)));
        assert_eq!(died.stage, Stage::Died);
        assert_eq!(died.after(Event::Begun(about(&Rc::default(), 0))).stage, Stage::Running);
    }

    #[test]
    fn stopping_what_does_not_run_changes_nothing() {
        assert!(Course::new().after(Event::Stopped) == Course::new());
    }

    #[test]
    fn pinning_a_case_leaves_results_standing_and_a_new_criterion_does_not() {
        let study = Study::default();
        let before = about(&study.benchmark, 0);
        let pinned = study.after(&Action::Pin("Billund".to_owned(), true));
        assert!(before.reckons_as(&about(&pinned.benchmark, 0)));
        assert!(!before.reckons_as(&about(&pinned.benchmark, 1)));
        assert!(!before.reckons_as(&about(&study.after(&Action::SetEntry(0.01)).benchmark, 0)));
    }
}
