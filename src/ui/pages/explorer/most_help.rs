use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::ways_out::WayButton;
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::{Theory, most_reached, sentence};
use crate::ui::components::{Choice, Offer};

/// What [`MostHelp`] needs.
#[derive(Properties, PartialEq)]
pub struct MostHelpProps {
    /// The theory.
    pub theory: Arc<Theory>,
    /// Person and setting.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The most changes that can be asked for.
const MOST: usize = 4;
/// More ways than these would not be read.
const MOST_WAYS: usize = 5;

/// What would help most here: the greatest number of sub-goals that so many changes can reach, and how.
#[component]
pub fn MostHelp(props: &MostHelpProps) -> Html {
    let (language, theory) = (props.language, &props.theory);
    let most = use_state_eq(|| 1);
    let found = use_memo((theory.clone(), props.work.clone(), *most), |(theory, work, most)| {
        most_reached(theory, &work.person, &work.setting, *most)
    });
    let told = use_memo((theory.clone(), props.work.clone(), *most, language), |(theory, work, most, language)| {
        let mut few = (*found).clone();
        few.ways.truncate(MOST_WAYS);
        sentence::most_reached(theory, &work.person, &work.setting, &few, *most, *language)
    });
    let onchoose = {
        let most = most.setter();
        Callback::from(move |chosen| most.set(chosen))
    };
    let left_out = found.ways.len().saturating_sub(MOST_WAYS);
    html! {
        <div class="most-help">
            <div class="row">
                <span aria-hidden="true">{ language.say(msg::HELP_AT_MOST) }</span>
                <Choice<usize> label={language.say(msg::HELP_AT_MOST)} chosen={*most} {onchoose}
                    offers={(1..=MOST).map(|count| Offer::new(count, count.to_string())).collect::<Vec<_>>()} />
            </div>
            <div role="status" aria-live="polite">
                { for told.iter().take(1).map(|said| html! { <p class="why__sentence">{ said }</p> }) }
                <ul>
                    { for told.iter().skip(1).zip(&found.ways).map(|(said, (way, _))| html! {
                        <li class="most-help__way">
                            <span>{ said }</span>
                            if !way.is_empty() {
                                <WayButton theory={theory.clone()} way={way.clone()} {language} act={props.act.clone()} />
                            }
                        </li>
                    }) }
                </ul>
                if left_out > 0 {
                    <p>{ language.say_with(msg::HELP_MORE_WAYS, &[("count", left_out.into())]) }</p>
                }
                if !found.complete {
                    <p>{ sentence::incomplete(language) }</p>
                }
            </div>
        </div>
    }
}
