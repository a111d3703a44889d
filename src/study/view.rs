use serde::{Deserialize, Deserializer, Serialize};

use super::ExplorerWork;
use crate::benchmark::case_types::Kind;
use crate::language::Language;
use crate::regression::Hc;
use crate::theory::{Id, Round};

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// What this is, and the way through it.
    #[default]
    Start,
    /// From a table of units to cases.
    Benchmark,
    /// A programme theory, a person and a setting.
    Explorer,
    /// What the program is, what it is made of, and how to cite it.
    About,
}

impl Page {
    /// The pages of the bar, in its order.
    pub const IN_BAR: [Page; 3] = [Page::Start, Page::Benchmark, Page::Explorer];
    /// All pages.
    pub const ALL: [Page; 4] = [Page::Start, Page::Benchmark, Page::Explorer, Page::About];

    /// The page's name in the address, the same in every language.
    pub fn address(self) -> &'static str {
        match self {
            Page::Start => "",
            Page::Benchmark => "benchmark",
            Page::Explorer => "theory",
            Page::About => "about",
        }
    }

    /// The page with this name in the address.
    pub fn at(address: &str) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.address() == address)
    }
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the device has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How the work is looked at. Changing it is no step to undo.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The page that is open.
    #[serde(default)]
    pub page: Page,
    /// The language on screen; none until the user or the browser has said, or where it is one that this program does not
    /// speak.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "spoken")]
    pub language: Option<Language>,
    /// The colours.
    #[serde(default)]
    pub theme: Theme,
    /// The unit that is marked in every table and figure of the benchmark, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The element of the theory that is explained, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub element: Option<Id>,
    /// Whether the picture of the theory leaves out what is not meant for the person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub relevant_only: bool,
    /// The round of predicting that is being played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Round>,
    /// The theory that stands beside the open one, by its id; none for the one that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Id>,
    /// How the table of models is looked at.
    #[serde(default, skip_serializing_if = "ModelTable::is_plain")]
    pub models: ModelTable,
    /// The variable by which alone units are shown, by its header; none for the first of the model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variable: Option<String>,
    /// The kind of cases that is listed; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cases: Option<Kind>,
}

fn spoken<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<Language>, D::Error> {
    Ok(Option::<String>::deserialize(reader)?.as_deref().and_then(Language::of_tag))
}

impl View {
    /// Begins a new round of predicting where theory, person or setting has changed: what was guessed was guessed of
    /// something else.
    pub(super) fn ask_anew(&mut self, before: &ExplorerWork, now: &ExplorerWork) {
        let same = before.person == now.person && before.setting == now.setting && before.open_theory() == now.open_theory();
        if !same {
            self.round = self.round.take().map(|_| Round::default());
        }
    }
}

/// What the table of models shows beside coefficient and standard error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Statistic {
    /// The standardised coefficient.
    Beta,
    /// b by its standard error.
    T,
    /// Its p.
    P,
    /// The 95 % interval of b.
    Interval,
    /// The variance inflation factor.
    Vif,
    /// What a model adds to R².
    R2Change,
    /// Akaike's information criterion.
    Aic,
    /// Schwarz'.
    Bic,
}

impl Statistic {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Statistic; 8] = [
        Statistic::Beta,
        Statistic::T,
        Statistic::P,
        Statistic::Interval,
        Statistic::Vif,
        Statistic::R2Change,
        Statistic::Aic,
        Statistic::Bic,
    ];
}

/// How the table of models is looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelTable {
    /// What it shows beside coefficient and standard error.
    #[serde(default)]
    pub shown: Vec<Statistic>,
    /// The kind of its standard errors, if not the classical ones.
    #[serde(default)]
    pub errors: Option<Hc>,
}

impl ModelTable {
    /// Whether it is as every table of models begins.
    fn is_plain(&self) -> bool {
        *self == ModelTable::default()
    }

    /// Shows a statistic, or no longer.
    pub(super) fn show(&mut self, statistic: Statistic, on: bool) {
        self.shown.retain(|&other| other != statistic);
        if on {
            self.shown.push(statistic);
        }
    }
}
