//! What other programs would choose on the same data.

use serde::Serialize;
use virker::regression::elsewhere::{Elsewhere, Program, Reason, Silent};
use virker::regression::stepwise::Move;

/// What another program would choose.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    pub program: &'static str,
    /// Its terms at the end; null where that is not told.
    pub chosen: Option<Vec<String>>,
    pub same_terms: Option<bool>,
    /// After how many steps it parts from the path here.
    pub parts_after: Option<usize>,
    pub why: Option<String>,
}

impl Other {
    /// What another program would choose, told.
    pub fn of(other: &Elsewhere, name: &impl Fn(usize) -> String) -> Other {
        let program = match other.program {
            Program::RBoth => "R: step() from the constant, both directions (AIC)",
            Program::RBackward => "R: step() from all candidates, backward (AIC)",
            Program::Olsrr => "R: olsrr::ols_step_both_p (p .1 and .3)",
            Program::Jasp => "JASP: stepwise (p .05 and .1)",
        };
        match &other.ending {
            Ok(ending) => Other {
                program,
                chosen: Some(ending.chosen.iter().map(|&candidate| name(candidate)).collect()),
                same_terms: Some(ending.same_terms),
                parts_after: ending.parting.map(|parting| parting.after),
                why: ending.parting.map(|parting| {
                    let what = |moved: Option<Move>| match moved {
                        Some(Move::Entered(candidate)) => format!("enters \"{}\"", name(candidate)),
                        Some(Move::Removed(candidate)) => format!("removes \"{}\"", name(candidate)),
                        None => "stops".to_owned(),
                    };
                    format!("It {} where the path here {}: {}.", what(parting.there), what(parting.here), reason(parting.reason))
                }),
            },
            Err(silent) => Other {
                program,
                chosen: None,
                same_terms: None,
                parts_after: None,
                why: Some(match silent {
                    Silent::TooFewUnits => "It needs the model of all candidates, and there are too few units for it.".to_owned(),
                    Silent::Dependent(candidate) => format!("\"{}\" is made of other candidates.", name(*candidate)),
                    Silent::FullyExplained => "The response is explained fully.".to_owned(),
                }),
            },
        }
    }
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::BeginsWithAll => "it begins with all candidates in the model".to_owned(),
        Reason::OtherMethod => "it goes by another method".to_owned(),
        Reason::WeighsByAic { f, p } => format!("it weighs by AIC, which falls where F is above {f:.3} (p below {p:.3})"),
        Reason::OtherLimits { entry, removal } => format!("its limits of p are {entry} to enter and {removal} to remove"),
        Reason::NoTolerance { min_tolerance } => format!("it knows no limit of tolerance (here {min_tolerance:.3e})"),
        Reason::RemovesOnlyOne => "it removes one term at most after each entry".to_owned(),
        Reason::NeverComesBack => "a term that went does not come back there".to_owned(),
        Reason::Tie => "two candidates are equally good".to_owned(),
    }
}
