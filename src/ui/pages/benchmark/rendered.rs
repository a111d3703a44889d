//! The page's parts as the browser gets them, rendered natively.

use std::rc::Rc;

use yew::prelude::*;

use super::{Parts, PartsProps};
use crate::benchmark::thesis;
use crate::language::Language;
use crate::study::{BenchmarkWork, Data, Study};
use crate::ui::pages::benchmark::select::model_table::{ModelTable, ModelTableProps};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};
use crate::ui::workspace::Workspace;

fn subject(work: BenchmarkWork) -> Subject {
    let (source, table) = (work.data.table().expect("a sound table"), work.table().expect("a sound table"));
    Subject::new(Rc::new(work), source, table)
}

fn part(work: BenchmarkWork, language: Language) -> PartProps {
    PartProps { subject: subject(work), language, act: Callback::noop() }
}

fn models(work: BenchmarkWork, language: Language) -> ModelTableProps {
    yew::props!(ModelTableProps { subject: subject(work), language, looked: crate::study::ModelTable::default() })
}

fn page(work: BenchmarkWork, language: Language, marked: Option<&'static str>) -> String {
    let PartProps { subject, language, act } = part(work, language);
    let marked = marked.map(AttrValue::from);
    render::<Framed>(PartsProps { subject, language, act, marked, looked: Default::default() })
}

/// The parts where they stand in the application: below the one who provides the workspace.
#[component]
fn Framed(props: &PartsProps) -> Html {
    let study = Study { benchmark: props.subject.work.clone(), ..Study::default() };
    let workspace = Workspace {
        study: Rc::new(study),
        language: props.language,
        act: props.act.clone(),
        tell: Callback::noop(),
        undo: Callback::noop(),
        redo: Callback::noop(),
        undoable: None,
        redoable: None,
        arriving: None,
    };
    html! {
        <ContextProvider<Workspace> context={workspace}>
            <Parts ..props.clone() />
        </ContextProvider<Workspace>>
    }
}

fn render<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let tasks = tokio::task::LocalSet::new();
    runtime.block_on(
        tasks.run_until(async move { yew::LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await }),
    )
}

/// The words of some HTML, one space between any two.
fn words(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The stars that a coefficient of Table 5 must have: the printed ones, unless its own b and se rule them out.
fn stars(place: thesis::Place, printed: thesis::Printed) -> &'static str {
    let misprint = thesis::misprints().into_iter().find_map(|misprint| match misprint {
        thesis::Misprint::Stars { place: at, implied, .. } if at == place => Some(implied),
        _ => None,
    });
    misprint.unwrap_or(printed.stars).text()
}

#[test]
fn table_5_stands_on_the_page_as_it_is_printed() {
    for language in Language::ALL {
        let shown = words(&render::<ModelTable>(models(BenchmarkWork::default(), language)));
        let rows = thesis::TABLE_5_VARIABLES.map(Some).into_iter().chain([None]);
        for variable in rows {
            let cells: Vec<_> = thesis::table_5().filter(|(place, _)| place.variable == variable).collect();
            let b = cells.iter().map(|(place, cell)| format!("{} {}", language.number(cell.b, 3), stars(*place, *cell)));
            let se = cells.iter().map(|(_, cell)| language.number(cell.se, 3));
            let row = format!("b {} SE {}", b.collect::<Vec<_>>().join(" "), se.collect::<Vec<_>>().join(" "));
            assert!(shown.contains(&row), "{row} in {shown}");
        }
        let r2 = thesis::TABLE_5.iter().map(|model| format!("{} ***", language.number(model.adj_r2, 3)));
        let row = r2.collect::<Vec<_>>().join(" ");
        assert!(shown.contains(&row), "{row} in {shown}");
    }
}

#[test]
fn every_part_shows_in_both_languages() {
    for (language, headings) in [
        (Language::English, ["Look", "Select", "Judge", "Cases", "Doubt"]),
        (Language::Danish, ["Se", "Vælg", "Bedøm", "Cases", "Tvivl"]),
    ] {
        let html = page(BenchmarkWork::default(), language, Some("Billund"));
        for heading in headings {
            assert!(html.contains(&format!(">{heading}</h2>")), "{heading}");
        }
        let pressed: Vec<&str> = html
            .split("<button")
            .filter(|button| button.contains(r#"data-walk="""#) && button.contains(r#"aria-pressed="true""#))
            .collect();
        assert_eq!(pressed.len(), 1, "in the nine cells; the table comes when it is opened");
        assert!(pressed.iter().all(|button| button.contains(">Billund</button>")));
    }
}

#[test]
fn a_column_that_says_nothing_is_told_and_the_controls_stay() {
    let text = "unit,y,a,same\nA,1,2,5\nB,2,4,5\nC,4,3,5\nD,3,9,5\nE,5,1,5\n";
    let mut work = BenchmarkWork::on(Data::own("own.csv", text)).expect("a sound table");
    if let Some(candidate) = work.settings.candidate_mut("same") {
        candidate.on = true;
    }
    let shown = words(&page(work, Language::English, None));
    assert!(shown.contains("same is 5 in every unit"), "{shown}");
    assert!(shown.contains("Criterion of entry (PIN)") && shown.contains("Candidates"));
    assert!(!shown.contains("Nine cells"));
}

#[test]
fn a_case_has_room_for_its_reason() {
    use crate::study::Action;
    let unit = || "Billund".to_owned();
    let pinned = Study::default().after(&Action::Pin(unit(), true));
    let said = pinned.after(&Action::SetCaseReason(unit(), "best where least is expected".to_owned()));
    let html = page((*said.benchmark).clone(), Language::English, None);
    let field = html.split("<input").find(|field| field.contains("Why Billund was chosen")).expect("a field");
    assert!(field.contains(r#"value="best where least is expected""#), "{field}");
}

/// Section 7.2 of the thesis: r = −0.08. The figure beside it has every unit whose cost is known.
#[test]
fn residual_and_cost_stand_in_a_figure() {
    for (language, words) in [(Language::English, "r = −0.08"), (Language::Danish, "r = −0,08")] {
        let html = page(BenchmarkWork::default(), language, None);
        let part = html.split(r#"aria-labelledby="residual-and-cost""#).nth(1).expect("the part is there");
        let part = part.split("</section>").next().unwrap_or_default();
        assert!(part.contains(words) && part.contains("<figure") && part.contains(r#"aria-valuemax="96""#), "{part}");
    }
}
