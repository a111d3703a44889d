//! Data to try selections on.
#![allow(dead_code, reason = "not every test uses all of it")]

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;
use virker::regression::{Sample, Variable};
use virker::table::{Column, DecimalSign, Table, csv};

/// A sample of columns, the response first.
pub fn sample(columns: &[(String, Vec<f64>)]) -> Sample {
    let units = (1..=columns[0].1.len()).map(|unit| format!("U{unit}")).collect();
    let column = |(header, values): &(String, Vec<f64>)| {
        let cells: Vec<String> = values.iter().map(f64::to_string).collect();
        Column::read(header.clone(), cells.iter().map(String::as_str), DecimalSign::Point)
    };
    let table = Table::new("t", "unit", units, columns.iter().map(column).collect()).expect("a sound table");
    let candidates: Vec<Variable> = columns[1..].iter().map(|(header, _)| Variable::plain(header.clone())).collect();
    Sample::of(&table, &Variable::plain(columns[0].0.clone()), &candidates).expect("a sound sample")
}

/// Hald's cement: heat of hardening on four ingredients (Hald 1952; Draper & Smith, Applied Regression Analysis).
pub fn hald() -> Sample {
    let rows: [[f64; 5]; 13] = [
        [78.5, 7.0, 26.0, 6.0, 60.0],
        [74.3, 1.0, 29.0, 15.0, 52.0],
        [104.3, 11.0, 56.0, 8.0, 20.0],
        [87.6, 11.0, 31.0, 8.0, 47.0],
        [95.9, 7.0, 52.0, 6.0, 33.0],
        [109.2, 11.0, 55.0, 9.0, 22.0],
        [102.7, 3.0, 71.0, 17.0, 6.0],
        [72.5, 1.0, 31.0, 22.0, 44.0],
        [93.1, 2.0, 54.0, 18.0, 22.0],
        [115.9, 21.0, 47.0, 4.0, 26.0],
        [83.8, 1.0, 40.0, 23.0, 34.0],
        [113.3, 11.0, 66.0, 9.0, 12.0],
        [109.4, 10.0, 68.0, 8.0, 12.0],
    ];
    let names = ["y", "x1", "x2", "x3", "x4"];
    let columns: Vec<(String, Vec<f64>)> =
        names.iter().enumerate().map(|(place, name)| (name.to_string(), rows.iter().map(|row| row[place]).collect())).collect();
    sample(&columns)
}

pub fn normal(random: &mut Pcg64Mcg) -> f64 {
    (0..12).map(|_| f64::from(random.next_u32()) / f64::from(u32::MAX)).sum::<f64>() - 6.0
}

/// Columns that lean on each other, now and then a near copy or an exact sum, and a response of some of them.
pub fn random_sample(random: &mut Pcg64Mcg) -> Sample {
    let n = 6 + random.next_u32() as usize % 40;
    let p = 1 + random.next_u32() as usize % 9;
    let common: Vec<f64> = (0..n).map(|_| normal(random)).collect();
    let mut x: Vec<Vec<f64>> = Vec::new();
    for place in 0..p {
        let lean = f64::from(random.next_u32() % 4);
        let mut column: Vec<f64> = common.iter().map(|common| lean * common + normal(random)).collect();
        if place >= 2 && random.next_u32().is_multiple_of(4) {
            let noise = [1e-1, 1e-2, 3e-3, 0.0][random.next_u32() as usize % 4];
            column = (0..n).map(|row| x[0][row] + x[1][row] + noise * column[row]).collect();
        }
        x.push(column);
    }
    let weights: Vec<f64> = (0..p).map(|_| f64::from(random.next_u32() % 3)).collect();
    let y = (0..n).map(|row| 3.0 * normal(random) + (0..p).map(|place| weights[place] * x[place][row]).sum::<f64>()).collect();
    let named = std::iter::once(("y".to_owned(), y)).chain(x.into_iter().enumerate().map(|(place, x)| (format!("x{place}"), x)));
    sample(&named.collect::<Vec<_>>())
}

/// A table that comes with R (package datasets), the response under this header and all others as candidates.
pub fn of_r(text: &str, response: &str) -> Sample {
    let table = csv::read("r.csv", text).expect("a sound table");
    let others = table.numeric_columns().map(|column| column.header()).filter(|header| *header != response);
    let candidates: Vec<Variable> = others.map(Variable::plain).collect();
    Sample::of(&table, &Variable::plain(response), &candidates).expect("a sound sample")
}
