//! Figures: pure functions of data and size.

mod model_three;
mod theory_picture;

pub use model_three::ModelThree;
pub use theory_picture::TheoryPicture;
