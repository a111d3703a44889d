use yew::prelude::*;

use super::save;
use crate::language::{Message, msg};
use crate::report::{Beside, Figure, Syntax, Told, document};
use crate::ui::browser::{drawing, surroundings};
use crate::ui::pages::benchmark::subject::PartProps;
use crate::ui::workspace::use_workspace;

/// A file that is written about the whole benchmark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    Report,
    R,
    Spss,
    Data,
}

impl Paper {
    /// The words on its button, its name, and what kind of file it is.
    fn words(self) -> (Message, &'static str, &'static str) {
        match self {
            Paper::Report => (msg::OUT_SAVE_REPORT, "virker-report.html", "text/html;charset=utf-8"),
            Paper::R => (msg::OUT_SAVE_R, "virker-benchmark.R", "text/plain;charset=utf-8"),
            Paper::Spss => (msg::OUT_SAVE_SPSS, "virker-benchmark.sps", "text/plain;charset=utf-8"),
            Paper::Data => (msg::OUT_SAVE_DATA, Syntax::DATA_FILE, "text/csv;charset=utf-8"),
        }
    }

    fn write(self, told: &Told) -> String {
        match self {
            Paper::Report => {
                let figures = drawing::found().into_iter().filter_map(|figure| {
                    let svg = figure.svg()?;
                    Some(Figure { title: figure.title, svg })
                });
                let beside = Beside { date: surroundings::today(told.language), figures: figures.collect() };
                document(told, &beside)
            }
            Paper::R => Syntax::of(told).r(),
            Paper::Spss => Syntax::of(told).spss(),
            Paper::Data => Syntax::of(told).data_file(),
        }
    }
}

/// The report, and the analysis in the languages of R and SPSS.
#[component]
pub fn Papers(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let language = *language;
    let tell = use_workspace().tell;
    let button = |paper: Paper, class: &'static str| {
        let (subject, tell) = (subject.clone(), tell.clone());
        let (words, name, kind) = paper.words();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(told) = subject.told(language) {
                tell.emit(save(language, name, kind, &paper.write(&told)));
            }
        });
        html! { <button type="button" {class} {onclick}>{ language.say(words) }</button> }
    };
    html! {
        <>
            <article class="card out-card" aria-labelledby="out-report">
                <h3 id="out-report">{ language.say(msg::OUT_REPORT) }</h3>
                <p class="quiet">{ language.say(msg::OUT_REPORT_LEAD) }</p>
                <div class="row">{ button(Paper::Report, "button button--main") }</div>
            </article>
            <article class="card out-card" aria-labelledby="out-syntax">
                <h3 id="out-syntax">{ language.say(msg::OUT_SYNTAX) }</h3>
                <p class="quiet">{ language.say(msg::OUT_SYNTAX_LEAD) }</p>
                <div class="row">
                    { button(Paper::R, "button") }
                    { button(Paper::Spss, "button") }
                    { button(Paper::Data, "button") }
                </div>
            </article>
        </>
    }
}
