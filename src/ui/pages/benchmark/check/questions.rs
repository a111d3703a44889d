//! The tests of what a model takes for granted, in the order in which they are told.

use crate::language::{Language, Message, msg};
use crate::regression::Report;
use crate::regression::assumptions::{Test, Verdict};
use crate::ui::pages::benchmark::sentences;

/// A test as it is told.
pub struct Told {
    /// Its name.
    pub name: Message,
    /// Its statistic with its degrees of freedom.
    pub statistic: String,
    /// Its p; none where it is no test of chance.
    pub p: Option<f64>,
    /// What it says.
    pub verdict: Verdict,
}

/// An assumption in plain words, and the tests of it.
pub struct Assumption {
    /// The assumption as a question.
    pub question: Message,
    /// What it means, and what to do where it fails.
    pub words: Message,
    /// Its tests.
    pub tests: Vec<Told>,
}

impl Assumption {
    /// The gravest of what its tests say; one that could be made goes before one that could not.
    pub fn verdict(&self) -> Verdict {
        let gravity = |verdict: Verdict| match verdict {
            Verdict::CannotTell => 0,
            Verdict::Unremarkable => 1,
            Verdict::Doubtful => 2,
            Verdict::Contradicted => 3,
        };
        self.tests.iter().map(|test| test.verdict).max_by_key(|&verdict| gravity(verdict)).unwrap_or(Verdict::CannotTell)
    }
}

/// From this variance inflation factor on a coefficient's standard error is more than three times what it might be.
const LARGE_VIF: f64 = 10.0;

/// All assumptions of a model.
pub fn assumptions(report: &Report, language: Language) -> Vec<Assumption> {
    let found = &report.assumptions;
    let told = |name: Message, sign: &str, test: &Test| Told {
        name,
        statistic: statistic(language, sign, test),
        p: Some(test.p),
        verdict: test.verdict,
    };
    let durbin_watson = Told {
        name: msg::CHECK_DURBIN_WATSON,
        statistic: format!("d = {}", number(language, found.durbin_watson.statistic)),
        p: Some((2.0 * found.durbin_watson.p_alike.min(found.durbin_watson.p_alternating)).min(1.0)),
        verdict: found.durbin_watson.verdict,
    };
    let mut all = vec![
        Assumption {
            question: msg::CHECK_SCATTER,
            words: msg::CHECK_SCATTER_WORDS,
            tests: vec![told(msg::CHECK_BREUSCH_PAGAN, "χ²", &found.koenker), told(msg::CHECK_WHITE, "χ²", &found.white.test)],
        },
        Assumption {
            question: msg::CHECK_NORMAL,
            words: msg::CHECK_NORMAL_WORDS,
            tests: vec![
                told(msg::CHECK_SHAPIRO_WILK, "W", &found.shapiro_wilk),
                told(msg::CHECK_JARQUE_BERA, "χ²", &found.jarque_bera),
            ],
        },
        Assumption {
            question: msg::CHECK_STRAIGHT,
            words: msg::CHECK_STRAIGHT_WORDS,
            tests: vec![told(msg::CHECK_RESET, "F", &found.reset)],
        },
        Assumption { question: msg::CHECK_APART, words: msg::CHECK_APART_WORDS, tests: vec![durbin_watson] },
    ];
    if report.fit.terms.len() > 1 {
        all.push(Assumption {
            question: msg::CHECK_DISTINCT,
            words: msg::CHECK_DISTINCT_WORDS,
            tests: vec![vif(report, language)],
        });
    }
    all
}

/// The greatest variance inflation factor. It is no test of chance; beyond 10 it is doubtful what each term says alone.
fn vif(report: &Report, language: Language) -> Told {
    let most = report.fit.terms.iter().map(|term| term.vif).fold(1.0, f64::max);
    let verdict = if most >= LARGE_VIF { Verdict::Doubtful } else { Verdict::Unremarkable };
    Told { name: msg::CHECK_VIF, statistic: format!("VIF = {}", number(language, most)), p: None, verdict }
}

fn number(language: Language, value: f64) -> String {
    if value.is_nan() { "–".to_owned() } else { language.number(value, 2) }
}

/// `χ²(5) = 4.21`, `F(2, 88) = 0.52`, `W = 0.987`.
fn statistic(language: Language, sign: &str, test: &Test) -> String {
    if test.statistic.is_nan() {
        return "–".to_owned();
    }
    let df = match (test.df1 > 0.0, test.df2 > 0.0) {
        (false, _) => String::new(),
        (true, false) => format!("({})", language.number(test.df1, 0)),
        (true, true) => format!("({}, {})", language.number(test.df1, 0), language.number(test.df2, 0)),
    };
    format!("{sign}{df} = {}", language.number(test.statistic, if sign == "W" { 3 } else { 2 }))
}

/// A verdict in a word or two.
pub fn verdict_words(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Unremarkable => msg::CHECK_UNREMARKABLE,
        Verdict::Doubtful => msg::CHECK_DOUBTFUL,
        Verdict::Contradicted => msg::CHECK_CONTRADICTED,
        Verdict::CannotTell => msg::CHECK_CANNOT_TELL,
    }
}

/// A p as it is told; a dash where there is none.
pub fn p_words(language: Language, p: Option<f64>) -> String {
    p.filter(|p| !p.is_nan()).map_or_else(|| "–".to_owned(), |p| sentences::p(language, p))
}
