use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

mod nine_cells;
mod roving;
mod unit_card;
mod unit_table;
mod units;

use self::nine_cells::NineCells;
use self::unit_card::UnitCard;
use self::unit_table::UnitTable;
use self::units::UnitsProps;
use crate::benchmark::{Judged, Judgement};
use crate::language::{Language, msg};
use crate::study::Action;
use crate::ui::figures::{Dot, Dots, DotsFigure, DotsProps, ExpectedAndActual, ResidualsRanked, Standing};
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::pages::benchmark::words::sentence;

/// What [`Judge`] needs.
#[derive(Properties, PartialEq)]
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

/// The most units that are drawn one by one; of more, these are spread evenly over the ranks.
const DRAWN: usize = 1_500;

/// Part 3: what the model says of each unit.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let JudgeProps { subject, language, act, marked } = props;
    let language = *language;
    let glanced = use_state_eq(|| None::<usize>);
    let onmark = use_callback((subject.clone(), act.clone()), |place: usize, (subject, act)| {
        let judged = subject.analysis.as_ref().ok().and_then(|analysis| analysis.judgement.units.get(place));
        act.emit(Action::MarkUnit(judged.map(|judged| judged.unit.clone())));
    });
    let drawn = use_memo(subject.clone(), drawn);
    let onglance = use_callback((glanced.setter(), drawn.clone()), |dot: Option<usize>, (glanced, drawn)| {
        glanced.set(dot.and_then(|dot| drawn.places.get(dot)).copied());
    });
    let ondot = use_callback((onmark.clone(), drawn.clone()), |dot: usize, (onmark, drawn)| {
        if let Some(&place) = drawn.places.get(dot) {
            onmark.emit(place);
        }
    });
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let judgement = &analysis.judgement;
    let pinned = marked.as_ref().and_then(|name| judgement.units.iter().position(|judged| judged.unit == **name));
    // What the pointer rests on shows for the moment; what was chosen stays.
    let shown = (*glanced).filter(|&place| place < judgement.units.len()).or(pinned);
    let dot_of = |place: Option<usize>| place.and_then(|place| drawn.places.iter().position(|&drawn| drawn == place));
    let response = subject.measure(&subject.work.settings.response.header, language);
    let figure: DotsFigure = Rc::new(DotsProps {
        dots: drawn.dots.clone(),
        good: judgement.good_third,
        marked: dot_of(shown),
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
        onglance,
        onmark: ondot,
    });
    let units = yew::props!(UnitsProps { subject: subject.clone(), language, marked: shown, onmark: onmark.clone() });
    let said = shown
        .and_then(|place| judgement.units.get(place))
        .map_or_else(|| language.say(msg::BENCH_NONE_MARKED).into_owned(), |judged| sentence(subject, language, judged));
    html! {
        <section class="section" aria-labelledby="judge">
            { part_head(language, "judge", "4", msg::BENCH_JUDGE, msg::BENCH_JUDGE_LEAD) }
            <div class="bench-marked">
                <Finder subject={subject.clone()} {language} {pinned} act={act.clone()} />
                <UnitCard subject={subject.clone()} {language} place={shown} act={act.clone()} />
            </div>
            <div class="bench-figures">
                <figure class="figure" aria-labelledby="scatter">
                    <h3 id="scatter">{ language.say(msg::BENCH_SCATTER) }</h3>
                    <ExpectedAndActual ..(*figure).clone() />
                    <figcaption>{ language.say(msg::BENCH_SCATTER_CAPTION) }{ few(&drawn, judgement, language) }</figcaption>
                </figure>
                <figure class="figure" aria-labelledby="ranked">
                    <h3 id="ranked">{ language.say(msg::BENCH_RANKED) }</h3>
                    <ResidualsRanked {figure} name={language.say(msg::BENCH_RANKED_NAME)} {said} />
                    <figcaption>{ language.say(msg::BENCH_RANKED_CAPTION) }</figcaption>
                </figure>
            </div>
            <h3>{ language.say(msg::BENCH_NINE) }</h3>
            <NineCells ..units.clone() />
            <details>
                <summary>{ language.say_with(msg::BENCH_ALL_UNITS, &[("count", judgement.units.len().into())]) }</summary>
                <UnitTable ..units />
            </details>
        </section>
    }
}

