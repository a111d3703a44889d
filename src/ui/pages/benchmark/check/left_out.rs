use yew::prelude::*;

use super::PieceProps;
use crate::benchmark::Analysis;
use crate::benchmark::leave_one_out::{LeaveOneOut, Outcome};
use crate::language::{Language, msg};
use crate::regression::Variable;
use crate::study::Action;
use crate::ui::figures::Standing;
use crate::ui::pages::benchmark::sentences;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::unit_list::{UnitList, use_names};

/// So many units that change their third are named.
const NAMED: usize = 12;

/// What happens if a unit is left out: the whole procedure without the marked one.
#[component]
pub fn LeftOut(props: &PieceProps) -> Html {
    let PieceProps { part, place, .. } = props;
    let (subject, language) = (&part.subject, part.language);
    let outcome = use_memo((subject.reckoned.clone(), *place), |(_, place)| {
        let analysis = subject.analysis.as_ref().ok()?;
        let place = (*place)?;
        LeaveOneOut::on(analysis, &subject.work.settings).only(place)
    });
    let names = use_names(subject);
    let Ok(analysis) = &subject.analysis else { return html! {} };
    html! {
        <div class="stack">
            <h3>{ language.say(msg::CHECK_LEFT_OUT) }</h3>
            <p class="quiet">{ language.say(msg::CHECK_LEFT_OUT_LEAD) }</p>
            <UnitList {names} label={language.say(msg::CHECK_LEAVE_OUT)} {language} chosen={place.and(part.marked.clone())}
                onchoose={part.act.reform(Action::MarkUnit)} />
            <div role="status" class="stack">
                { (*outcome).as_ref().map(|outcome| told(subject, language, analysis, outcome)) }
            </div>
        </div>
    }
}

fn told(subject: &Subject, language: Language, analysis: &Analysis, outcome: &Outcome) -> Html {
    let unit = analysis.sample.units().get(outcome.left_out).cloned().unwrap_or_default();
    let (Some(terms), Some(adj_r2)) = (&outcome.terms, outcome.adj_r2) else {
        return html! { <p>{ language.say_with(msg::CHECK_WITHOUT_NOTHING, &[("unit", unit.into())]) }</p> };
    };
    let fit = analysis.fit();
    let name = |variable: &Variable| subject.names(language).variable(variable);
    let new: Vec<String> = terms.iter().filter(|&term| !fit.terms.iter().any(|one| one.variable == *term)).map(name).collect();
    let gone: Vec<String> =
        fit.terms.iter().filter(|term| !terms.contains(&term.variable)).map(|term| name(&term.variable)).collect();
    let r2 = [("before", language.number(fit.adj_r2, 3).into()), ("after", language.number(adj_r2, 3).into())];
    html! {
        <>
            <p>
                if outcome.same_terms {
                    { language.say_with(msg::CHECK_WITHOUT_SAME, &[("unit", unit.into())]) }
                } else {
                    { language.say_with(msg::CHECK_WITHOUT_OTHER, &[("unit", unit.into())]) }
                    if !gone.is_empty() { { " " }{ language.say_with(msg::CHECK_TERMS_GONE, &[("names", sentences::list(language, &gone).into())]) } }
                    if !new.is_empty() { { " " }{ language.say_with(msg::CHECK_TERMS_NEW, &[("names", sentences::list(language, &new).into())]) } }
                }
                { " " }{ language.say_with(msg::CHECK_R2_CHANGES, &r2) }
            </p>
            <p>{ language.say_with(msg::CHECK_THIRDS, &[("count", outcome.changed.len().into())]) }</p>
            if !outcome.changed.is_empty() { { changed(language, analysis, outcome) } }
        </>
    }
}

/// The units that would be in another third.
fn changed(language: Language, analysis: &Analysis, outcome: &Outcome) -> Html {
    let good = analysis.judgement.good_third;
    let words = |third| Standing::of(third, good).short_words(language).to_lowercase();
    let more = outcome.changed.len().saturating_sub(NAMED);
    html! {
        <ul class="check-changed">
            { for outcome.changed.iter().take(NAMED).map(|one| {
                let unit = analysis.sample.units().get(one.unit).cloned().unwrap_or_default();
                let moved = language.say_with(msg::CHECK_MOVES, &[("from", words(one.from).into()), ("to", words(one.to).into())]);
                html! { <li data-unit={unit.clone()}>{ unit }{ ": " }{ moved }</li> }
            }) }
            if more > 0 { <li>{ language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]) }</li> }
        </ul>
    }
}
