//! Stars for levels of significance.

/// The stars beside a coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stars {
    /// p is .05 or more.
    None,
    /// p < .05
    One,
    /// p < .01
    Two,
    /// p < .001
    Three,
}

impl Stars {
    /// The stars of this p, exactly: by the value, not by its three printed decimals.
    pub fn of(p: f64) -> Stars {
        match p {
            p if p < 0.001 => Stars::Three,
            p if p < 0.01 => Stars::Two,
            p if p < 0.05 => Stars::One,
            _ => Stars::None,
        }
    }

    /// As they are printed.
    pub fn text(self) -> &'static str {
        match self {
            Stars::None => "",
            Stars::One => "*",
            Stars::Two => "**",
            Stars::Three => "***",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_itself_has_fewer_stars() {
        for (p, text) in
            [(0.05, ""), (0.0499, "*"), (0.01, "*"), (0.001, "**"), (0.000_999, "***"), (1e-300, "***"), (f64::NAN, "")]
        {
            assert_eq!(Stars::of(p).text(), text, "{p}");
        }
    }
}
