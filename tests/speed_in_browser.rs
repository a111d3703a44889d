//! How long the long work takes in a browser. Nothing is asserted of time; medians are printed.
//!
//! `cargo test --release --target wasm32-unknown-unknown --test speed_in_browser -- --include-ignored --nocapture`
#![cfg(target_arch = "wasm32")]

#[path = "../benches/workload.rs"]
mod workload;

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn timed<T>(name: &str, rounds: usize, mut work: impl FnMut() -> T) {
    let now = || web_sys::window().and_then(|window| window.performance()).expect("a clock").now();
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let start = now();
            std::hint::black_box(work());
            now() - start
        })
        .collect();
    times.sort_by(f64::total_cmp);
    console_log!("{name}: median {:.1} ms, least {:.1} ms of {rounds}", times[rounds / 2], times[0]);
}

/// The bytes of the module's whole memory.
fn memory() -> f64 {
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().into();
    js_sys::ArrayBuffer::from(memory.buffer()).byte_length().into()
}

#[wasm_bindgen_test]
#[ignore = "takes a while and says nothing in a debug build"]
fn speed() {
    let sample = workload::sample(20);
    std::hint::black_box(workload::with_significance(&sample));
    console_log!("all of WASM's memory after all 2^20 models with significance: {:.1} MiB", memory() / f64::from(1 << 20));
    timed("all 2^20 models, sums of squares", 15, || workload::sums_of_squares(&sample));
    timed("all 2^20 models, significance", 15, || workload::with_significance(&sample));
    timed("best of each size of 20", 15, || workload::best_of_each_size(&sample));
    timed("thirds in all 2^18 models", 5, || workload::thirds(18));
    timed("thirds in all 2^20 models", 3, || workload::thirds(20));
    timed("10,000 bootstraps of the selection", 3, || workload::bootstraps(10_000));
    timed("whole analysis", 25, workload::analysis);
    timed("whole analysis with every diagnostic", 25, workload::everything);
}
