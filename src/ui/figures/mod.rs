//! Figures: pure functions of data and size.

mod cloud;
mod expected_and_actual;
mod labels;
mod model_three;
mod pointer;
mod residuals_ranked;
mod scale;
mod small_histogram;
mod standing;
mod width;
mod theory_picture;

pub use cloud::{Cloud, CloudPlan, UnitCloud, UnitCloudProps};
pub use expected_and_actual::{Dot, Dots, DotsProps, ExpectedAndActual};
pub use model_three::ModelThree;
pub use residuals_ranked::{DotsFigure, ResidualsRanked};
pub use scale::{Scale, Ticks, extent, px, ticks};
pub use small_histogram::SmallHistogram;
pub use standing::Standing;
pub use theory_picture::TheoryPicture;
pub use width::use_width;