/// The dots of the figures, and for each its unit's place in the judgement.
struct Drawn {
    dots: Dots,
    places: Vec<usize>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        self.dots == other.dots
    }
}

fn drawn(subject: &Subject) -> Drawn {
    let Ok(analysis) = &subject.analysis else { return Drawn { dots: Dots(Rc::new(Vec::new())), places: Vec::new() } };
    let judgement = &analysis.judgement;
    let mut places = judgement.by_residual();
    let every = places.len().div_ceil(DRAWN).max(1);
    if every > 1 {
        let last = places.len() - 1;
        places = places
            .into_iter()
            .enumerate()
            .filter(|(rank, _)| rank % every == 0 || *rank == last)
            .map(|(_, place)| place)
            .collect();
    }
    let dots = places
        .iter()
        .filter_map(|&place| judgement.units.get(place))
        .map(|judged| Dot {
            name: judged.unit.clone().into(),
            expected: judged.expected,
            actual: judged.level,
            residual: judged.residual,
            standing: Standing::of(judged.residual_third, judgement.good_third),
            named: is_named(subject, judgement, judged),
        })
        .collect();
    Drawn { dots: Dots(Rc::new(dots)), places }
}

/// The example's named units; in another table the clearest cases, best and worst.
fn is_named(subject: &Subject, judgement: &Judgement, judged: &Judged) -> bool {
    match subject.example {
        Some(example) => example.named_unit(&judged.unit).is_some(),
        None => {
            let clearest = judgement.extremes.best.iter().take(3).chain(judgement.extremes.worst.iter().take(3));
            clearest.filter_map(|&place| judgement.units.get(place)).any(|clear| clear.row == judged.row)
        }
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

#[derive(Properties, PartialEq)]
struct FinderProps {
    subject: Subject,
    language: Language,
    pinned: Option<usize>,
    act: Callback<Action>,
}

/// A list of all units by name, to mark one.
#[component]
fn Finder(props: &FinderProps) -> Html {
    let FinderProps { subject, language, pinned, act } = props;
    let sorted = use_memo(subject.clone(), |subject| {
        let units = subject.analysis.as_ref().map(|analysis| analysis.judgement.units.as_slice()).unwrap_or_default();
        let mut names: Vec<(usize, String)> =
            units.iter().enumerate().map(|(place, judged)| (place, judged.unit.clone())).collect();
        names.sort_by_key(|(_, name)| natural_key(name));
        names
    });
    let onchange = act.reform(|event: Event| {
        let name = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::MarkUnit((!name.is_empty()).then_some(name))
    });
    html! {
        <label class="field">
            <span class="field__label">{ language.say(msg::BENCH_FIND) }</span>
            <select {onchange}>
                <option value="" selected={pinned.is_none()}>{ language.say(msg::BENCH_NO_UNIT) }</option>
                { for sorted.iter().map(|(place, name)| html! {
                    <option value={name.clone()} selected={*pinned == Some(*place)}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

/// Sorts `Kommune 9` before `Kommune 10`.
fn natural_key(name: &str) -> (String, u64, String) {
    let start = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let end = name[start..].find(|c: char| !c.is_ascii_digit()).map_or(name.len(), |long| start + long);
    (name[..start].to_lowercase(), name[start..end].parse().unwrap_or(0), name[end..].to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::natural_key;

    #[test]
    fn numbers_in_names_sort_by_size() {
        let mut names = ["Kommune 10", "Billund", "Kommune 9", "Ærø"];
        names.sort_by_key(|name| natural_key(name));
        assert_eq!(names, ["Billund", "Kommune 9", "Kommune 10", "Ærø"]);
    }
}
