//! How surely each unit stands where it does: reckoned in the background, for the judgement as it is.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::benchmark::standing::{Request, Standings};
use crate::benchmark::{Certainty, Judgement};
use crate::task::{Found, Order, Ranking};
use crate::ui::pages::benchmark::course::{Task, use_task};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What the random numbers start from, so that everyone gets the same result.
const SEED: u64 = 2012;

/// How many draws are made: at .9 a probability is then off by some .005.
pub const DRAWS: u32 = 4_000;

/// Up to so many units it begins by itself.
const BY_ITSELF: usize = 1_000;

/// How long nothing must change before it does, in milliseconds.
const IDLE: u32 = 700;

/// The worker's answer; its units are those of the judgement, in the same order.
pub struct Sure {
    ranking: Ranking,
}

impl Sure {
    /// The probabilities and ranks.
    pub fn standings(&self) -> &Standings {
        &self.ranking.standings
    }

    /// Half the length of each unit's bar, if there are bars.
    pub fn half(&self) -> Option<&[f64]> {
        self.ranking.bars.as_ref().map(|bars| bars.half.as_slice())
    }

    /// How surely a unit is in the third of its residual.
    pub fn certainty(&self, judgement: &Judgement, place: usize) -> Certainty {
        let third = judgement.units.get(place).map(|judged| judged.residual_third);
        let share = third.and_then(|third| Some(self.standings().units.get(place)?.thirds[third.place()]));
        Certainty::of(share.unwrap_or(0.0))
    }
}

/// The work in the background, and its answer if it holds for the judgement as it is.
#[hook]
pub fn use_sure(subject: &Subject) -> (Task, Callback<()>, Option<Shared<Sure>>) {
    let reliability = subject.work.casework.reliability;
    let task = use_task(subject, reliability.to_bits());
    let start = use_callback((subject.clone(), task.start.clone()), |(), (subject, start)| {
        let request = Request::new((*subject.table).clone(), subject.work.settings.clone(), SEED, DRAWS);
        start.emit(Order::Standing(Request { reliability: subject.work.casework.reliability, ..request }));
    });
    let units = subject.analysis.as_ref().map_or(0, |analysis| analysis.judgement.units.len());
    {
        let start = start.clone();
        let waits = !task.current && (1..=BY_ITSELF).contains(&units);
        use_effect_with((subject.clone(), reliability.to_bits(), waits), move |(_, _, waits)| {
            let timeout = waits.then(|| Timeout::new(IDLE, move || start.emit(())));
            // What has not begun when something else changes is put off.
            move || drop(timeout)
        });
    }
    let found = if task.current { task.course.found.clone() } else { None };
    let sure = use_memo(found, move |found| match found.as_deref() {
        Some(Found::Standing(ranking)) if ranking.standings.done > 0 && ranking.standings.units.len() == units => {
            Some(Shared::new(Sure { ranking: ranking.clone() }))
        }
        _ => None,
    });
    (task, start, (*sure).clone())
}
