//! The analysis in the language of SPSS.

use super::{Formed, Syntax, blocks, on_one_line, wrapped};
use crate::language::msg;
use crate::regression::Transform;
use crate::regression::stepwise::{Method, WeighBy};

/// The longest label that SPSS takes, in bytes.
const LONGEST_LABEL: usize = 250;

impl Syntax<'_> {
    /// The commands. They read the data file beside them.
    pub fn spss(&self) -> String {
        let parts = [
            self.spss_heading(),
            self.spss_data(),
            self.spss_second(),
            self.spss_analysed(),
            self.spss_regression(),
            self.spss_judging(),
        ];
        parts.concat()
    }

    fn spss_heading(&self) -> String {
        let language = self.told.language;
        let version = env!("CARGO_PKG_VERSION");
        let mut text = comment(
            &language.say_with(msg::OUT_SPSS_HEADING, &[("version", version.into()), ("table", self.told.title().into())]),
        );
        if let Some(example) = self.told.example {
            text.push_str(&comment(example.notice.in_language(language)));
        }
        for change in self.changes() {
            text.push_str(&comment(&change));
        }
        text.push_str(&self.spss_comment(msg::OUT_SPSS_NAMES));
        for used in &self.used {
            text.push_str(&comment(&format!("{}: {}", used.name, used.column.header())));
        }
        text.push('\n');
        text
    }

    fn spss_data(&self) -> String {
        let widest = self.told.table.units().iter().map(|unit| on_one_line(unit).len() + 1).max().unwrap_or(1).clamp(8, 255);
        let mut text = format!(
            "SET DECIMAL=DOT.\nGET DATA\n  /TYPE=TXT\n  /FILE='{}'\n  /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED\n  \
             /DELIMITERS=\",\"\n  /QUALIFIER='\"'\n  /FIRSTCASE=2\n  /VARIABLES=\n  unit A{widest}",
            Self::DATA_FILE
        );
        for used in &self.used {
            // No decimals are implied where a number has none; how many are shown is said below.
            text.push_str(&format!("\n  {} F16.0", used.name));
        }
        let names = self.used.iter().map(|used| used.name.clone());
        text.push_str(&format!(".\nCACHE.\nEXECUTE.\nFORMATS\n  {} (F16.6).\n", wrapped(names, " ", "  ")));
        if self.is_defused() {
            text.push_str("IF (CHAR.SUBSTR(unit, 1, 1) = \"'\") unit = CHAR.SUBSTR(unit, 2).\n");
        }
        text.push_str("VARIABLE LABELS");
        for used in &self.used {
            text.push_str(&format!("\n  {} {}", used.name, string(&used.label)));
        }
        text.push_str(".\n\n");
        text
    }

    /// The thirds of the second indication, among all units that have it.
    fn spss_second(&self) -> String {
        let Some(second) = self.second.and_then(|place| self.used.get(place)) else { return String::new() };
        let n = second.column.len() - second.column.missing();
        let mut text = self.spss_comment(msg::OUT_SPSS_SECOND);
        text.push_str(&format!("RANK VARIABLES={} (A) /RANK INTO rank_second /PRINT=NO /TIES=MEAN.\n", second.name));
        text.push_str(&thirds("third_second", "rank_second", n));
        text.push('\n');
        text
    }

    fn spss_analysed(&self) -> String {
        let mut text = String::new();
        text.push_str(&self.spss_comment(msg::OUT_R_LISTWISE));
        let needed = self.needed().into_iter().map(str::to_owned);
        text.push_str(&format!("SELECT IF (NMISS(\n  {}) = 0).\n", wrapped(needed, ", ", "  ")));
        for formed in std::iter::once(&self.response).chain(&self.candidates) {
            text.push_str(&self.spss_transform(formed));
        }
        text.push_str("EXECUTE.\n\n");
        text
    }

    fn spss_transform(&self, formed: &Formed) -> String {
        let Some(used) = self.used.get(formed.column) else { return String::new() };
        let (x, name) = (&used.name, &formed.name);
        let expression = match formed.transform {
            Transform::None => return String::new(),
            Transform::Ln => format!("LN({x})"),
            Transform::Sqrt => format!("SQRT({x})"),
            Transform::Logit => format!("LN({x} / (1 - {x}))"),
            Transform::LogitPercent => format!("LN({x} / (100 - {x}))"),
            Transform::Z => {
                return format!(
                    "DESCRIPTIVES VARIABLES={x} ({name}) /SAVE.\nVARIABLE LABELS {name} {}.\n",
                    string(&self.label_of(formed))
                );
            }
        };
        format!("COMPUTE {name} = {expression}.\nVARIABLE LABELS {name} {}.\n", string(&self.label_of(formed)))
    }

    fn spss_regression(&self) -> String {
        let told = &self.told;
        let mut text = self.spss_comment(msg::OUT_R_SCREENING);
        for excluded in &told.analysis.screening.excluded {
            text.push_str(&comment(&crate::report::tables::fate(told, excluded.candidate())));
        }
        let all = self.candidates.iter().chain([&self.response]).map(|formed| formed.name.clone());
        text.push_str(&format!("CORRELATIONS\n  /VARIABLES=\n  {}\n  /MISSING=LISTWISE.\n\n", wrapped(all, " ", "  ")));
        text.push_str(&self.spss_comment(msg::OUT_SPSS_SELECTION));
        text.push_str(&comment(&crate::report::document::way(told)));
        let options = &told.analysis.path.options;
        let criteria = match options.weigh_by {
            WeighBy::P => format!("PIN({}) POUT({})", options.pin, options.pout),
            WeighBy::F => format!("FIN({}) FOUT({})", options.fin, options.fout),
        };
        text.push_str(&format!(
            "REGRESSION\n  /MISSING LISTWISE\n  /STATISTICS COEFF OUTS CI(95) R ANOVA COLLIN TOL CHANGE ZPP\n  \
             /CRITERIA={criteria} TOLERANCE({})\n  /NOORIGIN\n  /DEPENDENT {}",
            options.tolerance, self.response.name
        ));
        for block in blocks(&self.plan) {
            let method = match block.method {
                Method::Stepwise => "STEPWISE",
                Method::Forward => "FORWARD",
                Method::Backward => "BACKWARD",
                Method::Enter => "ENTER",
            };
            let names = self.named(&block.candidates).into_iter().map(str::to_owned);
            text.push_str(&format!("\n  /METHOD={method}\n    {}", wrapped(names, " ", "    ")));
        }
        text.push_str("\n  /SAVE PRED(expected) RESID(residual) LEVER(leverage).\n");
        let moves = self.moves();
        let steps = if moves.is_empty() { "-".to_owned() } else { moves.join(" ") };
        text.push_str(&comment(&format!("{} {steps}", told.say(msg::OUT_SPSS_STEPS))));
        text.push('\n');
        text
    }

    fn spss_judging(&self) -> String {
        let n = self.told.analysis.sample.n();
        let mut text = self.spss_comment(msg::OUT_SPSS_JUDGING);
        text.push_str(&format!(
            "RANK VARIABLES={} (A) /RANK INTO rank_level /PRINT=NO /TIES=MEAN.\n\
             RANK VARIABLES=residual (A) /RANK INTO rank_residual /PRINT=NO /TIES=MEAN.\n",
            self.response.name
        ));
        text.push_str(&thirds("third_level", "rank_level", n));
        text.push_str(&thirds("third_residual", "rank_residual", n));
        text.push_str("CROSSTABS /TABLES=third_level BY third_residual.\nSORT CASES BY residual (A).\n");
        let second = if self.second.is_some() { " third_second" } else { "" };
        text.push_str(&format!(
            "LIST VARIABLES=unit {} expected residual third_level third_residual{second}.\n",
            self.response.name
        ));
        if let Some(cost) = self.cost.and_then(|place| self.used.get(place)) {
            text.push_str(&format!("CORRELATIONS /VARIABLES=residual {} /MISSING=PAIRWISE.\n", cost.name));
        }
        text
    }

    fn spss_comment(&self, message: crate::language::Message) -> String {
        comment(&self.told.say(message))
    }
}

