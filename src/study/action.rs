use std::rc::Rc;

use super::{BenchmarkWork, Data, ExplorerWork, OwnStep, Page, Scene, Statistic, Study, Theme};
use crate::benchmark::case_types::Kind;
use crate::benchmark::{Indicator, Settings};
use crate::language::Language;
use crate::regression::{Hc, Override, Transform};
use crate::table::Edit;
use crate::theory::{Answers, Id, Presence, Round, RoundStep};

/// Everything that a user can do to a study.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens a page.
    Go(Page),
    /// Changes the language on screen.
    Speak(Language),
    /// Changes the colours.
    Paint(Theme),
    /// Marks a unit in every table and figure, or none.
    MarkUnit(Option<String>),
    /// Asks for an element of the theory to be explained, or none.
    Explain(Option<Id>),
    /// Leaves what is not meant for the person out of the picture of the theory, or shows it.
    ShowRelevantOnly(bool),
    /// Plays a step of predicting what fires.
    Predict(RoundStep),
    /// Puts another theory beside the open one; none for the one that goes with it.
    PutBeside(Option<Id>),
    /// Shows a statistic in the table of models, or no longer.
    ShowStatistic(Statistic, bool),
    /// Says which standard errors the table of models has: robust ones of a kind, or the classical ones.
    UseErrors(Option<Hc>),
    /// Shows the units by this variable alone.
    ShowVariable(String),
    /// Lists the cases of a kind.
    ListCases(Kind),

    /// Opens a table: an example, or the user's own, with settings guessed from it.
    OpenData(Data),
    /// Opens a table with settings that were chosen as it was opened.
    OpenAs(Data, Box<Settings>),
    /// Changes any of the settings of the benchmark at once.
    Set(Change, Box<Settings>),
    /// Sets the criterion of entry (PIN).
    SetEntry(f64),
    /// Sets the criterion of removal (POUT).
    SetRemoval(f64),
    /// Sets the |r| from which two candidates are held to be the same.
    SetThreshold(f64),
    /// Takes a candidate in or leaves it out.
    SetCandidate(String, bool),
    /// Rewrites a variable.
    SetTransform(String, Transform),
    /// Overrides the screening for a candidate, or leaves it to the rule.
    SetScreening(String, Override),
    /// Records why a candidate stays or is left out, in the user's words; an empty text for the computed reason.
    SetReason(String, String),
    /// Types over a cell of the table; one that does not fit its column changes nothing.
    EditCell(Edit),
    /// Puts a cell back to what stood there when the table was opened: unit and header.
    RestoreCell(String, String),
    /// Leaves a unit out of the analysis.
    ExcludeUnit(String),
    /// Records why a unit is left out, in the user's words; an empty text for nothing.
    SetUnitReason(String, String),
    /// Takes a unit in again.
    IncludeUnit(String),
    /// Puts every cell back and takes every unit in.
    RestoreTable,
    /// Chooses the second indicator, or none.
    SetSecond(Option<Indicator>),
    /// Chooses what is to be explained. What was explained so far becomes a candidate, not yet taken in.
    SetResponse(Indicator),
    /// Chooses the column of costs, or none.
    SetCost(Option<String>),
    /// Puts a unit among those that are compared side by side, or takes it away.
    Pin(String, bool),
    /// Records why a unit was pinned, in the user's words; an empty text for nothing.
    SetCaseReason(String, String),
    /// Compares the pinned units on a column, by its header, or no longer.
    CompareOn(String, bool),
    /// Sets how much of a residual is held to be lasting: from 0 to 1.
    SetReliability(f64),
    /// Puts the settings back to what is guessed from the table.
    ResetBenchmark,

    /// Opens a theory.
    OpenTheory(Id),
    /// Takes over a persona.
    BecomePersona(Id),
    /// Says whether a problem mechanism is at work in the person.
    SetProblem(Id, bool),
    /// Says what is known of a trait of the person.
    SetTrait(Id, Presence),
    /// Takes over the setting of a case.
    TakeCase(Id),
    /// Says the same of every context of circumstance in the open theory.
    SetEveryContext(Presence),
    /// Says what is known of a context.
    SetContext(Id, Presence),
    /// Says what is known of several contexts and traits at once, as when a way out is taken: one step to undo.
    MakeSo(Vec<(Id, Presence)>),
    /// Loads a person in a setting.
    Load(Box<Scene>),
    /// Says whether a finding of an effect study counts.
    CountFinding(String, bool),
    /// Says what is known of the outcome in a municipality (Tab. 7).
    Answer(Answers),
    /// From a case in the benchmark to its setting in the explorer.
    VisitCase(Id),
    /// Does something with theories of one's own.
    Own(OwnStep),

    /// Puts another study in the place of this one: a file, a link.
    Replace(Box<Study>),
    /// Begins afresh.
    Restart,
}

