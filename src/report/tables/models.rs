use crate::language::{Language, msg};
use crate::regression::{Equation, Stars};
use crate::report::{Cell, Sheet, Told};

/// The models side by side, laid out as Table 5 of the thesis: a coefficient with its stars, below it the standard
/// error; then constant, cases and adjusted R².
pub fn models(told: &Told) -> Sheet {
    let language = told.language;
    let fits = told.analysis.models();
    let numbered = (1..=fits.len()).map(|number| language.say_with(msg::BENCH_MODEL, &[("number", number.into())]));
    let headers = [msg::BENCH_VARIABLE, msg::BENCH_STATISTIC].map(|header| told.say(header)).into_iter().chain(numbered);
    let response = told.measure(&told.settings.response.header);
    let title = language.say_with(msg::OUT_MODELS_CAPTION, &[("response", response.into())]);
    let mut sheet = Sheet { stub: 2, ..Sheet::new("models", title, headers.collect()) };
    for candidate in rows(&fits) {
        let name = told.analysis.sample.candidates().get(candidate).map_or_else(String::new, |variable| {
            let sign = variable.transform.sign();
            let measure = told.measure(&variable.header);
            if sign.is_empty() { measure } else { format!("{measure}, {sign}") }
        });
        two_lines(told, &mut sheet, name, &fits, |fit| fit.term(candidate).map(|term| (term.b, term.se, term.p)));
    }
    two_lines(told, &mut sheet, told.say(msg::BENCH_CONSTANT), &fits, |fit| {
        fit.has_constant.then_some((fit.constant.b, fit.constant.se, fit.constant.p))
    });
    let foot = |name: String, cell: &dyn Fn(&Equation) -> Cell| {
        [Cell::Text(name), Cell::Empty].into_iter().chain(fits.iter().map(|fit| cell(fit))).collect()
    };
    sheet.row(foot(told.say(msg::BENCH_CASES_N), &|fit| Cell::count(fit.n)));
    sheet.row(foot(told.say(msg::BENCH_ADJUSTED_R2), &|fit| {
        Cell::marked(fit.adj_r2, 3, fit.f_p.map_or("", |p| Stars::of(p).text()))
    }));
    sheet.note(legend(language));
    if told.analysis.path.steps.is_empty() {
        sheet.note(told.say(msg::BENCH_CONSTANT_ALONE));
    }
    sheet
}

/// The candidates of any model, in the order in which they first came in.
fn rows(fits: &[&Equation]) -> Vec<usize> {
    let mut rows: Vec<usize> = Vec::new();
    for term in fits.iter().flat_map(|fit| &fit.terms) {
        if !rows.contains(&term.candidate) {
            rows.push(term.candidate);
        }
    }
    rows
}

fn two_lines(
    told: &Told,
    sheet: &mut Sheet,
    name: String,
    fits: &[&Equation],
    of: impl Fn(&Equation) -> Option<(f64, f64, f64)>,
) {
    let values: Vec<_> = fits.iter().map(|fit| of(fit)).collect();
    let b = values.iter().map(|value| Cell::or_empty(*value, |(b, _, p)| Cell::marked(b, 3, Stars::of(p).text())));
    let se = values.iter().map(|value| Cell::or_empty(*value, |(_, se, _)| Cell::number(se, 3)));
    sheet.row([Cell::text(name.clone()), Cell::text("b")].into_iter().chain(b).collect());
    sheet.row([Cell::Ditto(name), Cell::Text(told.say(msg::BENCH_SE))].into_iter().chain(se).collect());
}

/// What the stars mean.
fn legend(language: Language) -> String {
    let below = |p: f64, decimals| format!("p < {}", language.number(p, decimals));
    format!("* {}   ** {}   *** {}", below(0.05, 2), below(0.01, 2), below(0.001, 3))
}
