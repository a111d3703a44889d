use std::collections::{HashMap, HashSet};

use super::super::number::{self, Reading};
use super::super::{DecimalSign, TableProblem};
use super::keyed::{self, Keyed, LEFT_OUT};
use super::scanner::{Scanner, Statement, cell_at};
use super::{Dimension, MOST_CELLS, PxProblem};

/// The dimensions of a PC-Axis file and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Cube {
    title: String,
    dimensions: Vec<Dimension>,
    text: String,
    /// Where in the text each cell begins, or [`LEFT_OUT`]; the last dimension runs fastest.
    places: Vec<u32>,
}

impl Cube {
    /// Reads a file, with its names in `language` (as `en`) where it has them, else in its own.
    ///
    /// # Errors
    /// What is wrong with the file, each with its line.
    pub fn read(text: &str, language: &str) -> Result<Cube, Vec<TableProblem>> {
        parse(text.trim_start_matches('\u{feff}'), language).map_err(|problem| vec![TableProblem::Px(problem)])
    }

    /// What the file says that it is about.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The dimensions, in the order of the file.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// The cell at this place of each dimension, as typed; empty where there is none.
    pub(super) fn cell(&self, places: &[usize]) -> &str {
        let flat = self.dimensions.iter().zip(places).fold(0, |flat, (dimension, place)| flat * dimension.values.len() + place);
        match self.places.get(flat) {
            None => "",
            Some(&LEFT_OUT) => "0",
            Some(&place) => cell_at(&self.text, place as usize),
        }
    }
}

fn parse(text: &str, language: &str) -> Result<Cube, PxProblem> {
    let mut scanner = Scanner::of(text);
    let mut file = File { statements: Vec::new(), language };
    while let Some(statement) = scanner.statement()? {
        match statement.keyword.as_str() {
            "DATA" => {
                let dimensions = file.dimensions()?;
                let places = cells(&mut scanner, &dimensions, &file.keyed()?, &file.symbols())?;
                let title = file.words("TITLE").or_else(|| file.words("CONTENTS")).unwrap_or_default();
                return Ok(Cube { title, dimensions, text: text.to_owned(), places });
            }
            _ => file.statements.push(statement),
        }
    }
    Err(PxProblem::Lacks { keyword: "DATA".to_owned() })
}

/// The places of as many cells as there are combinations.
fn cells(
    scanner: &mut Scanner,
    dimensions: &[Dimension],
    keyed: &[Keyed],
    symbols: &HashSet<&str>,
) -> Result<Vec<u32>, PxProblem> {
    let product = dimensions.iter().try_fold(1_usize, |product, dimension| product.checked_mul(dimension.values.len()));
    let expected = match product {
        Some(product) if product <= MOST_CELLS => product,
        other => return Err(PxProblem::TooManyCells { found: other.unwrap_or(usize::MAX) }),
    };
    if !keyed.is_empty() {
        return keyed::cells(scanner, dimensions, keyed, |scanner| one(scanner, symbols));
    }
    let mut places = Vec::with_capacity(expected);
    while let Some(place) = one(scanner, symbols)? {
        if places.len() == expected {
            return Err(PxProblem::Count { line: scanner.line(), expected, found: expected + 1 });
        }
        places.push(place);
    }
    match places.len() {
        found if found == expected => Ok(places),
        found => Err(PxProblem::Count { line: scanner.line(), expected, found }),
    }
}

/// The place of the next cell, which is a number or stands for a missing one.
fn one(scanner: &mut Scanner, symbols: &HashSet<&str>) -> Result<Option<u32>, PxProblem> {
    let Some((place, typed)) = scanner.cell()? else { return Ok(None) };
    let missing = symbols.contains(typed) || (!typed.is_empty() && typed.bytes().all(|byte| byte == b'.'));
    if !missing && matches!(number::read(typed, DecimalSign::Point), Reading::Text | Reading::TooLarge) {
        return Err(PxProblem::NotANumber { line: scanner.line(), typed: typed.to_owned() });
    }
    Ok(Some(u32::try_from(place).unwrap_or(u32::MAX - 1)))
}

/// The statements before the numbers.
struct File<'a> {
    statements: Vec<Statement>,
    language: &'a str,
}

