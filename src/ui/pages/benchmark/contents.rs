use yew::prelude::*;

use crate::language::{Language, Message, msg};
use crate::ui::browser::surroundings;

/// The parts of the page: the id of each heading, the number before it, and its name.
const PARTS: [(&str, &str, Message); 7] = [
    ("look", "1", msg::BENCH_LOOK),
    ("select", "2", msg::BENCH_SELECT),
    ("check", "3", msg::CHECK),
    ("judge", "4", msg::BENCH_JUDGE),
    ("cases", "5", msg::BENCH_CASES),
    ("doubt", "6", msg::BENCH_DOUBT),
    ("out", "→", msg::OUT_TITLE),
];

/// What [`Contents`] needs.
#[derive(Properties, PartialEq)]
pub struct ContentsProps {
    /// The language of its words.
    pub language: Language,
    /// Whether there is an analysis; without one the parts after the second have nothing to show.
    pub judged: bool,
}

/// The way to each part of the page, from anywhere on it.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let ContentsProps { language, judged } = props;
    let shown = PARTS.iter().filter(|(id, ..)| *judged || matches!(*id, "look" | "select" | "out"));
    html! {
        <nav class="bench-contents" aria-label={language.say(msg::BENCH_CONTENTS)}>
            <ol>
                { for shown.map(|&(id, number, name)| html! {
                    <li>
                        <button type="button" class="bench-contents__part" onclick={Callback::from(move |_: MouseEvent| surroundings::read_from(id))}>
                            <span aria-hidden="true">{ number }</span>{ language.say(name) }
                        </button>
                    </li>
                }) }
            </ol>
        </nav>
    }
}
