use yew::prelude::*;

use crate::language::{Language, msg};
use crate::report::{DESCRIBED_HEADS, described_column};
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
    let numeric = table.columns().iter().enumerate().filter(|(_, column)| column.is_numeric());
    html! {
        <>
            <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::TVIEW_DESCRIBED_SCROLL)}>
                <table class="tview-described">
                    <caption>{ language.say(msg::TVIEW_DESCRIBED_CAPTION) }</caption>
                    <thead><tr>
                        <th scope="col">{ language.say(msg::TVIEW_COLUMN) }</th>
                        <th scope="col">{ language.say(msg::TVIEW_DISTRIBUTION) }</th>
                        { for DESCRIBED_HEADS.into_iter().map(|head| html! { <th scope="col">{ language.say(head) }</th> }) }
                    </tr></thead>
                    <tbody>
                        { for numeric.map(|(column, of)| html! {
                            <Line key={of.header().to_owned()} name={subject.names(language).measure(of.header())} table={table.clone()} {column} {language} />
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
    // How many are missing, the second statistic, stands out where any are.
    let marked = |place: usize| (place == 1 && summary.missing > 0).then_some("is-missing");
    let cells = described_column(summary);
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td><SmallHistogram histogram={histogram.clone()} width={72.0} height={18.0} /></td>
            { for cells.iter().enumerate().map(|(place, cell)| html! { <td class={classes!(marked(place))}>{ cell.shown(*language) }</td> }) }
        </tr>
    }
}
