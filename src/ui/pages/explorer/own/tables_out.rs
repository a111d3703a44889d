use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::OwnProps;
use crate::language::{Language, Message, msg};
use crate::report::Csv;
use crate::theory::write::{self, TheoryTable};
use crate::ui::browser::clipboard;
use crate::ui::keeping::{file_name, save_as};
use crate::ui::workspace::use_workspace;

/// What can be taken along as a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    Spreadsheet(TheoryTable),
    Programs(TheoryTable),
    Markdown(TheoryTable),
    Toml,
    Json,
    Mermaid,
    Dot,
    Dagitty,
    Qca,
}

const TEXTS: [(Paper, Message); 6] = [
    (Paper::Toml, msg::OWN_TEXT_TOML),
    (Paper::Json, msg::OWN_TEXT_JSON),
    (Paper::Mermaid, msg::OWN_TEXT_MERMAID),
    (Paper::Dot, msg::OWN_TEXT_DOT),
    (Paper::Dagitty, msg::OWN_TEXT_DAGITTY),
    (Paper::Qca, msg::OWN_TEXT_QCA),
];

/// A table as it is in a format.
type AsPaper = fn(TheoryTable) -> Paper;

const FORMATS: [(AsPaper, Message); 3] = [
    (Paper::Spreadsheet, msg::OUT_FORMAT_SPREADSHEET),
    (Paper::Programs, msg::OUT_FORMAT_PROGRAMS),
    (Paper::Markdown, msg::OUT_FORMAT_MARKDOWN),
];

impl Paper {
    /// The name of the file, its kind, and its text.
    fn written(self, props: &OwnProps) -> (String, &'static str, String) {
        let OwnProps { theory, work, language } = props;
        let sheet = |table: TheoryTable| table.sheet(theory, &work.person, &work.setting, *language);
        let name = file_name(theory.title().in_language(*language));
        let named = |ending: &str| format!("{name}.{ending}");
        match self {
            Paper::Spreadsheet(table) => {
                let sheet = sheet(table);
                (format!("{}.csv", sheet.name), "text/csv;charset=utf-8", sheet.csv(Csv::for_spreadsheet(*language), *language))
            }
            Paper::Programs(table) => {
                let sheet = sheet(table);
                (format!("{}.csv", sheet.name), "text/csv;charset=utf-8", sheet.csv(Csv::FOR_PROGRAMS, *language))
            }
            Paper::Markdown(table) => {
                let sheet = sheet(table);
                (format!("{}.md", sheet.name), "text/markdown;charset=utf-8", sheet.markdown(*language))
            }
            Paper::Toml => (named("toml"), "application/toml", write::toml(theory)),
            Paper::Json => (named("json"), "application/json", write::json(theory)),
            Paper::Mermaid => (named("mmd"), "text/plain;charset=utf-8", write::mermaid(theory, *language)),
            Paper::Dot => (named("dot"), "text/vnd.graphviz", write::dot(theory, *language)),
            Paper::Dagitty => (named("dagitty.txt"), "text/plain;charset=utf-8", write::dagitty(theory)),
            Paper::Qca => (named("qca.txt"), "text/plain;charset=utf-8", write::qca(theory, *language)),
        }
    }
}

/// Which of some things a list stands at.
fn chosen(event: &Event) -> Option<usize> {
    usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index()).ok()
}

fn list(language: Language, label: Message, options: &[Message], at: &UseStateHandle<usize>) -> Html {
    let onchange = {
        let setter = at.setter();
        Callback::from(move |event: Event| chosen(&event).into_iter().for_each(|place| setter.set(place)))
    };
    html! {
        <label class="field">
            <span class="field__label">{ language.say(label) }</span>
            <select {onchange}>
                { for options.iter().enumerate().map(|(place, message)| html! {
                    <option selected={place == **at}>{ language.say(*message) }</option>
                }) }
            </select>
        </label>
    }
}

/// The two buttons for a paper.
fn buttons(props: &OwnProps, tell: &Callback<String>, paper: Option<Paper>, words: [Message; 2]) -> Html {
    let language = props.language;
    let copy = {
        let (props, tell) = (props.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let Some((name, _, text)) = paper.map(|paper| paper.written(&props)) else { return };
            let tell = tell.clone();
            spawn_local(async move {
                tell.emit(if clipboard::copy(&text).await {
                    language.say_with(msg::OUT_COPIED, &[("what", name.into())])
                } else {
                    language.say(msg::OUT_NOT_COPIED).into_owned()
                });
            });
        })
    };
    let save = {
        let (props, tell) = (props.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some((name, kind, text)) = paper.map(|paper| paper.written(&props)) {
                tell.emit(save_as(language, &name, kind, &text));
            }
        })
    };
    html! {
        <div class="row">
            <button type="button" class="button" onclick={copy}>{ language.say(words[0]) }</button>
            <button type="button" class="button" onclick={save}>{ language.say(words[1]) }</button>
        </div>
    }
}

/// A table of the theory, copied or saved.
#[component]
pub fn TablesOut(props: &OwnProps) -> Html {
    let language = props.language;
    let tell = use_workspace().tell;
    let (table, format) = (use_state_eq(|| 0), use_state_eq(|| 0));
    let paper = TheoryTable::ALL.get(*table).zip(FORMATS.get(*format)).map(|(table, (paper, _))| paper(*table));
    html! {
        <article class="card out-card" aria-labelledby="own-tables">
            <h3 id="own-tables">{ language.say(msg::OUT_TABLES) }</h3>
            <p class="quiet">{ language.say(msg::OWN_TABLES_LEAD) }</p>
            { list(language, msg::OUT_WHICH_TABLE, &TheoryTable::ALL.map(TheoryTable::title), &table) }
            { list(language, msg::OUT_WHICH_FORMAT, &FORMATS.map(|(_, message)| message), &format) }
            { buttons(props, &tell, paper, [msg::OUT_COPY_TABLE, msg::OUT_SAVE_TABLE]) }
        </article>
    }
}

/// The theory as a text: its file, and what other programs read.
#[component]
pub fn TextsOut(props: &OwnProps) -> Html {
    let language = props.language;
    let tell = use_workspace().tell;
    let place = use_state_eq(|| 0);
    let paper = TEXTS.get(*place).map(|(paper, _)| *paper);
    html! {
        <article class="card out-card" aria-labelledby="own-texts">
            <h3 id="own-texts">{ language.say(msg::OWN_TEXTS) }</h3>
            <p class="quiet">{ language.say(msg::OWN_TEXTS_LEAD) }</p>
            { list(language, msg::OWN_WHICH_TEXT, &TEXTS.map(|(_, message)| message), &place) }
            { buttons(props, &tell, paper, [msg::OWN_COPY_TEXT, msg::OWN_SAVE_TEXT]) }
        </article>
    }
}
