use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::benchmark::{By, Settings};
use crate::language::{Language, Message, msg};
use crate::regression::stepwise::{Method, WeighBy};
use crate::regression::subsets::Criterion;
use crate::study::{Action, Change};
use crate::ui::components::{Choice, Fold, NumberField, Offer};
use crate::ui::pages::benchmark::sentences::shortest;
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// A way to a model, as it is offered: SPSS' methods, and two of our own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By one of SPSS' methods.
    Steps(Method),
    /// The best of all models.
    Subsets,
    /// The user's own terms.
    Hand,
}

impl Way {
    const ALL: [Way; 6] = [
        Way::Steps(Method::Stepwise),
        Way::Steps(Method::Forward),
        Way::Steps(Method::Backward),
        Way::Steps(Method::Enter),
        Way::Subsets,
        Way::Hand,
    ];

    /// The way that settings go.
    pub fn of(settings: &Settings) -> Way {
        match settings.selection.by {
            By::Steps => Way::Steps(settings.stepwise.method),
            By::Subsets => Way::Subsets,
            By::Hand => Way::Hand,
        }
    }

    fn value(self) -> &'static str {
        match self {
            Way::Steps(Method::Stepwise) => "stepwise",
            Way::Steps(Method::Forward) => "forward",
            Way::Steps(Method::Backward) => "backward",
            Way::Steps(Method::Enter) => "enter",
            Way::Subsets => "subsets",
            Way::Hand => "hand",
        }
    }

    /// Its name.
    pub fn name(self) -> Message {
        match self {
            Way::Steps(Method::Stepwise) => msg::SELECT_STEPWISE,
            Way::Steps(Method::Forward) => msg::SELECT_FORWARD,
            Way::Steps(Method::Backward) => msg::SELECT_BACKWARD,
            Way::Steps(Method::Enter) => msg::SELECT_ENTER,
            Way::Subsets => msg::SELECT_SUBSETS,
            Way::Hand => msg::SELECT_HAND,
        }
    }

    fn words(self) -> Message {
        match self {
            Way::Steps(Method::Stepwise) => msg::SELECT_STEPWISE_WORDS,
            Way::Steps(Method::Forward) => msg::SELECT_FORWARD_WORDS,
            Way::Steps(Method::Backward) => msg::SELECT_BACKWARD_WORDS,
            Way::Steps(Method::Enter) => msg::SELECT_ENTER_WORDS,
            Way::Subsets => msg::SELECT_SUBSETS_WORDS,
            Way::Hand => msg::SELECT_HAND_WORDS,
        }
    }

    /// The settings that go this way. A choice by hand begins with the model that there is.
    fn taken(self, subject: &Subject) -> Settings {
        let mut settings = subject.work.settings.clone();
        match self {
            Way::Steps(method) => {
                settings.selection.by = By::Steps;
                settings.stepwise.method = method;
            }
            Way::Subsets => settings.selection.by = By::Subsets,
            Way::Hand => {
                settings.selection.by = By::Hand;
                if let (true, Ok(analysis)) = (settings.selection.hand.is_empty(), &subject.analysis) {
                    settings.selection.hand = analysis.fit().terms.iter().map(|term| term.variable.header.clone()).collect();
                }
            }
        }
        settings
    }
}

/// A criterion's name.
pub fn criterion_name(criterion: Criterion) -> Message {
    match criterion {
        Criterion::AdjustedR2 => msg::BENCH_ADJUSTED_R2,
        Criterion::Aic => msg::SELECT_AIC,
        Criterion::Aicc => msg::SELECT_AICC,
        Criterion::Bic => msg::SELECT_BIC,
        Criterion::Cp => msg::SELECT_CP,
    }
}

/// The way to the model, with the limits that it goes by.
#[component]
pub fn MethodChoice(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let language = *language;
    let way = Way::of(&subject.work.settings);
    let onchange = {
        let subject = subject.clone();
        act.reform(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let way = Way::ALL.into_iter().find(|way| way.value() == chosen).unwrap_or(Way::Hand);
            Action::Set(Change::Method, Box::new(way.taken(&subject)))
        })
    };
    html! {
        <div class="stack">
            <div class="row bench-options">
                <label class="field">
                    <span class="field__label">{ language.say(msg::SELECT_METHOD) }</span>
                    <select {onchange}>
                        { for Way::ALL.into_iter().map(|one| html! {
                            <option value={one.value()} selected={one == way}>{ language.say(one.name()) }</option>
                        }) }
                    </select>
                </label>
                { match way {
                    Way::Steps(method) => limits(props, method),
                    Way::Subsets => criterion(props),
                    Way::Hand => html! {},
                } }
            </div>
            <p class="quiet select-words">{ language.say(way.words()) }</p>
            if way != Way::Subsets {
                <Fold summary={tolerance_words(language, subject.work.settings.stepwise.tolerance)}>
                    <Tolerance ..props.clone() />
                </Fold>
            }
        </div>
    }
}

