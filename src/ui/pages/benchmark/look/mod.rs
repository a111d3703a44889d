mod at;
mod candidates;
mod correlations;
mod pair_figure;
mod screening;
mod skewness;

use yew::prelude::*;

use self::candidates::Candidates;
use self::correlations::HeatMap;
use self::screening::Screened;
use self::skewness::Skewness;
use crate::glossary::Term;
use crate::language::msg;
use crate::study::Action;
use crate::ui::components::NumberField;
use crate::ui::help::explained;
use crate::ui::pages::benchmark::data::choices::DataChoices;
use crate::ui::pages::benchmark::part::{part_head, problems};
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::pages::benchmark::table_view::TableSection;

/// Part 1: what is to be explained, what may explain it, and which candidates say the same.
#[component]
pub fn Look(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let settings = &subject.work.settings;
    let heat = language.say_with(msg::LOOK_HEAT_CAPTION, &[("threshold", language.number(settings.threshold, 2).into())]);
    let reset = act.reform(|_: MouseEvent| Action::ResetBenchmark);
    html! {
        <section class="section" aria-labelledby="look">
            <div class="bench-part">
                { part_head(language, "look", "1", msg::BENCH_LOOK, msg::BENCH_LOOK_LEAD, &[Term::Response, Term::Candidate, Term::SecondIndicator]) }
                <button type="button" class="button" onclick={reset}>
                    { language.say(if subject.example.is_some() { msg::BENCH_RESET } else { msg::BENCH_RESET_OWN }) }
                </button>
            </div>
            <DataChoices ..props.clone() />
            <TableSection ..props.clone() />
            <h3>{ language.say(msg::BENCH_CANDIDATES) }</h3>
            <Candidates ..props.clone() />
            <h3>{ language.say(msg::LOOK_SKEWNESS) }</h3>
            <Skewness ..props.clone() />
            if subject.analysis.is_ok() {
                <h3>{ language.say(msg::BENCH_ALL_CORRELATIONS) }</h3>
                <p class="quiet">{ explained(language, &heat, &[Term::Correlation]) }</p>
                <HeatMap ..props.clone() />
            }
            <div class="bench-screen">
                <div class="stack">
                    <h3>{ language.say(msg::BENCH_SCREENING) }</h3>
                    <p>{ language.say(msg::BENCH_SCREENING_LEAD) }</p>
                    <NumberField label={language.say(msg::BENCH_THRESHOLD)} value={settings.threshold} range={(0.01, 1.0)} step={0.05} {language}
                        problem={language.say(msg::BENCH_THRESHOLD_PROBLEM)} onchange={act.reform(Action::SetThreshold)} />
                    <Screened ..props.clone() />
                </div>
            </div>
            { problems(subject, language) }
        </section>
    }
}
