//! Figures: pure functions of data and size.

mod model_three;

pub use model_three::ModelThree;
