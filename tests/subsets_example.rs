//! The command line of `--example subsets`: what it prints, and what it says of bad input.

#[path = "../examples/subsets/arguments.rs"]
mod arguments;
#[path = "../examples/subsets/command.rs"]
mod command;
#[path = "../examples/command_line/mod.rs"]
mod command_line;
#[path = "../examples/subsets/document.rs"]
mod document;
#[path = "../examples/subsets/text.rs"]
mod text;

use std::fs;
use std::sync::atomic::{AtomicU32, Ordering};

use command_line::Complaint;
use serde_json::Value;

const HALD: &str = "y,x1,x2,x3,x4\n78.5,7,26,6,60\n74.3,1,29,15,52\n104.3,11,56,8,20\n87.6,11,31,8,47\n95.9,7,52,6,33\n\
    109.2,11,55,9,22\n102.7,3,71,17,6\n72.5,1,31,22,44\n93.1,2,54,18,22\n115.9,21,47,4,26\n83.8,1,40,23,34\n113.3,11,66,9,12\n\
    109.4,10,68,8,12\n";

fn run(text: &str, arguments: &[&str]) -> Result<String, Complaint> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("virker-subsets-{}-{}.csv", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = std::env::temp_dir().join(name);
    fs::write(&path, text).expect("a temporary file can be written");
    let all = std::iter::once(path.to_string_lossy().into_owned()).chain(arguments.iter().map(ToString::to_string));
    let output = command::command(all);
    let _ = fs::remove_file(&path);
    output
}

fn json(text: &str, arguments: &[&str]) -> Value {
    let arguments = [arguments, &["--json"]].concat();
    let output = run(text, &arguments).unwrap_or_else(|complaint| panic!("{complaint}"));
    serde_json::from_str(&output).expect("it prints JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn near(value: &Value, expected: f64) {
    let found = value.as_f64().unwrap_or_else(|| panic!("{value} is no number"));
    assert!((found - expected).abs() <= 0.006 * expected.abs().max(0.1), "{found} is not {expected}");
}

/// Hald's cement: residual sums of squares and Cp of all models, as N. R. Draper & H. Smith, "Applied Regression
/// Analysis", and D. C. Montgomery & E. A. Peck, "Introduction to Linear Regression Analysis", print them.
#[test]
fn every_model_of_halds_cement() {
    let printed = [
        (0b0000, 2715.76, 442.92),
        (0b0001, 1265.69, 202.55),
        (0b0010, 906.34, 142.49),
        (0b0100, 1939.40, 315.16),
        (0b1000, 883.87, 138.73),
        (0b0011, 57.90, 2.68),
        (0b0101, 1227.07, 198.10),
        (0b1001, 74.76, 5.50),
        (0b0110, 415.44, 62.44),
        (0b1010, 868.88, 138.23),
        (0b1100, 175.74, 22.37),
        (0b0111, 48.11, 3.04),
        (0b1011, 47.97, 3.02),
        (0b1101, 50.84, 3.50),
        (0b1110, 73.81, 7.34),
        (0b1111, 47.86, 5.00),
    ];
    let run = json(HALD, &["--response", "y", "--top", "2"]);
    let models = list(&run["models"]);
    assert_eq!(models.len(), 16);
    for (mask, rss, cp) in printed {
        let model = models.iter().find(|model| model["mask"] == mask).expect("the model is printed");
        near(&model["rss"], rss);
        near(&model["cp"], cp);
        assert_eq!(list(&model["terms"]).len(), usize::try_from(u32::count_ones(mask)).expect("few terms"));
    }
    assert_eq!(run["mask_bits"][3], serde_json::json!({"bit": 3, "value": 8, "candidate": "x4"}));
    let masks = |models: &Value| list(models).iter().map(|model| model["mask"].as_u64().expect("a mask")).collect::<Vec<_>>();
    assert_eq!(masks(&run["best_by_size"]), [0b0000, 0b1000, 0b0010, 0b0011, 0b1001, 0b1011, 0b0111, 0b1111]);
    assert_eq!(masks(&run["best_by_criterion"]["cp"]), [0b0011, 0b1011]);
    assert_eq!(masks(&run["best_by_criterion"]["adj_r2"]), [0b1011, 0b0111]);
    for criterion in ["aic", "aicc", "bic"] {
        assert_eq!(list(&run["best_by_criterion"][criterion]).len(), 2, "{criterion}");
    }
    assert_eq!((&run["counts"]["usable"], &run["search"]), (&Value::from(16), &Value::from("all models")));
}

/// AICc of the cement models as R's `logLik` and `nobs` give it, by −2 ln L + 2K·n/(n − K − 1), and its differences from
/// the best. The example is K. P. Burnham & D. R. Anderson's (Model Selection and Multimodel Inference, 2002, section
/// 3.2), who leave the constants of ln L out.
#[test]
fn aicc_of_halds_cement() {
    let run = json(HALD, &["--response", "y"]);
    let models = list(&run["models"]);
    let by_r = [
        (0b0011, 69.3124, 0.00),
        (0b1011, 72.4377, 3.13),
        (0b0111, 72.4750, 3.16),
        (0b1001, 72.6341, 3.32),
        (0b1101, 73.1914, 3.88),
        (0b1110, 78.0397, 8.73),
        (0b1111, 79.8367, 10.52),
        (0b1100, 83.7450, 14.43),
    ];
    assert_eq!(run["best_by_criterion"]["aicc"][0]["mask"], 0b0011);
    for (mask, expected, behind) in by_r {
        let model = models.iter().find(|model| model["mask"] == mask).expect("the model is printed");
        let aicc = model["aicc"].as_f64().expect("a number");
        assert!((aicc - expected).abs() < 6e-5 && (aicc - by_r[0].1 - behind).abs() < 6e-3, "{model}");
    }
}

/// The weights are those of all models' BIC, by hand; with a candidate forced only models that have it count.
#[test]
fn inclusion_follows_from_the_models() {
    for forced in [&[][..], &["--force", "x3"]] {
        let run = json(HALD, &[&["--response", "y"], forced].concat());
        let models = list(&run["models"]);
        assert_eq!(models.len(), 16 >> (forced.len() / 2));
        let weight = |model: &Value| (-0.5 * (model["bic"].as_f64().expect("a number") - 60.0)).exp();
        let total: f64 = models.iter().map(weight).sum();
        for (bit, row) in list(&run["inclusion"]).iter().enumerate() {
            let of_it = models.iter().filter(|model| model["mask"].as_u64().is_some_and(|mask| mask >> bit & 1 == 1));
            let expected = of_it.map(weight).sum::<f64>() / total;
            let found = row["weight"].as_f64().expect("a number");
            assert!((found - expected).abs() < 1e-10, "{row}: {expected}");
        }
    }
}

/// Invented numbers of many columns, each of its own.
fn wide(columns: usize, units: usize) -> String {
    let mut state = 20_261_123_u64;
    let mut cell = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{}", (state >> 44) as f64 / 1000.0)
    };
    let headers = (0..columns).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
    let lines = (0..units).map(|_| (0..columns).map(|_| cell()).collect::<Vec<_>>().join(","));
    std::iter::once(headers).chain(lines).collect::<Vec<_>>().join("\n") + "\n"
}

