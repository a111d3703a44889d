use yew::prelude::*;

use crate::language::{Language, msg};
use crate::ui::pages::benchmark::subject::PartProps;

/// All correlations as a triangle of numbers on coloured ground: the deeper the colour, the stronger; blue for
/// negative, orange for positive, with the sign beside each number.
#[component]
pub fn CorrelationTable(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let Ok(analysis) = &subject.analysis else { return html! {} };
    let correlations = &analysis.correlations;
    let names: Vec<String> = (0..correlations.candidates())
        .map(|place| subject.candidate(place, language))
        .chain([subject.label(&subject.work.settings.response.header, language)])
        .collect();
    let threshold = subject.work.settings.threshold;
    let last = names.len() - 1;
    html! {
        <>
        <p class="quiet">{ language.say_with(msg::BENCH_HEAT_CAPTION, &[("threshold", language.number(threshold, 2).into())]) }</p>
        <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::BENCH_ALL_CORRELATIONS)}>
            <table class="bench-heat" aria-label={language.say(msg::BENCH_ALL_CORRELATIONS)}>
                <thead>
                    <tr>
                        <td></td>
                        { for names.iter().take(last).enumerate().map(|(place, name)| html! {
                            <th scope="col"><abbr title={name.clone()} aria-label={name.clone()}>{ place + 1 }</abbr></th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for names.iter().enumerate().map(|(row, name)| html! {
                        <tr class={classes!((row == last).then_some("bench-heat__response"))}>
                            <th scope="row">
                                if row < last { <span class="bench-heat__number" aria-hidden="true">{ row + 1 }</span> }
                                { name }
                            </th>
                            { for (0..row).map(|column| cell(language, correlations.between(row, column), threshold)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
        </>
    }
}

fn cell(language: Language, r: f64, threshold: f64) -> Html {
    let depth = (r.abs() * 5.0).floor().min(4.0);
    let depth = if depth.is_finite() { depth as usize } else { 0 };
    let side = if r < 0.0 { "bench-heat--minus" } else { "bench-heat--plus" };
    let class = classes!(side, format!("bench-heat--{depth}"), (r.abs() >= threshold).then_some("bench-heat--pair"));
    html! { <td {class}>{ short(language, r) }</td> }
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
}
