use yew::prelude::*;

/// What a [`Fold`] needs.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What stands above what is folded away.
    pub summary: AttrValue,
    /// What is folded away.
    pub children: Children,
}

/// Something folded away under its summary, which comes into being only when it is opened: what nobody looks at costs
/// nothing.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            open.set(!*open);
        })
    };
    html! {
        <details open={*open}>
            <summary {onclick}>{ &props.summary }</summary>
            if *open { { props.children.clone() } }
        </details>
    }
}
