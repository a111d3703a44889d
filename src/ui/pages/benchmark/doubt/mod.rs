mod result;

use std::cell::Cell;
use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use self::result::DoubtResult;
use crate::benchmark::bootstrap::{Request, Tally};
use crate::language::{Language, msg};
use crate::study::BenchmarkWork;
use crate::task::{Order, Report, Running};
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::part::part_head;

/// What the random numbers start from, so that everyone gets the same result.
const SEED: u64 = 2012;

/// How many resamples can be asked for.
const OFFERED: [u32; 3] = [2_000, 10_000, 100_000];

/// How long partial results stand before newer ones, in milliseconds.
const BETWEEN: f64 = 200.0;

/// How far a bootstrap has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// It was not asked for.
    Idle,
    /// It is under way.
    Running,
    /// It is finished.
    Done,
    /// The user stopped it, or the settings changed under it.
    Stopped,
    /// The data do not allow it.
    Refused,
    /// The worker ended by itself.
    Died,
    /// There is no worker to be had.
    CannotStart,
}

/// A bootstrap as the page sees it.
#[derive(Clone, PartialEq)]
struct Course {
    stage: Stage,
    /// The work that it is about; its result says nothing about another.
    about: Option<Rc<BenchmarkWork>>,
    tally: Option<Rc<Tally>>,
}

/// What can happen to a [`Course`].
enum Event {
    Begun(Rc<BenchmarkWork>),
    Told(Box<Report>),
    Stopped,
    NotBegun,
}

impl Course {
    fn new() -> Course {
        Course { stage: Stage::Idle, about: None, tally: None }
    }