/// However the models are searched, the best of them are the same where the searches overlap, and the ways are named.
#[test]
fn many_candidates_are_searched_in_other_ways() {
    let text = wide(31, 60);
    let named = |count: usize| (1..=count).map(|column| format!("c{column}")).collect::<Vec<_>>().join(",");
    let search = |count: usize| json(&text, &["--response", "c0", "--candidates", &named(count)]);
    let (kept, through, bounded) = (search(12), search(23), search(30));
    for (run, way, p) in
        [(&kept, "all models", 12), (&through, "all models, the best kept", 23), (&bounded, "branch and bound", 30)]
    {
        assert_eq!((&run["search"], list(&run["best_by_size"]).len()), (&Value::from(way), p + 1));
        let rss: Vec<f64> = list(&run["best_by_size"]).iter().map(|model| model["rss"].as_f64().expect("a number")).collect();
        assert!(rss.windows(2).all(|pair| pair[1] <= pair[0]), "{rss:?}");
    }
    assert!(bounded["inclusion"].is_null() && bounded["models"].is_null());
    assert!(bounded["warnings"][0].as_str().is_some_and(|warning| warning.contains("30 candidates")));
    let weights: Vec<f64> = list(&through["inclusion"]).iter().map(|row| row["weight"].as_f64().expect("a number")).collect();
    assert!(weights.len() == 23 && weights.iter().all(|weight| (0.0..=1.0).contains(weight)), "{weights:?}");
    assert!(matches!(run(&wide(33, 60), &["--response", "c0"]), Err(Complaint::Own(sentence)) if sentence.contains("32")));
}

#[test]
fn bad_input_is_told() {
    let y = &["--response", "y"][..];
    let told = |text: &str, arguments: &[&str]| run(text, arguments).expect_err("it is unsound").to_string();
    let cases = [
        ("u,y,x\nA,1,2\nB,1,3\nC,1,5\nD,1,4\n", y, "\"y\" is 1"),
        ("u,y,x\nA,1,2\nB,3,2\nC,4,2\nD,1,2\n", y, "\"x\" is 2"),
        ("u,y,x\nA,1,2\nB,3,two\nC,2,5\nD,5,1\n", y, "\"two\" in line 3"),
        ("u,y,x\nA,1,2\nB,3,inf\nC,2,5\nD,5,1\n", y, "infinite"),
        ("u,y,x\nA,1,2\nB,3,4\n", y, "2 units"),
        (HALD, &["--response", "y", "--force", "x9"], "\"x9\" cannot be forced"),
        (HALD, &["--response", "y", "--top", "0"], "--top 0: it has to be"),
        (HALD, &["--response", "y", "--pin", ".1"], "no option --pin"),
        (HALD, &["--response", "z"], "no column \"z\""),
    ];
    for (text, arguments, part) in cases {
        let sentence = told(text, arguments);
        assert!(sentence.contains(part) && sentence.contains('.') && !sentence.contains('{'), "{sentence}");
    }
    assert!(told(&wide(18, 40), &["--response", "c0", "--all"]).contains("--all"));
}

#[test]
fn the_text_names_the_best() {
    let text = run(HALD, &["--response", "y", "--all"]).expect("sound");
    for part in ["Best of each size", "Best by BIC", "x1, x2", "BIC weight", "Every model", "16 models"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}
