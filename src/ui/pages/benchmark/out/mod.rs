//! The last part: what one takes along. Everything is made when it is asked for, nothing before.

mod figures;
mod papers;
mod study;
mod tables;

use yew::prelude::*;

use self::figures::Figures;
use self::papers::Papers;
use self::study::Keep;
use self::tables::Tables;
use crate::language::{Language, msg};
use crate::ui::browser::file;
use crate::ui::pages::benchmark::part::part_head;
use crate::ui::pages::benchmark::subject::PartProps;

/// The last part: tables, figures, a report, the analysis in other languages, and the study itself.
#[component]
pub fn Out(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    html! {
        <section class="section" aria-labelledby="out">
            { part_head(*language, "out", "→", msg::OUT_TITLE, msg::OUT_LEAD) }
            <div class="out-cards">
                if subject.analysis.is_ok() {
                    <Papers ..props.clone() />
                    <Tables ..props.clone() />
                    <Figures ..props.clone() />
                }
                <Keep ..props.clone() />
            </div>
        </section>
    }
}

/// Saves a text as a file and says what came of it.
fn save(language: Language, name: &str, kind: &str, text: &str) -> String {
    saved(language, name, file::save(name, kind, text))
}

/// What came of saving a file.
fn saved(language: Language, name: &str, done: bool) -> String {
    if done {
        language.say_with(msg::NOTICE_SAVED, &[("name", name.into())])
    } else {
        language.say(msg::NOTICE_NOT_SAVED).into_owned()
    }
}

/// A title as the name of a file: small letters, digits and hyphens.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for sign in title.to_lowercase().chars().take(60) {
        match sign {
            'æ' => name.push_str("ae"),
            'ø' => name.push_str("oe"),
            'å' => name.push_str("aa"),
            sign if sign.is_ascii_alphanumeric() => name.push(sign),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "virker".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        assert_eq!(file_name("Residualer, rangeret (2)"), "residualer-rangeret-2");
        assert_eq!(file_name("Øget/..\\ådsel?"), "oeget-aadsel");
        assert_eq!(file_name("日本"), "virker");
    }
}
