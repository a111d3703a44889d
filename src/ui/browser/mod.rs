//! The outer edge: what the page asks of the browser. Nothing here decides anything.

pub mod address;
pub mod clipboard;
pub mod drawing;
pub mod file;
pub mod packing;
pub mod panic;
pub mod size;
pub mod storage;
pub mod surroundings;
pub mod tables;
pub mod update;
