use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long a value must have stood still before it is followed, in milliseconds.
const STILL: u32 = 90;

/// The value as it was when it last stood still: what is derived from it stays out of the way of a series of clicks.
#[hook]
pub fn use_lagging<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let held = use_state_eq(|| value.clone());
    let setter = held.setter();
    use_effect_with(value.clone(), move |value| {
        let value = value.clone();
        let timeout = Timeout::new(STILL, move || setter.set(value));
        move || drop(timeout)
    });
    (*held).clone()
}
