//! Least squares against the certified values of the NIST/ITL Statistical Reference Datasets: all eleven linear sets.

use std::collections::BTreeMap;

use serde::Deserialize;
use virker::regression::{Fit, Sample, Twofold, Variable};
use virker::table::{Column, DecimalSign, Table};

/// One of the sets; numbers as decimal strings.
#[derive(Deserialize)]
struct Certified {
    constant: bool,
    powers: u32,
    y: Vec<String>,
    x: Vec<Vec<String>>,
    b: Vec<String>,
    se: Vec<String>,
    residual_sd: String,
    residual_ss: String,
    r2: String,
    f: String,
    df: usize,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Set(Box<Certified>),
    #[allow(dead_code, reason = "the file's own note on its source")]
    Source(String),
}

fn sets() -> BTreeMap<String, Certified> {
    let entries: BTreeMap<String, Entry> = serde_json::from_str(include_str!("data/nist_strd.json")).expect("a sound file");
    let sets = entries.into_iter().filter_map(|(name, entry)| match entry {
        Entry::Set(set) => Some((name, *set)),
        Entry::Source(_) => None,
    });
    sets.collect()
}

fn numbers(texts: &[String]) -> Vec<Twofold> {
    texts.iter().map(|text| Twofold::of_decimal(text).expect("a number")).collect()
}

impl Certified {
    /// The data as typed, with the powers that the model asks for.
    fn sample(&self) -> Sample {
        let mut candidates = Vec::new();
        for (place, texts) in self.x.iter().enumerate() {
            let values = numbers(texts);
            for power in 1..=self.powers {
                let powers = values.iter().map(|value| value.powi(power)).collect();
                candidates.push((Variable::plain(format!("x{}^{power}", place + 1)), powers));
            }
        }
        Sample::of_values((Variable::plain("y"), numbers(&self.y)), candidates).expect("a sound sample")
    }
}

/// The log relative error of `found`: how many digits are certified. For a certified 0, the log absolute error. No
/// double agrees to more than 16 digits, and the certified values have 15.
fn digits(found: f64, certified: &str) -> f64 {
    let certified = Twofold::of_decimal(certified).unwrap_or(Twofold::from(f64::INFINITY));
    if found == certified.value() {
        return 16.0;
    }
    let difference = (Twofold::from(found) - certified).value().abs();
    let error = if certified == Twofold::ZERO { difference } else { difference / certified.value().abs() };
    (-error.max(1e-16).log10()).clamp(0.0, 16.0)
}

fn least(found: impl IntoIterator<Item = f64>, certified: &[String]) -> f64 {
    found.into_iter().zip(certified).map(|(found, certified)| digits(found, certified)).fold(16.0, f64::min)
}

/// The certified digits of coefficients, standard errors, residual deviation, residual sum of squares, R² and F.
fn agreement(set: &Certified) -> [f64; 6] {
    let sample = set.sample();
    let candidates: Vec<usize> = (0..sample.candidates().len()).collect();
    let fit = if set.constant { Fit::of(&sample, &candidates) } else { Fit::without_constant(&sample, &candidates) };
    let fit = fit.expect("a fit");
    assert_eq!((fit.df, fit.coefficients()), (set.df, set.b.len()));
    let constant = set.constant.then_some(&fit.constant);
    [
        least(constant.iter().map(|constant| constant.b).chain(fit.terms.iter().map(|term| term.b)), &set.b),
        least(constant.iter().map(|constant| constant.se).chain(fit.terms.iter().map(|term| term.se)), &set.se),
        digits(fit.see, &set.residual_sd),
        digits(fit.residual_ss, &set.residual_ss),
        digits(fit.r2, &set.r2),
        digits(fit.f.expect("terms"), &set.f),
    ]
}

/// `cargo test --test nist -- --nocapture` shows the table.
#[test]
fn every_certified_value_of_every_set_has_fourteen_digits() {
    let sets = sets();
    assert_eq!(sets.len(), 11);
    println!("Certified digits      b     SE     SD    RSS     R²      F");
    let mut short = Vec::new();
    for (name, set) in &sets {
        let found = agreement(set);
        let columns: String = found.iter().map(|digits| format!("{digits:>7.1}")).collect();
        println!("{name:<16}{columns}");
        if found.iter().any(|&digits| digits < 14.0) {
            short.push(name);
        }
    }
    assert!(short.is_empty(), "fewer than fourteen digits: {short:?}");
}

/// The same from a table, as a person's file is read.
#[test]
fn a_table_of_typed_decimals_is_as_exact() {
    let sets = sets();
    for name in ["Longley", "Norris"] {
        let set = &sets[name];
        let columns: Vec<Column> = std::iter::once(("y".to_owned(), &set.y))
            .chain(set.x.iter().enumerate().map(|(place, texts)| (format!("x{place}"), texts)))
            .map(|(header, texts)| Column::read(header, texts.iter().map(String::as_str), DecimalSign::Point))
            .collect();
        let candidates: Vec<Variable> = columns[1..].iter().map(|column| Variable::plain(column.header())).collect();
        let units = (1..=set.y.len()).map(|unit| unit.to_string()).collect();
        let table = Table::new(name, "unit", units, columns).expect("a sound table");
        let sample = Sample::of(&table, &Variable::plain("y"), &candidates).expect("a sound sample");
        let fit = Fit::of(&sample, &(0..candidates.len()).collect::<Vec<_>>()).expect("a fit");
        let b = std::iter::once(fit.constant.b).chain(fit.terms.iter().map(|term| term.b));
        let se = std::iter::once(fit.constant.se).chain(fit.terms.iter().map(|term| term.se));
        assert!(least(b, &set.b) >= 14.0 && least(se, &set.se) >= 14.0, "{name}");
    }
}
