//! Virker: what works, for whom, under which circumstances?
//!
//! The map of the house, in reading order. Arrows point down only: a room may use those above it in this
//! list and never those below. Only `ui` and the outer edge of `task` know the browser.

pub mod language;
pub mod glossary;
pub mod table;
pub mod regression;
pub mod benchmark;
pub mod report;
pub mod evidence;
pub mod theory;
pub mod study;
pub mod task;
pub mod ui;
