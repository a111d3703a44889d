use yew::prelude::*;

use crate::evidence::{Design, Direction, Grade, SECTIONS, Subject, findings};
use crate::language::{Language, Message, msg};

/// What an [`EvidenceList`] needs.
#[derive(Properties, PartialEq)]
pub struct EvidenceListProps {
    /// The kind of effort.
    pub subject: Subject,
    /// The language.
    pub language: Language,
}

/// What effect studies found of efforts of this kind. It stands beside the theory and never inside it.
#[component]
pub fn EvidenceList(props: &EvidenceListProps) -> Html {
    let language = props.language;
    let found = findings().iter().filter(|finding| finding.subject == props.subject);
    html! {
        <section class="evidence" aria-labelledby="evidence-title">
            <h3 id="evidence-title">{ language.say(msg::EVIDENCE_TITLE) }</h3>
            <p class="evidence__lead">{ language.say(msg::EVIDENCE_LEAD) }{ " " }<span class="source">{ format!("§{}", SECTIONS.join(", ")) }</span></p>
            <ul>
                { for found.map(|finding| html! {
                    <li key={finding.id.as_str()}>
                        <details>
                            <summary>
                                <span class="evidence__sign">{ sign(finding.direction) }</span>
                                { finding.label.in_language(language) }{ ": " }{ language.say(direction(finding.direction)) }
                            </summary>
                            <p>{ finding.result.in_language(language) }</p>
                            <p class="source">
                                { &finding.source }{ " · " }{ language.say(design(finding.design)) }
                                if let Some(grade) = finding.stated_grade { { " · " }{ language.say(graded(grade)) } }
                                { " · " }{ finding.population.in_language(language) }
                            </p>
                        </details>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The sign before the words.
pub fn sign(direction: Direction) -> &'static str {
    match direction {
        Direction::Positive => "+",
        Direction::None => "0",
        Direction::Negative => "−",
    }
}

/// What a finding points to.
pub fn direction(direction: Direction) -> Message {
    match direction {
        Direction::Positive => msg::EVIDENCE_POSITIVE,
        Direction::None => msg::EVIDENCE_NONE,
        Direction::Negative => msg::EVIDENCE_NEGATIVE,
    }
}

/// How it was come by.
pub fn design(design: Design) -> Message {
    match design {
        Design::Randomised => msg::EVIDENCE_RANDOMISED,
        Design::Matching => msg::EVIDENCE_MATCHING,
        Design::ComparedGroups => msg::EVIDENCE_COMPARED,
        Design::Duration => msg::EVIDENCE_DURATION,
        Design::Review => msg::EVIDENCE_REVIEW,
    }
}

/// A grade in words.
pub fn graded(grade: Grade) -> Message {
    match grade {
        Grade::Strong => msg::EVIDENCE_STRONG,
        Grade::Moderate => msg::EVIDENCE_MODERATE,
        Grade::Hypothesis => msg::EVIDENCE_HYPOTHESIS,
        Grade::Nothing => msg::EVIDENCE_NOTHING,
    }
}
