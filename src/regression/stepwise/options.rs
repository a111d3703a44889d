//! When a variable comes in and when it goes.

use serde::{Deserialize, Serialize};

/// How a model is come by. Source: IBM SPSS Statistics, REGRESSION, subcommand METHOD.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Candidates enter one by one, and before each entry all terms go that have become too weak.
    #[default]
    Stepwise,
    /// Candidates enter one by one; none goes.
    Forward,
    /// All candidates enter if the model is empty; then terms go one by one, and none comes back.
    Backward,
    /// All candidates enter in a single step, whatever their F, as far as their tolerances allow.
    Enter,
}

/// What is held against the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeighBy {
    /// The p of an F, against PIN and POUT.
    #[default]
    P,
    /// The F itself, against FIN and FOUT.
    F,
}

/// When a variable comes in and when it goes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// A candidate enters if the p of its F is below this.
    pub pin: f64,
    /// A term is removed if the p of its F is above this.
    pub pout: f64,
    /// A candidate needs at least this tolerance, and may not take any term's below it.
    pub tolerance: f64,
    /// How the model is come by, where no [`Plan`](super::Plan) says otherwise.
    #[serde(default)]
    pub method: Method,
    /// Whether the limits are p's or F's.
    #[serde(default)]
    pub weigh_by: WeighBy,
    /// With limits of F: a candidate enters if its F is above this.
    #[serde(default = "spss_fin")]
    pub fin: f64,
    /// With limits of F: a term is removed if its F is below this.
    #[serde(default = "spss_fout")]
    pub fout: f64,
}

/// SPSS' own F to enter.
fn spss_fin() -> f64 {
    3.84
}

/// SPSS' own F to remove.
fn spss_fout() -> f64 {
    2.71
}

impl Default for Options {
    /// SPSS' own: STEPWISE by p; .05, .10, .0001; 3.84, 2.71.
    fn default() -> Self {
        Options {
            pin: 0.05,
            pout: 0.10,
            tolerance: 0.0001,
            method: Method::Stepwise,
            weigh_by: WeighBy::P,
            fin: spss_fin(),
            fout: spss_fout(),
        }
    }
}

/// What had to be changed in the options before they could be used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// PIN was not below POUT, so that a variable could have gone in and out for ever; POUT was raised.
    PoutRaised {
        /// POUT as asked for.
        from: f64,
        /// POUT as used.
        to: f64,
    },
    /// FIN was below FOUT; FOUT was lowered.
    FoutLowered {
        /// FOUT as asked for.
        from: f64,
        /// FOUT as used.
        to: f64,
    },
}

impl Options {
    /// The options with which a selection comes to an end: a variable that enters must not leave at once.
    ///
    /// SPSS raises POUT if PIN is larger, lowers FOUT if FIN is smaller, and does not say to what. Here POUT becomes
    /// twice PIN, the ratio of SPSS' own values, or half-way from PIN to 1 if that is less; FOUT keeps SPSS' own ratio
    /// to FIN, 2.71 to 3.84.
    pub fn checked(self) -> (Options, Option<Warning>) {
        match self.weigh_by {
            WeighBy::P if self.pin > self.pout => {
                let to = (2.0 * self.pin).min((1.0 + self.pin) / 2.0);
                (Options { pout: to, ..self }, Some(Warning::PoutRaised { from: self.pout, to }))
            }
            WeighBy::F if self.fin < self.fout => {
                let to = self.fin * spss_fout() / spss_fin();
                (Options { fout: to, ..self }, Some(Warning::FoutLowered { from: self.fout, to }))
            }
            _ => (self, None),
        }
    }
}
