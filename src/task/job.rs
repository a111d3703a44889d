//! The work itself, slice by slice. It knows nothing of workers.

use crate::benchmark::OverlapBars;
use crate::benchmark::bootstrap::Bootstrap;
use crate::benchmark::multiverse::Multiverse;
use crate::benchmark::noise::Noise;
use crate::benchmark::stability::Stability;
use crate::benchmark::standing::Drawing;

use super::order::{Found, Order, Ranking, Refusal, Report};

/// Work under way.
pub struct Job {
    work: Work,
    is_done: bool,
}

enum Work {
    Bootstrap(Box<Bootstrap>),
    Standing(Box<Drawing>, Option<OverlapBars>),
    Multiverse(Box<Multiverse>),
    Noise(Box<Noise>),
    Stability(Box<Stability>),
}

/// Bars take every pair of units: these many are 80,000.
const MOST_BARS: usize = 400;

/// Two bars that do not overlap differ at this level.
const ALPHA: f64 = 0.05;

impl Job {
    /// Prepares the work.
    ///
    /// # Errors
    /// The [`Refusal`] of what cannot be carried out.
    pub fn begin(order: &Order) -> Result<Job, Refusal> {
        let data = |_| Refusal::Data;
        let work = match order {
            Order::Bootstrap(request) => Work::Bootstrap(Box::new(Bootstrap::new(request).map_err(data)?)),
            Order::Standing(request) => {
                let drawing = Drawing::new(request).map_err(data)?;
                let few = drawing.last_drawn().len() <= MOST_BARS;
                let bars = if few { drawing.bars(ALPHA) } else { None };
                Work::Standing(Box::new(drawing), bars)
            }
            Order::Multiverse(request) => Work::Multiverse(Box::new(Multiverse::new(request)?)),
            Order::Noise(request) => Work::Noise(Box::new(Noise::new(request).map_err(data)?)),
            Order::Stability(request) => Work::Stability(Box::new(Stability::new(request).map_err(data)?)),
        };
        Ok(Job { work, is_done: false })
    }

    /// Works on while `more_time` says so; returns whether anything is left to do.
    pub fn advance(&mut self, mut more_time: impl FnMut() -> bool) -> bool {
        while !self.is_done {
            self.is_done = !self.work.step();
            if !more_time() {
                break;
            }
        }
        !self.is_done
    }

    /// What there is to say now.
    pub fn report(&self) -> Report {
        let found = self.work.found();
        if self.is_done { Report::Done(found) } else { Report::Partial(found) }
    }
}

impl Work {
    /// A little work, so little that the clock is looked at often enough; whether anything is left to do.
    fn step(&mut self) -> bool {
        match self {
            Work::Bootstrap(work) => work.run(4),
            Work::Standing(work, _) => work.run(4),
            Work::Multiverse(work) => work.run(1),
            Work::Noise(work) => work.run(4),
            Work::Stability(work) => work.run(1),
        }
    }

