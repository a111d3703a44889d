//! The reconstructed municipalities and their code book.
//!
//! The data of the thesis are lost. `data/municipalities.csv` holds 98 invented units, made so that what the
//! thesis prints comes out of them: Table 5 to the last digit, the means and standard deviations that survive
//! in appendix 3, the figures and the cells of four named units. They say nothing about a real municipality.

use crate::language::Words;

use super::csv;
use super::example::{Description, Example, Fact, NamedUnit, Origin, Role, empty};

const FILE: &str = include_str!("../../data/municipalities.csv");

/// The name of the table, by which it is known again when it comes back from a document.
const NAME: &str = "municipalities";

pub(super) fn example() -> Example {
    Example {
        key: NAME,
        title: Words::new("Kommuner (rekonstruerede)", "Municipalities (reconstructed)"),
        notice: Words::new(
            "Rekonstruerede data. Specialets egne data er gået tabt; de 98 enheder er opdigtede, så det, specialet \
             trykker, kommer ud af dem. De siger intet om nogen virkelig kommune. Kun Norddjurs, Billund, Silkeborg og \
             Rebild bærer navn, og af deres tal er kun de trykte oplysninger fakta.",
            "Reconstructed data. The thesis' own data are lost; these 98 units are invented so that what the thesis \
             prints comes out of them. They say nothing about any real municipality. Only Norddjurs, Billund, \
             Silkeborg and Rebild carry names, and of their figures only the printed ones are facts.",
        ),
        table: csv::read(NAME, FILE).unwrap_or_else(|_| empty(NAME, "kommune", "match23_pct")),
        descriptions: descriptions(),
        high_is_good: false,
        national: vec![
            fact("selvforsoergelse_pct", 17.5, true, Some(2011), table_8_and_11()),
            fact("pris_kr", 105_066.0, true, Some(2011), table_10()),
        ],
        named_units: named_units(),
    }
}

fn table_8_and_11() -> Words {
    Words::new("Tabel 8 og 11", "Tables 8 and 11")
}

fn table_10() -> Words {
    Words::new("Tabel 10", "Table 10")
}

fn fact(header: &'static str, value: f64, exact: bool, year: Option<u16>, place: Words) -> Fact {
    Fact { header, value, exact, year, place }
}

fn named_units() -> Vec<NamedUnit> {
    let in_the_text = || Words::new("Afsnit 7.2", "Section 7.2");
    vec![
        NamedUnit {
            name: "Norddjurs",
            facts: vec![
                fact("selvforsoergelse_pct", 22.9, true, Some(2011), table_8_and_11()),
                fact("pris_kr", 113_442.0, true, Some(2011), table_10()),
            ],
        },
        NamedUnit {
            name: "Billund",
            facts: vec![
                fact("selvforsoergelse_pct", 25.2, true, Some(2011), table_8_and_11()),
                fact("pris_kr", 130_490.0, true, Some(2011), table_10()),
            ],
        },
        NamedUnit { name: "Silkeborg", facts: Vec::new() },
        NamedUnit {
            name: "Rebild",
            facts: vec![
                fact("selvforsoergelse_pct", 24.0, false, None, in_the_text()),
                fact("pris_kr", 70_000.0, false, Some(2011), in_the_text()),
            ],
        },
    ]
}

