//! The analysis in base R.

use super::{Formed, Syntax, blocks, on_one_line, wrapped};
use crate::language::msg;
use crate::regression::stepwise::{Method, WeighBy};
use crate::regression::{Excluded, Override, Transform};

/// With at most so many cells the data stand in the script.
const INLINE: usize = 6_000;

/// SPSS' rules, and the rest that does not depend on the data.
const RULES: &str = include_str!("rules.R");

/// The units judged, which does not depend on the data either.
const JUDGING: &str = include_str!("judging.R");

impl Syntax<'_> {
    /// The script. It prints the correlations that were screened, the steps, the coefficients, the units with their
    /// thirds, and the nine cells; `model`, `moves` and `units` hold them afterwards.
    pub fn r(&self) -> String {
        let parts = [self.heading(), self.r_data(), self.r_analysed(), self.r_screening(), self.r_selection(), self.r_judging()];
        parts.concat()
    }

    /// Whether the script needs the data file beside it.
    pub fn r_needs_file(&self) -> bool {
        self.told.table.units().len() * (self.used.len() + 1) > INLINE
    }

    fn heading(&self) -> String {
        let language = self.told.language;
        let version = env!("CARGO_PKG_VERSION");
        let mut text =
            comment(&language.say_with(msg::OUT_R_HEADING, &[("version", version.into()), ("table", self.told.title().into())]));
        text.push_str(&comment(&language.say(msg::OUT_R_HOW)));
        if let Some(example) = self.told.example {
            text.push_str(&comment(example.notice.in_language(language)));
        }
        for change in self.changes() {
            text.push_str(&comment(&change));
        }
        text.push_str("options(digits = 10, width = 120)\n\n");
        text
    }

    fn r_data(&self) -> String {
        let mut text = self.r_comment(msg::OUT_R_DATA);
        if self.r_needs_file() {
            text.push_str(&format!(
                "data <- read.csv({}, fileEncoding = \"UTF-8\", stringsAsFactors = FALSE)\n",
                string(Self::DATA_FILE)
            ));
            text.push_str("data$unit <- sub(\"^'\", \"\", as.character(data$unit))\n");
        } else {
            let units = self.told.table.units().iter().map(|unit| string(&on_one_line(unit)));
            text.push_str(&format!(
                "data <- data.frame(stringsAsFactors = FALSE,\n  unit = c(\n    {})",
                wrapped(units, ", ", "    ")
            ));
            for used in &self.used {
                let cells = (0..used.column.len()).map(|row| used.column.decimal(row).unwrap_or_else(|| "NA".to_owned()));
                text.push_str(&format!(",\n  {} = c(\n    {})", used.name, wrapped(cells, ", ", "    ")));
            }
            text.push_str(")\n");
        }
        text.push_str("label <- c(\n");
        let variables =
            std::iter::once(&self.response).chain(&self.candidates).filter(|formed| formed.transform != Transform::None);
        let formed = variables.map(|formed| (formed.name.as_str(), self.label_of(formed)));
        let all: Vec<String> = self
            .used
            .iter()
            .map(|used| (used.name.as_str(), used.label.clone()))
            .chain(formed)
            .map(|(name, label)| format!("  {name} = {}", string(&on_one_line(&label))))
            .collect();
        text.push_str(&all.join(",\n"));
        text.push_str(")\n\n");
        text
    }

    /// The complete cases and the transforms.
    fn r_analysed(&self) -> String {
        let mut text = String::new();
        text.push_str(&self.r_comment(msg::OUT_R_LISTWISE));
        let needed = self.needed().into_iter().map(string);
        text.push_str(&format!("needed <- c(\n  {})\n", wrapped(needed, ", ", "  ")));
        text.push_str("d <- data[complete.cases(data[, needed]), ]\n");
        for formed in std::iter::once(&self.response).chain(&self.candidates) {
            if let Some(expression) = self.r_transform(formed) {
                text.push_str(&format!("d${} <- {expression}\n", formed.name));
            }
        }
        let candidates = self.candidates.iter().map(|formed| string(&formed.name));
        text.push_str(&format!("response <- {}\n", string(&self.response.name)));
        text.push_str(&format!("candidates <- c(\n  {})\n\n", wrapped(candidates, ", ", "  ")));
        text
    }

    fn r_transform(&self, formed: &Formed) -> Option<String> {
        let x = format!("d${}", self.used.get(formed.column)?.name);
        Some(match formed.transform {
            Transform::None => return None,
            Transform::Ln => format!("log({x})"),
            Transform::Sqrt => format!("sqrt({x})"),
            Transform::Logit => format!("log({x}) - log1p(-{x})"),
            Transform::LogitPercent => format!("log({x}) - log(100 - {x})"),
            Transform::Z => format!("({x} - mean({x})) / sd({x})"),
        })
    }

    fn r_screening(&self) -> String {
        let told = &self.told;
        let mut text = self.r_comment(msg::OUT_R_SCREENING);
        for excluded in &told.analysis.screening.excluded {
            text.push_str(&comment(&crate::report::tables::fate(told, excluded.candidate())));
        }
        let by_hand = |wanted: Override| {
            let places = self.candidates.iter().enumerate().filter(|(place, _)| {
                let header = told.analysis.sample.candidates().get(*place).map(|variable| variable.header.as_str());
                header.is_some_and(|header| told.say_of(header) == wanted)
            });
            places.map(|(_, formed)| formed.name.as_str()).collect::<Vec<&str>>()
        };
        let dropped: Vec<usize> = told.analysis.screening.excluded.iter().map(Excluded::candidate).collect();
        text.push_str(&format!("threshold <- {}\n", told.settings.threshold));
        text.push_str(&format!("keep <- {}\ndrop <- {}\n", vector(&by_hand(Override::Keep)), vector(&by_hand(Override::Drop))));
        text.push_str(&format!("reported_dropped <- {}\n\n", vector(&self.named(&dropped))));
        text
    }

    fn r_selection(&self) -> String {
        let options = &self.told.analysis.path.options;
        let mut text = self.r_comment(msg::OUT_R_SELECTION);
        text.push_str(&comment(&crate::report::document::way(&self.told)));
        match options.weigh_by {
            WeighBy::P => {
                text.push_str(&format!("enters <- function(f, df) pf(f, 1, df, lower.tail = FALSE) < {}\n", options.pin));
                text.push_str(&format!("leaves <- function(f, df) pf(f, 1, df, lower.tail = FALSE) > {}\n", options.pout));
            }
            WeighBy::F => {
                text.push_str(&format!(
                    "enters <- function(f, df) f > {}\nleaves <- function(f, df) f < {}\n",
                    options.fin, options.fout
                ));
            }
        }
        text.push_str(&format!("tolerance <- {}\n", options.tolerance));
        text.push_str("blocks <- list(");
        let blocks = blocks(&self.plan);
        let written = blocks.iter().map(|block| {
            let method = match block.method {
                Method::Stepwise => "stepwise",
                Method::Forward => "forward",
                Method::Backward => "backward",
                Method::Enter => "enter",
            };
            format!("\n  list(method = \"{method}\", candidates = {})", vector(&self.named(&block.candidates)))
        });
        text.push_str(&written.collect::<Vec<_>>().join(","));
        text.push_str(")\n");
        let moves = self.moves();
        let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
        text.push_str(&format!("reported_moves <- {}\n\n", vector(&moves)));
        text.push_str(RULES);
        let chosen = self.named(&self.told.analysis.fit().candidates());
        let right = if chosen.is_empty() { "1".to_owned() } else { chosen.join(" + ") };
        text.push('\n');
        text.push_str(&self.r_comment(msg::OUT_R_MODEL));
        text.push_str(&format!("model <- lm({} ~ {right}, data = d)\nprint(summary(model))\n", self.response.name));
        text.push_str("print(coef(summary(model)), digits = 15)\nprint(confint(model))\n\n");
        text
    }

    fn r_judging(&self) -> String {
        let settings = self.told.settings;
        let logical = |value: bool| if value { "TRUE" } else { "FALSE" };
        let name = |place: Option<usize>| match place.and_then(|place| self.used.get(place)) {
            Some(used) => string(&used.name),
            None => "NULL".to_owned(),
        };
        let high_is_good = settings.second.as_ref().is_none_or(|second| second.high_is_good);
        format!(
            "{}high_is_good <- {}\nsecond <- {}\nsecond_high_is_good <- {}\ncost <- {}\n\n{JUDGING}",
            self.r_comment(msg::OUT_R_JUDGING),
            logical(settings.response.high_is_good),
            name(self.second),
            logical(high_is_good),
            name(self.cost),
        )
    }

    fn r_comment(&self, message: crate::language::Message) -> String {
        comment(&self.told.say(message))
    }
}

/// A comment; what follows a break of the line stays one.
fn comment(text: &str) -> String {
    format!("# {}\n", on_one_line(text))
}

/// A string of R in ASCII.
fn string(text: &str) -> String {
    let mut written = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => written.extend(['\\', sign]),
            ' '..='~' => written.push(sign),
            '\0' => written.push_str("\\ufffd"),
            sign if (sign as u32) < 0x1_0000 => written.push_str(&format!("\\u{:04x}", sign as u32)),
            sign => written.push_str(&format!("\\U{:08x}", sign as u32)),
        }
    }
    written.push('"');
    written
}

/// A vector of strings.
fn vector(texts: &[&str]) -> String {
    if texts.is_empty() {
        return "character()".to_owned();
    }
    format!("c(\n  {})", wrapped(texts.iter().map(|text| string(text)), ", ", "  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_stay_what_they_are() {
        assert_eq!(string("a\"b\\n\nc'"), "\"a\\\"b\\\\n\\u000ac'\"");
        assert_eq!(string("Æ🦀\0"), "\"\\u00c6\\U0001f980\\ufffd\"");
        assert_eq!(comment("x\nsystem('rm')\r\u{2028}y"), "# x system('rm')  y\n");
    }
}