    fn found(&self) -> Found {
        match self {
            Work::Bootstrap(work) => Found::Bootstrap(work.tally().clone()),
            Work::Standing(work, bars) => Found::Standing(Ranking { standings: work.standings(), bars: bars.clone() }),
            Work::Multiverse(work) => Found::Multiverse(work.tally().clone()),
            Work::Noise(work) => Found::Noise(work.digest()),
            Work::Stability(work) => Found::Stability(work.found().clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::{Settings, bootstrap, multiverse, noise, stability, standing};
    use crate::regression::subsets::{Defensible, MOST_CANDIDATES};
    use crate::table::{Table, csv, examples};

    fn example() -> (Table, Settings) {
        let table = examples::municipalities().table.clone();
        let settings = Settings::for_table(&table);
        (table, settings)
    }

    /// One order of every kind, small.
    fn orders() -> Vec<Order> {
        let (table, settings) = example();
        let mut few = settings.clone();
        few.candidates.truncate(17);
        vec![
            Order::Bootstrap(bootstrap::Request { table: table.clone(), settings: settings.clone(), seed: 7, resamples: 90 }),
            Order::Standing(standing::Request::new(table.clone(), settings.clone(), 7, 90)),
            Order::Multiverse(multiverse::Request {
                table: table.clone(),
                settings: few,
                rule: Defensible::Significant(0.05),
                most_models: None,
                seed: 1,
            }),
            Order::Noise(noise::Request { table: table.clone(), settings: settings.clone(), seed: 7, permutations: 90 }),
            Order::Stability(stability::Request { table, settings, seed: 7, folds: 5, repeats: 2 }),
        ]
    }

    fn at_once(order: &Order) -> Report {
        let mut job = Job::begin(order).expect("the example can be analysed");
        assert!(!job.advance(|| true));
        job.report()
    }

    #[test]
    fn slices_make_the_same_whole() {
        for order in orders() {
            let mut sliced = Job::begin(&order).expect("the example can be analysed");
            let mut partial = 0;
            while sliced.advance(|| false) {
                partial += 1;
                let Report::Partial(found) = sliced.report() else { panic!("work is left") };
                let (done, wanted) = found.progress();
                assert!(done <= wanted, "{done} of {wanted}");
            }
            assert!(partial >= 3, "{partial} slices");
            let last = sliced.report();
            assert!(!sliced.advance(|| true), "what is done stays done");
            assert_eq!(sliced.report(), last);
            assert_eq!(last, at_once(&order));
            let Report::Done(found) = last else { panic!("nothing is left") };
            let (done, wanted) = found.progress();
            assert!(done == wanted && done > 0);
        }
    }

    /// Not a bit of a number is lost on the way.
    #[test]
    fn orders_and_reports_cross_as_json() {
        for order in orders() {
            let text = serde_json::to_string(&order).expect("an order can be written");
            let read: Order = serde_json::from_str(&text).expect("and read");
            let report = at_once(&order);
            assert_eq!(at_once(&read), report);
            let text = serde_json::to_string(&report).expect("a report can be written");
            assert_eq!(serde_json::from_str::<Report>(&text).expect("and read"), report);
        }
    }

    #[test]
    fn every_double_is_read_as_it_was_written() {
        let mut state = 1_u64;
        for _ in 0..20_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let value = f64::from_bits(state);
            if value.is_finite() {
                let text = serde_json::to_string(&value).expect("a number can be written");
                assert_eq!(serde_json::from_str::<f64>(&text).expect("and read").to_bits(), value.to_bits(), "{text}");
            }
        }
    }

    /// Ten thousand permutations are told in as few words as ten.
    #[test]
    fn a_report_of_noise_does_not_grow() {
        let (table, settings) = example();
        let length = |permutations| {
            let order = Order::Noise(noise::Request { table: table.clone(), settings: settings.clone(), seed: 7, permutations });
            serde_json::to_string(&at_once(&order)).expect("it can be written").len()
        };
        assert!(length(2_000) < length(20) + 1_000);
    }

    #[test]
    fn an_order_for_hopeless_data_is_refused() {
        for mut order in orders() {
            let settings = match &mut order {
                Order::Bootstrap(request) => &mut request.settings,
                Order::Standing(request) => &mut request.settings,
                Order::Multiverse(request) => &mut request.settings,
                Order::Noise(request) => &mut request.settings,
                Order::Stability(request) => &mut request.settings,
            };
            settings.response.header = "no such column".to_owned();
            assert_eq!(Job::begin(&order).err(), Some(Refusal::Data));
        }
    }

    #[test]
    fn a_multiverse_of_too_many_candidates_is_refused() {
        let wide = MOST_CANDIDATES + 3;
        let mut text = format!("u,y{}\n", (0..wide).map(|column| format!(",x{column}")).collect::<String>());
        for unit in 0..60_usize {
            let cells: String =
                (0..wide).map(|column| format!(",{}", (unit * (column + 3) * 7919 + column * unit * unit) % 101)).collect();
            text += &format!("U{unit},{}{cells}\n", (unit * 37) % 61);
        }
        let table = csv::read("t", &text).expect("sound");
        let mut settings = Settings::for_table(&table);
        settings.threshold = 2.0;
        let order = Order::Multiverse(multiverse::Request { table, settings, rule: Defensible::All, most_models: None, seed: 1 });
        assert_eq!(Job::begin(&order).err(), Some(Refusal::TooManyCandidates { found: wide, most: MOST_CANDIDATES }));
    }
}
