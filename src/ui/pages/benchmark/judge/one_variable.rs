use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::drawn::{Drawn, by_variable};
use crate::benchmark::OneVariable;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::figures::{Distances, Dot};
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::words::level;
use crate::ui::workspace::use_workspace;

/// What an [`OneVariableFigure`] needs.
#[derive(Properties, PartialEq)]
pub struct OneVariableProps {
    /// What the page is about.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// The unit that is shown, by its place in the judgement.
    pub shown: Option<usize>,
    /// Told the unit under the pointer, or none.
    pub onglance: Callback<Option<usize>>,
    /// Told the unit that is chosen.
    pub onmark: Callback<usize>,
}

/// The actual level against one variable, with its line of regression: what a residual is, in the simplest case
/// (thesis, appendix 2).
#[component]
pub fn OneVariableFigure(props: &OneVariableProps) -> Html {
    let OneVariableProps { subject, language, shown, onglance, onmark } = props;
    let language = *language;
    let workspace = use_workspace();
    let place = place_of(subject, workspace.study.view.variable.as_deref());
    let drawn = use_memo((subject.reckoned.clone(), place), |(_, place)| {
        let one = OneVariable::of(subject.analysis.as_ref().ok()?, (*place)?)?;
        Some((by_variable(subject, &one), one))
    });
    let onglance = use_callback((onglance.clone(), drawn.clone()), |dot: Option<usize>, (glance, drawn)| {
        glance.emit(dot.and_then(|dot| drawn.as_ref().as_ref()?.0.places.get(dot).copied()));
    });
    let ondot = use_callback((onmark.clone(), drawn.clone()), |dot: usize, (mark, drawn)| {
        if let Some(&place) = drawn.as_ref().as_ref().and_then(|(drawn, _)| drawn.places.get(dot)) {
            mark.emit(place);
        }
    });
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let Some((drawn, one)) = drawn.as_ref() else { return html! {} };
    let choose =
        workspace.act.reform(|event: Event| Action::ShowVariable(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let response = subject.names(language).measure(&subject.work.settings.response.header);
    let variable = subject.names(language).variable(&one.variable);
    let name = language.say_with(msg::JUDGE_ONE_NAME, &[("variable", variable.as_str().into())]);
    let across = if one.variable.transform == crate::regression::Transform::None {
        subject.names(language).measure(&one.variable.header)
    } else {
        variable.clone()
    };
    let marked = drawn.dot_of(*shown);
    html! {
        <figure class="figure" aria-labelledby="one-variable">
            <h3 id="one-variable">{ language.say(msg::JUDGE_ONE) }</h3>
            <label class="field bench-one__choice">
                <span class="field__label">{ language.say(msg::JUDGE_ONE_CHOOSE) }</span>
                <select onchange={choose}>
                    { for analysis.sample.candidates().iter().enumerate().map(|(other, candidate)| html! {
                        <option value={candidate.header.clone()} selected={Some(other) == place}>{ subject.names(language).variable(candidate) }</option>
                    }) }
                </select>
            </label>
            <Distances dots={drawn.dots.clone()} good={analysis.judgement.good_third} {marked} {language} alike=false
                description={language.say_with(msg::JUDGE_ONE_DESCRIPTION, &[
                    ("n", drawn.places.len().into()), ("variable", across.as_str().into()), ("response", response.as_str().into()),
                ])}
                across={across.clone()} upward={language.say_with(msg::BENCH_ACTUAL_LEVEL, &[("response", response.into())])}
                line={language.say(msg::BENCH_EXPECTED_LEVEL)} {name} said={said(drawn, marked, language)} {onglance} onmark={ondot} />
            <figcaption>{ caption(one, &variable, language) }</figcaption>
        </figure>
    }
}

/// The place of the wanted column among the candidates; else of the term that entered first, else of the first candidate.
fn place_of(subject: &Subject, wanted: Option<&str>) -> Option<usize> {
    let analysis = subject.analysis.as_ref().ok()?;
    let candidates = analysis.sample.candidates();
    let asked = wanted.and_then(|header| candidates.iter().position(|candidate| candidate.header == header));
    asked.or_else(|| analysis.path.chosen().first().copied()).or((!candidates.is_empty()).then_some(0))
}

/// The line as an equation, and what it leaves out.
fn caption(one: &OneVariable, variable: &str, language: Language) -> String {
    let (b, constant) = (one.fit.terms.first().map_or(0.0, |term| term.b), one.fit.constant.b);
    language.say_with(
        msg::JUDGE_ONE_CAPTION,
        &[
            ("variable", variable.into()),
            ("constant", language.number(constant, 3).into()),
            ("sign", if b < 0.0 { "−" } else { "+" }.into()),
            ("b", language.number(b.abs(), 3).into()),
            ("r2", language.number(one.fit.r2, 3).into()),
        ],
    )
}

/// The marked unit in words.
fn said(drawn: &Drawn, marked: Option<usize>, language: Language) -> String {
    let Some(dot): Option<&Dot> = marked.and_then(|place| drawn.dots.get(place)) else {
        return language.say(msg::BENCH_NONE_MARKED).into_owned();
    };
    language.say_with(
        msg::JUDGE_ONE_SAID,
        &[
            ("unit", dot.name.as_str().into()),
            ("actual", level(language, dot.actual).into()),
            ("expected", level(language, dot.expected).into()),
            ("residual", language.signed(dot.residual, 2).into()),
        ],
    )
}
