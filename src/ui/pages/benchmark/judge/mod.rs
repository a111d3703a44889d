use std::rc::Rc;

use yew::prelude::*;

mod certainty;
mod drawn;
mod nine_cells;
mod one_variable;
mod sure;
mod unit_card;
mod unit_table;
mod units;

use self::certainty::CertaintyControls;
use self::drawn::{Drawn, by_model};
use self::nine_cells::NineCells;
use self::one_variable::OneVariableFigure;
use self::sure::{Sure, use_sure};
use self::unit_card::UnitCard;
use self::unit_table::UnitTable;
use self::units::UnitsProps;
use crate::benchmark::Judgement;
use crate::glossary::Term;
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::components::Fold;
use crate::ui::figures::{Distances, DotsFigure, DotsProps, ResidualsRanked};
use crate::ui::pages::benchmark::glance::use_glance;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::unit_list::{UnitList, use_names};
use crate::ui::pages::benchmark::words::sentence;
use crate::ui::shared::Shared;

/// What [`Judge`] needs.
#[derive(Properties, PartialEq, Clone)]
pub struct JudgeProps {
    /// What the page is about; its analysis is there.
    pub subject: Subject,
    /// The language of its words.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
    /// The name of the marked unit.
    pub marked: Option<AttrValue>,
}

/// The terms that first matter in this part.
const TERMS: [Term; 5] = [Term::Residual, Term::ExpectedLevel, Term::Third, Term::NineCells, Term::Rho];

/// Part 4: what the model says of each unit.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, marked } = props;
    let language = *language;
    let glance = use_glance();
    let (task, start, sure) = use_sure(subject);
    let onmark = use_callback((subject.clone(), act.clone()), |place: usize, (subject, act)| {
        let judged = subject.analysis.as_ref().ok().and_then(|analysis| analysis.judgement.units.get(place));
        act.emit(Action::MarkUnit(judged.map(|judged| judged.unit.clone())));
    });
    let onlook = use_callback((subject.clone(), glance.look.clone()), |place: Option<usize>, (subject, look)| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
        look.emit(place.and_then(|place| units.get(place)).map(|judged| AttrValue::from(judged.unit.clone())));
    });
    let drawn = use_memo(subject.reckoned.clone(), |_| by_model(subject));
    let onglance = use_callback((onlook.clone(), drawn.clone()), |dot: Option<usize>, (look, drawn)| {
        look.emit(dot.and_then(|dot| drawn.places.get(dot)).copied());
    });
    let ondot = use_callback((onmark.clone(), drawn.clone()), |dot: usize, (onmark, drawn)| {
        if let Some(&place) = drawn.places.get(dot) {
            onmark.emit(place);
        }
    });
    let sureness = use_memo((drawn.clone(), sure.clone()), |(drawn, sure)| {
        let of = |sure: &Sure| Some(Shared::new(drawn.sureness(sure, &subject.analysis.as_ref().ok()?.judgement)));
        sure.as_deref().and_then(of)
    });
    let names = use_names(subject);
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let judgement = &analysis.judgement;
    let place_of = |name: &AttrValue| judgement.units.iter().position(|judged| judged.unit == **name);
    let pinned = marked.as_ref().and_then(place_of);
    // What the pointer rests on shows for the moment; what was chosen stays.
    let shown = glance.unit.as_ref().and_then(place_of).or(pinned);
    let response = subject.names(language).measure(&subject.work.settings.response.header);
    let said = shown
        .and_then(|place| judgement.units.get(place))
        .map_or_else(|| language.say(msg::BENCH_NONE_MARKED).into_owned(), |judged| sentence(subject, language, judged));
    let scatter = DotsProps {
        dots: drawn.dots.clone(),
        good: judgement.good_third,
        marked: drawn.dot_of(shown),
        language,
        description: language
            .say_with(
                msg::BENCH_SCATTER_DESCRIPTION,
                &[("n", judgement.units.len().into()), ("response", response.clone().into())],
            )
            .into(),
        across: language.say(msg::BENCH_EXPECTED_LEVEL).into(),
        upward: language.say_with(msg::BENCH_ACTUAL_LEVEL, &[("response", response.into())]).into(),
        line: language.say(msg::BENCH_AS_MODEL_EXPECTS).into(),
        alike: true,
        name: language.say(msg::BENCH_SCATTER).into(),
        said: said.into(),
        onglance,
        onmark: ondot,
    };
    let ranked: DotsFigure = Rc::new(DotsProps { name: language.say(msg::BENCH_RANKED_NAME).into(), ..scatter.clone() });
    let units = yew::props!(UnitsProps {
        subject: subject.clone(),
        language,
        marked: pinned,
        sure: sure.clone(),
        onmark: onmark.clone()
    });
    let best_words = language.say(msg::JUDGE_BEST_STRIP);
    html! {
        <section class="section" aria-labelledby="judge">
            { part_head(language, "judge", "4", msg::BENCH_JUDGE, msg::BENCH_JUDGE_LEAD, &TERMS) }
            <div class="bench-marked">
                <UnitList {names} label={language.say(msg::BENCH_FIND)} {language} chosen={pinned.and(marked.clone())} onchoose={act.reform(Action::MarkUnit)} />
                <UnitCard subject={subject.clone()} {language} place={shown} {sure} act={act.clone()} />
            </div>
            <div class="bench-figures bench-figures--even">
                <OneVariableFigure subject={subject.clone()} {language} {shown} onglance={onlook} {onmark} />
                <figure class="figure bench-figures__low" aria-labelledby="scatter">
                    <h3 id="scatter">{ language.say(msg::BENCH_SCATTER) }</h3>
                    <Distances ..scatter />
                    <figcaption>{ language.say(msg::BENCH_SCATTER_CAPTION) }{ few(&drawn, judgement, language) }</figcaption>
                </figure>
            </div>
            <figure class="figure" aria-labelledby="ranked">
                <h3 id="ranked">{ language.say(msg::BENCH_RANKED) }</h3>
                <ResidualsRanked figure={ranked} sure={(*sureness).clone()} {best_words} />
                <figcaption>
                    { language.say(msg::BENCH_RANKED_CAPTION) }
                    if units.sure.as_ref().is_some_and(|sure| sure.half().is_some()) { { " " }{ language.say(msg::JUDGE_BARS_CAPTION) } }
                </figcaption>
            </figure>
            <CertaintyControls subject={subject.clone()} {language} act={act.clone()} {task} {start} sure={units.sure.clone()} />
            <h3>{ language.say(msg::BENCH_NINE) }</h3>
            <NineCells ..units.clone() />
            <Fold summary={language.say_with(msg::BENCH_ALL_UNITS, &[("count", judgement.units.len().into())])}>
                <UnitTable ..units />
            </Fold>
        </section>
    }
}

fn few(drawn: &Drawn, judgement: &Judgement, language: Language) -> Html {
    if drawn.places.len() == judgement.units.len() {
        return html! {};
    }
    html! {
        <>{ " " }{ language.say_with(msg::BENCH_FEW_DRAWN, &[("drawn", drawn.places.len().into()), ("all", judgement.units.len().into())]) }</>
    }
}