/// Header, label and unit in Danish and English, origin, role, printed mean and standard deviation (appendix 3).
type Line = (&'static str, [&'static str; 2], [&'static str; 2], Origin, Role, Option<f64>, Option<f64>);

const LINES: [Line; 24] = {
    use Origin::{Inferred, Invented, Printed};
    use Role::{Candidate, Cost, Logarithm, Response, SecondIndicator};
    [
        (
            "match23_pct",
            ["Andel i matchgruppe 2 og 3", "Share in match groups 2 and 3"],
            ["pct. af arbejdsstyrken", "% of the labour force"],
            Inferred,
            Response,
            None,
            None,
        ),
        ("rygere_pct", ["Rygere", "Smokers"], ["pct.", "%"], Printed, Candidate, Some(21.393), Some(3.042)),
        (
            "kronikere_pr1000",
            ["Kronikere", "Chronically ill"],
            ["pr. 1.000 indbyggere", "per 1,000 inhabitants"],
            Printed,
            Candidate,
            Some(310.502),
            Some(26.725),
        ),
        (
            "boernetilskud_pct",
            ["Ordinært børnetilskud", "Ordinary child allowance (single parents)"],
            ["pct. af børn", "% of children"],
            Inferred,
            Candidate,
            None,
            None,
        ),
        (
            "bymaessig_pct",
            ["Befolkning i bymæssig bebyggelse", "Population in urban areas"],
            ["pct.", "%"],
            Inferred,
            Candidate,
            None,
            None,
        ),
        ("almennyttige_pct", ["Almennyttige boliger", "Social housing"], ["pct.", "%"], Inferred, Candidate, None, None),
        (
            "almennyttige_ln",
            ["Almennyttige boliger, ln", "Social housing, ln"],
            ["ln af pct.", "ln of %"],
            Inferred,
            Logarithm,
            None,
            None,
        ),
        (
            "grundskole_pct",
            ["Grundskole som højeste uddannelse", "Primary school as highest education"],
            ["pct.", "%"],
            Printed,
            Candidate,
            Some(22.092),
            Some(5.094),
        ),
        (
            "videregaaende_pct",
            ["Videregående uddannelse", "Higher education"],
            ["pct.", "%"],
            Printed,
            Candidate,
            Some(23.846),
            Some(8.603),
        ),
        (
            "alkohol_pr1000",
            ["Alkoholbehandling", "Treatment for alcohol abuse"],
            ["pr. 1.000 indbyggere", "per 1,000 inhabitants"],
            Printed,
            Candidate,
            Some(2.551),
            Some(1.081),
        ),
        (
            "stofmisbrug_pr1000",
            ["Stofmisbrugsbehandling", "Treatment for drug abuse"],
            ["pr. 1.000 indbyggere", "per 1,000 inhabitants"],
            Printed,
            Candidate,
            Some(2.185),
            Some(1.276),
        ),
        (
            "sengedage_pr_indb",
            ["Sengedage", "Days in hospital"],
            ["pr. indbygger", "per inhabitant"],
            Printed,
            Candidate,
            Some(0.523),
            Some(0.082),
        ),
        (
            "psykiske_pr1000",
            ["Psykiske sygdomme", "Mental illness"],
            ["pr. 1.000 indbyggere", "per 1,000 inhabitants"],
            Printed,
            Candidate,
            Some(104.622),
            Some(13.482),
        ),
        ("bruttoledighed_pct", ["Bruttoledighed", "Gross unemployment"], ["pct.", "%"], Invented, Candidate, None, None),
        (
            "jobtaethed_pr100",
            ["Arbejdspladser", "Jobs"],
            ["pr. 100 i arbejdsstyrken", "per 100 in the labour force"],
            Invented,
            Candidate,
            None,
            None,
        ),
        (
            "udpendling_pct",
            ["Udpendling", "Commuting out"],
            ["pct. af beskæftigede", "% of the employed"],
            Invented,
            Candidate,
            None,
            None,
        ),
        (
            "ikkevestlige_pct",
            ["Ikke-vestlige indvandrere og efterkommere", "Non-western immigrants and descendants"],
            ["pct.", "%"],
            Invented,
            Candidate,
            None,
            None,
        ),
        ("unge_16_24_pct", ["16–24-årige", "Aged 16–24"], ["pct.", "%"], Invented, Candidate, None, None),
        (
            "disponibel_indkomst_tkr",
            ["Disponibel indkomst", "Disposable income"],
            ["1.000 kr.", "DKK 1,000"],
            Invented,
            Candidate,
            None,
            None,
        ),
        (
            "beskatningsgrundlag_tkr",
            ["Beskatningsgrundlag", "Tax base"],
            ["1.000 kr. pr. indbygger", "DKK 1,000 per inhabitant"],
            Invented,
            Candidate,
            None,
            None,
        ),
        ("boligpris_kr_m2", ["Boligpris", "Price of housing"], ["kr. pr. m²", "DKK per m²"], Invented, Candidate, None, None),
        (
            "straffelov_pr1000",
            ["Anmeldte straffelovsovertrædelser", "Reported criminal offences"],
            ["pr. 1.000 indbyggere", "per 1,000 inhabitants"],
            Invented,
            Candidate,
            None,
            None,
        ),
        (
            "selvforsoergelse_pct",
            ["Selvforsørgelse 6 måneder efter aktivering", "Self-sufficiency 6 months after activation"],
            ["pct., matchgruppe 2", "%, match group 2"],
            Printed,
            SecondIndicator,
            Some(17.5),
            None,
        ),
        (
            "pris_kr",
            ["Udgift pr. fuldtidsaktiveret", "Cost per full-time activated person"],
            ["kr.", "DKK"],
            Printed,
            Cost,
            Some(105066.0),
            None,
        ),
    ]
};

fn descriptions() -> Vec<Description> {
    LINES
        .iter()
        .map(|&(header, label, unit, origin, role, printed_mean, printed_sd)| Description {
            header,
            label: Words::new(label[0], label[1]),
            unit: Words::new(unit[0], unit[1]),
            origin,
            role,
            printed_mean,
            printed_sd,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::round_half_up;

    #[test]
    fn two_values_are_missing() {
        let example = example();
        assert_eq!(example.table.unit_header(), "kommune");
        let missing: Vec<(&str, usize)> = example
            .table
            .columns()
            .iter()
            .filter(|column| column.missing() > 0)
            .map(|column| (column.header(), column.missing()))
            .collect();
        assert_eq!(missing, [("match23_pct", 2)]);
    }

    #[test]
    fn printed_means_and_deviations_come_out() {
        let example = example();
        for description in &example.descriptions {
            let values = example.table.column(description.header).expect("described").values();
            let n = values.len() as f64;
            let mean = values.iter().sum::<f64>() / n;
            let sd = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
            for (printed, found) in [(description.printed_mean, mean), (description.printed_sd, sd)] {
                if let Some(printed) = printed {
                    let decimals = match description.role {
                        Role::Candidate => 3,
                        Role::SecondIndicator => 1,
                        _ => 0,
                    };
                    assert_eq!(round_half_up(found, decimals), round_half_up(printed, decimals), "{}", description.header);
                }
            }
        }
    }

    #[test]
    fn published_figures_stand_in_the_table() {
        let example = example();
        for unit in &example.named_units {
            let row = example.table.row_of(unit.name).expect("a named unit is there");
            for fact in &unit.facts {
                let value = example.table.column(fact.header).and_then(|column| column.value(row)).expect("a value");
                if fact.exact {
                    assert_eq!(value, fact.value, "{} {}", unit.name, fact.header);
                } else {
                    assert!((value / fact.value - 1.0).abs() < 0.03, "{} {}", unit.name, fact.header);
                }
            }
        }
    }

    #[test]
    fn only_the_named_units_have_names() {
        let example = example();
        let named: Vec<&String> = example.table.units().iter().filter(|unit| !unit.starts_with("Kommune ")).collect();
        assert_eq!(named.len(), example.named_units.len());
        assert!(named.iter().all(|unit| example.named_unit(unit).is_some()));
    }
}
