//! The file format: what is written is read again as it was, old versions are read, every fault is told, and
//! nothing that stands in a file makes the reader panic or hang.

mod random_theories;

use random_theories::{Dice, Shape, draft};
use virker::language::{Language, Words};
use virker::theory::{
    Draft, Expression, Fault, FaultKind, MOST_FAULTS, Presence, Role, Source, Status, Theory, evaluate, library, write,
};

const VERSION_1: &str = include_str!("fixtures/theories/version-1.toml");
const VERSION_2: &str = include_str!("fixtures/theories/version-2.toml");
const FORMAT: &str = include_str!("../docs/theory-format.md");
const LOGIC: &str = include_str!("../docs/theory-logic.md");

fn read(text: &str) -> Theory {
    Theory::read(text).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}"))
}

#[test]
fn the_library_survives_writing() {
    for theory in library::theories().into_iter().chain(library::initial_theories()) {
        assert_eq!(read(&write::toml(&theory)), *theory);
        assert_eq!(read(&write::json(&theory)), *theory);
        let json: serde_json::Value = serde_json::from_str(&write::json(&theory)).expect("serde reads it too");
        assert_eq!(json["id"], theory.id().as_str());
    }
}

/// Texts with everything in them that a format could trip over.
fn awkward(dice: &mut Dice) -> String {
    let pieces = [
        "\"", "\\", "\n", "\r", "\t", "'''", "\"\"\"", "æøå", "😀", "\u{0}", "\u{7f}", "\u{2028}", " ", "#", "= [", "{{", "x",
        "\\u00",
    ];
    (0..1 + dice.below(5)).map(|_| pieces[dice.below(pieces.len())]).collect::<String>() + "end"
}

fn disturbed(dice: &mut Dice, draft: &mut Draft) {
    let words = |dice: &mut Dice| Words::new(awkward(dice), awkward(dice));
    draft.title = words(dice);
    draft.summary = words(dice);
    draft.status = [Status::Stated, Status::Rebuilt, Status::Written][dice.below(3)];
    for context in &mut draft.contexts {
        context.naming.label = words(dice);
        context.group = (dice.below(2) == 0).then(|| words(dice));
        context.naming.source = Source { work: awkward(dice), ..Source::default() };
    }
    for configuration in &mut draft.configurations {
        configuration.wording = (dice.below(2) == 0).then(|| words(dice));
    }
    let of_activities = draft.activities.iter_mut().map(|it| &mut it.conditions);
    let of_configurations = draft.configurations.iter_mut().map(|it| &mut it.conditions);
    for conditions in of_activities.chain(of_configurations).chain(std::iter::once(&mut draft.conditions)) {
        for condition in conditions.iter_mut() {
            condition.note = (dice.below(3) == 0).then(|| words(dice));
        }
        // The format keeps conditions role by role.
        let rank = |role: Role| {
            [Role::Necessary, Role::Strengthening, Role::Blocking, Role::Ambivalent].iter().position(|it| *it == role)
        };
        conditions.sort_by_key(|condition| rank(condition.role));
    }
}

#[test]
fn every_theory_survives_writing() {
    let mut dice = Dice(1687);
    for round in 0_usize..600 {
        let shape = Shape {
            contexts: 2 + dice.below(6),
            with_not: true,
            chains: round.is_multiple_of(2),
            restrained: !round.is_multiple_of(3),
        };
        let mut draft = draft(&mut dice, shape);
        disturbed(&mut dice, &mut draft);
        let theory = Theory::new(draft).expect("a random theory has no faults");
        assert_eq!(read(&write::toml(&theory)), theory);
        assert_eq!(read(&write::json(&theory)), theory);
        assert_eq!(write::toml(&read(&write::json(&theory))), write::toml(&theory), "the same, by either way");
    }
}

#[test]
fn old_versions_are_read() {
    let one = read(VERSION_1);
    assert_eq!((one.id().as_str(), one.contexts().len(), one.configurations().len()), ("small", 3, 1));
    assert!(one.contexts().iter().all(|context| !context.fixed) && one.exclusive().is_empty());
    assert!(write::toml(&one).starts_with("virker-theory = 2\n"), "it is written in the newest version");
    assert_eq!(read(&write::toml(&one)), one);

    let two = read(VERSION_2);
    assert!(two.context("time").is_some_and(|it| it.fixed));
    assert_eq!(two.exclusive()[0].elements, ["time", "mocked"]);
    let chained = two.configuration("second").expect("it is in the file");
    assert_eq!(chained.conditions[0].expression, Expression::element("belief"));
    assert_eq!(read(&write::json(&two)), two);
}

