//! How long the questions to a theory take, natively: `cargo bench --bench theories`.

#![allow(missing_docs)] // Criterion's macro makes a public function.

mod theory_workload;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use virker::theory::Theory;

fn theories(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("theories");
    group.sample_size(30).measurement_time(Duration::from_secs(3)).warm_up_time(Duration::from_secs(1));
    let largest = theory_workload::largest();
    println!(
        "largest: {}, {} configurations, {} contexts",
        largest.id(),
        largest.configurations().len(),
        largest.contexts().len()
    );
    let asked = theory_workload::everything(&largest);
    group.bench_function("whole evaluation of the largest library theory", |b| {
        b.iter(|| theory_workload::whole_evaluation(black_box(&largest), black_box(&asked)));
    });
    let draft = theory_workload::synthetic();
    println!("primes of the synthetic theory: {}", theory_workload::all_primes(draft.clone()));
    group.bench_function("all primes of 60 contexts and 8 mechanisms", |b| {
        b.iter_batched(|| draft.clone(), theory_workload::all_primes, BatchSize::SmallInput);
    });
    let theory = Theory::new(draft).expect("it is sound");
    let half = theory_workload::half_there(&theory);
    println!("change sets: {}", theory_workload::change_sets(&theory, &half));
    group.bench_function("all change sets of at most 4 over 60 contexts", |b| {
        b.iter(|| theory_workload::change_sets(black_box(&theory), black_box(&half)));
    });
    println!("break sets: {}", theory_workload::break_sets(&theory, &half));
    group.bench_function("all break sets of at most 4 over 60 contexts", |b| {
        b.iter(|| theory_workload::break_sets(black_box(&theory), black_box(&half)));
    });
    let all = theory_workload::all_there(&theory);
    println!("most reached with 4 changes: {}", theory_workload::most_of_four(&theory, &all));
    group.bench_function("most sub-goals of at most 4 changes over 60 contexts", |b| {
        b.iter(|| theory_workload::most_of_four(black_box(&theory), black_box(&all)));
    });
    let many = theory_workload::people_and_settings(&largest, 200);
    group.bench_function("grid of 200 persons and 200 settings", |b| {
        b.iter(|| theory_workload::whole_grid(black_box(&largest), black_box(&many)));
    });
    group.finish();
}

criterion_group!(benches, theories);
criterion_main!(benches);
