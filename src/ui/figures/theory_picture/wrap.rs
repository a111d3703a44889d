//! Lines of text for a figure: SVG does not wrap, so the breaks are found before anything is drawn.

/// The face that a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The running face.
    Plain,
    /// Its bold cut, about a sixth wider.
    Bold,
}

impl Face {
    fn stretch(self) -> f64 {
        match self {
            Face::Plain => 1.0,
            Face::Bold => 1.16,
        }
    }
}

/// How wide a character is, in ems.
///
/// The advance widths of DejaVu Sans, rounded up: it is the widest face that `system-ui` commonly stands for,
/// so what fits by this measure fits in the others with a little room to spare.
fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | '’' | '|' => 0.28,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '·' => 0.34,
        'f' | 'r' | 't' | '(' | ')' | 'I' | 'J' | '-' | '!' => 0.42,
        'c' | 's' | 'z' | '/' => 0.56,
        'v' | 'x' | 'y' | 'k' => 0.60,
        'm' | 'M' | 'W' | 'æ' | 'Æ' | '…' | '—' => 1.0,
        'w' => 0.82,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | 'Ø' => 0.79,
        character if character.is_uppercase() => 0.70,
        _ => 0.64,
    }
}

/// The width of a text, in the unit of `size`; no less than what the browser takes.
pub fn width(text: &str, size: f64, face: Face) -> f64 {
    text.chars().map(advance).sum::<f64>() * size * face.stretch()
}

/// The text in lines no wider than `limit`, broken at spaces, after hyphens and after slashes; a word that is
/// too wide by itself is cut and given a hyphen.
pub fn lines(text: &str, size: f64, face: Face, limit: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = format!("{line}{piece}");
        if width(joined.trim_end(), size, face) <= limit {
            line = joined;
            continue;
        }
        if !line.trim().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        let mut rest = piece;
        while width(rest.trim_end(), size, face) > limit {
            let Some(cut) = cut(rest, size, face, limit) else { break };
            lines.push(format!("{}-", &rest[..cut]));
            rest = &rest[cut..];
        }
        line = rest.to_owned();
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Where a word that is too wide is cut and given a hyphen: behind the *s* that joins the parts of a Danish
/// compound, where there is one in reach, and otherwise as late as leaves a few letters for the next line.
fn cut(word: &str, size: f64, face: Face, limit: f64) -> Option<usize> {
    const FEWEST: usize = 4;
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let fits = |place: &usize| width(&word[..letters[*place].0], size, face) + width("-", size, face) <= limit;
    let places: Vec<usize> = (FEWEST.min(letters.len())..(letters.len() + 1).saturating_sub(FEWEST)).filter(fits).collect();
    let consonant = |place: usize| !"aeiouyæøåtpk".contains(letters[place].1);
    let joint = places.iter().rev().find(|place| letters[**place - 1].1 == 's' && consonant(**place));
    let place = joint.or(places.last()).copied().or_else(|| (1..letters.len()).rev().find(fits))?;
    Some(letters[place].0)
}

/// The text cut behind every place where a line may end.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive([' ', '-', '/']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_the_limit_and_no_character_is_lost() {
        let text = "Respekt for skånehensyn og løbende vurdering af psykolog/psykoterapeut-hylden i et virksomhedscenter";
        for limit in [40.0, 90.0, 150.0, 400.0] {
            let lines = lines(text, 12.5, Face::Plain, limit);
            for line in &lines {
                assert!(width(line, 12.5, Face::Plain) <= limit, "{line:?} at {limit}");
                assert_eq!(line.trim(), line);
            }
            let letters = |text: &str| text.chars().filter(|it| !matches!(it, ' ' | '-')).collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text), "at {limit}");
        }
    }

    #[test]
    fn a_short_text_stays_on_one_line_and_an_empty_one_has_none() {
        assert_eq!(lines("Myndiggørelse", 14.0, Face::Bold, 200.0), ["Myndiggørelse"]);
        assert!(lines("", 14.0, Face::Plain, 200.0).is_empty());
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(lines("tro på egne evner", 10.0, Face::Plain, 59.0), ["tro på", "egne evner"]);
    }

    #[test]
    fn a_compound_is_cut_at_its_joint() {
        assert_eq!(lines("Hverdagsmestring", 13.0, Face::Bold, 120.0), ["Hverdags-", "mestring"]);
        assert_eq!(lines("arbejdsmarkedsforhold", 13.0, Face::Bold, 160.0), ["arbejdsmarkeds-", "forhold"]);
    }

    #[test]
    fn bold_is_wider() {
        assert!(width("Delmål", 14.0, Face::Bold) > width("Delmål", 14.0, Face::Plain));
    }
}
