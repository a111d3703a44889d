use crate::language::msg;
use crate::regression::Report;
use crate::regression::assumptions::{Test, Verdict};
use crate::report::{Cell, Sheet, Told};

/// Tests of what the p's of the last model take for granted.
pub fn checks(told: &Told) -> Sheet {
    let headers = vec![
        told.say(msg::OUT_ASSUMPTION),
        told.say(msg::OUT_TEST),
        told.say(msg::BENCH_STATISTIC),
        "df".to_owned(),
        "df 2".to_owned(),
        "p".to_owned(),
        told.say(msg::OUT_VERDICT),
    ];
    let mut sheet = Sheet::new("checks", told.say(msg::OUT_CHECKS), headers);
    let Ok(report) = Report::of(&told.analysis.sample, &told.analysis.fit().candidates()) else { return sheet };
    let tests = &report.assumptions;
    let mut test = |assumption, name: &str, test: &Test| {
        let df = |df: f64| if df > 0.0 { Cell::number(df, 0) } else { Cell::Empty };
        sheet.row(vec![
            Cell::Text(told.say(assumption)),
            Cell::text(name),
            Cell::number(test.statistic, 3),
            df(test.df1),
            df(test.df2),
            Cell::p(test.p),
            Cell::Text(told.say(verdict_words(test.verdict))),
        ]);
    };
    test(msg::OUT_SAME_SCATTER, "Breusch–Pagan (Koenker)", &tests.koenker);
    test(msg::OUT_SAME_SCATTER, "White", &tests.white.test);
    test(msg::OUT_NORMAL, "Shapiro–Wilk", &tests.shapiro_wilk);
    test(msg::OUT_NORMAL, "Jarque–Bera", &tests.jarque_bera);
    test(msg::OUT_STRAIGHT, "RESET", &tests.reset);
    let condition = report.collinearity.condition_number();
    sheet.row(vec![Cell::Text(told.say(msg::OUT_APART)), Cell::Text(told.say(msg::OUT_CONDITION)), Cell::number(condition, 1)]);
    sheet
}

fn verdict_words(verdict: Verdict) -> crate::language::Message {
    match verdict {
        Verdict::Unremarkable => msg::OUT_VERDICT_UNREMARKABLE,
        Verdict::Doubtful => msg::OUT_VERDICT_DOUBTFUL,
        Verdict::Contradicted => msg::OUT_VERDICT_CONTRADICTED,
        Verdict::CannotTell => msg::OUT_VERDICT_CANNOT_TELL,
    }
}