impl File<'_> {
    /// The statement with this keyword about this subject, in the language asked for or in the file's own.
    fn find(&self, keyword: &str, own: bool, subject: Option<&str>) -> Option<&Statement> {
        self.statements.iter().find(|statement| {
            let about = match subject {
                Some(subject) => statement.subjects.first().is_some_and(|found| found == subject),
                None => statement.subjects.is_empty(),
            };
            let speaks = if own { statement.language.is_none() } else { statement.language.as_deref() == Some(self.language) };
            statement.keyword == keyword && about && speaks
        })
    }

    fn words(&self, keyword: &str) -> Option<String> {
        let found = self.find(keyword, false, None).or_else(|| self.find(keyword, true, None))?;
        found.values.first().cloned()
    }

    /// The signs that the file says stand for a value that is not there.
    fn symbols(&self) -> HashSet<&str> {
        let named = self.statements.iter().filter(|statement| statement.keyword.starts_with("DATASYMBOL"));
        named.flat_map(|statement| statement.values.iter().map(String::as_str)).collect()
    }

    /// The names of the dimensions, those of the stub first, with the line that they stand in.
    fn names(&self, own: bool) -> Vec<(String, usize)> {
        let of = |keyword| self.find(keyword, own, None);
        let listed = |statement: &Statement| -> Vec<(String, usize)> {
            statement.values.iter().map(|name| (name.clone(), statement.line)).collect()
        };
        [of("STUB"), of("HEADING")].into_iter().flatten().flat_map(listed).filter(|(name, _)| !name.is_empty()).collect()
    }

    fn dimensions(&self) -> Result<Vec<Dimension>, PxProblem> {
        let own = self.names(true);
        let spoken = self.names(false);
        if own.is_empty() {
            return Err(PxProblem::Lacks { keyword: "STUB".to_owned() });
        }
        let mut seen = HashSet::new();
        for (name, line) in &own {
            if !seen.insert(name) {
                return Err(PxProblem::DuplicateDimension { line: *line, dimension: name.clone() });
            }
        }
        let speaks = spoken.len() == own.len();
        (0..own.len())
            .map(|place| self.dimension(&own[place].0, speaks.then(|| spoken[place].0.as_str()).filter(|name| !name.is_empty())))
            .collect()
    }

    /// The dimensions that the rows of numbers name, each with its codes or its values in the file's own language.
    fn keyed(&self) -> Result<Vec<Keyed<'_>>, PxProblem> {
        let names = self.names(true);
        let mut keyed = Vec::new();
        for statement in self.statements.iter().filter(|statement| statement.keyword == "KEYS" && statement.language.is_none()) {
            let about = statement.subjects.first().map_or("", String::as_str);
            let unsound = || PxProblem::Keys { line: statement.line, dimension: about.to_owned() };
            let dimension = names.iter().position(|(name, _)| name == about).ok_or_else(unsound)?;
            let form = statement.values.first().map(|form| form.to_ascii_uppercase());
            let form = form.filter(|form| form == "VALUES" || form == "CODES").ok_or_else(unsound)?;
            let named = self.find(&form, true, Some(about)).ok_or_else(unsound)?;
            let mut values = HashMap::with_capacity(named.values.len());
            for (place, name) in named.values.iter().enumerate() {
                if values.insert(name.as_str(), place).is_some() {
                    let (dimension, value) = (about.to_owned(), name.clone());
                    return Err(PxProblem::DuplicateValue { line: named.line, dimension, value });
                }
            }
            keyed.push(Keyed { dimension, values });
        }
        keyed.sort_by_key(|keyed| keyed.dimension);
        if keyed.windows(2).any(|pair| pair[0].dimension == pair[1].dimension) {
            let again = self.statements.iter().rfind(|statement| statement.keyword == "KEYS");
            let (line, about) = again.map_or((0, ""), |again| (again.line, again.subjects.first().map_or("", String::as_str)));
            return Err(PxProblem::Keys { line, dimension: about.to_owned() });
        }
        Ok(keyed)
    }

    /// A dimension by its name in the file's own language, and in the one asked for if there is any.
    fn dimension(&self, own: &str, spoken: Option<&str>) -> Result<Dimension, PxProblem> {
        let find = |keyword| {
            let in_language = spoken.and_then(|name| self.find(keyword, false, Some(name)));
            in_language.or_else(|| self.find(keyword, true, Some(own)))
        };
        let Some(values) = find("VALUES") else {
            return Err(PxProblem::Lacks { keyword: format!("VALUES(\"{own}\")") });
        };
        let name = spoken.unwrap_or(own).to_owned();
        let codes = find("CODES");
        if let Some(codes) = codes.filter(|codes| codes.values.len() != values.values.len()) {
            let (line, values, codes) = (codes.line, values.values.len(), codes.values.len());
            return Err(PxProblem::Codes { line, dimension: name, values, codes });
        }
        let total = find("ELIMINATION").and_then(|total| total.values.first());
        Ok(Dimension {
            is_time: find("TIMEVAL").is_some(),
            total: total.and_then(|total| values.values.iter().position(|value| value == total)),
            values: told_apart(&name, values, codes)?,
            name,
        })
    }
}

/// The values, with their codes behind those names that occur more than once.
fn told_apart(dimension: &str, values: &Statement, codes: Option<&Statement>) -> Result<Vec<String>, PxProblem> {
    let mut seen = HashSet::new();
    let twice: HashSet<&String> = values.values.iter().filter(|value| !seen.insert(*value)).collect();
    let mut names = HashSet::new();
    let mut told = Vec::with_capacity(values.values.len());
    for (place, value) in values.values.iter().enumerate() {
        let code = codes.and_then(|codes| codes.values.get(place)).filter(|_| twice.contains(value));
        let name = code.map_or_else(|| value.clone(), |code| format!("{value} ({code})"));
        if !names.insert(name.clone()) {
            return Err(PxProblem::DuplicateValue { line: values.line, dimension: dimension.to_owned(), value: name });
        }
        told.push(name);
    }
    Ok(told)
}
