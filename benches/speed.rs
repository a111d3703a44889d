//! How long the long work takes, natively: `cargo bench --bench speed`. What it needs of memory is printed first.
//! `benches/peers.py` sets the times against those of R and numpy.

#![allow(missing_docs)] // Criterion's macro makes a public function.

mod workload;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group};
use virker::regression::Fit;

/// The most memory that the process ever had, in KiB, where the system says (Linux).
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn memory() {
    let sample = workload::sample(20);
    let before = most_memory();
    black_box(workload::with_significance(&sample));
    if let (Some(before), Some(after)) = (before, most_memory()) {
        println!("memory for all 2^20 models with significance: {:.1} MiB", (after - before) as f64 / 1024.0);
    }
}

fn speed(criterion: &mut Criterion) {
    let sample = workload::sample(20);
    let mut group = criterion.benchmark_group("municipalities");
    group.sample_size(10).measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1));
    group.bench_function("all 2^20 models, sums of squares", |b| b.iter(|| workload::sums_of_squares(black_box(&sample))));
    group.bench_function("all 2^20 models, significance", |b| b.iter(|| workload::with_significance(black_box(&sample))));
    group.bench_function("best of each size of 20", |b| b.iter(|| workload::best_of_each_size(black_box(&sample))));
    let fewer = workload::sample(12);
    group.bench_function("all 2^12 models, sums of squares", |b| b.iter(|| workload::sums_of_squares(black_box(&fewer))));
    let every: Vec<usize> = (0..20).collect();
    group.bench_function("fit of all 20", |b| b.iter(|| Fit::of(black_box(&sample), &every)));
    group.bench_function("thirds in all 2^18 models", |b| b.iter(|| workload::thirds(black_box(18))));
    group.bench_function("thirds in all 2^20 models", |b| b.iter(|| workload::thirds(black_box(20))));
    group.bench_function("10,000 bootstraps of the selection", |b| b.iter(|| workload::bootstraps(black_box(10_000))));
    group.bench_function("whole analysis", |b| b.iter(workload::analysis));
    group.bench_function("whole analysis with every diagnostic", |b| b.iter(workload::everything));
    group.finish();
}

criterion_group!(benches, speed);

fn main() {
    memory();
    benches();
    Criterion::default().configure_from_args().final_summary();
}
