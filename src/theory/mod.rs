//! Programme theories.
