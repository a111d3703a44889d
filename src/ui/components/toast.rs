use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Something to tell the user, that asks nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What is said.
    pub words: String,
    /// Whether it goes away by itself. What the user must act on stays.
    pub passing: bool,
    /// A text to copy by hand, where the browser's clipboard was not to be had.
    pub to_copy: Option<String>,
    /// Grows with every notice, so that the same words twice are told twice.
    pub number: u32,
}

/// What a [`Toast`] needs.
#[derive(Properties, PartialEq)]
pub struct ToastProps {
    /// What there is to tell, if anything.
    pub notice: Option<Notice>,
    /// The name of the button that puts it away.
    pub close: AttrValue,
    /// Told when it is to go.
    pub onclose: Callback<()>,
}

/// How long a passing notice stands, in milliseconds: long enough to read two sentences.
const STANDS: u32 = 7_000;

/// The latest [`Notice`], at the foot of the page and in a live region.
#[component]
pub fn Toast(props: &ToastProps) -> Html {
    {
        let onclose = props.onclose.clone();
        let number = props.notice.as_ref().filter(|notice| notice.passing).map(|notice| notice.number);
        use_effect_with(number, move |number| {
            let timer = number.map(|_| Timeout::new(STANDS, move || onclose.emit(())));
            move || drop(timer)
        });
    }
    let onclick = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <div class="toast" role="status" aria-live="polite">
            if let Some(notice) = &props.notice {
                <div class="toast__words" key={notice.number}>
                    <span>{ &notice.words }</span>
                    if let Some(text) = &notice.to_copy {
                        <input class="input" readonly=true value={text.clone()} aria-label={notice.words.clone()} />
                    }
                    <button type="button" class="button" {onclick}>{ &props.close }</button>
                </div>
            }
        </div>
    }
}