/// Thirds of `n` ranks by the rule of [`crate::benchmark::thirds()`].
fn thirds(name: &str, rank: &str, n: usize) -> String {
    let outer = (n + 1) / 3;
    format!(
        "DO IF (NOT MISSING({rank})).\n  COMPUTE {name} = 2.\n  IF (2 * {rank} < {}) {name} = 1.\n  IF (2 * {rank} > {}) {name} = 3.\n\
         END IF.\nVALUE LABELS {name} 1 'low' 2 'middle' 3 'high'.\n",
        2 * outer + 1,
        2 * (n - outer) + 1
    )
}

/// The longest line of a comment, in bytes; SPSS takes 256.
const LONGEST_LINE: usize = 200;

/// Comments of a line each, every one ended by the only full stop at the end of a line.
fn comment(text: &str) -> String {
    let text = on_one_line(text).replace("*/", "* /").replace("/*", "/ *");
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let full = lines.last().is_some_and(|line| !line.is_empty() && line.len() + word.len() > LONGEST_LINE);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let room = LONGEST_LINE.saturating_sub(line.len());
            line.push_str(if line.is_empty() { "" } else { " " });
            // A word that fills a line by itself is cut: what is left out of a comment changes nothing.
            line.extend(word.char_indices().take_while(|(place, sign)| place + sign.len_utf8() <= room).map(|(_, sign)| sign));
        }
    }
    lines.iter().map(|line| format!("* {}.\n", line.trim_end_matches('.'))).collect()
}

/// A string of SPSS: in apostrophes, those inside doubled, no longer than SPSS takes.
fn string(text: &str) -> String {
    let mut text = on_one_line(text);
    let mut end = text.len().min(LONGEST_LABEL);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    format!("'{}'", text.replace('\'', "''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_stay_what_they_are() {
        assert_eq!(string("it's\n'. EXECUTE."), "'it''s ''. EXECUTE.'");
        assert_eq!(comment("x.\nERASE FILE='a'.\n"), "* x. ERASE FILE='a'.\n");
        assert!(string(&"æ".repeat(400)).len() <= LONGEST_LABEL + 2);
        let long = comment(&"ERASE ord. ".repeat(60));
        assert!(long.lines().all(|line| line.len() < 256 && line.starts_with("* ") && line.ends_with('.')), "{long}");
        assert!(comment(&"æ".repeat(400)).len() < 256);
    }
}
