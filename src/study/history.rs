use std::rc::Rc;

use super::{Action, BenchmarkWork, Change, Data, ExplorerWork, Study};

/// How many steps back are kept; the pieces of a study are shared, so a step costs what it changed.
const DEPTH: usize = 500;

/// The work of a study before or after a change.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    change: Change,
    benchmark: Rc<BenchmarkWork>,
    explorer: Rc<ExplorerWork>,
}

/// A study, what it was, and what it was before undoing.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Step>,
    present: Rc<Study>,
    future: Vec<Step>,
    /// Whether the next change of the same kind continues the last one, as while a slider moves.
    open: bool,
}

impl History {
    /// A history that begins with `study`.
    pub fn new(study: Study) -> Self {
        History { past: Vec::new(), present: Rc::new(study), future: Vec::new(), open: false }
    }

    /// The study as it stands.
    pub fn present(&self) -> &Rc<Study> {
        &self.present
    }

    /// What would be undone.
    pub fn undoable(&self) -> Option<Change> {
        self.past.last().map(|step| step.change)
    }

    /// What would be redone.
    pub fn redoable(&self) -> Option<Change> {
        self.future.last().map(|step| step.change)
    }

    /// Takes an action. An action that changes nothing of the work is no step; one that goes on with the last
    /// one (typing a number digit by digit) is part of its step.
    pub fn act(&mut self, action: &Action) {
        let next = self.present.after(action);
        let same_work = next.benchmark == self.present.benchmark && next.explorer == self.present.explorer;
        if next == *self.present {
            return;
        }
        if let (Some(change), false) = (action.change(), same_work) {
            let continues = self.open && change.continues() && self.undoable() == Some(change);
            if !continues {
                self.past.push(self.step(change));
                if self.past.len() > DEPTH {
                    self.past.remove(0);
                }
            }
            self.future.clear();
            self.open = true;
        } else {
            self.open = false;
        }
        self.present = Rc::new(next);
    }

    /// Takes the last change back and says what it was.
    pub fn undo(&mut self) -> Option<Change> {
        let step = self.past.pop()?;
        let change = step.change;
        self.future.push(self.step(change));
        self.restore(step);
        Some(change)
    }

    /// Does again what was undone last and says what it was.
    pub fn redo(&mut self) -> Option<Change> {
        let step = self.future.pop()?;
        let change = step.change;
        self.past.push(self.step(change));
        self.restore(step);
        Some(change)
    }

    /// Puts a table that was kept apart from its study in its place, everywhere in the history: no step to undo.
    pub fn bring(&mut self, data: &Data) {
        if let Some(work) = self.present.benchmark.with_its_table(data) {
            self.present = Rc::new(Study { benchmark: work, ..(*self.present).clone() });
        }
        for step in self.past.iter_mut().chain(&mut self.future) {
            if let Some(work) = step.benchmark.with_its_table(data) {
                step.benchmark = work;
            }
        }
    }

    fn step(&self, change: Change) -> Step {
        Step { change, benchmark: self.present.benchmark.clone(), explorer: self.present.explorer.clone() }
    }

