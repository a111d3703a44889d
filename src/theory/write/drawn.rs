//! A theory for programs that draw graphs: Mermaid, Graphviz and DAGitty.

use std::fmt::Write as _;

use super::graph::{self, Link, Sort};
use crate::language::Language;
use crate::theory::{Role, Theory};

/// The theory as a flowchart for Mermaid (<https://mermaid.js.org/syntax/flowchart.html>).
///
/// Necessary conditions are drawn with a whole arrow, strengthening ones with a dotted arrow, blocking ones with a cross,
/// ambivalent ones with a dotted line; what must not be there carries `¬`.
pub fn mermaid(theory: &Theory, language: Language) -> String {
    let graph = graph::of(theory, language);
    let mut text = String::from("flowchart LR\n");
    for (place, node) in graph.nodes.iter().enumerate() {
        let [open, close] = match node.sort {
            Sort::Activity => ["[[", "]]"],
            Sort::Circumstance => ["[", "]"],
            Sort::Person => ["([", "])"],
            Sort::Problem => ["{{", "}}"],
            Sort::Mechanism => ["(", ")"],
            Sort::SubGoal => ["[/", "/]"],
            Sort::Outcome => ["((", "))"],
        };
        let _ = writeln!(text, "  n{place}{open}\"{}\"{close}", entities(&node.label));
    }
    for (from, to, link) in &graph.arrows {
        let arrow = match link {
            Link::LeadsTo => "==>",
            Link::Undermines => "--x",
            Link::Condition(Role::Necessary, _) => "-->",
            Link::Condition(Role::Strengthening, _) => "-.->",
            Link::Condition(Role::Blocking, _) => "--x",
            Link::Condition(Role::Ambivalent, _) => "-.-",
        };
        let label = if link.is_negated() { "|¬|" } else { "" };
        let _ = writeln!(text, "  n{from} {arrow}{label} n{to}");
    }
    text
}

/// Characters that Mermaid or a page would read as something else, as the entities of Mermaid.
fn entities(label: &str) -> String {
    let mut found = String::new();
    for letter in label.chars() {
        match letter {
            '"' => found.push_str("#quot;"),
            '#' => found.push_str("#35;"),
            '<' => found.push_str("#lt;"),
            '>' => found.push_str("#gt;"),
            '&' => found.push_str("#amp;"),
            '`' => found.push_str("#96;"),
            _ if letter.is_control() => found.push(' '),
            _ => found.push(letter),
        }
    }
    found
}

/// The theory in the language of Graphviz (<https://graphviz.org/doc/info/lang.html>).
pub fn dot(theory: &Theory, language: Language) -> String {
    let graph = graph::of(theory, language);
    let title = escaped(theory.title().in_language(language));
    let mut text = format!("digraph \"{title}\" {{\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
    for node in &graph.nodes {
        let style = match node.sort {
            Sort::Activity => "shape=component",
            Sort::Circumstance => "shape=box",
            Sort::Person => "shape=box, style=rounded",
            Sort::Problem => "shape=hexagon",
            Sort::Mechanism => "shape=ellipse",
            Sort::SubGoal => "shape=parallelogram",
            Sort::Outcome => "shape=doublecircle",
        };
        let _ = writeln!(text, "  \"{}\" [label=\"{}\", {style}];", escaped(&node.id), escaped(&node.label));
    }
    for (from, to, link) in &graph.arrows {
        let style = match link {
            Link::LeadsTo => "style=bold",
            Link::Undermines => "arrowhead=tee, color=gray40",
            Link::Condition(Role::Necessary, _) => "style=solid",
            Link::Condition(Role::Strengthening, _) => "style=dashed",
            Link::Condition(Role::Blocking, _) => "arrowhead=tee",
            Link::Condition(Role::Ambivalent, _) => "style=dotted, dir=none",
        };
        let label = if link.is_negated() { ", label=\"¬\"" } else { "" };
        let (from, to) = (escaped(&graph.nodes[*from].id), escaped(&graph.nodes[*to].id));
        let _ = writeln!(text, "  \"{from}\" -> \"{to}\" [{style}{label}];");
    }
    text.push_str("}\n");
    text
}

/// The theory as a causal diagram for DAGitty (<https://dagitty.net>): what has an arrow into a mechanism bears on it,
/// whatever its role. Problem mechanisms are left out, for there they would be effects.
pub fn dagitty(theory: &Theory) -> String {
    let graph = graph::of(theory, Language::English);
    let mut text = String::from("dag {\n");
    for node in graph.nodes.iter().filter(|node| node.sort != Sort::Problem) {
        let role = match node.sort {
            Sort::Activity => " [exposure]",
            Sort::Outcome => " [outcome]",
            _ => "",
        };
        let _ = writeln!(text, "\"{}\"{role}", escaped(&node.id));
    }
    let mut arrows: Vec<(usize, usize)> = Vec::new();
    for (from, to, _) in graph.arrows.iter().filter(|arrow| arrow.2 != Link::Undermines) {
        if !arrows.contains(&(*from, *to)) {
            arrows.push((*from, *to));
            let _ = writeln!(text, "\"{}\" -> \"{}\"", escaped(&graph.nodes[*from].id), escaped(&graph.nodes[*to].id));
        }
    }
    text.push_str("}\n");
    text
}

/// A text inside quotation marks.
fn escaped(text: &str) -> String {
    let mut found = String::new();
    for letter in text.chars() {
        match letter {
            '"' => found.push_str("\\\""),
            '\\' => found.push_str("\\\\"),
            _ if letter.is_control() => found.push(' '),
            _ => found.push(letter),
        }
    }
    found
}
