//! The command line of `--example stepwise`: what it prints, and what it says of bad input.

#[path = "../examples/stepwise/arguments.rs"]
mod arguments;
#[path = "../examples/stepwise/command.rs"]
mod command;
#[path = "../examples/command_line/mod.rs"]
mod command_line;
#[path = "../examples/stepwise/document.rs"]
mod document;
#[path = "../examples/stepwise/others.rs"]
mod others;
#[path = "../examples/stepwise/text.rs"]
mod text;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use command_line::Complaint;
use serde_json::Value;
use virker::regression::Problem;
use virker::table::TableProblem;

const HALD: &str = "y,x1,x2,x3,x4\n78.5,7,26,6,60\n74.3,1,29,15,52\n104.3,11,56,8,20\n87.6,11,31,8,47\n95.9,7,52,6,33\n\
    109.2,11,55,9,22\n102.7,3,71,17,6\n72.5,1,31,22,44\n93.1,2,54,18,22\n115.9,21,47,4,26\n83.8,1,40,23,34\n113.3,11,66,9,12\n\
    109.4,10,68,8,12\n";

/// A file that is gone when it goes out of sight.
struct File(PathBuf);

impl File {
    fn of(bytes: &[u8]) -> File {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("virker-stepwise-{}-{}.csv", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::write(&path, bytes).expect("a temporary file can be written");
        File(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn run_bytes(bytes: &[u8], arguments: &[&str]) -> Result<String, Complaint> {
    let file = File::of(bytes);
    let all = std::iter::once(file.0.to_string_lossy().into_owned()).chain(arguments.iter().map(ToString::to_string));
    command::command(all)
}

fn run(text: &str, arguments: &[&str]) -> Result<String, Complaint> {
    run_bytes(text.as_bytes(), arguments)
}

fn json(text: &str, arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--json"]].concat();
    let output = run(text, &arguments).unwrap_or_else(|complaint| panic!("{complaint}"));
    serde_json::from_str(&output).expect("it prints JSON")
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn near(value: &Value, expected: f64) {
    let found = number(value);
    assert!((found - expected).abs() <= 5e-4 * expected.abs().max(1e-3), "{found} is not {expected}");
}

/// The fields that are promised, with the published numbers of Hald's cement in them.
#[test]
fn json_has_every_promised_field() {
    let run = json(HALD, &["--response", "y"]);
    assert_eq!((run["n"].as_u64(), run["dropped"].as_array().map(Vec::len)), (Some(13), Some(0)));
    let steps = run["steps"].as_array().expect("steps");
    let entered: Vec<&Value> = steps.iter().map(|step| &step["entered"]).collect();
    assert_eq!(entered, ["x4", "x1"]);
    assert!(steps.iter().all(|step| step["removed"].is_null()));
    near(&steps[0]["f_change"], 22.80);
    near(&steps[1]["f_change"], 108.22);
    near(&steps[1]["r2"], 0.9725);
    near(&steps[1]["adj_r2"], 0.9670);
    near(&steps[1]["see"], 2.734);
    let term = &steps[1]["terms"][1];
    assert_eq!((&steps[1]["terms"][0]["name"], &term["name"]), (&Value::from("(constant)"), &Value::from("x4")));
    near(&term["b"], -0.6140);
    near(&term["se"], 0.04864);
    for field in ["beta", "t", "p", "vif"] {
        assert!(term[field].is_f64(), "{field}");
    }
    let excluded = steps[1]["excluded"].as_array().expect("excluded");
    assert_eq!(excluded.iter().map(|row| &row["name"]).collect::<Vec<_>>(), ["x2", "x3"]);
    for field in ["beta_in", "t", "p", "partial", "tolerance", "min_tolerance"] {
        assert!(excluded[0][field].is_f64(), "{field}");
    }
    near(&excluded[0]["p"], 0.0517);
    let last = &run["final"];
    let units = last["units"].as_array().expect("units");
    assert_eq!((units.len(), &units[0]["unit"]), (13, &Value::from("1")));
    for field in ["expected", "residual", "leverage", "studentized", "cook"] {
        assert!(units[12][field].is_f64(), "{field}");
    }
    assert_eq!(last["hc3"].as_array().map(Vec::len), Some(3));
    for test in ["breusch_pagan", "koenker", "white", "shapiro_wilk", "jarque_bera", "reset", "durbin_watson"] {
        assert!(last["tests"][test]["statistic"].is_f64(), "{test}");
    }
    assert_eq!(run["elsewhere"].as_array().map(Vec::len), Some(4));
}

/// What is printed is the number itself: read back, it fits the data as well as the double in memory.
#[test]
fn numbers_are_printed_to_their_last_digit() {
    let run = json(HALD, &["--response", "y"]);
    for unit in run["final"]["units"].as_array().expect("units") {
        let sum = number(&unit["expected"]) + number(&unit["residual"]);
        assert!((sum - number(&unit["observed"])).abs() < 1e-13, "{unit}");
    }
    let digits = run["final"]["terms"][1]["b"].to_string().chars().filter(char::is_ascii_digit).count();
    assert!(digits > 14, "{}", run["final"]["terms"][1]["b"]);
}

#[test]
fn every_method_can_be_asked_for() {
    let enter = json(HALD, &["--response", "y", "--method", "enter"]);
    let steps = enter["steps"].as_array().expect("steps");
    assert_eq!((steps.len(), steps[0]["entered"].as_array().map(Vec::len)), (1, Some(4)));
    near(&steps[0]["f_change"], 111.48);
    let backward = json(HALD, &["--response", "y", "--method", "backward"]);
    let removed: Vec<&Value> = backward["steps"].as_array().expect("steps").iter().map(|step| &step["removed"]).collect();
    assert_eq!(removed, [&Value::Null, &Value::from("x3"), &Value::from("x4")]);
    let forward = json(HALD, &["--response", "y", "--method=forward", "--pin", ".25"]);
    assert_eq!(forward["steps"].as_array().map(Vec::len), Some(3));
    let by_f = json(HALD, &["--response", "y", "--fin", "3.84", "--fout", "2.71"]);
    assert_eq!((&by_f["criteria"]["by"], by_f["steps"].as_array().map(Vec::len)), (&Value::from("f"), Some(4)));
    let raised = json(HALD, &["--response", "y", "--pin", ".10", "--pout", ".05"]);
    assert_eq!(raised["criteria"]["pout"], 0.2);
    assert!(raised["warnings"][0].as_str().is_some_and(|warning| warning.contains("POUT")));
    let tolerant = json(HALD, &["--response", "y", "--tolerance", "0.97"]);
    let entered: Vec<&Value> = tolerant["steps"].as_array().expect("steps").iter().map(|step| &step["entered"]).collect();
    assert_eq!(entered, ["x4", "x3"], "x1 shares 6 % with x4");
}

/// The same data in other spellings give the same numbers.
#[test]
fn a_file_may_be_written_in_many_ways() {
    let plain = json(HALD, &["--response", "y"]);
    let comma = HALD.replace(',', ";").replace('.', ",");
    let tabs = HALD.replace(',', "\t").replace('\n', "\r\n");
    let quoted: String = HALD
        .lines()
        .enumerate()
        .map(|(place, line)| match place {
            0 => format!("\"\",\"{}\"\n", line.replace(',', "\",\"")),
            _ => format!("\"{place}\",{line}\n"),
        })
        .collect();
    for text in [comma, tabs, quoted, format!("\u{feff}{HALD}")] {
        let other = json(&text, &["--response", "y"]);
        assert_eq!(other["steps"], plain["steps"], "{text}");
        assert_eq!(other["final"], plain["final"], "{text}");
    }
}

#[test]
fn missing_values_groups_and_headers_with_blanks() {
    let text = "group,a unit,the response,first x,\"second, x\"\ng,A,1,2,7\ng,B,2,,5\nh,C,3.5,4,6\nh,D,4,6,NA\nh,E,6,7,2\ng,F,5,8,3\n\
        g,G,7.5,9,1\ng,H,8,11,4\n";
    let run_all = json(text, &["--response", "the response"]);
    assert_eq!(run_all["dropped"], serde_json::json!(["B", "D"]));
    assert_eq!(run_all["dropped_because"][1], serde_json::json!({"unit": "D", "missing": ["second, x"]}));
    assert_eq!(run_all["candidates"], serde_json::json!(["first x", "second, x"]));
    let one = json(text, &["--response", "the response", "--candidates", "first x"]);
    assert_eq!((one["n"].as_u64(), &one["final"]["units"][1]["unit"]), (Some(7), &Value::from("C")));
    let both = json(text, &["--response", "the response", "--candidates", "\"second, x\", first x"]);
    assert_eq!(both["candidates"], serde_json::json!(["second, x", "first x"]));
    let danish = "kommune;andel;pris\nÆrø;1,5;2\nFanø;2,5;4\nSamsø;3;5\nLæsø;4;6,5\n";
    let latin: Vec<u8> = danish.chars().map(|letter| u8::try_from(u32::from(letter)).expect("in Latin-1")).collect();
    let output = run_bytes(&latin, &["--response", "andel"]).expect("sound");
    assert!(output.contains("Ærø") && output.contains("Læsø"), "{output}");
}

/// Columns 10⁹ times as large, or 10⁹ higher, are chosen and fitted as the others are.
#[test]
fn the_size_of_the_numbers_does_not_matter() {
    let plain = json(HALD, &["--response", "y"]);
    let changed = |change: fn(f64) -> String| -> String {
        let line = |(place, line): (usize, &str)| match place {
            0 => line.to_owned(),
            _ => line.split(',').map(|cell| change(cell.parse().expect("a number"))).collect::<Vec<_>>().join(","),
        };
        HALD.lines().enumerate().map(line).map(|line| line + "\n").collect()
    };
    let larger = changed(|value| format!("{}", (value * 1e9).round()));
    let higher = changed(|value| format!("{:.1}", value + 1e9));
    for text in [larger, higher] {
        let run = json(&text, &["--response", "y"]);
        for (step, other) in plain["steps"].as_array().expect("steps").iter().zip(run["steps"].as_array().expect("steps")) {
            assert_eq!(step["entered"], other["entered"]);
            for field in ["r2", "f_change", "f_change_p"] {
                let (found, expected) = (number(&other[field]), number(&step[field]));
                assert!((found / expected - 1.0).abs() < 1e-9, "{field}: {found} is not {expected}");
            }
        }
        assert_eq!(run["steps"].as_array().map(Vec::len), Some(2));
        let outside = |run: &Value| number(&run["final"]["excluded"][0]["beta_in"]);
        assert!((outside(&run) / outside(&plain) - 1.0).abs() < 1e-9);
    }
}

/// Each kind of bad input has an error of its own, and a sentence that names the place.
#[test]
fn bad_input_is_told() {
    let y = ["--response", "y"];
    let enter = ["--response", "y", "--method", "enter"];
    let table = |text: &str, arguments: &[&str]| match run(text, arguments) {
        Err(Complaint::Table { problems, .. }) => problems,
        other => panic!("{text}: {other:?}"),
    };
    let data = |text: &str, arguments: &[&str]| match run(text, arguments) {
        Err(Complaint::Data(problems)) => problems,
        other => panic!("{text}: {other:?}"),
    };
    let constant_y = "u,y,x\nA,1,2\nB,1,3\nC,1,5\nD,1,4\n";
    assert!(
        matches!(&data(constant_y, &y)[..], [Problem::Constant { variable, value }] if variable.header == "y" && *value == 1.0)
    );
    let constant_x = "u,y,x\nA,1,2\nB,3,2\nC,4,2\nD,1,2\n";
    assert!(matches!(&data(constant_x, &y)[..], [Problem::Constant { variable, .. }] if variable.header == "x"));
    let wide = "u,y,a,b,c\nA,1,2,5,7\nB,3,4,1,2\nC,2,7,3,1\nD,5,1,4,4\n";
    assert_eq!(data(wide, &enter), [Problem::TooFewUnits { units: 4, coefficients: 4 }]);
    let gone = "u,y,x,z\nA,1,,2\nB,3,NA,3\nC,2,..,5\nD,5,,1\n";
    assert!(
        matches!(&data(gone, &["--response", "y", "--candidates", "x"])[..], [Problem::AllMissing { header }] if header == "x")
    );
    let nothing_common = "u,y,x\nA,1,\nB,3,\nC,,5\nD,,1\n";
    assert!(matches!(&data(nothing_common, &y)[..], [Problem::TooFewUnits { units: 0, .. }]));
    let words = "u,y,x\nA,1,2\nB,3,two\nC,2,5\nD,5,1\n";
    assert!(
        matches!(&table(words, &y)[..], [TableProblem::NotANumber { line: 3, header, typed, .. }] if header == "x" && typed == "two")
    );
    let all_words = "u,y,x\nA,1,p\nB,3,q\nC,2,r\nD,5,s\n";
    assert!(
        matches!(&data(all_words, &["--response", "y", "--candidates", "x"])[..], [Problem::NotNumeric { header }] if header == "x")
    );
    let infinite = "u,y,x\nA,1,2\nB,3,inf\nC,2,5\nD,5,1\n";
    assert!(matches!(&table(infinite, &y)[..], [TableProblem::NotANumber { typed, .. }] if typed == "inf"));
    let too_large = "u,y,x\nA,1,2\nB,3,1e999\nC,2,5\nD,5,1\n";
    assert!(matches!(&table(too_large, &y)[..], [TableProblem::TooLarge { typed, .. }] if typed == "1e999"));
    let far_apart = "u,y,x\nA,1,1.7e308\nB,3,-1.7e308\nC,2,1.7e308\nD,5,1\n";
    assert!(matches!(&data(far_apart, &y)[..], [Problem::Infinite { header, .. }] if header == "x"));
    assert_eq!(table("u,y,x\nA,1,2\nB,3,4\n", &y), [TableProblem::TooFewUnits { found: 2 }]);
    let twice = "u,y,x,x\nA,1,2,3\nB,3,4,3\nC,2,5,1\n";
    assert!(matches!(&table(twice, &y)[..], [TableProblem::DuplicateHeader { header, columns: (3, 4) }] if header == "x"));
    let same = "u,y,x,z\nA,1,2,2\nB,3,4,4\nC,2,5,5\nD,7,6,6\nE,5,9,9\n";
    assert_eq!(run(same, &y), Err(Complaint::Copy { header: "z".into(), of: "x".into() }));
    let more_than_units = "u,y,a,b,c,d\nA,1,2,5,7,1\nB,3,4,1,2,3\nC,2,7,3,1,4\nD,5,1,4,4,1\n";
    assert_eq!(run(more_than_units, &y), Err(Complaint::TooManyCandidates { candidates: 4, units: 4 }));
    assert_eq!(run(gone, &y), Err(Complaint::Data(vec![Problem::AllMissing { header: "x".into() }])));
    let no_numbers = "u,y,g\nA,1,p\nB,3,p\nC,2,q\nD,5,q\n";
    assert_eq!(run(no_numbers, &y), Err(Complaint::NoCandidate));
    assert_eq!(run(no_numbers, &["--response", "u"]), Err(Complaint::NamesUnits("u".into())));
    let copy = "u,y,x,z\nA,1,2,4\nB,3,4,8\nC,2,5,10\nD,7,6,12\nE,5,9,18\n";
    assert!(matches!(&data(copy, &enter)[..], [Problem::Dependent { of, .. }] if of.len() == 1));
    assert!(matches!(&data(copy, &["--response", "y", "--candidates", "x,x"])[..], [Problem::NamedTwice { .. }]));
    assert!(matches!(&data(copy, &["--response", "nowhere"])[..], [Problem::NoSuchColumn { .. }, ..]));
    let many: String = (0..202).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",") + "\n";
    assert_eq!(table(&many, &y), [TableProblem::TooManyColumns { found: 201 }]);
    assert_eq!(table("", &y), [TableProblem::Empty]);
    for (text, arguments) in [(constant_y, &y[..]), (wide, &enter[..]), (words, &y[..]), (twice, &y[..]), (copy, &enter[..])] {
        let sentence = run(text, arguments).expect_err("an error").to_string();
        assert!(sentence.ends_with('.') && sentence.len() > 30 && !sentence.contains("Problem"), "{sentence}");
    }
}

/// What R writes and reads: headers without one for the names of the rows, units of the same name, stray texts in columns
/// that take no part, factors.
#[test]
fn a_file_is_met_halfway() {
    let short = "y,x\n\"A\",1,2\n\"B\",3,4\n\"C\",2,5\n\"D\",7,6\n";
    let units = |run: &Value| -> Vec<String> {
        let units = run["final"]["units"].as_array().expect("units").iter();
        units.map(|unit| unit["unit"].as_str().expect("a name").to_owned()).collect()
    };
    for text in [short.to_owned(), short.replace(',', ";"), format!("\u{feff}{short}")] {
        let run = json(&text, &["--response", "y"]);
        assert_eq!((units(&run).join(" "), &run["candidates"]), ("A B C D".to_owned(), &serde_json::json!(["x"])));
    }
    let twins = ["town;y;x\nA;1;2\nB;3,5;4\nA;2;5\nC;7;6\n;8;9\n", ";y;x\nA;1;2\nB;3,5;4\nA;2;5\nC;7;6\n;8;9\n"];
    for text in twins {
        let run = json(text, &["--response", "y"]);
        assert_eq!(units(&run), ["A (row 1)", "B", "A (row 3)", "C", "(row 5)"]);
        assert_eq!(run["final"]["units"][1]["observed"], 3.5);
        assert!(run["warnings"][0].as_str().is_some_and(|warning| warning.contains("row")), "{}", run["warnings"]);
    }
    let stray = "u,y,x,z\nA,1,2,4\nB,3,4,rotary\nC,2,5,10\nD,7,6,12\nE,5,9,18\n";
    assert!(matches!(run(stray, &["--response", "y"]), Err(Complaint::Table { .. })), "z takes part");
    assert!(matches!(run(stray, &["--response", "z", "--candidates", "x"]), Err(Complaint::Table { .. })), "z is explained");
    let without = json(stray, &["--response", "y", "--candidates", "x"]);
    assert_eq!((units(&without).len(), without["warnings"].as_array().map(Vec::len)), (5, Some(1)));
    let factor = "u,y,x,g\nA,1,2,p\nB,3,4,p\nC,2,5,q\nD,7,6,q\nE,5,9,q\n";
    let factor = json(factor, &["--response", "y"]);
    assert_eq!(factor["candidates"], serde_json::json!(["x"]));
    assert!(factor["warnings"][0].as_str().is_some_and(|warning| warning.contains("\"g\"")), "{}", factor["warnings"]);
    let quoted = "u,y,\"say \"\"hp\"\"\",b\nA,1,2,4\nB,3,4,1\nC,2,5,1\nD,7,6,2\nE,5,9,8\n";
    let named = json(quoted, &["--response", "y", "--candidates", "say \"hp\", b"]);
    assert_eq!(named["candidates"], serde_json::json!(["say \"hp\"", "b"]));
    let named = json(quoted, &["--response", "y", "--candidates", "b,\"say \"\"hp\"\"\""]);
    assert_eq!(named["candidates"], serde_json::json!(["b", "say \"hp\""]));
}

/// A multiple of a column does no harm to methods that weigh one candidate after the other, and is told.
#[test]
fn a_multiple_stays_outside() {
    let last = |line: &str| line.rsplit(',').next().and_then(|cell| cell.parse::<f64>().ok());
    let line = |line: &str| format!("{line},{}\n", last(line).map_or("copy".to_owned(), |x4| (2.0 * x4).to_string()));
    let text: String = HALD.lines().map(line).collect();
    let run = json(&text, &["--response", "y"]);
    let outside = &run["final"]["excluded"];
    let copy = outside.as_array().expect("a list").iter().find(|row| row["name"] == "copy").expect("it is outside");
    assert!(copy["tolerance"] == 0.0 && copy["beta_in"].is_null());
    assert!(run["warnings"][0].as_str().is_some_and(|warning| warning.contains("copy")), "{}", run["warnings"]);
}

#[test]
fn unsound_arguments_are_told() {
    let complaint = |arguments: &[&str]| {
        let read = arguments::Arguments::read(arguments.iter().map(ToString::to_string));
        read.expect_err("it is unsound")
    };
    let refused = |option: &str, typed: &str| {
        let allowed = match option {
            "--method" => "one of stepwise, forward, backward and enter",
            "--tolerance" => "a number from 0 to below 1",
            "--fin" => "a number above 0",
            _ => "a number above 0 and at most 1",
        };
        Complaint::Value { option: option.to_owned(), typed: typed.to_owned(), allowed }
    };
    assert_eq!(complaint(&[]), Complaint::NoFile);
    assert_eq!(complaint(&["f.csv"]), Complaint::NoResponse);
    assert_eq!(complaint(&["f.csv", "g.csv"]), Complaint::SecondFile("g.csv".into()));
    assert_eq!(complaint(&["f.csv", "--response"]), Complaint::NoValue("--response".into()));
    assert_eq!(complaint(&["f.csv", "--colour", "red"]), Complaint::UnknownOption("--colour".into()));
    assert_eq!(complaint(&["f.csv", "--method", "lasso"]), refused("--method", "lasso"));
    for (name, typed) in [
        ("--pin", "0"),
        ("--pin", "1.5"),
        ("--pout", "NaN"),
        ("--tolerance", "1"),
        ("--tolerance", "-1"),
        ("--fin", "x"),
        ("--fin", "inf"),
    ] {
        assert_eq!(complaint(&["f.csv", name, typed]), refused(name, typed));
    }
    let nowhere = command::command(["/nowhere.csv", "--response", "y"].map(String::from).into_iter());
    assert!(matches!(nowhere, Err(Complaint::Unreadable { .. })));
}

#[test]
fn the_text_has_a_table_for_each_step() {
    let text = run(HALD, &["--response", "y"]).expect("sound");
    for part in ["Step 1 enters x4", "Step 2 enters x1", "tolerance", "The last model", "Shapiro-Wilk", "Elsewhere", "JASP"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let nothing = run("u,y,x\nA,1,5\nB,2,1\nC,3,4\nD,4,2\nE,6,3\n", &["--response", "y"]).expect("sound");
    assert!(nothing.contains("No candidate enters."), "{nothing}");
}
