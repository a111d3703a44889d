//! Descriptive statistics and skewness against R: `mean`, `sd`, `quantile(type = 6)`, `hist` with `nclass.Sturges`
//! classes, and G1 from the moments, on data that ship with R.

use virker::regression::{Suggestion, Transform, transformed};
use virker::table::{Column, Histogram, Summary, Table, csv};

fn table(name: &str, text: &str) -> Table {
    csv::read(name, text).expect("a sound table")
}

fn swiss() -> Table {
    table("swiss", include_str!("data/r_swiss.csv"))
}

fn states() -> Table {
    table("state.x77", include_str!("data/r_state_x77.csv"))
}

fn column<'a>(table: &'a Table, header: &str) -> &'a Column {
    table.column(header).expect("the column is there")
}

/// n, mean, sd, least, quartiles, greatest, G1; then the counts of the classes.
type Judged<'a> = (usize, [f64; 8], &'a [usize]);

fn assert_judged(values: &[f64], (n, statistics, counts): Judged) {
    let found = Summary::of(values);
    assert_eq!(found.n, n);
    let ours =
        [found.mean, found.sd, found.min, found.lower_quartile, found.median, found.upper_quartile, found.max, found.skewness];
    for (ours, theirs) in ours.into_iter().zip(statistics) {
        assert!((ours - theirs).abs() <= 1e-13 * theirs.abs(), "{ours} is not {theirs}");
    }
    assert_eq!(Histogram::of(values).counts, counts);
}

#[test]
fn statistics_agree_with_r() {
    let (swiss, states) = (swiss(), states());
    let values = |header: &str| column(&swiss, header).values().to_vec();
    assert_judged(
        &values("Catholic"),
        (
            47,
            [41.14382978723404, 41.70485028372347, 2.15, 5.16, 15.14, 93.4, 100.0, 0.5110853984815242],
            &[24, 3, 2, 1, 1, 1, 15],
        ),
    );
    assert_judged(
        &values("Fertility"),
        (
            47,
            [70.14255319148936, 12.49169715000034, 35.0, 64.4, 70.4, 79.3, 92.5, -0.4862863606037658],
            &[2, 1, 5, 12, 11, 11, 5],
        ),
    );
    assert_judged(
        &values("Infant.Mortality"),
        (47, [19.94255319148936, 2.912696694671904, 10.8, 18.1, 20.0, 22.2, 26.6, -0.3536881784981427], &[1, 2, 4, 14, 14, 8, 4]),
    );
    assert_judged(
        column(&states, "Population").values(),
        (50, [4246.42, 4464.491433385835, 365.0, 1026.25, 2838.5, 5064.0, 21198.0, 2.043209078291074], &[27, 14, 3, 4, 0, 1, 1]),
    );
    assert_judged(
        column(&states, "Area").values(),
        (
            50,
            [70735.88, 85327.29962235093, 1049.0, 34802.75, 54277.0, 81864.25, 566432.0, 4.356247245757816],
            &[38, 10, 0, 1, 0, 0, 1],
        ),
    );
}

#[test]
fn transformed_columns_agree_with_r() {
    let states = states();
    let under = |header: &str, transform| transformed(column(&states, header), transform);
    assert_judged(
        &under("Area", Transform::Ln).expect("positive"),
        (
            50,
            [
                10.662371673787533,
                1.16807518484785,
                6.955592608396297,
                10.45526340445636,
                10.9018499083994,
                11.31281633261219,
                13.247112316940884,
                -1.117863352602869,
            ],
            &[2, 1, 6, 4, 27, 8, 2],
        ),
    );
    assert_judged(
        &under("Population", Transform::Sqrt).expect("positive"),
        (
            50,
            [
                58.02435116553586,
                29.95906513041326,
                19.1049731745428,
                32.02325710213206,
                53.27715656347567,
                71.15473210992359,
                145.5953295954235,
                0.9748031344689969,
            ],
            &[15, 11, 13, 4, 4, 1, 2],
        ),
    );
    assert_eq!(under("Frost", Transform::Ln), None, "Hawaii has no frost, and 0 has no logarithm");
}

/// The skewness under each transform is R's; the rule is ours.
#[test]
fn the_rule_is_carried_out_on_rs_numbers() {
    let (swiss, states) = (swiss(), states());
    let suggested = |table: &Table| -> Vec<(String, Transform, f64, f64)> {
        let found = |column: &Column| {
            let suggestion = Suggestion::for_column(column)?;
            let round = |value: f64| (value * 1e3).round() / 1e3;
            Some((column.header().to_owned(), suggestion.transform, round(suggestion.before), round(suggestion.after)))
        };
        table.columns().iter().filter_map(found).collect()
    };
    assert_eq!(
        suggested(&states),
        [("Population".to_owned(), Transform::Ln, 2.043, -0.077), ("Area".to_owned(), Transform::Ln, 4.356, -1.118),]
    );
    assert_eq!(suggested(&swiss).iter().map(|found| found.0.as_str()).collect::<Vec<_>>(), ["Education"]);
}
