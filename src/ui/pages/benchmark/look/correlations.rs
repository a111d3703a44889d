use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableCellElement, HtmlTableRowElement};
use yew::prelude::*;

use super::at::At;
use super::pair_figure::PairFigure;
use crate::benchmark::Analysis;
use crate::language::{Language, msg};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// The most candidates that are shown: of more, no one could find a cell again.
const MOST: usize = 30;

/// Which variables are shown, by their places in the sample: all candidates, or those that correlate most strongly with the
/// response; in the order of the sample, the response last.
fn shown_of(analysis: &Analysis) -> Vec<usize> {
    let count = analysis.correlations.candidates();
    let mut places: Vec<usize> = (0..count).collect();
    if count > MOST {
        let strength = |place: usize| analysis.correlations.with_response(place).abs();
        places.sort_by(|&a, &b| strength(b).total_cmp(&strength(a)));
        places.truncate(MOST);
        places.sort_unstable();
    }
    places.push(count);
    places
}

/// The pair to begin with, by its places among those shown: the strongest of two candidates, or else the only candidate with
/// the response.
fn strongest(analysis: &Analysis, shown: &[usize]) -> At {
    let count = shown.len() - 1;
    let pairs = (0..count).flat_map(|row| (0..row).map(move |column| At { row, column }));
    let strength = |at: &At| analysis.correlations.between(shown[at.row], shown[at.column]).abs();
    pairs.max_by(|a, b| strength(a).total_cmp(&strength(b))).unwrap_or(At { row: count, column: 0 })
}

/// With more candidates than this the triangle is as wide as the page, and what stands in its empty corner would cover some
/// of it.
const CORNER: usize = 20;

/// All correlations as a heat map, and beside it the units of the pair that is looked at.
#[component]
pub fn HeatMap(props: &PartProps) -> Html {
    let PartProps { subject, language, act } = props;
    let chosen = use_state_eq(|| None::<At>);
    let glanced = use_state_eq(|| None::<At>);
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let places = shown_of(analysis);
    let (last, all) = (places.len() - 1, analysis.correlations.candidates());
    if last == 0 {
        return html! {};
    }
    let is_there = |at: &At| at.row <= last && at.column < at.row;
    let chosen_now = (*chosen).filter(is_there).unwrap_or_else(|| strongest(analysis, &places));
    let shown = (*glanced).filter(is_there).unwrap_or(chosen_now);
    let onchoose = {
        let (chosen, glanced) = (chosen.setter(), glanced.setter());
        move |at: At| {
            glanced.set(None);
            chosen.set(Some(at));
        }
    };
    let onglance = {
        let glanced = glanced.setter();
        move |at: Option<At>| glanced.set(at)
    };
    let shown = At { row: places[shown.row], column: places[shown.column] };
    html! {
        <>
        if last < all {
            <p>{ language.say_with(msg::LOOK_HEAT_FEW, &[("shown", last.into()), ("all", all.into())]) }</p>
        }
        <div class={classes!("look-correlations", (last <= CORNER).then_some("look-correlations--corner"))}>
            <Heat subject={subject.clone()} language={*language} chosen={chosen_now} onchoose={use_stable(onchoose)} onglance={use_stable(onglance)} />
            <PairFigure subject={subject.clone()} language={*language} at={shown} act={act.clone()} />
        </div>
        </>
    }
}

/// A callback that stays the same from one drawing to the next, for functions that only reach for setters.
fn use_stable<T: 'static>(act: impl Fn(T) + 'static) -> Callback<T> {
    Callback::from(act)
}

#[derive(Properties)]
struct HeatProps {
    subject: Subject,
    language: Language,
    chosen: At,
    onchoose: Callback<At>,
    onglance: Callback<Option<At>>,
}

/// The callbacks only reach for setters, which never change: they do not count, so that pointing draws nothing anew.
impl PartialEq for HeatProps {
    fn eq(&self, other: &Self) -> bool {
        (&self.subject, self.language, self.chosen) == (&other.subject, other.language, other.chosen)
    }
}

