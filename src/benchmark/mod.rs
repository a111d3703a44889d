//! From a fit to a judgement.