    fn after(&self, event: Event) -> Course {
        let mut next = self.clone();
        match event {
            Event::Begun(work) => next = Course { stage: Stage::Running, about: Some(work), tally: None },
            Event::NotBegun => next.stage = Stage::CannotStart,
            Event::Stopped if self.stage == Stage::Running => next.stage = Stage::Stopped,
            Event::Told(report) if self.stage == Stage::Running => match *report {
                Report::Partial(tally) => next.tally = Some(Rc::new(tally)),
                Report::Done(tally) => {
                    next.tally = Some(Rc::new(tally));
                    next.stage = Stage::Done;
                }
                Report::Refused => next.stage = Stage::Refused,
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

/// Part 5: how much of the result is chance.
#[component]
pub fn Doubt(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, marked, .. } = props;
    let language = *language;
    let course = use_reducer(Course::new);
    let task = use_mut_ref(|| None::<Running>);
    let wanted = use_state_eq(|| OFFERED[0]);
    {
        // New settings end the task: what it would find out is no longer asked.
        let (task, dispatch) = (task.clone(), course.dispatcher());
        use_effect_with(subject.work.clone(), move |_| {
            if task.borrow_mut().take().is_some() {
                dispatch.dispatch(Event::Stopped);
            }
        });
    }
    {
        let task = task.clone();
        use_effect_with(course.stage, move |stage| {
            if *stage != Stage::Running {
                task.borrow_mut().take();
            }
        });
    }
    let start = {
        let (task, dispatch, subject, wanted) = (task.clone(), course.dispatcher(), subject.clone(), *wanted);
        Callback::from(move |_: MouseEvent| {
            let order = Order::Bootstrap(Request {
                table: (*subject.table).clone(),
                settings: subject.work.settings.clone(),
                seed: SEED,
                resamples: wanted,
            });
            dispatch.dispatch(Event::Begun(subject.work.clone()));
            let tell = {
                let (dispatch, shown) = (dispatch.clone(), Rc::new(Cell::new(0.0)));
                move |report| {
                    // Partial results come faster than anyone reads, or than a slow page draws.
                    let now = js_sys::Date::now();
                    if !matches!(report, Report::Partial(_)) || now - shown.get() >= BETWEEN {
                        shown.set(now);
                        dispatch.dispatch(Event::Told(Box::new(report)));
                    }
                }
            };
            match Running::start(&order, tell) {
                Ok(running) => *task.borrow_mut() = Some(running),
                Err(_) => dispatch.dispatch(Event::NotBegun),
            }
        })
    };
    let cancel = {
        let (task, dispatch) = (task, course.dispatcher());
        Callback::from(move |_: MouseEvent| {
            task.borrow_mut().take();
            dispatch.dispatch(Event::Stopped);
        })
    };
    let choose = {
        let wanted = wanted.clone();
        Callback::from(move |event: yew::Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            wanted.set(value.parse().unwrap_or(OFFERED[0]));
        })
    };
    let running = course.stage == Stage::Running;
    let current = course.about.as_ref().is_some_and(|about| *about == subject.work);
    html! {
        <section class="section" aria-labelledby="doubt">
            { part_head(language, "doubt", "6", msg::BENCH_DOUBT, msg::BENCH_DOUBT_LEAD) }
            <div class="row bench-options">
                <label class="field">
                    <span class="field__label">{ language.say(msg::BENCH_RESAMPLES) }</span>
                    <select onchange={choose} disabled={running}>
                        { for OFFERED.into_iter().map(|count| html! {
                            <option value={count.to_string()} selected={count == *wanted}>{ language.count(i64::from(count)) }</option>
                        }) }
                    </select>
                </label>
                if running {
                    <button type="button" class="button" onclick={cancel}>{ language.say(msg::BENCH_CANCEL) }</button>
                } else {
                    <button type="button" class="button button--main" onclick={start}>{ language.say(msg::BENCH_START) }</button>
                }
                <small>{ language.say_with(msg::BENCH_SEED, &[("seed", SEED.to_string().into())]) }</small>
            </div>
            { state(&course, current, language) }
            if let Some(tally) = course.tally.clone().filter(|tally| current && tally.done > 0) {
                <DoubtResult subject={subject.clone()} {language} {tally} marked={marked.clone()} />
            }
        </section>
    }
}

/// How far the task has come, or why it ended.
fn state(course: &Course, current: bool, language: Language) -> Html {
    let drawn = course.tally.as_ref().map_or(0, |tally| tally.drawn());
    let asked = course.tally.as_ref().map_or(0, |tally| tally.wanted);
    let counts = [("done", (drawn as usize).into()), ("wanted", (asked as usize).into())];
    let words = match course.stage {
        Stage::Idle => return html! {},
        _ if !current => language.say(msg::BENCH_RESULTS_GONE).into_owned(),
        Stage::Running if asked == 0 => language.say(msg::BENCH_STARTING).into_owned(),
        Stage::Running => {
            return html! {
                <div class="stack">
                    <progress class="progress" max={asked.to_string()} value={drawn.to_string()} aria-label={language.say(msg::BENCH_PROGRESS)}></progress>
                    <p class="quiet">{ language.say_with(msg::BENCH_DRAWN, &counts) }</p>
                </div>
            };
        }
        Stage::Done => language.say_with(msg::BENCH_DONE, &counts),
        Stage::Stopped => language.say_with(msg::BENCH_STOPPED, &counts),
        Stage::Refused => language.say(msg::BENCH_TASK_REFUSED).into_owned(),
        Stage::Died => language.say(msg::BENCH_TASK_DIED).into_owned(),
        Stage::CannotStart => language.say(msg::BENCH_CANNOT_START).into_owned(),
    };
    html! { <p class="quiet" role="status">{ words }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> Course {
        Course::new().after(Event::Begun(Rc::new(BenchmarkWork::default())))
    }

    #[test]
    fn a_stopped_task_is_not_taken_up_again_by_a_late_report() {
        let stopped = begun().after(Event::Stopped);
        assert_eq!(stopped.after(Event::Told(Box::new(Report::Died))).stage, Stage::Stopped);
    }

    #[test]
    fn a_new_beginning_forgets_the_last_result() {
        let died = begun().after(Event::Told(Box::new(Report::Died)));
        assert_eq!(died.stage, Stage::Died);
        let again = died.after(Event::Begun(Rc::new(BenchmarkWork::default())));
        assert!(again.stage == Stage::Running && again.tally.is_none());
    }

    #[test]
    fn stopping_what_does_not_run_changes_nothing() {
        assert!(Course::new().after(Event::Stopped) == Course::new());
    }
}
