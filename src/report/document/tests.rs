use super::*;
use crate::benchmark::{Analysis, Settings, thesis};
use crate::table::{Table, csv, examples};

fn written(table: &Table, language: Language, beside: &Beside) -> String {
    let settings = Settings::for_table(table);
    let analysis = Analysis::of(table, &settings).expect("sound data");
    document(&Told::of(table, &settings, &analysis, language), beside)
}

#[test]
fn the_report_holds_the_printed_numbers_the_date_and_the_notice() {
    let example = examples::municipalities();
    let beside = Beside {
        date: "7 July 2025".to_owned(),
        figures: vec![Figure { title: "A <figure>".to_owned(), svg: "<svg><circle r=\"1\"/></svg>".to_owned() }],
    };
    for language in Language::ALL {
        let html = written(&example.table, language, &beside);
        for (_, printed) in thesis::table_5() {
            assert!(html.contains(&format!(">{}", language.number(printed.b, 3))), "{}", printed.b);
            assert!(html.contains(&format!(">{}<", language.number(printed.se, 3))), "{}", printed.se);
        }
        assert!(html.contains("7 July 2025") && html.contains(env!("CARGO_PKG_VERSION")));
        assert!(html.contains(&escaped(example.notice.in_language(language))));
        assert!(html.contains("<svg><circle r=\"1\"/></svg>\n<figcaption>A &lt;figure&gt;</figcaption>"));
        assert!(html.contains("lm(match23_pct ~ rygere_pct") && html.contains("/METHOD=STEPWISE"));
    }
}

#[test]
fn the_example_alone_is_called_invented() {
    let table = csv::read("own.csv", "u,y,x\nA,1,5\nB,2,1\nC,3,4\nD,4,2\nE,6,3\n").expect("sound");
    let html = written(&table, Language::English, &Beside::default());
    assert!(!html.contains("nvented") && html.contains("5 units"));
    assert!(written(&examples::municipalities().table, Language::English, &Beside::default()).contains("nvented"));
}

#[test]
fn hostile_headers_do_not_become_markup() {
    let text = "u,y,\"</pre><script>alert(1)</script>\"\n<img src=x onerror=alert(2)>,1,5\nB,2,1\nC,3,4\nD,4,2\nE,6,3\n";
    let table = csv::read("<b>evil</b>", text).expect("sound");
    let html = written(&table, Language::English, &Beside { date: "<i>".to_owned(), figures: Vec::new() });
    for markup in ["<script", "<img", "<b>", "<i>"] {
        assert!(!html.contains(markup), "{markup}");
    }
}

#[test]
fn what_was_changed_by_hand_is_told() {
    use crate::table::{Changes, Edit};
    let source = csv::read("own.csv", "u,y,x\nA,1,5\nB,2,1\nC,3,4\nD,4,2\nE,6,3\nF,5,9\n").expect("sound");
    let edit = Edit { unit: "B".to_owned(), header: "x".to_owned(), typed: "1.5".to_owned() };
    let changes = Changes { edits: vec![edit], excluded: ["F".to_owned()].into(), ..Changes::default() };
    let table = changes.analysed(&source);
    let settings = Settings::for_table(&table);
    let analysis = Analysis::of(&table, &settings).expect("sound data");
    let told = Told { source: &source, changes: &changes, ..Told::of(&table, &settings, &analysis, Language::English) };
    let html = document(&told, &Beside::default());
    assert!(html.contains("<li>Left out by hand: F.</li>"));
    assert!(html.contains("<li>B, x: 1 became 1.5.</li>"));
    assert!(html.contains("# Left out by hand: F\n# B, x: 1 became 1.5."), "in the script as well");
}

