use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::save;
use crate::language::{Language, Message, msg};
use crate::report::{Content, Csv, Sheet};
use crate::ui::browser::clipboard;
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::workspace::use_workspace;

/// A form in which a table can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Html,
    Spreadsheet,
    Programs,
    Markdown,
    Json,
}

impl Format {
    const ALL: [Format; 5] = [Format::Html, Format::Spreadsheet, Format::Programs, Format::Markdown, Format::Json];

    fn name(self) -> Message {
        match self {
            Format::Html => msg::OUT_FORMAT_HTML,
            Format::Spreadsheet => msg::OUT_FORMAT_SPREADSHEET,
            Format::Programs => msg::OUT_FORMAT_PROGRAMS,
            Format::Markdown => msg::OUT_FORMAT_MARKDOWN,
            Format::Json => msg::OUT_FORMAT_JSON,
        }
    }

    /// The ending of the file, and what kind of file it is.
    fn kind(self) -> (&'static str, &'static str) {
        match self {
            Format::Html => ("html", "text/html;charset=utf-8"),
            Format::Spreadsheet | Format::Programs => ("csv", "text/csv;charset=utf-8"),
            Format::Markdown => ("md", "text/markdown;charset=utf-8"),
            Format::Json => ("json", "application/json"),
        }
    }

    fn write(self, sheet: &Sheet, language: Language) -> String {
        match self {
            Format::Html => sheet.html_document(language),
            Format::Spreadsheet => sheet.csv(Csv::for_spreadsheet(language), language),
            Format::Programs => sheet.csv(Csv::FOR_PROGRAMS, language),
            Format::Markdown => sheet.markdown(language),
            Format::Json => sheet.json(),
        }
    }
}

/// A table in a format, copied or saved.
#[component]
pub fn Tables(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let tell = use_workspace().tell;
    let content = use_state_eq(|| Content::Models);
    let format = use_state_eq(|| Format::Html);
    let choose_content = {
        let content = content.clone();
        Callback::from(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            if let Some(chosen) = usize::try_from(place).ok().and_then(|place| Content::ALL.get(place)) {
                content.set(*chosen);
            }
        })
    };
    let choose_format = {
        let format = format.clone();
        Callback::from(move |event: Event| {
            let place = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            if let Some(chosen) = usize::try_from(place).ok().and_then(|place| Format::ALL.get(place)) {
                format.set(*chosen);
            }
        })
    };
    let (content, format) = (*content, *format);
    let download = {
        let (subject, tell) = (subject.clone(), tell.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(told) = subject.told(language) else { return };
            let sheet = content.sheet(&told);
            let (ending, kind) = format.kind();
            tell.emit(save(language, &format!("{}.{ending}", sheet.name), kind, &format.write(&sheet, language)));
        })
    };
    let copy = {
        let subject = subject.clone();
        Callback::from(move |_: MouseEvent| {
            let Some(told) = subject.told(language) else { return };
            let sheet = content.sheet(&told);
            let text = format.write(&sheet, language);
            let tell = tell.clone();
            spawn_local(async move {
                let done = match format {
                    // Where no table can be pasted, Markdown is the most legible text.
                    Format::Html => clipboard::copy_both(&text, &sheet.markdown(language)).await,
                    _ => clipboard::copy(&text).await,
                };
                let title = sheet.title;
                tell.emit(if done {
                    language.say_with(msg::OUT_COPIED, &[("what", title.into())])
                } else {
                    language.say(msg::OUT_NOT_COPIED).into_owned()
                });
            });
        })
    };
    html! {
        <article class="card out-card" aria-labelledby="out-tables">
            <h3 id="out-tables">{ language.say(msg::OUT_TABLES) }</h3>
            <p class="quiet">{ language.say(msg::OUT_TABLES_LEAD) }</p>
            <label class="field">
                <span class="field__label">{ language.say(msg::OUT_WHICH_TABLE) }</span>
                <select onchange={choose_content}>
                    { for Content::ALL.iter().map(|&one| html! {
                        <option selected={one == content}>{ language.say(one.title()) }</option>
                    }) }
                </select>
            </label>
            <label class="field">
                <span class="field__label">{ language.say(msg::OUT_WHICH_FORMAT) }</span>
                <select onchange={choose_format}>
                    { for Format::ALL.iter().map(|&one| html! {
                        <option selected={one == format}>{ language.say(one.name()) }</option>
                    }) }
                </select>
            </label>
            <div class="row">
                <button type="button" class="button" onclick={copy}>{ language.say(msg::OUT_COPY_TABLE) }</button>
                <button type="button" class="button" onclick={download}>{ language.say(msg::OUT_SAVE_TABLE) }</button>
            </div>
        </article>
    }
}
