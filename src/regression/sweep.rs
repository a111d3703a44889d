//! The sweep operator.
