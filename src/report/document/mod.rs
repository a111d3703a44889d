//! The report: one page of HTML that needs nothing else, to be read, printed, and repeated.

mod decisions;
mod warnings;

pub(super) use decisions::way;

use super::html::escaped;
use super::words::coefficient;
use super::{Cell, Content, Row, Sheet, Syntax, Told};
use crate::language::{Language, Message, msg};

/// How the page looks, on screen and on paper.
const STYLE: &str = include_str!("style.css");

/// Nothing in the page may run or be fetched, whatever a table's headers hold.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// A figure that goes into the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it shows.
    pub title: String,
    /// The drawing: a whole `svg` element with its colours in it. It is put into the page as it is.
    pub svg: String,
}

/// What the report holds beside the benchmark itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The day, as it is to be printed. No domain room reads the clock.
    pub date: String,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// The report of a benchmark.
pub fn document(told: &Told, beside: &Beside) -> String {
    let language = told.language;
    let title = language.say_with(msg::OUT_REPORT_TITLE, &[("response", told.response().into())]);
    let mut page = Page { language, html: String::new() };
    page.html.push_str(&format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
        language.tag(),
        escaped(&title),
        escaped(&title)
    ));
    let version = env!("CARGO_PKG_VERSION");
    page.paragraph_of(
        "made",
        &language.say_with(
            msg::OUT_REPORT_MADE,
            &[("table", told.title().into()), ("date", beside.date.as_str().into()), ("version", version.into())],
        ),
    );
    if let Some(example) = told.example {
        page.paragraph_of("notice", example.notice.in_language(language));
    }
    page.heading(msg::OUT_REPORT_DATA);
    page.list(&decisions::data(told));
    page.sheet(&Content::Described.sheet(told));
    page.heading(msg::OUT_REPORT_DECISIONS);
    page.list(&decisions::decisions(told));
    page.heading(msg::OUT_REPORT_MODEL);
    page.sheet(&Content::Models.sheet(told));
    page.list(&readings(told));
    page.sheet(&Content::Coefficients.sheet(told));
    page.sheet(&Content::Checks.sheet(told));
    page.heading(msg::OUT_REPORT_UNITS);
    page.sheet(&Content::NineCells.sheet(told));
    beside.figures.iter().for_each(|figure| page.figure(figure));
    page.heading(msg::OUT_REPORT_CASES);
    page.sheet(&shortened(Content::Cases.sheet(told), told));
    page.heading(msg::OUT_REPORT_WARNINGS);
    page.list(&warnings::warnings(told));
    page.heading(msg::OUT_REPORT_CANNOT);
    page.list(&warnings::cannot_say(told));
    page.heading(msg::OUT_REPORT_APPENDIX);
    page.sheet(&shortened(Content::Units.sheet(told), told));
    page.sheet(&Content::Steps.sheet(told));
    page.sheet(&Content::Outside.sheet(told));
    page.sheet(&Content::Screening.sheet(told));
    blocks(numbered(Content::Correlations.sheet(told))).iter().for_each(|block| page.sheet(block));
    repeat(told, &mut page);
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

/// The scripts that repeat the analysis.
fn repeat(told: &Told, page: &mut Page) {
    let syntax = Syntax::of(told);
    page.heading(msg::OUT_REPORT_REPEAT);
    page.paragraph_of("", &told.say(msg::OUT_REPORT_REPEAT_WORDS));
    for (name, script) in [("R", syntax.r()), ("SPSS", syntax.spss())] {
        page.html.push_str(&format!("<h3>{name}</h3>\n<pre>{}</pre>\n", escaped(&script)));
    }
}

