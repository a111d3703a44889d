use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::language::{Language, Message, msg};
use crate::regression::Hc;
use crate::study::{Action, ModelTable, Statistic};
use crate::ui::components::Check;

/// What [`Statistics`] needs.
#[derive(Properties, PartialEq)]
pub struct StatisticsProps {
    /// What is shown now.
    pub looked: ModelTable,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The name of a statistic as it stands beside its row.
pub fn statistic_name(statistic: Statistic) -> Message {
    match statistic {
        Statistic::Beta => msg::SELECT_BETA,
        Statistic::T => msg::SELECT_T,
        Statistic::P => msg::SELECT_P,
        Statistic::Interval => msg::SELECT_CI,
        Statistic::Vif => msg::SELECT_VIF,
        Statistic::R2Change => msg::SELECT_R2_CHANGE,
        Statistic::Aic => msg::SELECT_AIC,
        Statistic::Bic => msg::SELECT_BIC,
    }
}

/// The name of a kind of standard errors.
pub fn errors_name(errors: Option<Hc>) -> Message {
    match errors {
        None => msg::SELECT_CLASSICAL,
        Some(Hc::Zero) => msg::SELECT_HC0,
        Some(Hc::One) => msg::SELECT_HC1,
        Some(Hc::Two) => msg::SELECT_HC2,
        Some(Hc::Three) => msg::SELECT_HC3,
        Some(Hc::Four) => msg::SELECT_HC4,
    }
}

/// The kinds of standard errors that are offered, the usual ones first.
const ERRORS: [Option<Hc>; 6] = [None, Some(Hc::Three), Some(Hc::Zero), Some(Hc::One), Some(Hc::Two), Some(Hc::Four)];

/// What the table of models shows beside coefficient and standard error, and which standard errors.
#[component]
pub fn Statistics(props: &StatisticsProps) -> Html {
    let StatisticsProps { looked, language, act } = props;
    let language = *language;
    let onerrors = act.reform(|event: Event| {
        let place = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        Action::UseErrors(place.ok().and_then(|place| ERRORS.get(place).copied()).flatten())
    });
    html! {
        <div class="row select-statistics">
            <fieldset>
                <legend>{ language.say(msg::SELECT_ALSO_SHOW) }</legend>
                { for Statistic::ALL.into_iter().map(|statistic| html! {
                    <Check label={language.say(statistic_name(statistic))} on={looked.shown.contains(&statistic)}
                        onchange={act.reform(move |on| Action::ShowStatistic(statistic, on))} />
                }) }
            </fieldset>
            <label class="field">
                <span class="field__label">{ language.say(msg::SELECT_ERRORS) }</span>
                <select onchange={onerrors}>
                    { for ERRORS.into_iter().map(|one| html! {
                        <option selected={one == looked.errors}>{ language.say(errors_name(one)) }</option>
                    }) }
                </select>
            </label>
        </div>
    }
}
