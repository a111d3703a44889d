//! What is taken along from a benchmark: tables, a report, and the analysis in the languages of R and SPSS.
//!
//! [`Told`] is a benchmark with the language in which it is told. Each of its tables is a [`Content`], which makes a
//! [`Sheet`]: a table as data, that writes itself as CSV, Markdown, HTML or JSON. Whatever a table's owner has typed
//! into a header or a unit's name stays a text in all of them.
//!
//! ```
//! use virker::benchmark::{Analysis, Settings};
//! use virker::language::Language;
//! use virker::report::{Content, Csv, Told};
//! use virker::table::examples;
//!
//! let example = examples::municipalities();
//! let settings = Settings::for_table(&example.table);
//! let analysis = Analysis::of(&example.table, &settings).expect("sound data");
//! let language = Language::English;
//! let told = Told::of(&example.table, &settings, &analysis, language);
//! let sheet = Content::Models.sheet(&told);
//! assert!(sheet.markdown(language).contains("| Smokers \\(%\\) | b | 0.384"));
//! assert!(sheet.csv(Csv::FOR_PROGRAMS, language).starts_with("Variable (x),Statistic,Model 1"));
//! ```

mod csv;
mod document;
mod html;
mod json;
mod markdown;
mod names;
mod sheet;
mod syntax;
mod tables;
pub mod thirds;
mod told;
pub mod words;

pub use csv::Csv;
pub use document::{Beside, Figure, document};
pub use html::escaped;
pub use names::Names;
pub use sheet::{Cell, Form, Number, Row, Sheet};
pub use syntax::Syntax;
pub use tables::{Content, DESCRIBED_HEADS, described_column};
pub use told::{Pinned, Told};
