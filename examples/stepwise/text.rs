//! The output as tables to be read.

use std::fmt::Write as _;

use super::document::{Coefficient, Document, ExcludedCandidate, Final, Names, Step, Tested};

/// All of a run.
pub fn of(document: &Document) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_all(&mut out, document);
    out
}

fn write_all(out: &mut String, document: &Document) -> std::fmt::Result {
    writeln!(out, "{} on {} candidates, {} units", document.response, document.candidates.len(), document.n)?;
    for unit in &document.dropped_because {
        writeln!(out, "left out: {} (no value in {})", unit.unit, unit.missing.join(", "))?;
    }
    for warning in &document.warnings {
        writeln!(out, "note: {warning}")?;
    }
    if document.steps.is_empty() {
        writeln!(out, "\nNo candidate enters.")?;
    }
    document.steps.iter().try_for_each(|step| write_step(out, step))?;
    write_final(out, &document.last)?;
    writeln!(out, "\nElsewhere")?;
    for other in &document.elsewhere {
        let chosen = match &other.chosen {
            Some(chosen) if chosen.is_empty() => "the constant alone".to_owned(),
            Some(chosen) => chosen.join(", "),
            None => "not told".to_owned(),
        };
        let same = if other.same_terms == Some(true) { " (the same terms)" } else { "" };
        writeln!(out, "  {}: {chosen}{same}", other.program)?;
        if let (Some(why), false) = (&other.why, other.same_terms == Some(true)) {
            writeln!(out, "      {why}")?;
        }
    }
    Ok(())
}

fn write_step(out: &mut String, step: &Step) -> std::fmt::Result {
    let names = |names: &Names| match names {
        Names::One(name) => name.clone(),
        Names::Many(names) => names.join(", "),
    };
    let entered = step.entered.as_ref().map(|entered| format!("enters {}", names(entered)));
    let removed = step.removed.as_ref().map(|removed| format!("removes {}", names(removed)));
    let what: Vec<String> = entered.into_iter().chain(removed).collect();
    writeln!(out, "\nStep {} {}", step.step, what.join("; "))?;
    writeln!(
        out,
        "  R2 {:.4}   adjusted {:.4}   SEE {}   F change {}   p {}",
        step.r2,
        step.adj_r2,
        number(step.see),
        number(step.f_change),
        small(step.f_change_p)
    )?;
    write_terms(out, &step.terms)?;
    write_excluded(out, &step.excluded)
}

fn write_terms(out: &mut String, terms: &[Coefficient]) -> std::fmt::Result {
    let width = width(terms.iter().map(|term| term.name.as_str()));
    writeln!(out, "  {:width$} {:>12} {:>12} {:>8} {:>9} {:>10} {:>9}", "In the model", "b", "se", "beta", "t", "p", "VIF")?;
    for term in terms {
        let beta = term.beta.map_or_else(String::new, |beta| format!("{beta:.3}"));
        let vif = term.vif.map_or_else(String::new, |vif| format!("{vif:.3}"));
        let (b, se, t, p) = (number(term.b), number(term.se), format!("{:.3}", term.t), small(term.p));
        writeln!(out, "  {} {b:>12} {se:>12} {beta:>8} {t:>9} {p:>10} {vif:>9}", padded(&term.name, width))?;
    }
    Ok(())
}

fn write_excluded(out: &mut String, excluded: &[ExcludedCandidate]) -> std::fmt::Result {
    if excluded.is_empty() {
        return Ok(());
    }
    let width = width(excluded.iter().map(|row| row.name.as_str()));
    let heads = ["beta in", "t", "p", "partial", "tolerance", "min. tol."];
    write!(out, "  {}", padded("Outside", width))?;
    heads.iter().try_for_each(|head| write!(out, " {head:>10}"))?;
    writeln!(out)?;
    for row in excluded {
        write!(out, "  {}", padded(&row.name, width))?;
        for cell in
            [fixed(row.beta_in), fixed(row.t), small(row.p), fixed(row.partial), number(row.tolerance), number(row.min_tolerance)]
        {
            write!(out, " {cell:>10}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn write_final(out: &mut String, last: &Final) -> std::fmt::Result {
    writeln!(out, "\nThe last model")?;
    let f = last.f.map_or_else(String::new, |f| format!("   F {}   p {}", number(f), small(last.f_p.unwrap_or(f64::NAN))));
    writeln!(out, "  R2 {:.4}   adjusted {:.4}   SEE {}   df {}{f}", last.r2, last.adj_r2, number(last.see), last.df)?;
    write_terms(out, &last.terms)?;
    let width = width(last.hc3.iter().map(|row| row.name.as_str()));
    writeln!(out, "  {} {:>12} {:>9} {:>10}", padded("HC3", width), "se", "t", "p")?;
    for row in &last.hc3 {
        writeln!(out, "  {} {:>12} {:>9} {:>10}", padded(&row.name, width), number(row.se), fixed(row.t), small(row.p))?;
    }
    let tests = &last.tests;
    for (name, test) in [
        ("Breusch-Pagan", &tests.breusch_pagan),
        ("Breusch-Pagan (Koenker)", &tests.koenker),
        ("White", &tests.white),
        ("Shapiro-Wilk", &tests.shapiro_wilk),
        ("Jarque-Bera", &tests.jarque_bera),
        ("RESET", &tests.reset),
    ] {
        let Tested { statistic, p, verdict, .. } = test;
        writeln!(out, "  {name:24} {:>10}   p {:>9}   {verdict}", number(*statistic), small(*p))?;
    }
    writeln!(out, "  {:24} {:>10}", "Durbin-Watson", number(tests.durbin_watson.statistic))?;
    if let Some(outlier) = &tests.outlier {
        let p = small(outlier.bonferroni_p);
        writeln!(out, "  {:24} {:>10}   p {p:>9}   (Bonferroni) {}", "Farthest unit", fixed(outlier.studentized), outlier.unit)?;
    }
    let width = self::width(last.units.iter().map(|unit| unit.unit.as_str()));
    let heads = ["observed", "expected", "residual", "leverage", "studentized", "Cook"];
    write!(out, "  {}", padded("Unit", width))?;
    heads.iter().try_for_each(|head| write!(out, " {head:>12}"))?;
    writeln!(out)?;
    for unit in &last.units {
        write!(out, "  {}", padded(&unit.unit, width))?;
        for value in [unit.observed, unit.expected, unit.residual, unit.leverage, unit.studentized, unit.cook] {
            write!(out, " {:>12}", number(value))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn width<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|name| name.chars().count()).max().unwrap_or(0).max(12)
}

/// A name filled up with blanks; counted in letters, not bytes.
fn padded(name: &str, width: usize) -> String {
    format!("{name:width$}")
}

/// A number in six significant digits.
fn number(value: f64) -> String {
    if !value.is_finite() {
        return "-".to_owned();
    }
    let magnitude = if value == 0.0 { 0 } else { value.abs().log10().floor() as i32 };
    match magnitude {
        -4..=6 => format!("{value:.*}", usize::try_from(5 - magnitude).unwrap_or(0).min(9)),
        _ => format!("{value:.5e}"),
    }
}

fn fixed(value: f64) -> String {
    if value.is_finite() { format!("{value:.3}") } else { "-".to_owned() }
}

/// A p: four decimals, or its magnitude.
fn small(p: f64) -> String {
    match p {
        p if !p.is_finite() => "-".to_owned(),
        p if p >= 0.0001 => format!("{p:.4}"),
        p => format!("{p:.2e}"),
    }
}
