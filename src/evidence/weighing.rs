use super::{Direction, Finding, Grade, Subject, findings, grade};

/// What some findings say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How many findings there are.
    pub findings: usize,
    /// How many of them point each way: a positive effect, no effect, a negative one.
    pub pointing: [usize; 3],
    /// By how many the findings in the commonest direction outnumber all others; what the grade goes by.
    pub surplus: usize,
    /// How strong they are together.
    pub grade: Grade,
    /// Which way they point; `None` without a surplus.
    pub direction: Option<Direction>,
}

/// The findings on a kind of effort, in the order of §5.2.2.
pub fn findings_on(subject: Subject) -> impl Iterator<Item = &'static Finding> {
    findings().iter().filter(move |finding| finding.subject == subject)
}

/// Weighs findings together by the rule of [`grade`], each as one study: so a review, which gathers many, counts as one. The
/// grade that a review gives itself ([`Finding::stated_grade`]) is its own and not replaced by this one.
///
/// ```
/// use virker::evidence::{Direction, Grade, Subject, findings_on, weigh};
///
/// // Four findings on business-oriented courses; the placements of match group 4 speak against the rest.
/// let all = weigh(findings_on(Subject::BusinessOriented));
/// assert_eq!((all.pointing, all.grade, all.direction), ([3, 0, 1], Grade::Moderate, Some(Direction::Positive)));
/// let without = weigh(findings_on(Subject::BusinessOriented).filter(|it| it.id != "placement-match-group-4"));
/// assert_eq!(without.grade, Grade::Strong);
/// ```
pub fn weigh<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Weighed {
    let directions: Vec<Direction> = findings.into_iter().map(|it| it.direction).collect();
    let count = |direction| directions.iter().filter(|it| **it == direction).count();
    let pointing = [Direction::Positive, Direction::None, Direction::Negative].map(count);
    let most = pointing.into_iter().max().unwrap_or(0);
    let surplus = most.saturating_sub(directions.len() - most);
    let findings = directions.len();
    let (grade, direction) = grade(directions);
    Weighed { findings, pointing, surplus, grade, direction }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// §5.2.2 counted by hand: which way the findings on each kind of effort point.
    #[test]
    fn the_findings_of_the_thesis_weighed_by_hand() {
        let of = |subject| {
            let it = weigh(findings_on(subject));
            (it.pointing, it.surplus, it.grade, it.direction)
        };
        assert_eq!(of(Subject::GuidanceAndUpskilling), ([1, 1, 1], 0, Grade::Nothing, None));
        assert_eq!(of(Subject::BusinessOriented), ([3, 0, 1], 2, Grade::Moderate, Some(Direction::Positive)));
        assert_eq!(of(Subject::Parallel), ([4, 0, 1], 3, Grade::Strong, Some(Direction::Positive)));
    }

    #[test]
    fn without_findings_there_is_no_grade() {
        let nothing = weigh([]);
        assert_eq!((nothing.findings, nothing.surplus, nothing.grade, nothing.direction), (0, 0, Grade::Nothing, None));
    }
}