fn tolerance_words(language: Language, tolerance: f64) -> String {
    format!("{}: {}", language.say(msg::BENCH_TOLERANCE), shortest(language, tolerance))
}

/// An action that changes a copy of the settings.
pub fn setting(props: &PartProps, change: Change, set: impl Fn(&mut Settings, f64) + 'static) -> Callback<f64> {
    let work = props.subject.work.clone();
    props.act.reform(move |value| {
        let mut settings = work.settings.clone();
        set(&mut settings, value);
        Action::Set(change, Box::new(settings))
    })
}

fn limits(props: &PartProps, method: Method) -> Html {
    let PartProps { subject, language, act } = props;
    let (language, options) = (*language, subject.work.settings.stepwise);
    if method == Method::Enter {
        return html! {};
    }
    let weigh = {
        let work = subject.work.clone();
        act.reform(move |weigh_by| {
            let mut settings = work.settings.clone();
            settings.stepwise.weigh_by = weigh_by;
            Action::Set(Change::Method, Box::new(settings))
        })
    };
    let field = |name: Message, value: f64, onchange: Callback<f64>| {
        let (range, step, problem) = match options.weigh_by {
            WeighBy::P => ((0.0001, 0.9999), 0.01, msg::BENCH_P_PROBLEM),
            WeighBy::F => ((0.0, 1_000_000.0), 0.1, msg::SELECT_F_PROBLEM),
        };
        html! {
            <NumberField label={language.say(name)} {value} {range} {step} {language} problem={language.say(problem)} {onchange} />
        }
    };
    let (entry, removal) = match options.weigh_by {
        WeighBy::P => (
            field(msg::BENCH_PIN, options.pin, act.reform(Action::SetEntry)),
            field(msg::BENCH_POUT, options.pout, act.reform(Action::SetRemoval)),
        ),
        WeighBy::F => (
            field(msg::SELECT_FIN, options.fin, setting(props, Change::Entry, |settings, fin| settings.stepwise.fin = fin)),
            field(
                msg::SELECT_FOUT,
                options.fout,
                setting(props, Change::Removal, |settings, fout| settings.stepwise.fout = fout),
            ),
        ),
    };
    html! {
        <>
            <div class="field">
                <span class="field__label" aria-hidden="true">{ language.say(msg::SELECT_LIMITS) }</span>
                <Choice<WeighBy> label={language.say(msg::SELECT_LIMITS)} chosen={Some(options.weigh_by)} onchoose={weigh}
                    offers={vec![Offer::new(WeighBy::P, "p"), Offer::new(WeighBy::F, "F")]} />
            </div>
            if method != Method::Backward { { entry } }
            if method != Method::Forward { { removal } }
        </>
    }
}

fn criterion(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let chosen = subject.work.settings.selection.criterion;
    let onchange = {
        let work = subject.work.clone();
        act.reform(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            let mut settings = work.settings.clone();
            let asked = usize::try_from(place).ok().and_then(|place| Criterion::ALL.get(place));
            settings.selection.criterion = asked.copied().unwrap_or(chosen);
            Action::Set(Change::Method, Box::new(settings))
        })
    };
    html! {
        <label class="field">
            <span class="field__label">{ language.say(msg::SELECT_CRITERION) }</span>
            <select {onchange}>
                { for Criterion::ALL.into_iter().map(|one| html! {
                    <option selected={one == chosen}>{ language.say(criterion_name(one)) }</option>
                }) }
            </select>
        </label>
    }
}

/// The least tolerance, and what it is.
#[component]
fn Tolerance(props: &PartProps) -> Html {
    let language = props.language;
    let onchange = setting(props, Change::Tolerance, |settings, tolerance| settings.stepwise.tolerance = tolerance);
    html! {
        <div class="stack">
            <NumberField label={language.say(msg::SELECT_LEAST_TOLERANCE)} value={props.subject.work.settings.stepwise.tolerance}
                range={(0.0, 0.9999)} step={0.01} {language} problem={language.say(msg::BENCH_P_PROBLEM)} {onchange} />
            <p class="quiet">{ language.say(msg::SELECT_TOLERANCE_WORDS) }</p>
        </div>
    }
}
