use yew::prelude::*;

/// A sign drawn in the text's own colour. It never stands alone: words, seen or unseen, say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// A sun and a moon in one.
    Theme,
    /// A sheet.
    Study,
    /// A question mark in a ring.
    Help,
}

/// What an [`Icon`] needs.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which sign.
    pub sign: Sign,
}

/// A [`Sign`], hidden from screen readers.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let path = match props.sign {
        Sign::Undo => "M7 4 3 8l4 4M3 8h8.5a5 5 0 0 1 0 10H8",
        Sign::Redo => "m13 4 4 4-4 4m4-4H8.500a5 5 0 0 0 0 10H12",
        Sign::Theme => "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
        Sign::Help => "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M7.800 8a2.200 2.200 0 1 1 3.200 2q-1 .5-1 1.500M10 13.800v.2",
        Sign::Study => "M5 2.500h7l4 4v11H5zM12 2.500v4h4M8 10.500h5M8 13.500h5",
    };
    let fill = if props.sign == Sign::Theme { "currentColor" } else { "none" };
    html! {
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
            stroke-width="1.500" stroke-linecap="round" stroke-linejoin="round">
            if props.sign == Sign::Theme {
                <path d="M10 3a7 7 0 1 0 0 14z" {fill} stroke="none" />
            }
            <path d={path} />
        </svg>
    }
}
