//! All keys that do something.

use yew::prelude::*;

use crate::language::{Language, Message, msg};

/// Some keys, by the names that the browser has for them, and what they do. `Control+` stands before what is pressed with it.
struct Line(&'static [&'static str], Message);

/// The keys of one kind of place.
struct Place {
    name: Message,
    lines: &'static [Line],
}

const PLACES: [Place; 6] = [
    Place {
        name: msg::KEYS_EVERYWHERE,
        lines: &[
            Line(&["Tab", "Shift+Tab"], msg::KEYS_TAB),
            Line(&["Enter", " "], msg::KEYS_PRESS),
            Line(&["Escape"], msg::KEYS_ESCAPE),
            Line(&["Control+z"], msg::KEYS_UNDO),
            Line(&["Control+y", "Control+Shift+z"], msg::KEYS_REDO),
            Line(&["Control+v"], msg::KEYS_PASTE),
        ],
    },
    Place {
        name: msg::KEYS_FIGURES,
        lines: &[
            Line(&["ArrowLeft", "ArrowRight"], msg::KEYS_FIGURES_STEP),
            Line(&["PageUp", "PageDown"], msg::KEYS_FIGURES_TEN),
            Line(&["Home", "End"], msg::KEYS_FIGURES_ENDS),
        ],
    },
    Place {
        name: msg::KEYS_ROWS,
        lines: &[
            Line(&["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], msg::KEYS_ROWS_STEP),
            Line(&["Home", "End"], msg::KEYS_ROWS_ENDS),
        ],
    },
    Place {
        name: msg::BENCH_ALL_CORRELATIONS,
        lines: &[
            Line(&["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], msg::KEYS_PAIRS_STEP),
            Line(&["Home", "End"], msg::KEYS_PAIRS_ROW),
            Line(&["PageUp", "PageDown"], msg::KEYS_PAIRS_COLUMN),
        ],
    },
    Place { name: msg::KEYS_NUMBERS, lines: &[Line(&["ArrowUp", "ArrowDown"], msg::KEYS_NUMBERS_STEP)] },
    Place {
        name: msg::KEYS_TABLE,
        lines: &[
            Line(&["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"], msg::KEYS_TABLE_STEP),
            Line(&["Home", "End"], msg::KEYS_TABLE_ROW),
            Line(&["Control+Home", "Control+End"], msg::KEYS_TABLE_CORNERS),
            Line(&["PageUp", "PageDown"], msg::KEYS_TABLE_VIEW),
            Line(&["Enter", " "], msg::KEYS_TABLE_HEAD),
            Line(&["Enter", "F2"], msg::KEYS_TABLE_TYPE),
            Line(&["Delete", "Backspace"], msg::KEYS_TABLE_EMPTY),
            Line(&["Enter", "Tab"], msg::KEYS_TABLE_TAKE),
            Line(&["Escape"], msg::KEYS_TABLE_LEAVE),
        ],
    },
];

/// A key as it is printed on a keyboard.
fn printed(key: &str, language: Language) -> String {
    match key {
        " " => language.say(msg::KEYS_SPACE).into_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "PageUp" => "Page Up".to_owned(),
        "PageDown" => "Page Down".to_owned(),
        "Escape" => "Esc".to_owned(),
        "Control" => "Ctrl".to_owned(),
        key if key.len() == 1 => key.to_uppercase(),
        key => key.to_owned(),
    }
}

/// All keys, place by place.
pub fn all(language: Language) -> Html {
    let keys = |line: &Line| {
        let combinations = line.0.iter().map(|keys| {
            let pressed = keys.split('+').map(|key| html! { <kbd>{ printed(key, language) }</kbd> });
            html! { <span class="keys__together">{ for pressed }</span> }
        });
        combinations.collect::<Html>()
    };
    html! {
        <>
            <h2 id="help-title">{ language.say(msg::HELP_KEYS) }</h2>
            <div class="help__list" role="region" tabindex="0" aria-labelledby="help-title">
                <p>{ language.say(msg::KEYS_LEAD) }</p>
                { for PLACES.iter().map(|place| html! {
                    <section>
                        <h3>{ language.say(place.name) }</h3>
                        <dl class="keys">
                            { for place.lines.iter().map(|line| html! {
                                <div><dt>{ keys(line) }</dt><dd>{ language.say(line.1) }</dd></div>
                            }) }
                        </dl>
                    </section>
                }) }
            </div>
        </>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    /// The names of keys that stand in quotation marks in a text.
    fn named(text: &str) -> BTreeSet<&str> {
        const KEYS: [&str; 14] = [
            "Enter",
            " ",
            "Escape",
            "Tab",
            "ArrowLeft",
            "ArrowRight",
            "ArrowUp",
            "ArrowDown",
            "PageUp",
            "PageDown",
            "Home",
            "End",
            "Delete",
            "Backspace",
        ];
        let is_function = |word: &&str| word.len() < 4 && word.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
        text.split('"').filter(|word| KEYS.contains(word) || is_function(word)).collect()
    }

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, found);
            } else {
                found.push(path);
            }
        }
    }

    /// Every key that a page listens for is told of.
    #[test]
    fn all_keys_of_the_pages_are_listed() {
        let told: BTreeSet<&str> =
            PLACES.iter().flat_map(|place| place.lines).flat_map(|line| line.0).flat_map(|keys| keys.split('+')).collect();
        let mut files = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut files);
        let listening = |text: &String| text.contains("KeyboardEvent") || text.contains("\"ArrowUp\"");
        let texts: Vec<String> = files
            .iter()
            .filter(|path| !path.ends_with("help/keys.rs"))
            .map(|path| fs::read_to_string(path).expect("a text"))
            .filter(listening)
            .collect();
        assert!(texts.len() > 5, "only {} files listen for keys", texts.len());
        for text in &texts {
            for key in named(text).into_iter().filter(|key| *key != " ") {
                assert!(told.contains(key), "{key} is not told of");
            }
        }
    }
}
