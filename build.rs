//! Turns the message catalogue, `locales/<language>/*.ftl` in Fluent's syntax, into Rust.
//!
//! Every message becomes a constant, so a misspelt message does not compile and an unused one is a
//! compiler warning; a message that lacks a language, or whose arguments differ between languages, stops
//! the build with a sentence that names it. The page carries no parser.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// Folder under `locales/`, and the name of the generated table. The first is the reference.
const LANGUAGES: [(&str, &str); 2] = [("en", "ENGLISH"), ("da", "DANISH")];

/// One message in one language: its generated parts and the arguments it takes.
struct Compiled {
    parts: String,
    arguments: BTreeSet<String>,
    origin: PathBuf,
}

type Catalogue = BTreeMap<String, Compiled>;

fn main() {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=build.rs");
    let mut complaints = Vec::new();
    let catalogues: Vec<Catalogue> =
        LANGUAGES.iter().map(|(folder, _)| read_language(Path::new("locales").join(folder).as_path(), &mut complaints)).collect();
    compare(&catalogues, &mut complaints);
    if !complaints.is_empty() {
        for complaint in complaints {
            println!("cargo:error={complaint}");
        }
        process::exit(1);
    }
    let target = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("catalogue.rs");
    fs::write(target, generate(&catalogues)).expect("OUT_DIR can be written");
}

fn read_language(folder: &Path, complaints: &mut Vec<String>) -> Catalogue {
    let mut catalogue = Catalogue::new();
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    for path in files {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
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
                    let compiled = Compiled { parts, arguments, origin: path.clone() };
                    if let Some(earlier) = catalogue.insert(name.clone(), compiled) {
                        complaints.push(format!("{name} stands in {} and in {}", earlier.origin.display(), path.display()));
                    }
                }
                Err(reason) => complaints.push(format!("{}: {name}: {reason}", path.display())),
            }
        }
    }
    catalogue
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
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(format!("Part::Text({value:?}),")),
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

/// Every message stands in every language, with the same arguments.
fn compare(catalogues: &[Catalogue], complaints: &mut Vec<String>) {
    let names: BTreeSet<&String> = catalogues.iter().flat_map(Catalogue::keys).collect();
    for name in names {
        let found: Vec<Option<&Compiled>> = catalogues.iter().map(|catalogue| catalogue.get(name)).collect();
        for ((folder, _), compiled) in LANGUAGES.iter().zip(&found) {
            if compiled.is_none() {
                complaints.push(format!("locales/{folder}: the message {name} is missing"));
            }
        }
        let mut present = found.iter().flatten();
        let Some(first) = present.next() else { continue };
        for other in present {
            if first.arguments != other.arguments {
                complaints.push(format!(
                    "{name} takes {:?} in {} and {:?} in {}",
                    first.arguments,
                    first.origin.display(),
                    other.arguments,
                    other.origin.display()
                ));
            }
        }
    }
}

fn generate(catalogues: &[Catalogue]) -> String {
    let mut code = String::from("/// One constant a message, in upper case.\npub(crate) mod msg {\n    use super::Message;\n");
    for (number, name) in catalogues[0].keys().enumerate() {
        let constant = name.to_uppercase().replace('-', "_");
        writeln!(code, "    pub const {constant}: Message = Message({number});").expect("a String takes it");
    }
    code.push_str("}\n");
    for ((_, table), catalogue) in LANGUAGES.iter().zip(catalogues) {
        writeln!(code, "static {table}: [&[Part]; {}] = [", catalogue.len()).expect("a String takes it");
        for compiled in catalogue.values() {
            writeln!(code, "    {},", compiled.parts).expect("a String takes it");
        }
        code.push_str("];\n");
    }
    code
}
