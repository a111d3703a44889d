use std::rc::Rc;

use super::{Action, BenchmarkWork, Change, ExplorerWork, Study};

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

    fn step(&self, change: Change) -> Step {
        Step { change, benchmark: self.present.benchmark.clone(), explorer: self.present.explorer.clone() }
    }

    /// The user is shown what came back: the page turns to where the change was.
    fn restore(&mut self, step: Step) {
        let mut view = self.present.view.clone();
        if let Some(page) = step.change.page() {
            view.page = page;
        }
        self.present = Rc::new(Study { view, benchmark: step.benchmark, explorer: step.explorer });
        self.open = false;
    }
}
