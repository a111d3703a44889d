use super::*;
use crate::benchmark::{Analysis, Settings, thirds};
use crate::regression::{Fit, Variable, stepwise::WeighBy};
use crate::table::{Column, Table, csv, examples};

fn municipalities() -> (&'static Table, Settings) {
    let table = &examples::municipalities().table;
    (table, Settings::for_table(table))
}

fn headers(analysis: &Analysis) -> Vec<&str> {
    let mut headers: Vec<&str> = analysis.fit().terms.iter().map(|term| term.variable.header.as_str()).collect();
    headers.sort_unstable();
    headers
}

fn by(settings: &Settings, by: By) -> Settings {
    Settings { selection: Selection { by, ..settings.selection.clone() }, ..settings.clone() }
}

#[test]
fn a_choice_by_hand_is_the_fit_of_its_terms() {
    let (table, mut settings) = municipalities();
    for header in ["sengedage_pr_indb", "rygere_pct"] {
        settings.selection.take(header, true);
    }
    let analysis = Analysis::of(table, &by(&settings, By::Hand)).expect("sound");
    assert_eq!(headers(&analysis), ["rygere_pct", "sengedage_pr_indb"]);
    let names = ["rygere_pct", "sengedage_pr_indb"].map(Variable::plain);
    let sample = Sample::of(table, &Variable::plain("match23_pct"), &names).expect("sound");
    let fit = Fit::of(&sample, &[0, 1]).expect("a fit");
    assert_eq!(analysis.sample.n(), sample.n());
    assert_eq!((analysis.fit().r2, analysis.fit().constant), (fit.r2, fit.constant));
    // It is one step to the reader, and all others are still weighed.
    assert_eq!(analysis.path.stages().len(), 1);
    assert_eq!(analysis.path.outside.len(), analysis.screening.kept.len() - 2);
    let none = Analysis::of(table, &by(&Settings::for_table(table), By::Hand)).expect("sound");
    assert!(none.path.chosen().is_empty());
    assert_eq!(none.path.outside.len(), none.screening.kept.len());
}

#[test]
fn a_forced_candidate_is_in_every_model() {
    let (table, settings) = municipalities();
    let free = Analysis::of(table, &settings).expect("sound");
    let weakest = free.path.outside.iter().min_by(|a, b| a.f.total_cmp(&b.f)).expect("one is left");
    let header = free.sample.candidates()[weakest.candidate].header.clone();
    for way in [By::Steps, By::Subsets, By::Hand] {
        for method in [Method::Stepwise, Method::Forward, Method::Backward, Method::Enter] {
            let mut settings = by(&settings, way);
            settings.stepwise.method = method;
            settings.selection.force(&header, true);
            let analysis = Analysis::of(table, &settings).expect("sound");
            assert!(headers(&analysis).contains(&header.as_str()), "{way:?} {method:?}");
            let stages = analysis.path.stages();
            assert!(stages.iter().all(|stage| stage.step.model.contains(&weakest.candidate)), "{way:?} {method:?}");
            if way == By::Steps && method == Method::Backward {
                assert_eq!(stages[0].entered.len(), analysis.screening.kept.len());
                assert!(stages.len() > 2 && stages[1..].iter().all(|stage| stage.removed.len() == 1));
            }
        }
    }
}

/// What is insisted on stays where screening would have left it out, and what goes with it leaves instead.
#[test]
fn screening_spares_what_is_insisted_on() {
    let (table, settings) = municipalities();
    let free = Analysis::of(table, &settings).expect("sound");
    let place = free.screening.excluded.first().expect("screening leaves one out").candidate();
    let header = free.sample.candidates()[place].header.clone();
    let mut forced = settings.clone();
    forced.selection.force(&header, true);
    let analysis = Analysis::of(table, &forced).expect("sound");
    assert!(analysis.screening.kept.contains(&place) && analysis.path.chosen().contains(&place));
    if let Some(candidate) = forced.candidate_mut(&header) {
        candidate.screening = Override::Drop;
    }
    let off = vec![Problem::InsistedButOff { header }];
    assert_eq!(Analysis::of(table, &forced), Err(off));
}

/// Against all 2^p models, one by one.
#[test]
fn the_best_of_all_models_is_chosen() {
    let (table, settings) = municipalities();
    for criterion in Criterion::ALL {
        let mut settings = by(&settings, By::Subsets);
        settings.selection.criterion = criterion;
        let analysis = Analysis::of(table, &settings).expect("sound");
        let ranking = analysis.ranking.as_ref().expect("a ranking");
        let models = Models::of(&analysis.sample, &analysis.screening.kept, &[]).expect("few candidates");
        let all = 0..models.len() as subsets::Mask;
        let best = all
            .filter(|&mask| models.is_usable(mask))
            .min_by(|&a, &b| models.criteria(a).badness(criterion).total_cmp(&models.criteria(b).badness(criterion)));
        let best = models.terms(best.expect("a model"));
        assert_eq!(ranking.best[0].terms, best, "{criterion:?}");
        assert_eq!(ranking.searched, models.len() as u64);
        assert_eq!(ranking.best.len(), TOLD);
        let badness = |ranked: &Ranked| ranked.criteria.badness(criterion);
        assert!(ranking.best.windows(2).all(|pair| badness(&pair[0]) <= badness(&pair[1])));
        let mut chosen = analysis.path.chosen().to_vec();
        chosen.sort_unstable();
        assert_eq!(chosen, best);
    }
}

