//! Shares as bars.

use yew::prelude::*;

use crate::language::Language;
use crate::ui::figures::px;
use crate::ui::pages::benchmark::sentences::percent;

/// A line of a list of bars.
pub struct Bar {
    /// What it is about.
    pub name: Html,
    /// Its length, from 0 to 1.
    pub share: f64,
    /// Whether it stands out.
    pub strong: bool,
    /// What stands behind it.
    pub value: String,
}

impl Bar {
    /// A share in per cent.
    pub fn share(name: Html, share: f64, strong: bool, language: Language) -> Bar {
        Bar { name, share, strong, value: percent(language, share, 1) }
    }
}

/// A list of bars.
pub fn bars(class: &'static str, bars: impl IntoIterator<Item = Bar>) -> Html {
    html! {
        <ul class={classes!("bench-bars", class)}>
            { for bars.into_iter().map(|bar| html! {
                <li class={classes!(bar.strong.then_some("is-in"))}>
                    <span>{ bar.name }</span>
                    <svg class="bench-share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        <rect class="bench-share__ground" width="100" height="10" />
                        <rect class="bench-share__part" width={px(bar.share.clamp(0.0, 1.0) * 100.0)} height="10" />
                    </svg>
                    <span class="number">{ bar.value }</span>
                </li>
            }) }
        </ul>
    }
}
