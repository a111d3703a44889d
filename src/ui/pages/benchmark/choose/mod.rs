use yew::prelude::*;

mod beside;
mod case_card;
mod kinds;
mod reasons;

use self::beside::Beside;
use self::case_card::case_card;
use self::kinds::Kinds;
use crate::benchmark::thesis;
use crate::glossary::Term;
use crate::language::msg;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::pages::benchmark::words::fact;

/// Part 5: from the many to the few.
#[component]
pub fn Cases(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    html! {
        <section class="section" aria-labelledby="cases">
            { part_head(language, "cases", "5", msg::BENCH_CASES, msg::BENCH_CASES_LEAD, &[Term::Case]) }
            if let Some(example) = subject.example {
                <h3>{ language.say(msg::BENCH_THESIS_CASES) }</h3>
                <div class="bench-cases">{ for thesis::cases().iter().map(|case| case_card(props, analysis, case)) }</div>
                <p class="quiet">
                    { language.say(msg::BENCH_NATIONAL) }{ " " }
                    { example.national.iter().map(|one| fact(subject, language, one)).collect::<Vec<_>>().join("; ") }{ "." }
                </p>
            }
            <h3>{ language.say(msg::BENCH_BY_THE_RULE) }</h3>
            <Kinds ..props.clone() />
            <h3>{ language.say(msg::CHOOSE_BESIDE) }</h3>
            <Beside ..props.clone() />
        </section>
    }
}