    /// The user is shown what came back: the page turns to where the change was.
    fn restore(&mut self, step: Step) {
        let mut view = self.present.view.clone();
        if let Some(page) = step.change.page() {
            view.page = page;
        }
        view.ask_anew(&self.present.explorer, &step.explorer);
        self.present = Rc::new(Study { view, benchmark: step.benchmark, explorer: step.explorer });
        self.open = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::study::Page;
    use crate::theory::{Id, Presence, RoundStep};

    fn entry(history: &History) -> f64 {
        history.present().benchmark.settings.stepwise.pin
    }

    #[test]
    fn a_round_of_predicting_holds_for_what_it_was_begun_with() {
        let mut history = History::new(Study::default());
        let guess = || Action::Predict(RoundStep::Mark(Id::from("one")));
        let marks = |history: &History| history.present().view.round.as_ref().map(|round| round.guesses.len());
        history.act(&Action::Predict(RoundStep::Begin));
        history.act(&guess());
        assert_eq!((marks(&history), history.undoable()), (Some(1), None), "a guess is no step to undo");
        assert_eq!(
            Study::from_text(&history.present().to_text()).as_ref(),
            Ok(&**history.present()),
            "and is there after a reload"
        );
        history.act(&Action::CountFinding("one".to_owned(), false));
        assert_eq!(marks(&history), Some(1), "which studies count makes no difference");
        history.act(&Action::SetContext(Id::from("one-context"), Presence::Present));
        assert_eq!(marks(&history), Some(0));
        history.act(&guess());
        history.undo();
        assert_eq!(marks(&history), Some(0));
    }

    #[test]
    fn what_is_done_can_be_undone_and_redone() {
        let mut history = History::new(Study::default());
        history.act(&Action::SetEntry(0.01));
        history.act(&Action::SetContext(Id::from("one-context"), Presence::Present));
        assert_eq!(history.undo(), Some(Change::Context));
        assert_eq!(history.undo(), Some(Change::Entry));
        assert_eq!(history.undo(), None);
        assert_eq!(entry(&history), 0.05);
        assert_eq!(history.redo(), Some(Change::Entry));
        assert_eq!(entry(&history), 0.01);
        history.act(&Action::SetRemoval(0.2));
        assert_eq!(history.redo(), None, "a new change takes the place of what was undone");
    }

    #[test]
    fn a_number_typed_digit_by_digit_is_one_step() {
        let mut history = History::new(Study::default());
        for pin in [0.0, 0.001, 0.002] {
            history.act(&Action::SetEntry(pin));
        }
        assert_eq!(history.undo(), Some(Change::Entry));
        assert_eq!(entry(&history), 0.05);
        assert_eq!(history.undoable(), None);
    }

    #[test]
    fn looking_elsewhere_ends_a_step_and_is_none_itself() {
        let mut history = History::new(Study::default());
        history.act(&Action::SetEntry(0.01));
        history.act(&Action::Go(Page::Explorer));
        history.act(&Action::Speak(Language::Danish));
        history.act(&Action::SetEntry(0.02));
        assert_eq!(history.undo(), Some(Change::Entry));
        assert_eq!(entry(&history), 0.01);
        assert_eq!(history.present().view.language, Some(Language::Danish), "undo leaves the view alone");
        assert_eq!(history.present().view.page, Page::Benchmark, "but turns to what it undid");
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut history = History::new(Study::default());
        history.act(&Action::SetEntry(0.05));
        history.act(&Action::OpenTheory(Id::from("no-such-theory")));
        assert_eq!(history.undoable(), None);
    }

    #[test]
    fn a_table_that_was_kept_apart_comes_to_every_step_and_is_none_itself() {
        let data = Data::own("own.csv", "unit,y,a\nA,1,2\nB,2,4\nC,4,3\nD,3,9\n");
        let benchmark = Rc::new(BenchmarkWork::on(data.clone()).expect("a sound table"));
        let mut study = Study { benchmark, ..Study::default() };
        let whole = study.clone();
        study.benchmark = Rc::new(BenchmarkWork { data: data.without_text(), ..(*whole.benchmark).clone() });
        let mut history = History::new(study);
        history.act(&Action::SetEntry(0.01));
        history.bring(&Data::own("other.csv", "unit,y\n"));
        assert!(history.present().benchmark.waits_for_its_table(), "another table");
        history.bring(&data);
        assert_eq!((history.present().benchmark.data.clone(), entry(&history)), (data.clone(), 0.01));
        assert_eq!(history.undo(), Some(Change::Entry));
        assert_eq!(**history.present(), Study { view: history.present().view.clone(), ..whole });
        assert_eq!(history.undoable(), None);
    }

    #[test]
    fn the_history_has_a_depth() {
        let mut history = History::new(Study::default());
        for step in 0..=DEPTH {
            let presence = if step % 2 == 0 { Presence::Present } else { Presence::Absent };
            history.act(&Action::SetContext(Id::from("one-context"), presence));
        }
        let mut undone = 0;
        while history.undo().is_some() {
            undone += 1;
        }
        assert_eq!(undone, DEPTH);
    }
}
