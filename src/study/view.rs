use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::theory::Id;

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
}

impl Page {
    /// All pages, in the order of the bar.
    pub const ALL: [Page; 3] = [Page::Start, Page::Benchmark, Page::Explorer];

    /// The page's name in the address, the same in every language.
    pub fn address(self) -> &'static str {
        match self {
            Page::Start => "",
            Page::Benchmark => "benchmark",
            Page::Explorer => "theory",
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
    /// The language on screen; none until the user or the browser has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
}
