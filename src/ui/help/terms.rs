//! What terms mean, and where that stands.

use yew::prelude::*;

use crate::glossary::{Entry, Half, Source, Term, WORKS, Work, in_order};
use crate::language::{Language, Value, msg};
use crate::ui::wording::list;

/// One term, as the small dialog has it.
pub fn one(term: Term, language: Language) -> Html {
    let entry = term.entry();
    html! {
        <>
            <h2 id="help-title">{ language.say(entry.name) }</h2>
            <div id="help-words" class="stack">
                <p>{ language.say(entry.meaning) }</p>
                <p class="source">{ sources(entry, language) }</p>
            </div>
        </>
    }
}

/// All terms, in two halves; the one from which they are asked for is marked.
pub fn all(from: Option<Term>, language: Language) -> Html {
    let halves = [(Half::Benchmark, msg::PAGE_BENCHMARK), (Half::Theory, msg::EXPLORER_TITLE)];
    html! {
        <>
            <h2 id="help-title">{ language.say(msg::HELP_TERMS) }</h2>
            <div class="help__list" role="region" tabindex="0" aria-labelledby="help-title">
                { for halves.into_iter().map(|(half, name)| html! {
                    <section>
                        <h3>{ language.say(name) }</h3>
                        <dl class="terms">
                            { for in_order(half, language).into_iter().map(|entry| html! {
                                <div id={format!("term-{}", entry.key)} class={(from == Some(entry.term)).then_some("is-marked")}>
                                    <dt>{ language.say(entry.name) }</dt>
                                    <dd>{ language.say(entry.meaning) }{ " " }<span class="source">{ sources(entry, language) }</span></dd>
                                </div>
                            }) }
                        </dl>
                    </section>
                }) }
            </div>
        </>
    }
}

/// "Source: the thesis, appendix 2; Cook 1977".
fn sources(entry: &Entry, language: Language) -> String {
    let in_thesis: Vec<String> = entry.sources.iter().filter_map(|source| place(*source, language)).collect();
    let works = entry.sources.iter().filter_map(|source| match source {
        Source::Work(short) => Some((*short).to_owned()),
        _ => None,
    });
    let thesis =
        (!in_thesis.is_empty()).then(|| language.say_with(msg::HELP_IN_THESIS, &[("places", list(language, &in_thesis).into())]));
    let all: Vec<String> = thesis.into_iter().chain(works).collect();
    language.say_with(msg::HELP_SOURCE, &[("sources", all.join("; ").into())])
}

/// A place in the thesis; none for what stands elsewhere.
fn place(source: Source, language: Language) -> Option<String> {
    let (message, number) = match source {
        Source::Section(number) => (msg::HELP_SECTION, number),
        Source::Table(number) => (msg::HELP_TABLE, number),
        Source::Note(number) => (msg::HELP_NOTE, number),
        Source::Appendix(number) => (msg::HELP_APPENDIX, number),
        Source::Work(_) => return None,
    };
    Some(language.say_with(message, &[("number", Value::from(number))]))
}

/// A work in full.
pub fn full(work: &Work) -> Html {
    html! { <>{ work.authors }{ " (" }{ work.year() }{ "): " }<em>{ work.title }</em>{ ". " }{ work.place }{ "." }</> }
}

/// All works in full, as a list.
pub fn cited() -> Html {
    html! { <ul class="works">{ for WORKS.iter().map(|work| html! { <li>{ full(work) }</li> }) }</ul> }
}
