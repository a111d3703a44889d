use yew::prelude::*;

use crate::language::{Language, msg};
use crate::table::{Column, Histogram, Summary, Table};
use crate::ui::figures::SmallHistogram;
use crate::ui::pages::benchmark::subject::Subject;
use crate::ui::shared::Shared;

/// What [`Described`] needs.
#[derive(Properties, PartialEq)]
pub struct DescribedProps {
    /// What the page is about: how columns are called.
    pub subject: Subject,
    /// The table that is analysed.
    pub table: Shared<Table>,
    /// The language of its words.
    pub language: Language,
}

/// Every column in a few numbers.
#[component]
pub fn Described(props: &DescribedProps) -> Html {
    let DescribedProps { subject, table, language } = props;
    let language = *language;
    let heads = [
        msg::TVIEW_N,
        msg::TVIEW_MISSING_HEAD,
        msg::TVIEW_MEAN,
        msg::TVIEW_SD,
        msg::TVIEW_MIN,
        msg::TVIEW_LOWER_QUARTILE,
        msg::TVIEW_MEDIAN,
        msg::TVIEW_UPPER_QUARTILE,
        msg::TVIEW_MAX,
        msg::TVIEW_SKEWNESS,
    ];
    let numeric = table.columns().iter().enumerate().filter(|(_, column)| column.is_numeric());
    html! {
        <>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::TVIEW_DESCRIBED_SCROLL)}>
                <table class="tview-described">
                    <caption>{ language.say(msg::TVIEW_DESCRIBED_CAPTION) }</caption>
                    <thead><tr>
                        <th scope="col">{ language.say(msg::TVIEW_COLUMN) }</th>
                        <th scope="col">{ language.say(msg::TVIEW_DISTRIBUTION) }</th>
                        { for heads.into_iter().map(|head| html! { <th scope="col">{ language.say(head) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for numeric.map(|(column, of)| html! {
                            <Line key={of.header().to_owned()} name={subject.measure(of.header(), language)} table={table.clone()} {column} {language} />
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="quiet">{ language.say(msg::TVIEW_DESCRIBED_RULES) }</p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    name: AttrValue,
    table: Shared<Table>,
    column: usize,
    language: Language,
}

#[component]
fn Line(props: &LineProps) -> Html {
    let LineProps { name, table, column, language } = props;
    let found = use_memo((table.clone(), *column), |(table, column)| {
        let values = table.columns().get(*column).map(Column::values).unwrap_or_default();
        (Summary::of(values), Histogram::of(values))
    });
    let (summary, histogram) = &*found;
    let decimals = decimals(summary.sd);
    let statistics =
        [summary.mean, summary.sd, summary.min, summary.lower_quartile, summary.median, summary.upper_quartile, summary.max];
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td><SmallHistogram histogram={histogram.clone()} width={72.0} height={18.0} /></td>
            <td>{ language.count(summary.n as i64) }</td>
            <td class={classes!((summary.missing > 0).then_some("is-missing"))}>{ language.count(summary.missing as i64) }</td>
            { for statistics.into_iter().map(|value| html! { <td>{ language.number(value, decimals) }</td> }) }
            <td>{ language.signed(summary.skewness, 2) }</td>
        </tr>
    }
}

/// So many decimals that the deviation shows three digits.
fn decimals(sd: f64) -> usize {
    if sd.is_finite() && sd > 0.0 { (2.0 - sd.log10().floor()).clamp(0.0, 8.0) as usize } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::decimals;

    #[test]
    fn the_deviation_shows_three_digits() {
        assert_eq!([4.56, 41.7, 4464.0, 0.0123, 0.0, f64::NAN].map(decimals), [2, 1, 0, 4, 2, 2]);
    }
}
