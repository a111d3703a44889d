//! The message catalogue, from the files of `locales/` to Rust code.
//!
//! A language is a file, `locales/<tag>.ftl`, or a folder of such files, `locales/<tag>/*.ftl`: its name is the language's
//! tag. What kind of language it is (`language-…`: see [`MANNERS`]) stands in it beside its messages. A message that lacks a
//! language, or whose arguments differ from the reference's, is a complaint that names it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The language that every other one is held against.
const REFERENCE: &str = "en";

/// What a language says of itself, and has to say, before it says anything else.
const MANNERS: [&str; 8] = [
    "language-in-english",
    "language-own-name",
    "language-content",
    "language-decimal-sign",
    "language-thousands-sign",
    "language-dates",
    "language-closes-phrases",
    PLURAL,
];

/// Which form of a word goes with a whole number: a choice by `$count`, or by its last one or two digits, `$ten` and
/// `$hundred`.
const PLURAL: &str = "language-plural";

/// One message in one language: its generated parts and the arguments it takes.
struct Compiled {
    parts: String,
    arguments: BTreeSet<String>,
    /// The text, where it is nothing but text.
    plain: Option<String>,
    origin: PathBuf,
}

type Messages = BTreeMap<String, Compiled>;

/// One language, as read.
struct Language {
    tag: String,
    messages: Messages,
    manners: Messages,
}

/// Reads all languages in a folder and makes the code of the catalogue.
///
/// # Errors
/// Every complaint there is, as a sentence.
pub fn code_of(locales: &Path) -> Result<String, Vec<String>> {
    let mut complaints = Vec::new();
    let languages = languages_in(locales, &mut complaints);
    compare(locales, &languages, &mut complaints);
    let manners: Vec<_> = languages.iter().map(|language| manner_of(locales, language, &languages, &mut complaints)).collect();
    if complaints.is_empty() { Ok(generate(&languages, &manners)) } else { Err(complaints) }
}

/// The languages in the order of their tags.
fn languages_in(locales: &Path, complaints: &mut Vec<String>) -> Vec<Language> {
    let mut files: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in listed(locales) {
        let Some(tag) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let texts = if path.is_dir() { listed(&path) } else { vec![path.clone()] };
        let texts = texts.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
        files.entry(tag.to_owned()).or_default().extend(texts);
    }
    files.retain(|_, files| !files.is_empty());
    let read = |(tag, files): (String, Vec<PathBuf>)| {
        let mut messages = Messages::new();
        files.iter().for_each(|path| read_file(path, &mut messages, complaints));
        let manners = messages.extract_if(.., |name, _| name.starts_with("language-")).collect();
        Language { tag, messages, manners }
    };
    files.into_iter().map(read).collect()
}

/// What lies in a folder, in the order of the names.
fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths
}

fn read_file(path: &Path, messages: &mut Messages, complaints: &mut Vec<String>) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource = match fluent_syntax::parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            complaints.extend(errors.iter().map(|error| format!("{}: {error} (byte {})", path.display(), error.pos.start)));
            resource
        }
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name.to_owned();
        let Some(pattern) = message.value else {
            complaints.push(format!("{}: {name} has no text", path.display()));
            continue;
        };
        let mut arguments = BTreeSet::new();
        match compile(&pattern, &mut arguments) {
            Ok(parts) => {
                let compiled = Compiled { parts, arguments, plain: plain(&pattern), origin: path.to_owned() };
                if let Some(earlier) = messages.insert(name.clone(), compiled) {
                    complaints.push(format!("{name} stands in {} and in {}", earlier.origin.display(), path.display()));
                }
            }
            Err(reason) => complaints.push(format!("{}: {name}: {reason}", path.display())),
        }
    }
}

/// The text of a pattern that has no arguments.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    let text_of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Some(unescape_unicode_to_string(value).into_owned())
        }
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(text_of).collect()
}

/// The parts of a pattern as a Rust slice expression.
fn compile(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> Result<String, String> {
    let mut parts = String::from("&[");
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => write!(parts, "Part::Text({value:?}),").map_err(|e| e.to_string())?,
            PatternElement::Placeable { expression } => parts.push_str(&compile_expression(expression, arguments)?),
        }
    }
    parts.push(']');
    Ok(parts)
}

fn compile_expression(expression: &Expression<&str>, arguments: &mut BTreeSet<String>) -> Result<String, String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(format!("Part::Text({:?}),", unescape_unicode_to_string(value)))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            arguments.insert(id.name.to_owned());
            Ok(format!("Part::Argument({:?}),", id.name))
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            arguments.insert(id.name.to_owned());
            let mut arms = String::new();
            for variant in variants {
                let key = match &variant.key {
                    VariantKey::Identifier { name } => *name,
                    VariantKey::NumberLiteral { value } => *value,
                };
                let parts = compile(&variant.value, arguments)?;
                write!(arms, "Variant {{ key: {key:?}, default: {}, parts: {parts} }},", variant.default)
                    .map_err(|e| e.to_string())?;
            }
            Ok(format!("Part::Choice({:?}, &[{arms}]),", id.name))
        }
        _ => Err("only text, { $argument } and { $argument -> [key] … *[other] … } are understood".to_owned()),
    }
}

