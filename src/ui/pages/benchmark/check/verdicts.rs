use yew::prelude::*;

use super::PieceProps;
use super::questions::{assumptions, p_words, verdict_words};
use crate::language::msg;
use crate::regression::assumptions::Verdict;

/// What the model takes for granted, question by question: the tests, and what they say in plain words.
#[component]
pub fn Verdicts(props: &PieceProps) -> Html {
    let language = props.part.language;
    let all = assumptions(&props.known.0, language);
    let name = language.say(msg::CHECK_TESTS);
    html! {
        <div class="stack">
            <h3>{ name.clone() }</h3>
            <div class="scroll" role="region" tabindex="0" aria-label={name.clone()}>
                <table class="check-tests" aria-label={name}>
                    <thead>
                        <tr>
                            <th scope="col">{ language.say(msg::CHECK_QUESTION) }</th>
                            <th scope="col">{ language.say(msg::CHECK_VERDICT) }</th>
                            <th scope="col">{ language.say(msg::CHECK_TEST) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for all.iter().map(|one| html! {
                            <tr>
                                <th scope="row">
                                    { language.say(one.question) }
                                    <small class="quiet">{ language.say(one.words) }</small>
                                </th>
                                <td class="check-verdict"><span class={tag(one.verdict())}>{ language.say(verdict_words(one.verdict())) }</span></td>
                                <td>
                                    <ul>
                                        { for one.tests.iter().map(|test| html! {
                                            <li>
                                                { language.say(test.name) }{ ": " }
                                                <span class="number">{ &test.statistic }</span>
                                                if test.p.is_some() { { ", " }<span class="number">{ p_words(language, test.p) }</span> }
                                            </li>
                                        }) }
                                    </ul>
                                </td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="quiet select-words">{ language.say(msg::CHECK_TESTS_NOTE) }</p>
        </div>
    }
}

fn tag(verdict: Verdict) -> Classes {
    let kind = match verdict {
        Verdict::Unremarkable => "bench-tag--in",
        Verdict::Doubtful | Verdict::Contradicted => "bench-tag--not",
        Verdict::CannotTell => "check-tag--open",
    };
    classes!("bench-tag", kind)
}
