//! Linear models of a table.
