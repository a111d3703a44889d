use yew::prelude::*;

use crate::language::msg;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::PartProps;

/// The final model as an equation, and each of its coefficients in a sentence.
#[component]
pub fn Equation(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let fit = analysis.fit();
    html! {
        <div class="stack">
            <h3>{ language.say(msg::BENCH_EQUATION) }</h3>
            <p class="bench-equation">
                <span>{ language.say(msg::BENCH_EXPECTED) }</span>
                <span>{ " = " }{ language.number(fit.constant.b, 3) }</span>
                { for fit.terms.iter().map(|term| html! {
                    <span>
                        { if term.b < 0.0 { " \u{2212} " } else { " + " } }
                        <span class="number">{ language.number(term.b.abs(), sentences::significant(term.b, 3).max(3)) }</span>
                        { " · " }{ subject.names(language).variable(&term.variable) }
                    </span>
                }) }
            </p>
            if fit.terms.is_empty() {
                <p>{ language.say(msg::BENCH_CONSTANT_ALONE) }</p>
            } else {
                <p class="quiet">{ language.say(msg::BENCH_EQUATION_LEAD) }</p>
                <ul class="bench-readings">
                    { for fit.terms.iter().map(|term| html! {
                        <li>{ sentences::coefficient(subject, language, term, analysis.sample.raw_mean(term.candidate)) }</li>
                    }) }
                </ul>
                <p>{ language.say_with(msg::BENCH_EXPLAINED, &[
                    ("adjusted", sentences::percent(language, fit.adj_r2, 1).into()),
                    ("plain", sentences::percent(language, fit.r2, 1).into()),
                ]) }</p>
            }
        </div>
    }
}
