//! Figures: pure functions of data and size.

mod axes;
mod cloud;
mod distances;
mod dots;
mod histogram;
mod labels;
mod model_three;
mod outlines;
mod pair_scatter;
mod pointer;
mod residuals_ranked;
mod scale;
mod small_histogram;
mod standing;
mod width;
mod theory_picture;
mod walk;

pub use cloud::{Cloud, CloudPlan, UnitCloud, UnitCloudProps};
pub use distances::Distances;
pub use dots::{Dot, Dots, DotsFigure, DotsProps};
pub use histogram::{Histogram, Sign};
pub use model_three::ModelThree;
pub use pair_scatter::{MOST_DRAWN, PairDot, PairDots, PairScatter};
pub use residuals_ranked::{ResidualsRanked, Sureness};
pub use scale::{Scale, Ticks, extent, px, ticks};
pub use small_histogram::SmallHistogram;
pub use standing::Standing;
pub use theory_picture::{TheoryPicture, wrap};
pub use width::use_width;
