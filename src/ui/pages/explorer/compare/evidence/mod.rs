//! The evidence beside the theory, never inside it: Model 3 as the frame, the studies with a switch each, and what is
//! held against them.

mod background;
mod frame;
mod studies;

use yew::prelude::*;

use super::PartProps;
use crate::evidence::Subject;
use crate::language::{Message, msg};
use crate::theory::library;
use crate::ui::components::{Choice, Offer};

use background::Background;
use frame::Frame;
use studies::Studies;

/// The kinds of effort, in the order of §5.2.2.
const SUBJECTS: [(Subject, Message); 3] = [
    (Subject::GuidanceAndUpskilling, msg::WEIGH_GUIDANCE),
    (Subject::BusinessOriented, msg::WEIGH_BUSINESS),
    (Subject::Parallel, msg::WEIGH_PARALLEL),
];

/// The evidence.
#[component]
pub fn Evidence(props: &PartProps) -> Html {
    let (language, work) = (props.language, &props.work);
    // The kind of effort that the open theory is about, until another one is asked for.
    let asked = use_state_eq(|| None::<Subject>);
    let subject = asked.unwrap_or_else(|| library::subject(&props.theory));
    let offers: Vec<Offer<Subject>> = SUBJECTS.iter().map(|(it, name)| Offer::new(*it, language.say(*name))).collect();
    let onchoose = {
        let asked = asked.setter();
        Callback::from(move |subject| asked.set(Some(subject)))
    };
    html! {
        <section class="section compare-part" aria-labelledby="weigh-title">
            <div class="section__head">
                <h2 id="weigh-title">{ language.say(msg::WEIGH_TITLE) }</h2>
                <p>{ language.say(msg::WEIGH_LEAD) }</p>
            </div>
            <Frame ..props.clone() />
            <h3>{ language.say(msg::WEIGH_STUDIES) }</h3>
            <Choice<Subject> label={language.say(msg::WEIGH_SUBJECT)} {offers} chosen={Some(subject)} {onchoose} />
            <Studies {subject} work={work.clone()} {language} act={props.act.clone()} />
            <Background {language} />
        </section>
    }
}
