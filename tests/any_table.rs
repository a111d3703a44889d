//! Whatever stands in a table, an analysis of it is either sound or refused with reasons.

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use virker::benchmark::bootstrap::{Bootstrap, Request};
use virker::benchmark::{Analysis, Indicator, Settings};
use virker::regression::{Override, Transform};
use virker::table::{Column, DecimalSign, Table};

fn pick<T: Copy>(random: &mut Pcg64Mcg, of: &[T]) -> T {
    of[random.next_u32() as usize % of.len()]
}

/// A cell of a column of some kind: plain, with gaps, two values only, hardly varying, huge, tiny, or one value.
fn cell(random: &mut Pcg64Mcg, kind: u32, row: usize) -> String {
    let whole = random.next_u32() % 1000;
    match kind {
        0 => format!("{}.{}", whole / 10, whole % 10),
        1 if whole < 150 => "..".to_owned(),
        1 => whole.to_string(),
        2 => (whole % 2).to_string(),
        3 => format!("{}", 1_000_000_000_000_u64 + u64::from(whole % 3)),
        4 => format!("-{whole}e150"),
        5 => format!("{whole}e-160"),
        6 => (row / 3).to_string(),
        7 => "-3".to_owned(),
        _ => format!("0.{whole:03}"),
    }
}

fn random_table(random: &mut Pcg64Mcg) -> Option<Table> {
    let units = 3 + random.next_u32() as usize % 25;
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..1 + random.next_u32() % 9 {
        let kind = pick(random, &[0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9]);
        let copied = columns.first().filter(|_| kind == 9);
        let cells: Vec<String> = match copied {
            Some(first) => (0..units).map(|row| first.typed(row).to_owned()).collect(),
            None => (0..units).map(|row| cell(random, kind, row)).collect(),
        };
        columns.push(Column::read(format!("x{place}"), cells.iter().map(String::as_str), DecimalSign::Point));
    }
    Table::new("any", "unit", (0..units).map(|unit| format!("U{unit}")).collect(), columns).ok()
}

fn random_settings(random: &mut Pcg64Mcg, table: &Table) -> Settings {
    let mut settings = Settings::for_table(table);
    for candidate in &mut settings.candidates {
        candidate.on = !random.next_u32().is_multiple_of(8);
        candidate.transform =
            pick(random, &[Transform::None, Transform::None, Transform::None, Transform::Ln, Transform::Z, Transform::Logit]);
        candidate.screening = pick(random, &[Override::ByRule, Override::ByRule, Override::Keep, Override::Drop]);
    }
    settings.threshold = pick(random, &[0.5, 0.8, 2.0]);
    settings.stepwise.pin = pick(random, &[0.05, 0.5, 1.0]);
    settings.stepwise.pout = pick(random, &[0.1, 0.01, 1.0]);
    settings.stepwise.tolerance = pick(random, &[0.0001, 0.0, 0.1]);
    let last = table.columns().last().map(|column| column.header().to_owned()).unwrap_or_default();
    settings.second = random.next_u32().is_multiple_of(2).then(|| Indicator { header: last.clone(), high_is_good: true });
    settings.cost = random.next_u32().is_multiple_of(2).then_some(last);
    settings
}

#[test]
fn an_analysis_is_sound_or_refused_with_reasons() {
    let mut random = Pcg64Mcg::new(2012);
    let (mut sound, mut refused) = (0, 0);
    for round in 0..3000 {
        let Some(table) = random_table(&mut random) else { continue };
        let settings = random_settings(&mut random, &table);
        match Analysis::of(&table, &settings) {
            Err(problems) => {
                refused += 1;
                assert!(!problems.is_empty(), "round {round}");
            }
            Ok(analysis) => {
                sound += 1;
                let (n, fit) = (analysis.sample.n(), analysis.fit());
                assert_eq!((fit.n, fit.residuals.len(), analysis.judgement.units.len()), (n, n, n), "round {round}");
                assert!(fit.residuals.iter().chain(&fit.expected).all(|value| value.is_finite()), "round {round}");
                assert!((-1e-9..=1.0 + 1e-9).contains(&fit.r2), "round {round}: {}", fit.r2);
                let leverage: f64 = fit.leverage.iter().sum();
                assert!((leverage - (fit.terms.len() + 1) as f64).abs() < 1e-6, "round {round}: {leverage}");
                let request = Request { table, settings, seed: round, resamples: 5 };
                let mut bootstrap = Bootstrap::new(&request).expect("the analysis was sound");
                assert!(!bootstrap.run(5));
                assert_eq!(bootstrap.tally().drawn(), 5);
            }
        }
    }
    assert!(sound > 300 && refused > 300, "{sound} sound, {refused} refused");
}
