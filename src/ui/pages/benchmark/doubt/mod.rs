use yew::prelude::*;

mod bars;
mod bootstrap;
mod cost;
mod multiverse;
mod noise;
mod stability;
mod units;

use self::bootstrap::BootstrapPanel;
use self::cost::Cost;
use self::multiverse::MultiversePanel;
use self::noise::NoisePanel;
use self::stability::StabilityPanel;
use crate::language::msg;
use crate::task::Found;
use crate::ui::pages::benchmark::course::Task;
use crate::ui::pages::benchmark::judge::JudgeProps;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::Subject;

/// What the random numbers start from, so that everyone gets the same result.
const SEED: u64 = 2012;

/// Part 6: how much of the result is chance, or the analyst's choice.
#[component]
pub fn Doubt(props: &JudgeProps) -> Html {
    html! {
        <section class="section bench-doubts" aria-labelledby="doubt">
            { part_head(props.language, "doubt", "6", msg::BENCH_DOUBT, msg::DOUBT_LEAD, &[]) }
            <MultiversePanel ..props.clone() />
            <BootstrapPanel ..props.clone() />
            <StabilityPanel ..props.clone() />
            <NoisePanel ..props.clone() />
            <Cost ..props.clone() />
        </section>
    }
}

/// What a panel shows of its work: the result with the subject that it is about, and whether it is of earlier settings.
fn result(task: &Task) -> Option<(&Subject, &Found, Option<&'static str>)> {
    let (subject, found) = task.found()?;
    Some((subject, found, (!task.current).then_some("is-earlier")))
}