/// The model in words.
fn readings(told: &Told) -> Vec<String> {
    let (fit, language) = (told.analysis.fit(), told.language);
    let mut readings: Vec<String> =
        fit.terms.iter().map(|term| coefficient(told, term, told.analysis.sample.raw_mean(term.candidate))).collect();
    readings.push(language.say_with(
        msg::BENCH_EXPLAINED,
        &[
            ("adjusted", super::words::percent(language, fit.adj_r2, 1).into()),
            ("plain", super::words::percent(language, fit.r2, 1).into()),
        ],
    ));
    readings
}

/// The most rows of a table in the report; a table saved by itself has all of them.
const MOST_ROWS: usize = 1_500;

/// A table of no more rows than a reader can be asked to turn over.
fn shortened(mut sheet: Sheet, told: &Told) -> Sheet {
    let more = sheet.rows.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        sheet.rows.truncate(MOST_ROWS);
        sheet.note(told.language.say_with(msg::BENCH_AND_MORE, &[("more", more.into())]));
    }
    sheet
}

/// The table of correlations with numbers for the headings of its columns, which have no room for names.
fn numbered(mut sheet: Sheet) -> Sheet {
    for (number, header) in sheet.headers.iter_mut().enumerate().skip(1) {
        *header = number.to_string();
    }
    for (number, row) in (1..).zip(&mut sheet.rows) {
        if let Row::Cells(cells) = row
            && let Some(Cell::Text(name)) = cells.first_mut()
        {
            *name = format!("{number} {name}");
        }
    }
    sheet
}

/// The most columns of correlations that stand beside each other on paper in a size that can be read.
const ACROSS: usize = 12;

/// A wide table as several below each other, with the same rows and nearly the same number of columns each.
fn blocks(sheet: Sheet) -> Vec<Sheet> {
    let columns = sheet.headers.len().saturating_sub(1);
    let count = columns.div_ceil(ACROSS).max(1);
    let width = columns.div_ceil(count).max(1);
    let block = |number: usize| {
        let (first, end) = (1 + number * width, (1 + (number + 1) * width).min(columns + 1));
        fn part<T: Clone>(all: &[T], first: usize, end: usize) -> Vec<T> {
            all.iter().take(1).chain(all.get(first..end).unwrap_or_default()).cloned().collect()
        }
        let rows = sheet.rows.iter().map(|row| match row {
            Row::Cells(cells) => Row::Cells(part(cells, first, end)),
            Row::Group(heading) => Row::Group(heading.clone()),
        });
        Sheet {
            name: if number == 0 { sheet.name.clone() } else { format!("{}-{}", sheet.name, number + 1) },
            title: if count == 1 { sheet.title.clone() } else { format!("{} ({first}–{})", sheet.title, end - 1) },
            headers: part(&sheet.headers, first, end),
            rows: rows.collect(),
            notes: if number + 1 == count { sheet.notes.clone() } else { Vec::new() },
            stub: sheet.stub,
        }
    };
    (0..count).map(block).collect()
}

/// A page that is being written.
struct Page {
    language: Language,
    html: String,
}

impl Page {
    fn heading(&mut self, name: Message) {
        self.html.push_str(&format!("<h2>{}</h2>\n", escaped(&self.language.say(name))));
    }

    fn paragraph_of(&mut self, class: &str, text: &str) {
        self.html.push_str(&format!("<p class=\"{class}\">{}</p>\n", escaped(text)));
    }

    fn list(&mut self, items: &[String]) {
        let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escaped(item))).collect();
        self.html.push_str(&format!("<ul>\n{items}</ul>\n"));
    }

    fn sheet(&mut self, sheet: &Sheet) {
        self.html.push_str(&format!(
            "<section class=\"table\" id=\"{}\">\n{}</section>\n",
            sheet.name,
            sheet.html(self.language)
        ));
    }

    fn figure(&mut self, figure: &Figure) {
        self.html.push_str(&format!(
            "<figure>\n{}\n<figcaption>{}</figcaption>\n</figure>\n",
            figure.svg,
            escaped(&figure.title)
        ));
    }
}

#[cfg(test)]
mod tests;
