/// One of the things by which the numbers of a cube are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its name.
    pub name: String,
    /// The names of its values, all different.
    pub values: Vec<String>,
    /// Whether its values are points in time.
    pub is_time: bool,
    /// The value that stands for all of them together, where the file names one.
    pub total: Option<usize>,
}