/// Every message stands in every language, with the arguments of the reference.
fn compare(locales: &Path, languages: &[Language], complaints: &mut Vec<String>) {
    let Some(reference) = languages.iter().find(|language| language.tag == REFERENCE) else {
        complaints.push(format!("{}: the reference, {REFERENCE}, is missing", locales.display()));
        return;
    };
    let names: BTreeSet<&String> = languages.iter().flat_map(|language| language.messages.keys()).collect();
    for name in names {
        for Language { tag, messages, .. } in languages {
            match (messages.get(name), reference.messages.get(name)) {
                (None, _) => complaints.push(format!("{}/{tag}: the message {name} is missing", locales.display())),
                (Some(this), Some(other)) if this.arguments != other.arguments => complaints.push(format!(
                    "{name} takes {:?} in {} and {:?} in {}",
                    other.arguments,
                    other.origin.display(),
                    this.arguments,
                    this.origin.display()
                )),
                _ => {}
            }
        }
    }
}

/// What kind of language it is, as the fields of a `Manner`.
fn manner_of(locales: &Path, language: &Language, all: &[Language], complaints: &mut Vec<String>) -> String {
    let mut complain = |name: &str, what: &str| {
        complaints.push(format!("{}/{}: {name} {what}", locales.display(), language.tag));
    };
    for name in language.manners.keys().filter(|name| !MANNERS.contains(&name.as_str())) {
        complain(name, "is nothing that is asked of a language");
    }
    let mut fields = format!("tag: {:?}, ", language.tag);
    for name in MANNERS {
        let Some(given) = language.manners.get(name) else {
            complain(name, "is missing");
            continue;
        };
        let field = name.trim_start_matches("language-").replace('-', "_");
        let plain = given.plain.as_deref();
        let value = match (name, plain) {
            (PLURAL, _) if given.arguments.iter().all(|it| ["count", "ten", "hundred"].contains(&it.as_str())) => {
                given.parts.clone()
            }
            (PLURAL, _) => return complain_and_go_on(&mut complain, name, "may ask for $count, $ten and $hundred only"),
            (_, None) => return complain_and_go_on(&mut complain, name, "has to be a plain text"),
            ("language-decimal-sign" | "language-thousands-sign", Some(sign)) => match single(sign) {
                Some(sign) => format!("{sign:?}"),
                None => return complain_and_go_on(&mut complain, name, "has to be one sign"),
            },
            ("language-closes-phrases", Some(answer @ ("yes" | "no"))) => (answer == "yes").to_string(),
            ("language-closes-phrases", _) => return complain_and_go_on(&mut complain, name, "is yes or no"),
            ("language-content", Some("da")) => "Language::Danish".to_owned(),
            ("language-content", Some("en")) => "Language::English".to_owned(),
            ("language-content", _) => {
                return complain_and_go_on(&mut complain, name, "is da or en, in which contents are written");
            }
            ("language-in-english", Some(text)) => {
                if !is_a_name(text) || all.iter().filter(|it| in_english(it) == Some(text)).count() > 1 {
                    complain(name, "has to be one word in English letters, a capital in front, and no other language's");
                }
                continue;
            }
            (_, Some(text)) => format!("{text:?}"),
        };
        write!(fields, "{field}: {value}, ").expect("a String takes it");
    }
    fields
}

fn complain_and_go_on(complain: &mut impl FnMut(&str, &str), name: &str, what: &str) -> String {
    complain(name, what);
    String::new()
}

fn single(text: &str) -> Option<char> {
    let mut signs = text.chars();
    signs.next().filter(|_| signs.next().is_none())
}

fn in_english(language: &Language) -> Option<&str> {
    language.manners.get("language-in-english")?.plain.as_deref()
}

fn is_a_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_uppercase()) && text.chars().all(|sign| sign.is_ascii_alphabetic())
}

fn generate(languages: &[Language], manners: &[String]) -> String {
    let mut code = String::new();
    let mut line = |text: std::fmt::Arguments<'_>| writeln!(code, "{text}").expect("a String takes it");
    line(format_args!(
        "/// A language that the program speaks: each that has a place under `locales/`, in the order of their tags."
    ));
    line(format_args!("#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]"));
    line(format_args!("pub enum Language {{"));
    for language in languages {
        let (tag, name) = (&language.tag, in_english(language).unwrap_or_default());
        line(format_args!("    /// {name}, `{tag}`."));
        if language.tag == REFERENCE {
            line(format_args!("    #[default]"));
        }
        line(format_args!("    #[serde(rename = {tag:?})]\n    {name},"));
    }
    line(format_args!("}}\nimpl Language {{\n    /// All languages, in the order in which they are offered."));
    let all: Vec<String> =
        languages.iter().map(|language| format!("Language::{}", in_english(language).unwrap_or_default())).collect();
    line(format_args!("    pub const ALL: [Language; {}] = [{}];\n}}", all.len(), all.join(", ")));
    line(format_args!("static MANNERS: [Manner; {}] = [", manners.len()));
    manners.iter().for_each(|manner| line(format_args!("    Manner {{ {manner} }},")));
    line(format_args!("];\n/// One constant a message, in upper case.\npub(crate) mod msg {{\n    use super::Message;"));
    let Some(first) = languages.first() else { return code };
    for (number, name) in first.messages.keys().enumerate() {
        line(format_args!("    pub const {}: Message = Message({number});", name.to_uppercase().replace('-', "_")));
    }
    line(format_args!("}}\nstatic MESSAGES: [[&[Part]; {}]; {}] = [", first.messages.len(), languages.len()));
    for language in languages {
        line(format_args!("    ["));
        language.messages.values().for_each(|compiled| line(format_args!("        {},", compiled.parts)));
        line(format_args!("    ],"));
    }
    line(format_args!("];"));
    code
}