/// A triangle of numbers on coloured ground: the deeper the colour, the stronger; blue for negative, orange for positive,
/// with the sign beside each number. One stop of the tabulator; the arrow keys go from pair to pair.
#[component]
fn Heat(props: &HeatProps) -> Html {
    let HeatProps { subject, language, chosen, onchoose, onglance } = props;
    let (language, chosen) = (*language, *chosen);
    let node = use_node_ref();
    let follow = use_mut_ref(|| false);
    {
        let (node, follow) = (node.clone(), follow.clone());
        use_effect_with(chosen, move |at| {
            if follow.replace(false) {
                focus_on(&node, *at);
            }
        });
    }
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let correlations = &analysis.correlations;
    let places = shown_of(analysis);
    let candidates = places.iter().filter(|&&place| place < correlations.candidates());
    let names: Vec<String> = candidates
        .map(|&place| subject.candidate(place, language))
        .chain([subject.names(language).label(&subject.work.settings.response.header)])
        .collect();
    let threshold = subject.work.settings.threshold;
    let last = names.len() - 1;
    let onkeydown = {
        let (follow, onchoose) = (follow.clone(), onchoose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if let Some(to) = chosen.moved(&event.key(), last) {
                event.prevent_default();
                follow.replace(true);
                onchoose.emit(to);
            }
        })
    };
    let onclick = {
        let onchoose = onchoose.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = at_of(&event) {
                follow.replace(true);
                onchoose.emit(at);
            }
        })
    };
    let onpointerover = onglance.reform(|event: PointerEvent| at_of(&event).filter(|_| event.pointer_type() != "touch"));
    let onpointerleave = onglance.reform(|_: PointerEvent| None);
    html! {
        <div class="scroll look-heat" role="region" tabindex="0" aria-label={language.say(msg::LOOK_HEAT_SCROLL)}>
            <table ref={node} class="bench-heat" role="grid" aria-label={language.say(msg::BENCH_ALL_CORRELATIONS)}
                {onkeydown} {onclick} {onpointerover} {onpointerleave}>
                <thead>
                    <tr>
                        <td></td>
                        { for names.iter().take(last).enumerate().map(|(place, name)| html! {
                            <th key={place} scope="col"><span class="unseen">{ name }</span></th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for names.iter().enumerate().map(|(row, name)| html! {
                        <tr key={name.clone()} class={classes!((row == last).then_some("bench-heat__response"))}>
                            <th scope="row" title={name.clone()}>
                                if row < last { <span class="bench-heat__number" aria-hidden="true">{ row + 1 }</span> }
                                { name }
                            </th>
                            { for (0..row).map(|column| {
                                let at = At { row, column };
                                cell(language, at, &names, correlations.between(places[row], places[column]), threshold, at == chosen)
                            }) }
                            // The number of the column, where its cells begin: the row of headers may lie under the figure.
                            if row < last { <td class="bench-heat__own" aria-hidden="true" title={name.clone()}>{ row + 1 }</td> }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(language: Language, at: At, names: &[String], r: f64, threshold: f64, chosen: bool) -> Html {
    let depth = (r.abs() * 5.0).floor().min(4.0);
    let depth = if depth.is_finite() { depth as usize } else { 0 };
    let side = if r < 0.0 { "bench-heat--minus" } else { "bench-heat--plus" };
    let class = classes!(
        side,
        format!("bench-heat--{depth}"),
        (r.abs() >= threshold).then_some("bench-heat--pair"),
        chosen.then_some("is-chosen"),
    );
    let label = format!("{} – {}: r = {}", names[at.row], names[at.column], language.number(r, 2));
    html! {
        <td key={names[at.column].clone()} {class} role="gridcell" tabindex={if chosen { "0" } else { "-1" }} aria-selected={chosen.then_some("true")}
            aria-label={label}>{ short(language, r) }</td>
    }
}

/// The pair of the cell in which an event happened: read from where the cell stands in its table, so that nothing in a
/// cell has to be set anew when a variable before it comes or goes. Row and column begin with a name.
fn at_of(event: &Event) -> Option<At> {
    let cell = event.target()?.dyn_into::<Element>().ok()?.closest("td[role=gridcell]").ok()??;
    let row = cell.parent_element()?.dyn_into::<HtmlTableRowElement>().ok()?;
    let place = |index: i32| usize::try_from(index).ok()?.checked_sub(1);
    Some(At { row: place(row.row_index())?, column: place(cell.dyn_into::<HtmlTableCellElement>().ok()?.cell_index())? })
}

fn focus_on(node: &NodeRef, at: At) {
    let selector = format!("tbody tr:nth-child({}) td:nth-child({})", at.row + 1, at.column + 2);
    let cell = node.cast::<Element>().and_then(|table| table.query_selector(&selector).ok().flatten());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        // A cell that cannot take the focus leaves it where it is.
        let _ = cell.focus();
    }
}

/// Two decimals without the zero in front: `−.45`.
fn short(language: Language, r: f64) -> String {
    let text = language.number(r, 2);
    for sign in ["", "\u{2212}"] {
        if let Some(rest) = text.strip_prefix(sign).and_then(|rest| rest.strip_prefix('0')) {
            return format!("{sign}{rest}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zero_in_front_goes_and_the_sign_stays() {
        assert_eq!(short(Language::English, -0.454), "−.45");
        assert_eq!(short(Language::Danish, 0.87), ",87");
        assert_eq!(short(Language::English, 1.0), "1.00");
        assert_eq!(short(Language::English, f64::NAN), "–");
    }

    #[test]
    fn arrow_keys_stay_in_the_triangle() {
        let at = |row, column| At { row, column };
        assert_eq!(at(5, 2).moved("ArrowUp", 20), Some(at(4, 2)));
        assert_eq!(at(3, 2).moved("ArrowUp", 20), Some(at(3, 2)));
        assert_eq!(at(5, 4).moved("ArrowRight", 20), Some(at(5, 4)));
        assert_eq!(at(20, 4).moved("ArrowDown", 20), Some(at(20, 4)));
        assert_eq!(at(5, 0).moved("ArrowLeft", 20), Some(at(5, 0)));
        assert_eq!(at(5, 2).moved("End", 20), Some(at(5, 4)));
        assert_eq!(at(5, 2).moved("PageUp", 20), Some(at(3, 2)));
        assert_eq!(at(5, 2).moved("x", 20), None);
        for key in ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"] {
            let only = at(1, 0).moved(key, 1);
            assert_eq!(only, Some(at(1, 0)), "{key} among two variables");
        }
    }
}
