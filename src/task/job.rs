use serde::{Deserialize, Serialize};

use crate::benchmark::bootstrap::{Bootstrap, Request, Tally};

/// Something that takes long.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// The whole stepwise selection on resampled units, again and again.
    Bootstrap(Request),
}

/// What a worker says of its work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Report {
    /// What there is so far.
    Partial(Tally),
    /// All of it.
    Done(Tally),
    /// The order cannot be carried out: its data do not allow the analysis that it repeats.
    Refused,
    /// The worker has died, or did not understand what it was sent.
    Died,
}

impl Report {
    /// What there is so far, whether or not more will come.
    pub fn tally(&self) -> Option<&Tally> {
        match self {
            Report::Partial(tally) | Report::Done(tally) => Some(tally),
            Report::Refused | Report::Died => None,
        }
    }
}

/// Work under way.
pub struct Job {
    bootstrap: Bootstrap,
}

impl Job {
    /// Prepares the work; `None` where it cannot be done.
    pub fn begin(order: &Order) -> Option<Job> {
        let Order::Bootstrap(request) = order;
        Some(Job { bootstrap: Bootstrap::new(request).ok()? })
    }

    /// Works on while `more_time` says so, and reports.
    pub fn advance(&mut self, mut more_time: impl FnMut() -> bool) -> Report {
        /// Resamples between two looks at the clock.
        const AT_ONCE: u32 = 20;
        loop {
            if !self.bootstrap.run(AT_ONCE) {
                return Report::Done(self.bootstrap.tally().clone());
            }
            if !more_time() {
                return Report::Partial(self.bootstrap.tally().clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Settings;
    use crate::table::examples;

    fn order(resamples: u32) -> Order {
        let table = examples::municipalities().table.clone();
        let settings = Settings::for_table(&table);
        Order::Bootstrap(Request { table, settings, seed: 7, resamples })
    }

    #[test]
    fn slices_make_the_same_whole() {
        let mut sliced = Job::begin(&order(90)).expect("the example can be analysed");
        let mut partial = 0;
        let last = loop {
            match sliced.advance(|| false) {
                Report::Partial(tally) => {
                    partial += 1;
                    assert!(tally.done < 90);
                }
                report => break report,
            }
        };
        assert!(partial >= 3);
        let mut at_once = Job::begin(&order(90)).expect("the example can be analysed");
        assert_eq!(last, at_once.advance(|| true));
        assert_eq!(last.tally().map(|tally| tally.done + tally.degenerate), Some(90));
    }

    #[test]
    fn an_order_for_hopeless_data_is_not_begun() {
        let Order::Bootstrap(mut request) = order(10);
        for candidate in &mut request.settings.candidates {
            candidate.on = false;
        }
        request.settings.response.header = "no such column".to_owned();
        assert!(Job::begin(&Order::Bootstrap(request)).is_none());
    }

    #[test]
    fn orders_and_reports_cross_as_json() {
        let text = serde_json::to_string(&order(40)).expect("an order can be written");
        let read: Order = serde_json::from_str(&text).expect("and read");
        let report = Job::begin(&read).expect("the example can be analysed").advance(|| true);
        let text = serde_json::to_string(&report).expect("a report can be written");
        assert_eq!(serde_json::from_str::<Report>(&text).expect("and read"), report);
    }
}