#[test]
fn candidates_that_add_up_are_searched_one_by_one() {
    let table = csv::read("t", "u,y,a,b,c\nA,1,2,1,3\nB,2,1,4,5\nC,4,3,2,5\nD,3,5,4,9\nE,6,4,6,10\nF,5,7,3,10\n").expect("sound");
    let mut settings = by(&Settings::for_table(&table), By::Subsets);
    settings.threshold = 2.0;
    let analysis = Analysis::of(&table, &settings).expect("sound");
    assert!(analysis.path.chosen().len() < 3);
    settings.selection.criterion = Criterion::Cp;
    assert_eq!(Analysis::of(&table, &settings), Err(vec![Problem::Subsets(subsets::Problem::Dependent)]));
}

#[test]
fn too_many_candidates_are_told() {
    let names: Vec<String> = (0..32).map(|place| format!("x{place}")).collect();
    let value = |unit: usize, place: usize| ((unit * 37 + place * 101 + unit * unit * (place + 3)) % 997).to_string();
    let row = |unit: usize| (0..33).map(|place| value(unit, place)).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = (0..60).map(|unit| format!("u{unit},{}", row(unit))).collect();
    let table = csv::read("t", &format!("u,y,{}\n{}\n", names.join(","), rows.join("\n"))).expect("sound");
    let mut settings = by(&Settings::for_table(&table), By::Subsets);
    settings.threshold = 2.0;
    let problem = subsets::Problem::TooManyCandidates { candidates: 32, limit: 31 };
    assert_eq!(Analysis::of(&table, &settings), Err(vec![Problem::Subsets(problem)]));
    settings.candidates[3].on = false;
    assert!(Analysis::of(&table, &settings).is_ok());
}

#[test]
fn limits_of_f_choose_as_limits_of_p_that_mean_the_same() {
    let (table, mut settings) = municipalities();
    settings.stepwise.weigh_by = WeighBy::F;
    let by_f = Analysis::of(table, &settings).expect("sound");
    assert_eq!(by_f.path.options.weigh_by, WeighBy::F);
    assert!(by_f.path.inside.iter().all(|inside| inside.f > settings.stepwise.fout));
    assert!(by_f.path.outside.iter().all(|outside| outside.f <= settings.stepwise.fin || !outside.admissible));
    settings.stepwise.fin = 1e6;
    settings.stepwise.fout = 1e5;
    assert!(Analysis::of(table, &settings).expect("sound").path.chosen().is_empty());
}

/// By every way: what is repeated on counts of units is what would be done with the row deleted.
#[test]
fn every_way_is_repeated_as_it_is_done() {
    let (table, settings) = municipalities();
    let mut forced = settings.clone();
    forced.selection.force("sengedage_pr_indb", true);
    forced.selection.take("rygere_pct", true);
    forced.selection.take("kronikere_pr1000", true);
    let mut backward = settings.clone();
    backward.stepwise.method = Method::Backward;
    let mut bic = by(&forced, By::Subsets);
    bic.selection.criterion = Criterion::Bic;
    for settings in [forced.clone(), by(&forced, By::Hand), backward, by(&settings, By::Subsets), bic] {
        let analysis = Analysis::of(table, &settings).expect("sound");
        let sample = &analysis.sample;
        let mut ready = ready(sample, &settings);
        let mut residuals = vec![0.0; sample.n()];
        for left_out in (0..sample.n()).step_by(11) {
            let mut counts = vec![1; sample.n()];
            counts[left_out] = 0;
            let mut found = ready.select(&counts, &mut residuals).expect("the response varies").model.to_vec();
            let without = Analysis::of(&deleted(table, sample.rows()[left_out]), &settings).expect("sound");
            let mut chosen = without.path.chosen().to_vec();
            found.sort_unstable();
            chosen.sort_unstable();
            assert_eq!(found, chosen, "{:?} without {left_out}", settings.selection);
            let foretold = |unit: usize| {
                let terms = without.fit().terms.iter().map(|term| term.b * sample.x(term.candidate)[unit]);
                sample.y()[unit] - without.fit().constant.b - terms.sum::<f64>()
            };
            let of_all: Vec<f64> = (0..sample.n()).map(foretold).collect();
            assert_eq!(thirds(&residuals), thirds(&of_all));
        }
    }
}

/// The table without a row.
fn deleted(table: &Table, gone: usize) -> Table {
    let rows: Vec<usize> = (0..table.units().len()).filter(|&row| row != gone).collect();
    let column =
        |column: &Column| Column::read(column.header(), rows.iter().map(|&row| column.typed(row)), column.decimal_sign());
    let units = rows.iter().map(|&row| table.units()[row].clone()).collect();
    Table::new("copy", "u", units, table.columns().iter().map(column).collect()).expect("sound")
}

#[test]
fn candidates_are_forced_taken_and_forgotten_once() {
    let mut selection = Selection::default();
    selection.force("a", true);
    selection.force("a", true);
    selection.take("a", true);
    selection.take("b", true);
    assert_eq!((selection.forced.len(), selection.hand.len()), (1, 2));
    assert!(selection.insists_on("a") && !selection.insists_on("b"));
    selection.by = By::Hand;
    assert!(selection.insists_on("b"));
    selection.forget("a");
    assert!(!selection.insists_on("a"));
}
