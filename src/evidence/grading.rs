use serde::{Deserialize, Serialize};

use super::Direction;

/// How strong the evidence is (Arbejdsmarkedsstyrelsen's hierarchy, §5.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// No direction has a surplus of studies.
    Nothing,
    /// A surplus of one study.
    Hypothesis,
    /// A surplus of two studies.
    Moderate,
    /// A surplus of three studies or more.
    Strong,
}

/// The grade of some studies together, and the direction that they point in.
///
/// The surplus is the number of studies in the commonest direction less the number of all others: a study
/// that points elsewhere speaks against it, whichever way it points. Without a surplus there is no direction.
pub fn grade(studies: impl IntoIterator<Item = Direction>) -> (Grade, Option<Direction>) {
    let studies: Vec<Direction> = studies.into_iter().collect();
    let count = |direction| studies.iter().filter(|study| **study == direction).count();
    let directions = [Direction::Positive, Direction::None, Direction::Negative];
    let (agreeing, direction) =
        directions.map(|direction| (count(direction), direction)).into_iter().max().unwrap_or((0, Direction::None));
    match agreeing.saturating_sub(studies.len() - agreeing) {
        0 => (Grade::Nothing, None),
        1 => (Grade::Hypothesis, Some(direction)),
        2 => (Grade::Moderate, Some(direction)),
        _ => (Grade::Strong, Some(direction)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Negative, None as NoEffect, Positive};

    #[test]
    fn the_surplus_grades() {
        assert_eq!(grade([]), (Grade::Nothing, None));
        assert_eq!(grade([Positive]), (Grade::Hypothesis, Some(Positive)));
        assert_eq!(grade([Positive, Negative]), (Grade::Nothing, None));
        assert_eq!(grade([NoEffect, NoEffect]), (Grade::Moderate, Some(NoEffect)));
        assert_eq!(grade([Negative, Negative, Negative, Positive]), (Grade::Moderate, Some(Negative)));
        assert_eq!(grade([Positive; 4]), (Grade::Strong, Some(Positive)));
        assert_eq!(grade([Positive, Positive, NoEffect, Negative]), (Grade::Nothing, None));
    }
}