/// What an undoable action changed: the name that it has in «Undone: …».
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// The table.
    Table,
    /// The response.
    Response,
    /// Which candidates there are.
    Candidates,
    /// A transform.
    Transform,
    /// The threshold of the screening.
    Threshold,
    /// An override of the screening.
    Screening,
    /// The reason recorded for a choice.
    Reason,
    /// A cell of the table.
    Cell,
    /// Which units take part.
    Units,
    /// How the model is come by.
    Method,
    /// What must be in the model.
    Forced,
    /// The terms of the user's own model.
    Terms,
    /// The least tolerance.
    Tolerance,
    /// The criterion of entry.
    Entry,
    /// The criterion of removal.
    Removal,
    /// The second indicator.
    Second,
    /// The column of costs.
    Cost,
    /// The units that are compared, and on what.
    Cases,
    /// How much of a residual is held to be lasting.
    Reliability,
    /// Several settings of the benchmark at once.
    Benchmark,
    /// The theory.
    Theory,
    /// The person.
    Person,
    /// The setting as a whole.
    Setting,
    /// One context.
    Context,
    /// Person and setting together.
    Scene,
    /// Which effect studies count.
    Evidence,
    /// What is said of an outcome.
    Answers,
    /// What a theory of one's own says.
    Writing,
    /// The whole study.
    All,
}

impl Change {
    /// Whether a series of such changes without anything between them is one step, as while a number is typed.
    pub fn continues(self) -> bool {
        matches!(self, Change::Threshold | Change::Entry | Change::Removal | Change::Tolerance | Change::Reliability)
    }

    /// The page on which the change shows.
    pub fn page(self) -> Option<Page> {
        match self {
            Change::Table
            | Change::Response
            | Change::Candidates
            | Change::Transform
            | Change::Threshold
            | Change::Screening
            | Change::Reason
            | Change::Cell
            | Change::Units
            | Change::Method
            | Change::Forced
            | Change::Terms
            | Change::Tolerance
            | Change::Entry
            | Change::Removal
            | Change::Second
            | Change::Cost
            | Change::Cases
            | Change::Reliability
            | Change::Benchmark => Some(Page::Benchmark),
            Change::Theory
            | Change::Person
            | Change::Setting
            | Change::Context
            | Change::Scene
            | Change::Evidence
            | Change::Answers
            | Change::Writing => Some(Page::Explorer),
            Change::All => None,
        }
    }
}

impl Action {
    /// Whether it says in which language to go on.
    pub fn chooses_a_language(&self) -> bool {
        match self {
            Action::Speak(_) => true,
            Action::Replace(study) => study.view.language.is_some(),
            _ => false,
        }
    }

    /// What it changes of the work; `None` where it only changes how the work is looked at.
    pub fn change(&self) -> Option<Change> {
        match self {
            Action::Go(_)
            | Action::Speak(_)
            | Action::Paint(_)
            | Action::MarkUnit(_)
            | Action::Explain(_)
            | Action::ShowRelevantOnly(_)
            | Action::Predict(_)
            | Action::PutBeside(_)
            | Action::ShowStatistic(..)
            | Action::UseErrors(_)
            | Action::ShowVariable(_)
            | Action::ListCases(_) => None,
            Action::OpenData(_) | Action::OpenAs(..) => Some(Change::Table),
            Action::Set(change, _) => Some(*change),
            Action::SetEntry(_) => Some(Change::Entry),
            Action::SetRemoval(_) => Some(Change::Removal),
            Action::SetThreshold(_) => Some(Change::Threshold),
            Action::SetCandidate(..) => Some(Change::Candidates),
            Action::SetTransform(..) => Some(Change::Transform),
            Action::SetScreening(..) => Some(Change::Screening),
            Action::SetReason(..) | Action::SetUnitReason(..) | Action::SetCaseReason(..) => Some(Change::Reason),
            Action::EditCell(_) | Action::RestoreCell(..) => Some(Change::Cell),
            Action::ExcludeUnit(_) | Action::IncludeUnit(_) => Some(Change::Units),
            Action::RestoreTable => Some(Change::Table),
            Action::SetSecond(_) => Some(Change::Second),
            Action::SetResponse(_) => Some(Change::Response),
            Action::SetCost(_) => Some(Change::Cost),
            Action::Pin(..) | Action::CompareOn(..) => Some(Change::Cases),
            Action::SetReliability(_) => Some(Change::Reliability),
            Action::ResetBenchmark => Some(Change::Benchmark),
            Action::OpenTheory(_) => Some(Change::Theory),
            Action::BecomePersona(_) | Action::SetProblem(..) | Action::SetTrait(..) => Some(Change::Person),
            Action::TakeCase(_) | Action::SetEveryContext(_) | Action::VisitCase(_) => Some(Change::Setting),
            Action::SetContext(..) | Action::MakeSo(_) => Some(Change::Context),
            Action::Load(_) => Some(Change::Scene),
            Action::CountFinding(..) => Some(Change::Evidence),
            Action::Answer(_) => Some(Change::Answers),
            Action::Own(OwnStep::Write(..) | OwnStep::Edit(..) | OwnStep::Restore(_)) => Some(Change::Writing),
            Action::Own(OwnStep::Begin | OwnStep::Copy(_) | OwnStep::Open(_) | OwnStep::Remove(_)) => Some(Change::Theory),
            Action::Replace(_) | Action::Restart => Some(Change::All),
        }
    }
}

