mod elsewhere;
mod equation;
mod insisted;
mod method;
pub mod model_table;
mod moments;
mod print;
mod ranking;
mod replay;
mod statistics;
mod told;
mod weighed;

use yew::prelude::*;

use self::elsewhere::OtherPrograms;
use self::equation::Equation;
use self::insisted::{Forced, OwnTerms};
use self::method::{MethodChoice, Way};
use self::model_table::ModelTable;
use self::ranking::{BestModels, kept_out};
use self::replay::{Place, Replay};
use self::statistics::Statistics;
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::regression::stepwise::{Method, Warning};
use crate::study::ModelTable as Looked;
use crate::ui::pages::benchmark::guessing::use_guessing_said;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::sentences::shortest;
use crate::ui::pages::benchmark::subject::PartProps;

/// What [`Select`] needs.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// What every part of the page needs.
    pub part: PartProps,
    /// How the table of models is looked at.
    pub looked: Looked,
}

/// The terms that first matter in this part.
const TERMS: [Term; 6] =
    [Term::Stepwise, Term::FToEnter, Term::Coefficient, Term::StandardError, Term::AdjustedR2, Term::Tolerance];

/// Part 2: the choice of a model, step by step, among all or by hand, and the models as Table 5 of the thesis has them.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let SelectProps { part, looked } = props;
    let PartProps { subject, language, act } = part;
    let language = *language;
    let place = use_state_eq(Place::default);
    let onmove = use_callback(place.setter(), |next: Place, place| place.set(next));
    let way = Way::of(&subject.work.settings);
    // While a class guesses, what is still to come is not told elsewhere either.
    let guessing = place.guessing && way != Way::Subsets;
    let steps = subject.analysis.as_ref().map_or(0, |analysis| analysis.path.stages().len());
    let done = place.done.min(steps);
    let first = guessing.then_some(done).filter(|&done| done < steps);
    use_guessing_said(first.is_some());
    html! {
        <section class="section" aria-labelledby="select">
            { part_head(language, "select", "2", msg::BENCH_SELECT, msg::SELECT_LEAD, &TERMS) }
            <MethodChoice ..part.clone() />
            if way == Way::Hand { <OwnTerms ..part.clone() /> }
            if !matches!(way, Way::Hand | Way::Steps(Method::Enter)) { <Forced ..part.clone() /> }
            { match &subject.analysis {
                Err(_) => html! { <p class="quiet">{ language.say(msg::BENCH_NOTHING_YET) }</p> },
                Ok(analysis) => html! {
                    <>
                        { warning(language, analysis.path.warning) }
                        { notice(kept_out(part)) }
                        if way == Way::Subsets {
                            <BestModels ..part.clone() />
                        } else if way != Way::Hand {
                            <Replay part={part.clone()} place={*place} {onmove} />
                        }
                        <ModelTable subject={subject.clone()} {language} looked={looked.clone()} {first} />
                        if first.is_none() {
                            <Statistics looked={looked.clone()} {language} act={act.clone()} />
                            <Equation ..part.clone() />
                            <OtherPrograms ..part.clone() />
                        }
                    </>
                },
            } }
        </section>
    }
}

fn warning(language: Language, warning: Option<Warning>) -> Html {
    let (message, from, to) = match warning {
        Some(Warning::PoutRaised { from, to }) => (msg::BENCH_POUT_RAISED, from, to),
        Some(Warning::FoutLowered { from, to }) => (msg::SELECT_FOUT_LOWERED, from, to),
        None => return html! {},
    };
    let number = |value| shortest(language, value);
    notice(Some(language.say_with(message, &[("from", number(from).into()), ("to", number(to).into())])))
}

fn notice(words: Option<String>) -> Html {
    let Some(words) = words else { return html! {} };
    html! { <div class="notice" role="status"><p>{ words }</p></div> }
}