#[test]
fn the_reasons_of_the_user_are_told() {
    use crate::report::Pinned;
    use crate::table::Changes;
    let source = &examples::municipalities().table;
    let mut changes = Changes::default();
    changes.excluded.insert("Silkeborg".to_owned());
    changes.explain("Silkeborg", "its <jobcentre> merged");
    let table = changes.analysed(source);
    let settings = Settings::for_table(&table);
    let analysis = Analysis::of(&table, &settings).expect("sound data");
    let units = ["Billund", "Norddjurs", "Silkeborg"].map(str::to_owned);
    let reasons = [("Billund".to_owned(), "best where least is expected".to_owned())].into();
    let pinned = Pinned { units: &units, reasons: &reasons };
    let told = Told { source, changes: &changes, pinned, ..Told::of(&table, &settings, &analysis, Language::English) };
    let html = document(&told, &Beside::default());
    assert!(html.contains("<li>Left out by hand: Silkeborg (its &lt;jobcentre&gt; merged).</li>"));
    let cases = Content::Cases.sheet(&told);
    let of = |row: &Row| match row {
        Row::Cells(cells) => cells.iter().map(|cell| cell.shown(Language::English)).collect::<Vec<_>>(),
        Row::Group(heading) => vec![heading.clone()],
    };
    let rows: Vec<Vec<String>> = cases.rows.iter().take(5).map(of).collect();
    let billund = analysis.judgement.unit("Billund").expect("it is judged");
    assert_eq!(rows[0], ["Chosen by hand (pinned)"]);
    assert_eq!((rows[1][0].as_str(), rows[1][4].as_str()), ("Billund", "best where least is expected"));
    assert_eq!(rows[1][3], Language::English.signed(billund.residual, 2));
    assert_eq!(rows[2][4], "no reason given");
    assert_eq!(rows[3], ["Silkeborg", "–", "–", "–", "no reason given"], "it is not judged");
    assert!(html.contains("<td>best where least is expected</td>"));
}

#[test]
fn the_way_to_the_model_is_told() {
    use crate::benchmark::By;
    let table = &examples::municipalities().table;
    let told = |change: &dyn Fn(&mut Settings)| {
        let mut settings = Settings::for_table(table);
        change(&mut settings);
        let analysis = Analysis::of(table, &settings).expect("sound data");
        document(&Told::of(table, &settings, &analysis, Language::English), &Beside::default())
    };
    let stepwise = told(&|settings| settings.selection.force("sengedage_pr_indb", true));
    assert!(stepwise.contains("stepwise (PIN 0.05, POUT 0.1, tolerance 0.0001)"));
    assert!(stepwise.contains("In the model whatever the data say: Days in hospital."));
    // 18 candidates are left by the screening: 2 to the power of 18 models.
    assert!(told(&|settings| settings.selection.by = By::Subsets).contains("All 262,144 models"));
    let by_hand = told(&|settings| {
        settings.selection.by = By::Hand;
        settings.selection.take("rygere_pct", true);
    });
    assert!(by_hand.contains("chosen by hand") && by_hand.contains("lm(match23_pct ~ rygere_pct, data = d)"));
}

/// The table of correlations is cut into blocks that can be read on paper; put together they are the whole again.
#[test]
fn a_wide_table_of_correlations_is_cut_into_blocks() {
    let table = &examples::municipalities().table;
    let settings = Settings::for_table(table);
    let analysis = Analysis::of(table, &settings).expect("sound data");
    let told = Told::of(table, &settings, &analysis, Language::English);
    let whole = numbered(Content::Correlations.sheet(&told));
    let found = blocks(whole.clone());
    assert!(found.len() > 1 && found.iter().all(|block| block.headers.len() <= ACROSS + 1));
    let headers: Vec<&String> = found.iter().flat_map(|block| &block.headers[1..]).collect();
    assert_eq!(headers, whole.headers[1..].iter().collect::<Vec<_>>());
    for (place, row) in whole.rows.iter().enumerate() {
        let cells = |sheet: &Sheet| match &sheet.rows[place] {
            Row::Cells(cells) => cells.clone(),
            Row::Group(_) => Vec::new(),
        };
        let mut together = cells(&whole)[..1].to_vec();
        together.extend(found.iter().flat_map(|block| cells(block)[1..].to_vec()));
        assert_eq!(Row::Cells(together), *row);
    }
    let html = document(&told, &Beside::default());
    for block in &found {
        assert_eq!(html.matches(&format!("id=\"{}\"", block.name)).count(), 1);
    }
    let narrow = Sheet::new("t", "T", ["a", "b"].map(str::to_owned).to_vec());
    assert_eq!(blocks(narrow.clone()), [narrow]);
}