impl Study {
    /// The study after an action. Nothing but the action and the study decides the result.
    pub fn after(&self, action: &Action) -> Study {
        let mut next = self.clone();
        match action {
            Action::Go(page) => next.view.page = *page,
            Action::Speak(language) => next.view.language = Some(*language),
            Action::Paint(theme) => next.view.theme = *theme,
            Action::MarkUnit(unit) => next.view.unit.clone_from(unit),
            Action::Explain(element) => next.view.element.clone_from(element),
            Action::ShowRelevantOnly(on) => next.view.relevant_only = *on,
            Action::Predict(step) => next.view.round = Round::after(next.view.round, step),
            Action::PutBeside(theory) => next.view.beside.clone_from(theory),
            Action::ShowStatistic(statistic, on) => next.view.models.show(*statistic, *on),
            Action::UseErrors(kind) => next.view.models.errors = *kind,
            Action::ShowVariable(header) => next.view.variable = Some(header.clone()),
            Action::ListCases(kind) => next.view.cases = Some(*kind),
            Action::Replace(study) => {
                next = (**study).clone();
                // Colours are the reader's own, not the sender's.
                next.view.theme = self.view.theme;
            }
            Action::Restart => {
                next.benchmark = Rc::new(BenchmarkWork::default());
                next.explorer = Rc::new(ExplorerWork::default());
                next.view.unit = None;
                next.view.element = None;
                next.view.round = None;
            }
            Action::OpenData(_) | Action::OpenAs(..) => {
                next.view.unit = None;
                next.view.variable = None;
                next.benchmark = Rc::new(next.benchmark.after(action));
            }
            Action::VisitCase(_) => {
                next.view.page = Page::Explorer;
                next.view.element = None;
                next.explorer = Rc::new(next.explorer.after(action));
            }
            Action::OpenTheory(_) | Action::Own(OwnStep::Begin | OwnStep::Copy(_) | OwnStep::Open(_) | OwnStep::Remove(_)) => {
                next.view.element = None;
                if matches!(action, Action::Own(_)) {
                    // A copy is to stand beside its original, whatever was looked at before.
                    next.view.beside = None;
                }
                next.explorer = Rc::new(next.explorer.after(action));
            }
            Action::BecomePersona(_)
            | Action::SetProblem(..)
            | Action::SetTrait(..)
            | Action::TakeCase(_)
            | Action::SetEveryContext(_)
            | Action::SetContext(..)
            | Action::MakeSo(_)
            | Action::Own(_)
            | Action::Load(_)
            | Action::CountFinding(..)
            | Action::Answer(_) => next.explorer = Rc::new(next.explorer.after(action)),
            Action::Set(..)
            | Action::SetEntry(_)
            | Action::SetRemoval(_)
            | Action::SetThreshold(_)
            | Action::SetCandidate(..)
            | Action::SetTransform(..)
            | Action::SetScreening(..)
            | Action::SetReason(..)
            | Action::EditCell(_)
            | Action::RestoreCell(..)
            | Action::ExcludeUnit(_)
            | Action::SetUnitReason(..)
            | Action::IncludeUnit(_)
            | Action::RestoreTable
            | Action::SetSecond(_)
            | Action::SetResponse(_)
            | Action::SetCost(_)
            | Action::Pin(..)
            | Action::SetCaseReason(..)
            | Action::CompareOn(..)
            | Action::SetReliability(_)
            | Action::ResetBenchmark => next.benchmark = Rc::new(next.benchmark.after(action)),
        }
        if !matches!(action, Action::Replace(_)) {
            next.view.ask_anew(&self.explorer, &next.explorer);
        }
        next
    }
}
