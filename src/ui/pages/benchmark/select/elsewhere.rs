use yew::prelude::*;

use crate::language::{Language, Message, Value, msg};
use crate::regression::elsewhere::{Elsewhere, Ending, Parting, Program, Reason, Silent, elsewhere};
use crate::regression::stepwise::Move;
use crate::ui::components::Fold;
use crate::ui::pages::benchmark::sentences::{self, shortest};
use crate::ui::pages::benchmark::subject::{PartProps, Subject};

/// What other programs would choose, folded away.
#[component]
pub fn OtherPrograms(props: &PartProps) -> Html {
    html! {
        <Fold summary={props.language.say(msg::SELECT_ELSEWHERE)}>
            <Programs ..props.clone() />
        </Fold>
    }
}

#[component]
fn Programs(props: &PartProps) -> Html {
    let PartProps { subject, language, .. } = props;
    let found = use_memo(subject.reckoned.clone(), |_| match &subject.analysis {
        Ok(analysis) => elsewhere(&analysis.sample, &analysis.correlations, &analysis.screening.kept, &analysis.path),
        Err(_) => Vec::new(),
    });
    html! {
        <div class="stack">
            <p class="quiet">{ language.say(msg::SELECT_ELSEWHERE_LEAD) }</p>
            <dl class="select-programs">
                { for found.iter().map(|one| html! {
                    <div>
                        <dt>{ language.say(program_name(one.program)) }</dt>
                        <dd>{ would_choose(subject, *language, one) }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}

fn program_name(program: Program) -> Message {
    match program {
        Program::RBoth => msg::SELECT_R_BOTH,
        Program::RBackward => msg::SELECT_R_BACKWARD,
        Program::Olsrr => msg::SELECT_OLSRR,
        Program::Jasp => msg::SELECT_JASP,
    }
}

fn would_choose(subject: &Subject, language: Language, elsewhere: &Elsewhere) -> String {
    match &elsewhere.ending {
        Err(silent) => language.say_with(
            msg::SELECT_SILENT,
            &[("why", Value::from(why_silent(*silent))), ("variable", dependent(subject, language, *silent).into())],
        ),
        Ok(ending) if ending.same_terms => language.say(msg::SELECT_SAME_TERMS).into_owned(),
        Ok(ending) => differs(subject, language, ending),
    }
}

fn why_silent(silent: Silent) -> &'static str {
    match silent {
        Silent::TooFewUnits => "few",
        Silent::Dependent(_) => "dependent",
        Silent::FullyExplained => "explained",
    }
}

fn dependent(subject: &Subject, language: Language, silent: Silent) -> String {
    if let Silent::Dependent(place) = silent { subject.candidate(place, language) } else { String::new() }
}

fn differs(subject: &Subject, language: Language, ending: &Ending) -> String {
    let names: Vec<String> = ending.chosen.iter().map(|&term| subject.candidate(term, language)).collect();
    let names = if names.is_empty() { language.say(msg::SELECT_NONE).into_owned() } else { sentences::list(language, &names) };
    let chosen = language.say_with(msg::SELECT_OTHER_TERMS, &[("names", names.into())]);
    // What is insisted on here no other program knows of; its reasons are then not those of its rules.
    let selection = &subject.work.settings.selection;
    match ending.parting.as_ref().filter(|_| selection.forced.is_empty()) {
        Some(parting) => format!("{chosen} {}", reason(subject, language, parting)),
        None => chosen,
    }
}

/// At which step it does another thing, and why.
fn reason(subject: &Subject, language: Language, parting: &Parting) -> String {
    let done = |moved: Option<Move>| match moved {
        Some(Move::Entered(place)) => format!("+ {}", subject.candidate(place, language)),
        Some(Move::Removed(place)) => format!("\u{2212} {}", subject.candidate(place, language)),
        None => language.say(msg::SELECT_STOPS).into_owned(),
    };
    let step = language.say_with(
        msg::SELECT_PARTING,
        &[("step", (parting.after + 1).into()), ("here", done(parting.here).into()), ("there", done(parting.there).into())],
    );
    let p = |value: f64| Value::from(shortest(language, value));
    let why = match parting.reason {
        Reason::BeginsWithAll => return language.say(msg::SELECT_BEGINS_WITH_ALL).into_owned(),
        Reason::OtherMethod => return language.say(msg::SELECT_OTHER_METHOD).into_owned(),
        Reason::WeighsByAic { f, p } => language
            .say_with(msg::SELECT_WEIGHS_BY_AIC, &[("f", language.number(f, 2).into()), ("p", language.number(p, 3).into())]),
        Reason::OtherLimits { entry, removal } => {
            language.say_with(msg::SELECT_OTHER_LIMITS, &[("entry", p(entry)), ("removal", p(removal))])
        }
        Reason::NoTolerance { min_tolerance } => {
            language.say_with(msg::SELECT_NO_TOLERANCE, &[("tolerance", language.number(min_tolerance, 5).into())])
        }
        Reason::RemovesOnlyOne => language.say(msg::SELECT_REMOVES_ONE).into_owned(),
        Reason::NeverComesBack => language.say(msg::SELECT_NEVER_BACK).into_owned(),
        Reason::Tie => language.say(msg::SELECT_TIE).into_owned(),
    };
    format!("{step} {why}")
}
