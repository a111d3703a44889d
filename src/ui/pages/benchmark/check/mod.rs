mod figures;
mod influential;
mod left_out;
mod questions;
mod values;
mod verdicts;

use yew::prelude::*;

use self::figures::Figures;
use self::influential::InfluentialUnits;
use self::left_out::LeftOut;
use self::verdicts::Verdicts;
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::regression::Report;
use crate::study::Action;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// All that is known of the model beside its coefficients.
pub type Known = Shared<Report>;

/// What each piece of the part needs.
#[derive(Properties, PartialEq, Clone)]
pub struct CheckProps {
    /// What the page is about; its analysis is there.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// The name of the marked unit.
    pub marked: Option<AttrValue>,
}

/// What each piece of the part needs beside the report.
#[derive(Properties, PartialEq, Clone)]
pub struct PieceProps {
    /// What every part of the page needs.
    pub part: CheckProps,
    /// What is known of the model.
    pub known: Known,
    /// The marked unit, by its place in the sample.
    pub place: Option<usize>,
    /// Told the unit that is to be marked.
    pub onmark: Callback<usize>,
}

/// The terms that first matter in this part.
const TERMS: [Term; 6] = [Term::Residual, Term::Leverage, Term::Cook, Term::Studentised, Term::Vif, Term::PValue];

/// Part 3: may the model be believed? Its residuals, the tests of what it takes for granted, the units that pull at it.
#[component]
pub fn Check(props: &CheckProps) -> Html {
    let CheckProps { subject, language, act, marked } = props;
    let known = subject.report();
    let onmark = use_callback((subject.clone(), act.clone()), |place: usize, (subject, act)| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.sample.units()).unwrap_or_default();
        act.emit(Action::MarkUnit(units.get(place).cloned()));
    });
    let (Ok(analysis), Some(known)) = (&subject.analysis, known) else { return html! {} };
    let place = marked.as_ref().and_then(|name| analysis.sample.units().iter().position(|unit| *unit == **name));
    let piece = yew::props!(PieceProps { part: props.clone(), known, place, onmark });
    html! {
        <section class="section" aria-labelledby="check">
            { part_head(*language, "check", "3", msg::CHECK, msg::CHECK_LEAD, &TERMS) }
            <Verdicts ..piece.clone() />
            <Figures ..piece.clone() />
            <div class="bench-two">
                <InfluentialUnits ..piece.clone() />
                <LeftOut ..piece />
            </div>
        </section>
    }
}
