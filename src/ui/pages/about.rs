use yew::prelude::*;

use crate::evidence::findings;
use crate::language::{Language, msg};
use crate::study::Data;
use crate::ui::browser::surroundings;
use crate::ui::components::Fold;
use crate::ui::help::cited;
use crate::ui::workspace::use_workspace;

/// The libraries that are part of the page, as `tests/licences.rs` has checked them against Cargo.lock: name, version
/// and licence, with tabulators between.
const LIBRARIES: &str = include_str!("../../../data/libraries.tsv");

/// The page about the program: what it is and is not, what it is made of, and how to cite it.
#[component]
pub fn About() -> Html {
    let language = use_workspace().language();
    let say = |message| language.say(message);
    let version = env!("CARGO_PKG_VERSION");
    html! {
        <>
            <header class="page__head">
                <h1 id="title" tabindex="-1">{ say(msg::ABOUT_TITLE) }</h1>
                <p class="page__lead">{ say(msg::ABOUT_LEAD) }</p>
                <p>{ language.say_with(msg::ABOUT_VERSION, &[("version", version.into())]) }</p>
            </header>
            <section class="section" aria-labelledby="about-not">
                <h2 id="about-not">{ say(msg::ABOUT_NOT) }</h2>
                <ul>
                    { for [msg::ABOUT_NOT_JUDGE, msg::ABOUT_NOT_PREDICT, msg::ABOUT_NOT_REAL].map(|words| html! { <li>{ say(words) }</li> }) }
                </ul>
            </section>
            { take_along(language) }
            <section class="section" aria-labelledby="about-sources">
                <h2 id="about-sources">{ say(msg::ABOUT_SOURCES) }</h2>
                <h3>{ say(msg::ABOUT_THESIS) }</h3>
                <p>{ say(msg::ABOUT_THESIS_WORDS) }</p>
                <h3>{ say(msg::ABOUT_DATA) }</h3>
                { data_sets(language) }
                <h3>{ say(msg::ABOUT_STUDIES) }</h3>
                <p>{ language.say_with(msg::ABOUT_STUDIES_WORDS, &[("studies", studies().join("; ").into())]) }</p>
                <h3>{ say(msg::ABOUT_WORKS) }</h3>
                { cited() }
            </section>
            <section class="section" aria-labelledby="about-cite">
                <h2 id="about-cite">{ say(msg::ABOUT_CITE) }</h2>
                <p>{ say(msg::ABOUT_CITE_WORDS) }</p>
                <blockquote class="about__citation">{ language.say_with(msg::ABOUT_CITATION, &[("version", version.into())]) }</blockquote>
            </section>
            <section class="section" aria-labelledby="about-licences">
                <h2 id="about-licences">{ say(msg::ABOUT_LICENCES) }</h2>
                <p>{ say(msg::ABOUT_LICENCES_OWN) }</p>
                <p>{ say(msg::ABOUT_LICENCES_OTHERS) }</p>
                <Fold summary={language.say_with(msg::ABOUT_LIBRARIES, &[("count", LIBRARIES.lines().count().into())])}>
                    { libraries(language) }
                </Fold>
            </section>
        </>
    }
}

/// How the program is used without network, and as a file of its own: for a release, which keeps its files in the browser
/// and has that file beside it.
fn take_along(language: Language) -> Html {
    let Some(file) = surroundings::one_file() else { return html! {} };
    html! {
        <section class="section" aria-labelledby="about-along">
            <h2 id="about-along">{ language.say(msg::ABOUT_ALONG) }</h2>
            <p>{ language.say(msg::ABOUT_ALONG_WORDS) }</p>
            <p>{ language.say(msg::ABOUT_ALONG_FILE_WORDS) }</p>
            <p><a class="button" href={file} download="virker.html">{ language.say(msg::ABOUT_ALONG_FILE) }</a></p>
        </section>
    }
}

/// The tables that come with the program, each with what must be known of it.
fn data_sets(language: Language) -> Html {
    let sets = [Data::Municipalities, Data::Swiss, Data::StateX77].into_iter().filter_map(|data| {
        let example = data.example()?;
        Some(html! { <div><dt>{ example.title.in_language(language) }</dt><dd>{ example.notice.in_language(language) }</dd></div> })
    });
    html! { <dl class="facts">{ for sets }</dl> }
}

/// The effect studies by author and year, each once.
fn studies() -> Vec<&'static str> {
    let mut sources: Vec<&str> = findings().iter().map(|finding| finding.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

fn libraries(language: Language) -> Html {
    let rows = LIBRARIES.lines().map(|line| html! { <tr>{ for line.split('\t').map(|cell| html! { <td>{ cell }</td> }) }</tr> });
    let heads = [msg::ABOUT_LIBRARY, msg::ABOUT_LIBRARY_VERSION, msg::ABOUT_LIBRARY_LICENCE];
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={language.say(msg::ABOUT_LIBRARIES_TABLE)}>
            <table class="about__libraries">
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ language.say(head) }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
