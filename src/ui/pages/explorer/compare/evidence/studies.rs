use std::rc::Rc;

use yew::prelude::*;

use crate::evidence::{Finding, Grade, SECTIONS, Subject, Weighed, findings_on, weigh};
use crate::language::{Language, msg};
use crate::study::{Action, ExplorerWork};
use crate::theory::sentence::capitalised;
use crate::ui::components::Check;
use crate::ui::pages::explorer::evidence_list::{design, direction, graded, sign};

/// What [`Studies`] needs.
#[derive(Properties, PartialEq)]
pub struct StudiesProps {
    /// The kind of effort.
    pub subject: Subject,
    /// Which studies are left out.
    pub work: Rc<ExplorerWork>,
    /// The language.
    pub language: Language,
    /// Takes an action.
    pub act: Callback<Action>,
}

/// The studies that count on a kind of effort.
pub fn counting(work: &ExplorerWork, subject: Subject) -> Weighed {
    weigh(findings_on(subject).filter(|it| !work.left_out.contains(&it.id)))
}

/// What some studies say together, in words: "Moderate evidence: positive effect".
pub fn together(weighed: &Weighed, language: Language) -> String {
    let grade = capitalised(&language.say(graded(weighed.grade)));
    match weighed.direction {
        Some(way) => language.say_with(
            msg::WEIGH_TOGETHER,
            &[("grade", grade.into()), ("direction", language.say(direction(way)).as_ref().into())],
        ),
        None => language.say(msg::WEIGH_NO_SURPLUS).into_owned(),
    }
}

/// The findings on a kind of effort, each with a switch, and the grade that they have together.
#[component]
pub fn Studies(props: &StudiesProps) -> Html {
    let StudiesProps { subject, work, language, act } = props;
    let language = *language;
    let (now, all) = (counting(work, *subject), weigh(findings_on(*subject)));
    let [positive, none, negative] = now.pointing;
    let count = [
        ("count", now.findings.into()),
        ("of", all.findings.into()),
        ("positive", positive.into()),
        ("none", none.into()),
        ("negative", negative.into()),
        ("surplus", now.surplus.into()),
    ];
    let steps = [Grade::Hypothesis, Grade::Moderate, Grade::Strong];
    html! {
        <div class="weigh">
            <div class="weigh__grade">
                <p class="weigh__verdict" role="status"><strong>{ together(&now, language) }</strong></p>
                <ol class="weigh__steps" aria-hidden="true">
                    { for steps.into_iter().map(|step| html! {
                        <li class={(now.grade >= step).then_some("is-reached")}>{ language.say(graded(step)) }</li>
                    }) }
                </ol>
                <p>{ language.say_with(msg::WEIGH_COUNT, &count) }</p>
                if now != all { <p>{ language.say_with(msg::WEIGH_WITH_ALL, &[("grade", together(&all, language).into())]) }</p> }
                <p class="source">{ language.say(msg::WEIGH_RULE) }{ format!(" §{}", SECTIONS[0]) }</p>
            </div>
            <ul class="weigh__list" aria-label={language.say(msg::WEIGH_STUDIES)}>
                { for findings_on(*subject).map(|it| study(it, work, language, act)) }
            </ul>
        </div>
    }
}

/// A finding and its switch.
fn study(finding: &Finding, work: &ExplorerWork, language: Language, act: &Callback<Action>) -> Html {
    let on = !work.left_out.contains(&finding.id);
    let id = finding.id.clone();
    let onchange = act.reform(move |counts| Action::CountFinding(id.clone(), counts));
    html! {
        <li key={finding.id.as_str()} class={classes!("weigh__study", (!on).then_some("is-out"))}>
            <Check label={format!("{} · {}", finding.label.in_language(language), finding.source)} {on} {onchange} />
            <p>
                <strong><span class="evidence__sign" aria-hidden="true">{ sign(finding.direction) }</span>{ language.say(direction(finding.direction)) }</strong>
                { " · " }{ finding.result.in_language(language) }
            </p>
            <p class="source">
                { language.say(design(finding.design)) }
                if let (Some(studies), Some(countries)) = (finding.studies, finding.countries) {
                    { " · " }{ language.say_with(msg::WEIGH_GATHERS, &[("studies", usize::from(studies).into()), ("countries", usize::from(countries).into())]) }
                }
                if let Some(grade) = finding.stated_grade {
                    { " · " }{ language.say_with(msg::WEIGH_STATED, &[("grade", language.say(graded(grade)).as_ref().into())]) }
                }
                { " · " }{ finding.population.in_language(language) }
            </p>
        </li>
    }
}
