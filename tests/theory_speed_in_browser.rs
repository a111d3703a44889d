//! How long the questions to a theory take in a browser. Nothing is asserted of time; medians are printed.
//!
//! `cargo test --release --target wasm32-unknown-unknown --test theory_speed_in_browser -- --include-ignored --nocapture`
#![cfg(target_arch = "wasm32")]

#[path = "../benches/theory_workload.rs"]
mod theory_workload;

use virker::theory::Theory;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The clock of a browser is coarse, so short work is done many times in a round.
fn timed<T>(name: &str, rounds: usize, times: usize, mut work: impl FnMut() -> T) {
    let now = || web_sys::window().and_then(|window| window.performance()).expect("a clock").now();
    let mut found: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = now();
            for _ in 0..times {
                std::hint::black_box(work());
            }
            (now() - start) * 1000.0 / times as f64
        })
        .collect();
    found.sort_by(f64::total_cmp);
    console_log!("{name}: median {:.1} µs, least {:.1} µs of {rounds}", found[rounds / 2], found[0]);
}

#[wasm_bindgen_test]
#[ignore = "takes a while and says nothing in a debug build"]
fn speed() {
    let largest = theory_workload::largest();
    let asked = theory_workload::everything(&largest);
    timed("whole evaluation", 25, 1000, || theory_workload::whole_evaluation(&largest, &asked));
    let draft = theory_workload::synthetic();
    timed("all primes", 15, 3, || theory_workload::all_primes(draft.clone()));
    let theory = Theory::new(draft).expect("it is sound");
    let half = theory_workload::half_there(&theory);
    timed("all change sets", 15, 20, || theory_workload::change_sets(&theory, &half));
    timed("all break sets", 15, 3, || theory_workload::break_sets(&theory, &half));
    let all = theory_workload::all_there(&theory);
    timed("most reached", 15, 10, || theory_workload::most_of_four(&theory, &all));
    let many = theory_workload::people_and_settings(&largest, 200);
    timed("grid", 9, 1, || theory_workload::whole_grid(&largest, &many));
}
