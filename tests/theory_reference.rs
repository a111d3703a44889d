//! What the thesis has beside its theories, row by row: key figures, headings of the overall contexts, cases, personas,
//! the relations of §9.4, criticism, and evidence. The rows stand here by hand.

use std::collections::BTreeSet;

use virker::evidence::{Direction, Grade, effect_kinds, findings, grade};
use virker::language::Words;
use virker::theory::library::{self, MatchGroup, Triple, Unit};
use virker::theory::{Observation, OutcomeExplanation, Relation, Theory, Verdict, compare, write};

/// Figure; year; match groups 2 and 3 for the whole country, Billund, Norddjurs.
type Row = (&'static str, u16, [f64; 3], [f64; 3]);

/// Tab. 8 and 9; Tab. 11 has match group 2 of both once more.
const FIGURES: [Row; 7] = [
    ("touched-by-activation", 2012, [74.8, 80.6, 78.9], [21.9, 22.5, 14.6]),
    ("degree-of-activation", 2012, [27.8, 41.0, 28.6], [3.6, 5.1, 2.4]),
    ("sanctioned", 2012, [18.0, 28.0, 18.0], [6.0, 11.0, 7.0]),
    ("self-supporting-after-six-months", 2011, [17.5, 25.2, 22.9], [7.5, 0.0, 12.5]),
    ("guidance-and-upskilling", 2012, [66.0, 60.0, 46.0], [86.0, 100.0, 100.0]),
    ("placements-in-firms", 2012, [28.0, 36.0, 48.0], [12.0, 0.0, 0.0]),
    ("wage-subsidy", 2012, [6.0, 4.0, 6.0], [2.0, 0.0, 0.0]),
];

#[test]
fn every_row_of_tables_8_to_11() {
    let triple = |it: Triple| [it.country, it.billund, it.norddjurs];
    for (id, year, two, three) in FIGURES {
        let figure = library::figures().iter().find(|it| it.id == id).expect("it is in the library");
        assert_eq!((figure.year, figure.unit), (year, Unit::PerCent), "{id}");
        assert_eq!(figure.of(MatchGroup::Two).map(triple), Some(two), "{id}");
        assert_eq!(figure.of(MatchGroup::Three).map(triple), Some(three), "{id}");
        assert_eq!(figure.of(MatchGroup::Everyone), None, "{id}");
        let table = if FIGURES.iter().position(|it| it.0 == id) < Some(4) { "8, 11" } else { "9, 11" };
        assert_eq!((figure.source.table.as_str(), figure.source.section.as_str()), (table, "7.1"), "{id}");
    }
    // Tab. 10, and the last row of Tab. 11.
    let cost = library::figures().iter().find(|it| it.id == "cost-per-full-time-activated").expect("it is in the library");
    assert_eq!((cost.year, cost.unit), (2011, Unit::Kroner));
    assert_eq!(cost.of(MatchGroup::Everyone).map(triple), Some([105_066.0, 130_490.0, 113_442.0]));
    assert_eq!((cost.source.table.as_str(), cost.source.section.as_str()), ("10, 11", "7.2"));
    assert_eq!(library::figures().len(), FIGURES.len() + 1, "and no other");
}

fn both(words: &Words) {
    assert!(!words.da.trim().is_empty() && !words.en.trim().is_empty(), "{words:?}");
}

/// The headings of Tab. 19 and 21, each with its letters in order.
#[test]
fn the_overall_contexts_stand_under_the_headings_of_their_tables() {
    const INTERDISCIPLINARY: &str = "Tværfagligt samarbejde";
    const COORDINATED: &str = "Tæt koordineret samarbejde mellem sagsbehandlere";
    let of = |theory: &Theory, heading: &str| -> Vec<String> {
        let under = theory.contexts().iter().filter(|it| it.group.as_ref().is_some_and(|group| group.da == heading));
        under.map(|it| it.id.to_string()).collect()
    };
    let parallel = library::parallel_courses();
    assert_eq!(of(&parallel, INTERDISCIPLINARY), ["shared-employment-goal", "shared-understanding", "shared-knowledge"]);
    // Tab. 19 has the first of these; the other two are those of §9.2.2.
    assert_eq!(of(&parallel, COORDINATED), ["staff-meetings", "flexible-adaptation", "coordinator"]);
    let centres = library::business_centres();
    for (heading, letters) in [
        ("Mentorens rolle", &["mentor-right-motivation", "mentor-training-or-talent"][..]),
        (
            "Jobkonsulentens rolle",
            &[
                "cooperation-consultant-centre",
                "cooperation-consultant-caseworkers",
                "one-consultant-per-centre",
                "consultant-personal-development",
            ],
        ),
        ("Supplerende indsats", &["supplementary-social-mentor", "social-mentor-interferes", "support-beside-centre"]),
        ("Typer af ledige", &["match-person-centre"]),
    ] {
        assert_eq!(of(&centres, heading), letters, "{heading}");
    }
    let headings: BTreeSet<&str> =
        centres.contexts().iter().filter_map(|it| it.group.as_ref()).map(|group| group.da.as_str()).collect();
    assert_eq!(headings.len(), 4);
}

/// The eleven of §10.1, in the order of the reference.
#[test]
fn the_eleven_sub_goals_of_the_conclusion() {
    let names: Vec<&str> = library::conclusion().iter().map(|it| it.label.en.as_str()).collect();
    assert_eq!(
        names,
        [
            "Belief in own abilities",
            "Take part in a work community",
            "Take responsibility and attend reliably",
            "Greater vocational skill and experience",
            "Clarity about education or job",
            "Able to handle the mental disorder",
            "Trust in the employment system",
            "Knowledge of the labour market",
            "Mastery of everyday life",
            "Motivation and engagement",
            "Sobriety",
        ]
    );
}

/// What ch. 8 tells of the cases: a figure or name, and the fact in which it must stand.
#[test]
fn the_cases_are_told_with_their_figures() {
    for (case, pieces) in [
        (
            "norddjurs",
            &[
                "30 firms with 4–8 places",
                "every week or every other",
                "every quarter",
                "medical consultant, an occupational psychologist and an abuse therapist",
                "90 per cent",
                "a third of them",
                "100 unemployed at a time, 260 in all, contact at least weekly; 27–28 per cent",
                "20 places for 3 months",
                "Weekly contact is no longer affordable",
                "Ad-hoc groups, a social mentor, a fitness card",
            ][..],
        ),
        (
            "billund",
            &[
                "12 ",
                "one or two places",
                "from many kinds of offers",
                "doctors, psychiatrists",
                "8 weeks, at most 8 participants with the same diagnosis, 3 times 3 hours a week",
                "12 weeks, 4–5 days and up to 25 hours a week in classes of 12–20, without active abuse; or an individual course",
                "aged 18–25",
                "once or twice a week",
                "over before the centre",
            ],
        ),
    ] {
        let case = library::case(case).expect("it is in the library");
        let told: Vec<&str> = case.facts.iter().map(|it| it.text.en.as_str()).collect();
        for piece in pieces {
            assert!(told.iter().any(|it| it.contains(piece)) || case.summary.en.contains(piece), "{piece:?} in {told:#?}");
        }
    }
}

/// Chapters 2, 8 and 9; the reference's list.
#[test]
fn the_personas() {
    let names: BTreeSet<&str> = library::personas().iter().map(|it| it.label.en.as_str()).collect();
    let expected = [
        "Anxious and housebound",
        "Depressed, mild",
        "ADHD with disturbed sleep",
        "ADHD with past abuse, tried on a centre",
        "Active abuse",
        "Low self-esteem, has never had a job",
        "No idea of a future, attends reliably",
        "Very weak social skills",
        "Under 25 with an unstructured everyday life",
        "Overweight that weighs on the mind",
        "Physically in pain",
    ];
    assert_eq!(names, BTreeSet::from(expected));
    for theory in library::direction_traits() {
        both(&theory.naming.label);
        both(&theory.naming.description);
        both(&theory.clauses.present);
        both(&theory.clauses.absent);
        assert!(!theory.naming.source.is_empty());
    }
}

/// §9.4, entry by entry: final theory, relation, elements of the initial theories, what they became, in order.
#[test]
fn every_relation_of_9_4() {
    use Relation::{Confirmed, Contradicted, Gone, Implicit, Moved, New, Nuanced, Replaced};
    let expected = [
        ("parallel-courses", Confirmed, "interdisciplinary-cooperation", "shared-employment-goal"),
        ("parallel-courses", Replaced, "joint-action-plan", "staff-meetings"),
        ("parallel-courses", Nuanced, "coordinator", "flexible-adaptation"),
        ("parallel-courses", Nuanced, "clarifying-talks", "psychologist"),
        ("parallel-courses", Nuanced, "clarifying-talks", "motivational-conversations"),
        ("parallel-courses", Nuanced, "clarifying-talks", "social-mentor"),
        ("parallel-courses", Nuanced, "clarifying-talks", "group-teaching"),
        ("parallel-courses", Nuanced, "caseworkers-competence", "genuine-engagement"),
        ("parallel-courses", Contradicted, "one-fixed-contact-person", "best-placed-professional"),
        ("parallel-courses", Nuanced, "initial-social-mentor", "practising-social-skills"),
        ("parallel-courses", Moved, "ad-hoc-composition", "psychologist-at-start-up"),
        ("parallel-courses", New, "", "exercise"),
        ("parallel-courses", New, "", "abuse-treatment"),
        ("business-centres", Nuanced, "firm-mentor", "mentor-right-motivation"),
        ("business-centres", New, "", "supplementary-social-mentor"),
        ("business-centres", Nuanced, "good-contact-centre-firm", "one-consultant-per-centre"),
        ("business-centres", Nuanced, "good-contact-centre-firm", "consultant-personal-development"),
        ("business-centres", Confirmed, "right-match-firm", "match-person-centre"),
        ("business-centres", Confirmed, "several-kinds-of-tasks", "many-kinds-of-tasks"),
        ("business-centres", Implicit, "firm-able-to-integrate", "business-centre"),
        ("business-centres", Confirmed, "clarity", "clarity"),
        ("business-centres", New, "unstated-in-placement", "raised-self-esteem"),
        ("business-centres", Gone, "wage-subsidy-job", ""),
    ];
    for (theory, relation, initial, becomes) in expected {
        let found = library::relations().iter().any(|it| {
            let has = |ids: &[virker::theory::Id], id: &str| {
                if id.is_empty() { ids.is_empty() } else { ids.iter().any(|it| *it == id) }
            };
            it.r#final == theory && it.relation == relation && it.stated && has(&it.initial, initial) && has(&it.becomes, becomes)
        });
        assert!(found, "{theory}: {initial} {relation:?} {becomes}");
    }
}

/// Held against each other, the recorded relations come before what ids tell, and everything is told once.
#[test]
fn initial_and_final_theories_are_compared_as_recorded() {
    let [business, _, parallel] = library::initial_theories();
    for (first, second) in [(&business, library::business_centres()), (&parallel, library::parallel_courses())] {
        let found = library::kinship(first, &second);
        let ids: BTreeSet<&str> = found.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), found.len(), "each once");
        let recorded = found.iter().filter(|it| it.recorded.is_some()).count();
        assert!(recorded > 10, "{recorded}");
        for it in &found {
            if let Some(recorded) = it.recorded {
                assert_eq!((it.relation, &recorded.r#final), (recorded.relation, second.id()));
            }
        }
        // What an element of the initial theory has become is told with that element, and not as new.
        let became: BTreeSet<&str> = found
            .iter()
            .filter(|it| first.naming(&it.id).is_some())
            .filter_map(|it| it.recorded)
            .flat_map(|it| it.becomes.iter().map(|id| id.as_str()))
            .collect();
        for it in found.iter().filter(|it| first.naming(&it.id).is_none() && first.configuration(&it.id).is_none()) {
            assert!(it.relation == Relation::New && !became.contains(it.id.as_str()), "{}", it.id);
        }
    }
    // Two theories of which nothing is recorded: what ids tell.
    let centres = library::business_centres();
    let by_ids = library::kinship(&centres, &library::parallel_courses());
    let expected = compare(&centres, &library::parallel_courses());
    assert!(by_ids.iter().all(|it| it.recorded.is_none()));
    assert_eq!(
        by_ids.into_iter().map(|it| (it.id, it.relation)).collect::<Vec<_>>(),
        expected.into_iter().map(|it| (it.id, it.relation)).collect::<Vec<_>>()
    );
}

/// The criticism above each of Tab. 2–4, and what is named below them without a theory.
#[test]
fn the_meta_evaluation_says_what_it_lacks() {
    let initial: Vec<String> = library::initial_theories().iter().map(|it| it.id().to_string()).collect();
    let criticised: Vec<String> = library::criticisms().iter().map(|it| it.theory.to_string()).collect();
    assert_eq!(criticised, initial);
    for (criticism, table) in library::criticisms().iter().zip(["2", "3", "4"]) {
        both(&criticism.text);
        assert_eq!(criticism.source.table, table);
    }
    assert!(library::criticism_of("initial-business-oriented").is_some_and(|it| it.text.en.contains("Skipper")));
    assert!(library::criticism_of("initial-guidance").is_some_and(|it| it.text.en.contains("no theory")));
    assert!(library::criticism_of("business-centres").is_none());
    let named: Vec<&str> = library::without_theory().iter().map(|it| it.label.en.as_str()).collect();
    let expected = [
        "Intensified talks",
        "Early effort",
        "Inclusion and voluntariness",
        "Fast into work",
        "Motivation",
        "Advice on benefits",
    ];
    assert_eq!(named, expected);
    library::without_theory().iter().for_each(|it| both(&it.label));
}

/// §5.2, finding by finding: what must stand in its result, and whom it is about.
#[test]
fn the_findings_have_their_figures() {
    for (id, pieces) in [
        ("job-search-courses", &["short run", "boom", "long run"][..]),
        ("upskilling", &["No effect", "locked"]),
        ("special-projects", &["first year and a half", "no significant effect"]),
        ("wage-subsidy", &["1–9 percentage points", "4 years"]),
        ("business-oriented", &["private", "public"]),
        ("business-centres", &["12.5 per cent", "2.5", "4 in education", "7 in subsidised", "32 against 28", "20 against 13"]),
        ("placement-match-group-4", &["Lock-in only"]),
        ("parallel-educated", &["one week", "DKK 4,000"]),
        ("parallel-uneducated-employment", &["control group"]),
        ("parallel-uneducated-education", &["education"]),
        ("individual-placement-and-support", &["very positive"]),
        ("upskilling-then-work", &["indication"]),
    ] {
        let finding = findings().iter().find(|it| it.id == id).expect("it is in the library");
        for piece in pieces {
            assert!(finding.result.en.contains(piece), "{piece:?} in {:?}", finding.result.en);
        }
    }
    let kinds: Vec<&str> = effect_kinds().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(kinds, ["threat", "motivation", "lock-in", "programme"]);
    // Three or more strong, two moderate, one hypothesis, none none (§5.2.1).
    let of = |count: usize| grade(std::iter::repeat_n(Direction::Positive, count)).0;
    assert_eq!([4, 3, 2, 1, 0].map(of), [Grade::Strong, Grade::Strong, Grade::Moderate, Grade::Hypothesis, Grade::Nothing]);
}

/// Tab. 7 by the rule of §6.4, and the four explanations.
#[test]
fn the_possible_outcomes() {
    let cells: Vec<Observation> = Observation::all().collect();
    assert_eq!(cells.len(), 12);
    for cell in &cells {
        let expected = cell.follows_initial_theory() == cell.good_results;
        assert_eq!(cell.verdict() != Verdict::Unexpected, expected, "{cell:?}");
    }
    let named: Vec<OutcomeExplanation> = cells.iter().flat_map(|it| it.explanations()).copied().collect();
    for explanation in [
        OutcomeExplanation::EffortMattersLittle,
        OutcomeExplanation::MissingVariable,
        OutcomeExplanation::FailedImplementation,
        OutcomeExplanation::InitialTheoryWrong,
    ] {
        assert!(named.contains(&explanation), "{explanation:?}");
    }
    assert_eq!((Observation::source().table.as_str(), Observation::source().section.as_str()), ("7", "6.4"));
}

/// Nothing in any theory speaks of how likely a job is.
#[test]
fn no_theory_promises_work() {
    for theory in library::theories().into_iter().chain(library::initial_theories()) {
        assert!(theory.outcome().caution.en.contains("guarantee neither"), "{}", theory.id());
        both(&theory.outcome().naming.label);
        both(&theory.outcome().naming.description);
        assert!(!theory.outcome().naming.source.is_empty());
        assert!(!write::json(&theory).contains("probability"));
    }
}
