//! The output as tables to be read.

use std::fmt::Write as _;

use super::document::{Document, OneModel};

/// All of a run, with every single model if `all` are asked for.
pub fn of(document: &Document, all: bool) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_all(&mut out, document, all);
    out
}

fn write_all(out: &mut String, document: &Document, all: bool) -> std::fmt::Result {
    writeln!(out, "{} on {} candidates, {} units; {}", document.response, document.p, document.n, document.search)?;
    for unit in &document.dropped {
        writeln!(out, "left out for missing values: {unit}")?;
    }
    for warning in &document.warnings {
        writeln!(out, "note: {warning}")?;
    }
    write_models(out, "Best of each size", &document.best_by_size)?;
    let best = &document.best_by_criterion;
    for (name, models) in
        [("adjusted R²", &best.adj_r2), ("AIC", &best.aic), ("AICc", &best.aicc), ("BIC", &best.bic), ("Cp", &best.cp)]
    {
        write_models(out, &format!("Best by {name}"), models)?;
    }
    if let Some(counts) = &document.counts {
        writeln!(
            out,
            "\n{} models; {} with p < .05 for every term; {} within 10 BIC of the best",
            counts.usable, counts.significant, counts.within_10_bic
        )?;
    }
    if let Some(inclusion) = &document.inclusion {
        let width = inclusion.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
        writeln!(out, "\n{:width$} {:>10} {:>12} {:>14}", "In how many", "BIC weight", "significant", "within 10 BIC")?;
        let share = |share: Option<f64>| share.filter(|share| share.is_finite()).map_or("-".to_owned(), |s| format!("{s:.3}"));
        for row in inclusion {
            let (significant, near) = (share(row.share_of_significant), share(row.share_within_10_bic));
            writeln!(out, "{:width$} {:>10.4} {significant:>12} {near:>14}", row.name, row.weight, width = width.max(11))?;
        }
    }
    match &document.models {
        Some(models) if all => write_models(out, "Every model", models),
        _ => Ok(()),
    }
}

fn write_models(out: &mut String, title: &str, models: &[OneModel]) -> std::fmt::Result {
    writeln!(out, "\n{title}")?;
    writeln!(
        out,
        "{:>4} {:>14} {:>9} {:>9} {:>11} {:>11} {:>11} {:>9}  terms",
        "size", "RSS", "R²", "adj. R²", "AIC", "AICc", "BIC", "Cp"
    )?;
    for model in models {
        writeln!(
            out,
            "{:>4} {:>14} {:>9.5} {:>9.5} {:>11.4} {:>11.4} {:>11.4} {:>9.3}  {}",
            model.size,
            rss(model.rss),
            model.r2,
            model.adj_r2,
            model.aic,
            model.aicc,
            model.bic,
            model.cp,
            model.terms.join(", ")
        )?;
    }
    Ok(())
}

/// With four decimals, or by its magnitude where these would be too few or the whole too long.
fn rss(value: f64) -> String {
    if (0.1..1e9).contains(&value) { format!("{value:.4}") } else { format!("{value:.6e}") }
}
