//! A table as text with separated values.

use super::sheet::{Cell, Number, Row, Sheet};
use crate::language::Language;
use crate::table::DecimalSign;

/// How a table is written as separated values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Csv {
    /// The sign between cells.
    pub delimiter: char,
    /// The sign between whole part and decimals.
    pub decimal: DecimalSign,
    /// Whether the text begins with the mark by which Excel knows UTF-8.
    pub byte_order_mark: bool,
    /// Whether numbers have all their digits, and nothing but digits, instead of being as on screen.
    pub full: bool,
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

impl Csv {
    /// As a spreadsheet in this language opens it at a double click: numbers as on screen.
    pub fn for_spreadsheet(language: Language) -> Csv {
        let (delimiter, decimal) =
            if language.decimal_sign() == ',' { (';', DecimalSign::Comma) } else { (',', DecimalSign::Point) };
        Csv { delimiter, decimal, byte_order_mark: true, full: false }
    }

    /// As programs read it: commas, points, all digits.
    pub const FOR_PROGRAMS: Csv = Csv { delimiter: ',', decimal: DecimalSign::Point, byte_order_mark: false, full: true };

    /// A text as a cell: what a spreadsheet would take for a formula gets an apostrophe in front, and what holds
    /// delimiters, quotation marks or line breaks is quoted.
    pub fn text(self, text: &str) -> String {
        let defused = if text.trim_start_matches([' ', '\u{a0}', '\n', '\0']).starts_with(FORMULA) {
            format!("'{text}")
        } else {
            text.to_owned()
        };
        // Every sign that some spreadsheet takes for a delimiter is quoted, so that no cell falls apart in any.
        if defused.contains([self.delimiter, ',', ';', '\t', '"', '\n', '\r', '|', '\'']) {
            format!("\"{}\"", defused.replace('"', "\"\""))
        } else {
            defused
        }
    }

    /// A number as a cell.
    fn number(self, number: &Number, language: Language) -> String {
        let plain = match (self.full, number.mark) {
            (true, _) => number.full(),
            (false, "") => number.plain(),
            // With stars it is a text, which begins with a true minus and so is no formula.
            (false, _) => return self.text(&number.shown(language)),
        };
        let written = match self.decimal {
            DecimalSign::Point => plain,
            DecimalSign::Comma => plain.replace('.', ","),
        };
        if written.contains(self.delimiter) { format!("\"{written}\"") } else { written }
    }

    fn cell(self, cell: &Cell, language: Language) -> String {
        match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Ditto(text) => self.text(text),
            Cell::Number(number) => self.number(number, language),
        }
    }

    fn line(self, cells: impl Iterator<Item = String>) -> String {
        let mut line = cells.collect::<Vec<_>>().join(&self.delimiter.to_string());
        line.push_str("\r\n");
        line
    }
}

impl Sheet {
    /// The headings and rows as separated values, lines ended as RFC 4180 has it. Title and notes are left out, so
    /// that every line has the same columns.
    pub fn csv(&self, csv: Csv, language: Language) -> String {
        let mut text = if csv.byte_order_mark { "\u{feff}".to_owned() } else { String::new() };
        text.push_str(&csv.line(self.headers.iter().map(|header| csv.text(header))));
        for row in &self.rows {
            let line = match row {
                Row::Group(heading) => {
                    let empty = self.headers.iter().skip(1).map(|_| String::new());
                    csv.line(std::iter::once(csv.text(heading)).chain(empty))
                }
                Row::Cells(cells) => csv.line(self.filled(cells).map(|cell| csv.cell(cell, language))),
            };
            text.push_str(&line);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let mut sheet = Sheet::new("t", "T", ["navn", "a;b", "=2+3"].map(str::to_owned).to_vec());
        sheet.row(vec![Cell::text("Ærø, \"ø\""), Cell::number(-1234.5, 2), Cell::marked(-0.0455, 3, "**")]);
        sheet.group("Gruppe");
        sheet.row(vec![Cell::Ditto("Ærø".to_owned()), Cell::p(0.00005), Cell::Empty]);
        sheet
    }

    #[test]
    fn a_danish_spreadsheet_gets_semicolons_and_commas() {
        assert_eq!(
            sheet().csv(Csv::for_spreadsheet(Language::Danish), Language::Danish),
            "\u{feff}navn;\"a;b\";\"'=2+3\"\r\n\"Ærø, \"\"ø\"\"\";-1234,50;\"−0,046**\"\r\nGruppe;;\r\nÆrø;0,00005;\r\n"
        );
    }

    #[test]
    fn a_program_gets_all_digits_and_points() {
        assert_eq!(
            sheet().csv(Csv::FOR_PROGRAMS, Language::Danish),
            "navn,\"a;b\",\"'=2+3\"\r\n\"Ærø, \"\"ø\"\"\",-1234.5,-0.0455\r\nGruppe,,\r\nÆrø,0.00005,\r\n"
        );
    }

    #[test]
    fn formulas_are_defused_and_negative_numbers_are_not_harmed() {
        let csv = Csv::for_spreadsheet(Language::English);
        for hostile in ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1"] {
            let written = csv.text(hostile);
            assert!(written.trim_start_matches('"').starts_with('\''), "{hostile:?} became {written:?}");
        }
        for harmless in ["Billund", "a=b", "–", "0.5"] {
            assert_eq!(csv.text(harmless), harmless);
        }
        let negative = Number { value: -9.275, form: super::super::sheet::Form::Decimals(3), mark: "" };
        assert_eq!(csv.number(&negative, Language::English), "-9.275");
    }

    /// What is written can be read again by the program's own reader.
    #[test]
    fn what_is_written_is_read_again() {
        let mut sheet = Sheet::new("t", "T", ["unit", "x", "y \"z\", ;\n"].map(str::to_owned).to_vec());
        for (name, x, y) in [("A;1", -1.5, 1e-9), ("B\"", 1234.25, 2.0), ("C", 0.1, -3.0)] {
            sheet.row(vec![Cell::text(name), Cell::number(x, 2), Cell::of(y, super::super::sheet::Form::AsTyped)]);
        }
        for language in Language::ALL {
            for csv in [Csv::for_spreadsheet(language), Csv::FOR_PROGRAMS] {
                let table = crate::table::csv::read("t", &sheet.csv(csv, language)).expect("sound");
                assert_eq!(table.units(), ["A;1", "B\"", "C"]);
                let column = |place: usize| table.columns()[place].values().to_vec();
                assert_eq!(column(1), [1e-9, 2.0, -3.0]);
                assert!((column(0)[1] - 1234.25).abs() < 1e-12);
            }
        }
    }
}