/// The chain: responsibility waits for belief.
#[test]
fn a_sub_goal_is_a_context_of_the_next() {
    let theory = read(VERSION_2);
    let person = virker::theory::Person { problems: ["low".into()].into(), ..Default::default() };
    let setting = virker::theory::Setting::default().with("overall", Presence::Present);
    let fires = |time| {
        let evaluation = evaluate(&theory, &person, &setting.clone().with("time", time));
        ["first", "second"].map(|id| evaluation.configuration(id).is_some_and(|it| it.status.fires()))
    };
    // Time is there, so mockery is not.
    assert_eq!(fires(Presence::Present), [true, true]);
    assert_eq!(fires(Presence::Absent), [false, false]);
}

fn faults(text: &str) -> Vec<Fault> {
    Theory::read(text).expect_err("the text has faults")
}

#[test]
fn what_is_wrong_with_json_is_said_in_the_language_on_screen() {
    for (text, danish, english) in [
        (r#"{"virker-theory":2"#, "et komma eller }.", "a comma or }"),
        (r#"{"virker-theory":2,"virker-theory":2}"#, "denne nøgle står her to gange", "this key stands here twice"),
        (r#"{"virker-theory":2,"a":[1"#, "et komma eller ].", "a comma or ]"),
        (r#"{"virker-theory":2,"a":"\x"}"#, "en omvendt skråstreg", "a backslash"),
        (r#"{"virker-theory":2} 3"#, "ikke stå mere", "nothing more"),
    ] {
        let fault = &faults(text)[0];
        let (da, en) = (fault.sentence(Language::Danish), fault.sentence(Language::English));
        assert!(da.contains(danish) && en.contains(english), "{da} / {en}");
    }
}

#[test]
fn new_faults_are_told_with_place_element_and_remedy() {
    let circle = VERSION_2.replace("of = [\"time\", {", "of = [\"responsibility\", \"time\", {");
    let found = faults(&circle);
    let through = vec!["belief".to_owned(), "responsibility".to_owned()];
    assert!(found.iter().any(|it| it.kind == FaultKind::Cycle { through: through.clone() }), "{found:?}");
    assert!(found[0].place.is_some() && found[0].sentence(Language::English).contains("belief → responsibility → belief"));

    let one = VERSION_2
        .replace("elements = [\"time\", \"mocked\"]", "elements = [\"time\", \"time\"]\n[[exclusive]]\nelements = [\"mockd\"]");
    let found = faults(&one);
    assert!(found.iter().any(|it| it.kind == FaultKind::GroupedTwice { id: "time".into() }), "{found:?}");
    assert!(found.iter().any(|it| it.kind == FaultKind::GroupOfOne));
    assert!(found.iter().any(|it| matches!(&it.kind, FaultKind::UnknownId { similar: Some(id), .. } if id == "mocked")));
    assert!(found.iter().all(|it| it.place.is_some()), "{found:?}");

    let flag = VERSION_2.replace("fixed = true", "fixed = \"yes\"");
    assert!(matches!(faults(&flag)[0].kind, FaultKind::WrongType { .. }));
}

/// The same faults in JSON, each where it stands.
#[test]
fn json_has_places_too() {
    let json = write::json(&read(VERSION_2)).replace("\"mechanism\": \"raised\"", "\"mechanism\": \"riased\"");
    let found = faults(&json);
    assert_eq!(found.len(), 2, "{found:?}");
    let line = json.lines().position(|line| line.contains("riased")).map(|line| line + 1);
    assert_eq!(found[0].place.map(|place| place.line), line);
    assert!(matches!(faults("{\"virker-theory\": 2,,}")[0].kind, FaultKind::NotJson { .. }));
    assert!(matches!(faults("{}")[0].kind, FaultKind::NotATheory));
}

/// What is something else altogether is told so, and not line by line.
#[test]
fn what_is_no_theory_is_told_once() {
    let letter = "Dear colleague,\n\nhere is \"our\" theory [draft]:\n- a mentor = time\n";
    let table = "municipality;unemployed;share\nBillund;12;0,4\nNorddjurs;31;0,8\n";
    for text in ["", letter, table, "{\"name\": ", "[1, 2, 3]", "null", "<html></html>", "{}", "[package]\nname = \"x\""] {
        let kinds: Vec<FaultKind> = faults(text).into_iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [FaultKind::NotATheory], "{text}");
    }
    // A photograph, a text of another day, and a text with a wrong letter in its second line.
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0"[..], b"\xff\xfev\0i\0"] {
        let found = Theory::read_bytes(bytes).expect_err("it is not UTF-8");
        assert_eq!(found[0].kind, FaultKind::NotUtf8 { byte: 0 });
    }
    let found = Theory::read_bytes(b"virker-theory = 2\ntitle.da = \"H\xf8st\"").expect_err("it is not UTF-8");
    assert_eq!(found[0].place.map(|it| (it.line, it.column)), Some((2, 14)));
}

/// Every fault says where it stands, what is wrong, and how to mend it: two sentences at least, or a choice to pick from.
#[test]
fn every_fault_has_a_place_and_a_remedy() {
    let mut seen = std::collections::BTreeSet::new();
    let mut told = |text: &str| {
        for fault in faults(text) {
            assert!(fault.place.is_some(), "{fault:?}");
            let name = format!("{:?}", fault.kind);
            seen.insert(name.split([' ', '{']).next().unwrap_or_default().to_owned());
            for language in Language::ALL {
                let said = fault.sentence(language);
                let what = said.split(": ").skip(1).collect::<Vec<_>>().join(": ");
                let sentences = what.matches(". ").count() + what.matches("? ").count() + 1;
                let has_none = matches!(
                    fault.kind,
                    FaultKind::Syntax { .. }
                        | FaultKind::NotJson { .. }
                        | FaultKind::WrongType { .. }
                        | FaultKind::AndMore { .. }
                );
                assert!(sentences > 1 || has_none, "{said}");
            }
        }
    };
    let edit = |from: &str, to: &str| {
        assert!(VERSION_2.contains(from), "{from}");
        VERSION_2.replace(from, to)
    };
    told("");
    told("virker-theory = 9");
    told("virker-theory = 2");
    told("virker-theory = 2\nid = ");
    told("{ \"virker-theory\": 2,, }");
    told(&" ".repeat(virker::theory::MOST_BYTES + 1));
    told(&edit("mechanism = \"raised\"", "mechanism = \"riased\""));
    told(&edit("mechanism = \"raised\"", "mechanism = \"something-else-altogether\""));
    told(&edit("id = \"raised\"", "id = \"Raised\""));
    told(&edit("id = \"raised\"", "id = \"time\""));
    told(&edit("id = \"raised\"", "ids = \"raised\"\ncompletely-strange = 1"));
    told(&edit("kind = \"circumstance\"", "kind = \"situation\""));
    told(&edit("label = { da = \"Tid\", en = \"Time\" }", "label = { da = \"Tid\" }"));
    told(&edit("fixed = true", "fixed = \"yes\""));
    told(&edit("of = [\"time\", {", "of = [\"responsibility\", \"time\", {"));
    told(&edit("at-least = 1", "at-least = 7"));
    told(&edit("at-least = 1", "at-least = -1"));
    told(&edit("elements = [\"time\", \"mocked\"]", "elements = [\"time\"]"));
    told(&edit("elements = [\"time\", \"mocked\"]", "elements = [\"time\", \"time\"]"));
    told(&edit("necessary = [\"overall\"]", "necessary = [{ all = [] }]"));
    told(&edit("necessary = [\"overall\"]", &format!("necessary = [{}\"overall\"{}]", "{ not = ".repeat(20), " }".repeat(20))));
    told(&edit("necessary = [\"overall\"]", &format!("necessary = [{}]", "\"overall\", ".repeat(21_000))));
    told(&(VERSION_2.to_owned() + &"[[context]]\nid = \"x\"\n".repeat(1200)));
    assert!(seen.len() >= 21, "{seen:?}");
}

/// One mistake is one fault: nothing is told that only follows from another.
#[test]
fn what_follows_from_a_fault_is_not_told() {
    let kinds = |text: &str| faults(text).into_iter().map(|it| it.kind).collect::<Vec<_>>();
    let wrong = |from: &str, to: &str| {
        assert!(VERSION_1.contains(from), "{from}");
        kinds(&VERSION_1.replace(from, to))
    };
    let found = wrong("id = \"time\"", "id = \"Time\"");
    assert!(found.contains(&FaultKind::BadId { id: "Time".into() }), "{found:?}");
    // Wherever it is named otherwise, that is a fault of its own; where it is named just so, it is not.
    let everywhere = kinds(&VERSION_1.replace("\"time\"", "\"Time\""));
    assert_eq!(everywhere, [FaultKind::BadId { id: "Time".into() }]);
    let number = wrong("id = \"raised\"", "id = 7");
    assert_eq!(number.iter().filter(|it| matches!(it, FaultKind::WrongType { .. })).count(), 1);
    assert!(!number.contains(&FaultKind::Missing { key: "id" }), "{number:?}");
    let bare = VERSION_1
        .replace("necessary = [\"overall\"]", "")
        .replace("strengthening = [\"time\"]", "")
        .lines()
        .filter(|line| !line.starts_with("necessary") && !line.starts_with("blocking"))
        .fold(String::new(), |text, line| text + line + "\n");
    assert_eq!(kinds(&bare), [FaultKind::NoContext]);
    let found = kinds(&(bare.clone() + "necessary = 7\n"));
    assert!(matches!(found[..], [FaultKind::WrongType { .. }]), "{found:?}");
    let found = kinds(&(bare + "necessary = [{ nt = \"time\" }]\n"));
    assert!(matches!(found[..], [FaultKind::WrongType { .. }]), "{found:?}");
}

/// A circle is told together with everything else that is wrong, and so is what would have to be tried out too often.
#[test]
fn faults_of_the_whole_are_told_with_the_others() {
    let circle = VERSION_2
        .replace("of = [\"time\", {", "of = [\"responsibility\", \"time\", {")
        .replace("mechanism = \"raised\"", "mechanism = \"riased\"");
    let found = faults(&circle);
    assert!(found.iter().any(|it| matches!(it.kind, FaultKind::Cycle { .. })), "{found:?}");
    assert!(found.iter().any(|it| matches!(&it.kind, FaultKind::UnknownId { id, .. } if id == "riased")), "{found:?}");

    let mut dice = Dice(12);
    let mut draft = draft(&mut dice, Shape { contexts: 20, with_not: false, chains: false, restrained: false });
    let both_ways = |id: &virker::theory::Id| {
        let (plain, not) = (Expression::Element(id.clone()), Expression::Not(Box::new(Expression::Element(id.clone()))));
        Expression::Any(vec![plain, not])
    };
    draft.configurations[0].conditions = draft
        .contexts
        .iter()
        .map(|it| virker::theory::Condition {
            role: Role::Necessary,
            expression: both_ways(&it.id),
            note: None,
            source: Source::default(),
        })
        .collect();
    draft.title.da.clear();
    let found = Theory::new(draft).expect_err("twenty both ways are too many, and a word is missing");
    let too_many = found.iter().find(|it| matches!(it.kind, FaultKind::TooManyTrials { count, .. } if count >= 1 << 20));
    assert!(too_many.is_some_and(|it| it.path.starts_with("sub-goal[") && it.path.ends_with("].id")), "{found:?}");
    assert!(found.iter().any(|it| matches!(it.kind, FaultKind::NoWords { key: "title", .. })), "{found:?}");
}

#[test]
fn what_is_too_much_is_told_in_good_time() {
    let many = VERSION_2.to_owned() + &"[[context]]\nid = \"x\"\n".repeat(1200);
    assert!(faults(&many).iter().any(|it| matches!(it.kind, FaultKind::TooMany { .. })));
    let keys: String = (0..20_000).map(|n| format!("wrong-{n} = 1\n")).collect();
    let found = faults(&(keys + VERSION_2));
    assert_eq!(found.len(), MOST_FAULTS + 1);
    assert!(matches!(found.last().map(|it| &it.kind), Some(FaultKind::AndMore { .. })));
    let parts = format!("necessary = [{}]", "\"overall\", ".repeat(30_000));
    let found = faults(&VERSION_2.replace("necessary = [\"overall\"]", &parts));
    assert!(found.iter().any(|it| matches!(it.kind, FaultKind::TooManyParts { .. })), "{:?}", found.first());
    let deep = "{\"virker-theory\":2,\"a\":".to_owned() + &"{\"a\":".repeat(100_000);
    assert!(matches!(faults(&deep)[0].kind, FaultKind::NotJson { .. }));
    let line = format!("virker-theory = 2\nx = [{}]", "{ y = 1 }, ".repeat(50_000));
    assert!(!faults(&line).is_empty());
}

/// Every key that the writer writes and every fault's remedy stands in the reference, and the reference's own
/// example is a theory.
#[test]
fn the_reference_is_complete() {
    for text in library::theories().iter().map(|theory| write::toml(theory)).chain([VERSION_2.to_owned(), VERSION_1.to_owned()]) {
        for line in text.lines().filter(|line| !line.starts_with([' ', ']', '#'])) {
            let key = line.trim_start_matches('[').split([' ', ']', '.']).next().unwrap_or_default();
            assert!(key.is_empty() || FORMAT.contains(&format!("`{key}`")), "{key} is not in the reference");
        }
    }
    for number in [
        virker::theory::MOST_BYTES,
        virker::theory::MOST_ELEMENTS,
        virker::theory::MOST_DEPTH,
        virker::theory::MOST_PARTS,
        MOST_FAULTS,
    ] {
        let written = Language::English.number(number as f64, 0);
        assert!(FORMAT.contains(&written), "the limit {written} is not in the reference");
    }
    let trials = Language::English.number(virker::theory::MOST_TRIALS as f64, 0);
    assert!(FORMAT.contains(&trials), "the limit {trials} is not in the reference");
    for most in [virker::theory::MOST_PRIMES, virker::theory::MOST_LOOKED_AT] {
        let written = Language::English.number(most as f64, 0);
        assert!(LOGIC.contains(&written), "the limit {written} is not told");
    }
    let examples: Vec<&str> = FORMAT.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let whole: Vec<&&str> = examples.iter().filter(|it| it.starts_with("virker-theory")).collect();
    assert_eq!(whole.len(), 1);
    read(whole[0]);
    let part = |role: Role| whole[0].contains(&format!("{role:?}").to_lowercase());
    assert!(part(Role::Necessary) && part(Role::Strengthening) && part(Role::Blocking) && part(Role::Ambivalent));
}

/// One mangled text.
fn mangled(dice: &mut Dice, texts: &[String]) -> Vec<u8> {
    const PIECES: [&str; 24] = [
        "[",
        "]",
        "{",
        "}",
        "\"",
        "=",
        "\n",
        "'''",
        "æ",
        "\u{0}",
        "[[configuration]]",
        "not",
        "1e999",
        "{ not = ",
        "\\u",
        "fixed = true",
        "[[exclusive]]\nelements = [\"a\"]",
        "\\ud800",
        ",",
        ":",
        "null",
        "-",
        "at-least = 99999999999",
        "\u{feff}",
    ];
    let mut bytes = texts[dice.below(texts.len())].as_bytes().to_vec();
    for _ in 0..1 + dice.below(6) {
        let at = dice.below(bytes.len().max(1)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(at.max(1)),
            1 | 2 => bytes.splice(at..at, PIECES[dice.below(PIECES.len())].bytes()).for_each(drop),
            3 => drop(bytes.drain(at..(at + dice.below(60)).min(bytes.len()))),
            4 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = dice.next() as u8),
            _ => {
                // A piece of the text once more, elsewhere: ids twice, sub-goals in circles, tables in tables.
                let end = (at + dice.below(200)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len().max(1));
                bytes.splice(to..to, piece).for_each(drop);
            }
        }
    }
    bytes
}

fn fuzz(seed: u64, rounds: usize) -> (usize, usize) {
    let mut dice = Dice(seed);
    let two = read(VERSION_2);
    let texts = [VERSION_1.to_owned(), VERSION_2.to_owned(), write::json(&two), write::toml(&two)];
    let (mut theories, mut broken) = (0, 0);
    for _ in 0..rounds {
        match Theory::read_bytes(&mangled(&mut dice, &texts)) {
            Ok(theory) => {
                theories += 1;
                assert_eq!(Theory::read(&write::toml(&theory)).as_ref(), Ok(&theory));
            }
            Err(faults) => {
                broken += 1;
                assert!(!faults.is_empty() && faults.len() <= MOST_FAULTS + 1);
                for fault in faults {
                    assert!(fault.place.is_some(), "{fault:?}");
                    assert!(!fault.sentence(Language::English).is_empty() && !fault.sentence(Language::Danish).is_empty());
                }
            }
        }
    }
    (theories, broken)
}

#[test]
fn mangled_files_are_read_or_refused() {
    let (theories, broken) = fuzz(7, 4000);
    assert!(theories > 20 && broken > 1000, "{theories} {broken}");
}

/// `cargo test --release --test theory_files -- --ignored --nocapture a_million`
#[test]
#[ignore = "takes minutes; docs/theory-format.md tells what came of it"]
fn a_million_mangled_files_are_read_or_refused() {
    let started = std::time::Instant::now();
    let (theories, broken) = fuzz(2013, 1_000_000);
    println!("{theories} theories, {broken} refused, in {:.0} s", started.elapsed().as_secs_f64());
}
