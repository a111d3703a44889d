//! A table of units: typed columns, missing values, reading, and the examples.
