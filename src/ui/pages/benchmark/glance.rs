//! The unit that is looked at for the moment, under the pointer or the focus, in every figure and table at once.
//!
//! An element that stands for a unit says so by the attribute `data-unit` with the unit's name; that is all it takes to be
//! linked. While the unit is looked at anywhere, the element has the attribute `data-glanced`. Figures, which mark a unit
//! in a drawing, ask for the glance by [`use_glance`] and tell theirs by [`Glance::look`].

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The attribute by which an element names its unit.
const UNIT: &str = "data-unit";

/// The attribute of elements whose unit is looked at.
const GLANCED: &str = "data-glanced";

/// The unit that is looked at, and the way to look at another.
#[derive(Clone, PartialEq)]
pub struct Glance {
    /// Its name.
    pub unit: Option<AttrValue>,
    /// Looks at a unit, or at none any more.
    pub look: Callback<Option<AttrValue>>,
}

/// What a [`Glancing`] needs.
#[derive(Properties, PartialEq)]
pub struct GlancingProps {
    /// All that shows units.
    pub children: Html,
}

/// Lets everything in it share one glance.
#[component]
pub fn Glancing(props: &GlancingProps) -> Html {
    let frame = use_node_ref();
    let unit = use_state_eq(|| None::<AttrValue>);
    let look = use_callback(unit.setter(), |unit: Option<AttrValue>, setter| setter.set(unit));
    let pointer = use_mut_ref(|| (i32::MIN, i32::MIN));
    let onpointermove = {
        let look = look.clone();
        Callback::from(move |event: PointerEvent| {
            // A page that is scrolled, as by the keyboard, passes under a pointer that rests: nobody points then.
            let rests = pointer.replace((event.client_x(), event.client_y())) == (event.client_x(), event.client_y());
            if rests || event.pointer_type() == "touch" {
                return;
            }
            match target(&event) {
                Target::Unit(name) => look.emit(Some(name)),
                Target::Nothing => look.emit(None),
                // A figure says itself which of its points is meant.
                Target::Figure => {}
            }
        })
    };
    let onpointerleave = look.reform(|_: PointerEvent| None);
    let onfocusin = look.clone();
    let onfocusin = Callback::from(move |event: FocusEvent| {
        if let Target::Unit(name) = target(&event) {
            onfocusin.emit(Some(name));
        }
    });
    let onfocusout = look.reform(|_: FocusEvent| None);
    {
        let frame = frame.clone();
        use_effect_with((*unit).clone(), move |unit| {
            if let Some(frame) = frame.cast::<Element>() {
                show(&frame, unit.as_deref());
            }
        });
    }
    let glance = Glance { unit: (*unit).clone(), look };
    html! {
        <ContextProvider<Glance> context={glance}>
            <div ref={frame} class="bench-linked" {onpointermove} {onpointerleave} {onfocusin} {onfocusout}>{ props.children.clone() }</div>
        </ContextProvider<Glance>>
    }
}

/// The shared glance; one that looks at nothing outside of a [`Glancing`].
#[hook]
pub fn use_glance() -> Glance {
    use_context::<Glance>().unwrap_or_else(|| Glance { unit: None, look: Callback::noop() })
}

/// What an event is about.
enum Target {
    Unit(AttrValue),
    Figure,
    Nothing,
}

fn target(event: &Event) -> Target {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return Target::Nothing };
    // Neither selector can be at fault.
    let within = |selector: &str| element.closest(selector).ok().flatten();
    match within("[data-unit]").and_then(|found| found.get_attribute(UNIT)) {
        Some(name) => Target::Unit(name.into()),
        None if within(".plot").is_some() => Target::Figure,
        None => Target::Nothing,
    }
}

/// Marks the elements of the unit. Done on the page itself: to render every table anew for a glance would take too long.
fn show(frame: &Element, unit: Option<&str>) {
    let Ok(found) = frame.query_selector_all("[data-unit]") else { return };
    for place in 0..found.length() {
        let Some(element) = found.item(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let is_meant = unit.is_some() && element.get_attribute(UNIT).as_deref() == unit;
        // The name of the attribute is sound, so that neither can fail.
        if is_meant {
            let _ = element.set_attribute(GLANCED, "");
        } else if element.has_attribute(GLANCED) {
            let _ = element.remove_attribute(GLANCED);
        }
    }
}
