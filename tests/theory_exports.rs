//! What other programs are given: every element is a node once, every arrow leads from one to another and never in a
//! circle, and the rules in QCA's notation are the theory's.

mod random_theories;

use std::collections::{BTreeMap, BTreeSet};

use random_theories::{Dice, Shape, theory};
use virker::language::{Language, Words};
use virker::theory::{Id, Person, Presence, Setting, Standing, Theory, evaluate, library, write};

fn all() -> Vec<Theory> {
    let library = library::theories().into_iter().chain(library::initial_theories());
    let mut found: Vec<Theory> = library.map(|it| (*it).clone()).collect();
    let mut dice = Dice(1736);
    found.extend((0..100).map(|round| {
        let shape = Shape { contexts: 4, with_not: true, chains: round % 2 == 0, restrained: round % 3 == 0 };
        theory(&mut dice, shape)
    }));
    found
}

/// Nodes and arrows of a text in DOT, or of DAGitty's dialect of it.
fn graph(text: &str) -> (Vec<String>, Vec<(String, String)>) {
    let quoted = |line: &str| -> Vec<String> { line.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    let (mut nodes, mut arrows) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| line.starts_with('"')) {
        let names = quoted(line);
        if line.contains("\" -> \"") {
            arrows.push((names[0].clone(), names[1].clone()));
        } else {
            nodes.push(names[0].clone());
        }
    }
    (nodes, arrows)
}

#[test]
fn every_element_is_a_node_once() {
    for theory in all() {
        let draft = theory.draft();
        let elements = draft.activities.len() + draft.problems.len() + draft.contexts.len() + draft.traits.len();
        let elements = elements + draft.configurations.len() + draft.sub_goals.len() + 1;
        let (nodes, arrows) = graph(&write::dot(&theory, Language::Danish));
        assert_eq!((nodes.len(), nodes.iter().collect::<BTreeSet<_>>().len()), (elements, elements));
        for (from, to) in &arrows {
            assert!(nodes.contains(from) && nodes.contains(to), "{from} -> {to}");
        }
        for configuration in theory.configurations() {
            let own = configuration.id.to_string();
            for (from, to) in [(&configuration.activity, &configuration.id), (&configuration.id, &configuration.sub_goal)] {
                assert!(arrows.contains(&(from.to_string(), to.to_string())), "{from} -> {to}");
            }
            for (_, condition) in theory.conditions_of(configuration) {
                for id in condition.expression.elements() {
                    assert!(arrows.contains(&(id.to_string(), own.clone())), "{id} -> {own}");
                }
            }
        }
        let mermaid = write::mermaid(&theory, Language::English);
        let lines: Vec<&str> = mermaid.lines().skip(1).map(str::trim).collect();
        let drawn = lines.iter().filter(|line| line.contains('"')).count();
        assert_eq!(drawn, elements, "{mermaid}");
        for arrow in lines.iter().filter(|line| !line.contains('"')) {
            let ends: Vec<usize> = arrow.split_whitespace().filter_map(|it| it.strip_prefix('n')?.parse().ok()).collect();
            assert!(ends.len() == 2 && ends.iter().all(|end| *end < elements), "{arrow}");
        }
    }
}

/// DAGitty reads acyclic graphs alone.
#[test]
fn no_arrow_of_a_causal_diagram_leads_back() {
    for theory in all() {
        let (nodes, mut arrows) = graph(&write::dagitty(&theory));
        let mut left: BTreeSet<&String> = nodes.iter().collect();
        assert!(theory.problems().iter().all(|it| !left.contains(&it.id.to_string())));
        while !left.is_empty() {
            let before = left.len();
            left.retain(|node| arrows.iter().any(|(_, to)| to == *node));
            assert!(left.len() < before, "a circle among {left:?}");
            arrows.retain(|(from, _)| left.contains(from));
        }
    }
}

#[test]
fn awkward_labels_do_not_break_out() {
    let mut draft = library::business_centres().draft().clone();
    let label = "a \"quoted\" \\ <b>#1;</b>\nline".to_owned();
    draft.contexts[0].naming.label = Words::new(label.clone(), label);
    let theory = Theory::new(draft).expect("it is sound");
    let mermaid = write::mermaid(&theory, Language::English);
    assert!(mermaid.contains("\"a #quot;quoted#quot; \\ #lt;b#gt;#35;1;#lt;/b#gt; line\""), "{mermaid}");
    let dot = write::dot(&theory, Language::English);
    assert!(dot.contains("label=\"a \\\"quoted\\\" \\\\ <b>#1;</b> line\""), "{dot}");
}

/// The rules read back as sums of products give what evaluating gives, in worlds drawn at random.
#[test]
fn the_rules_are_the_theory() {
    let mut dice = Dice(1987);
    let mut told = 0;
    for theory in all() {
        let text = write::qca(&theory, Language::English);
        let name = |id: &Id| id.to_uppercase().replace('-', "_");
        for _ in 0..5 {
            let mut there: BTreeMap<String, bool> = BTreeMap::new();
            let (mut person, mut setting) = (Person::default(), Setting::default());
            for problem in theory.problems() {
                let has = dice.below(4) > 0;
                there.insert(name(&problem.id), has);
                if has {
                    person.problems.insert(problem.id.clone());
                }
            }
            let ids = theory.contexts().iter().map(|it| &it.id).chain(theory.traits().iter().map(|it| &it.id));
            for id in ids {
                let excluded = theory.exclusive().iter().any(|group| {
                    group.elements.contains(id) && group.elements.iter().any(|it| there.get(&name(it)) == Some(&true))
                });
                let so = dice.below(5) > 0 && !excluded;
                there.insert(name(id), so);
                let presence = if so { Presence::Present } else { Presence::Absent };
                let known = if theory.is_about_person(id) { &mut person.traits } else { &mut setting.contexts };
                known.insert(id.clone(), presence);
            }
            for goal in &evaluate(&theory, &person, &setting).sub_goals {
                let end = format!("=> {}", name(&goal.id));
                let rule = text.split("\n\n").find(|part| part.trim_end().ends_with(&end));
                let said = rule.is_some_and(|part| {
                    let sum: String = part.lines().filter(|line| !line.starts_with('#')).collect();
                    let sum = sum.split(" => ").next().unwrap_or_default().to_owned();
                    sum.split('+').any(|product| {
                        product.trim().split('*').all(|literal| match literal.strip_prefix('~') {
                            Some(id) => !there[id],
                            None => literal == "1" || there[literal],
                        })
                    })
                });
                assert_eq!(said, goal.standing == Standing::Reached, "{} in {text}", goal.id);
                told += usize::from(said);
            }
        }
    }
    assert!(told > 100, "{told}");
}
