//! The figures that stand on the page, as files of their own: in light colours, with their styles in them.

use js_sys::{Promise, encode_uri_component};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement, Node, Window,
    XmlSerializer, window,
};

/// A figure on the page.
#[derive(Clone, PartialEq)]
pub struct Drawing {
    /// What it is called: its heading, or the one above it.
    pub title: String,
    element: Element,
}

/// Smaller drawings are signs and little distributions in tables, not figures.
const LEAST: (f64, f64) = (160.0, 90.0);

/// How many dots of a picture stand for one of the page.
const DENSITY: f64 = 2.0;

/// The name of SVG in XML.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What is drawn by style, whether a part inherits it from the one around it, and what it is where nothing is said.
const STYLES: [(&str, bool, &str); 20] = [
    ("fill", true, ""),
    ("fill-opacity", true, ""),
    ("stroke", true, ""),
    ("stroke-width", true, ""),
    ("stroke-opacity", true, ""),
    ("stroke-dasharray", true, ""),
    ("stroke-linecap", true, ""),
    ("stroke-linejoin", true, ""),
    ("paint-order", true, ""),
    ("font-family", true, ""),
    ("font-size", true, ""),
    ("font-weight", true, ""),
    ("font-style", true, ""),
    ("letter-spacing", true, ""),
    ("text-anchor", true, ""),
    ("dominant-baseline", true, ""),
    ("visibility", true, ""),
    ("opacity", false, "1"),
    ("stop-color", false, "rgb(0, 0, 0)"),
    ("vector-effect", false, "none"),
];

/// The figures on the page that can be seen now, in their order.
pub fn found() -> Vec<Drawing> {
    let Some(document) = window().and_then(|window| window.document()) else { return Vec::new() };
    let elements = |selector: &str| -> Vec<Element> {
        let Ok(list) = document.query_selector_all(selector) else { return Vec::new() };
        (0..list.length()).filter_map(|place| list.item(place)?.dyn_into::<Element>().ok()).collect()
    };
    let headings = elements("main h2, main h3, main h4");
    let mut drawings: Vec<Drawing> = Vec::new();
    for element in elements("main svg").into_iter().filter(is_figure) {
        let plain = title(&element, &headings);
        let same = drawings.iter().filter(|other| other.title == plain || other.title.starts_with(&format!("{plain} ("))).count();
        let title = if same == 0 { plain } else { format!("{plain} ({})", same + 1) };
        drawings.push(Drawing { title, element });
    }
    drawings
}

/// Whether an `svg` is a figure: large enough to be one, and no part of a button or of another drawing.
fn is_figure(element: &Element) -> bool {
    let frame = element.get_bounding_client_rect();
    let inside = |selector: &str| element.parent_element().and_then(|parent| parent.closest(selector).ok().flatten()).is_some();
    frame.width() >= LEAST.0 && frame.height() >= LEAST.1 && !inside("button, svg, [hidden]")
}

/// The heading in the figure, or else the last one above it.
fn title(element: &Element, headings: &[Element]) -> String {
    let words = |heading: &Element| heading.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let own = element.closest("figure").ok().flatten().and_then(|figure| figure.query_selector("h2, h3, h4").ok().flatten());
    let above = || {
        let is_above = |heading: &&Element| {
            let position = heading.compare_document_position(element.unchecked_ref::<Node>());
            position & Node::DOCUMENT_POSITION_FOLLOWING != 0
        };
        headings.iter().rfind(is_above).cloned()
    };
    own.or_else(above).map(|heading| words(&heading)).unwrap_or_default()
}

impl Drawing {
    /// Whether the figure still stands on the page.
    pub fn is_there(&self) -> bool {
        self.element.is_connected()
    }

    /// The first drawing that a selector finds, under a title.
    pub fn at(selector: &str, title: String) -> Option<Drawing> {
        let element = window()?.document()?.query_selector(selector).ok()??;
        Some(Drawing { title, element })
    }

    /// The figure as the text of an SVG file; `None` where the browser does not give it.
    pub fn svg(&self) -> Option<String> {
        self.standalone().map(|(text, _)| text)
    }

    /// The figure as a picture, twice as large as on the page.
    pub async fn png(&self) -> Option<Blob> {
        let (text, size) = self.standalone()?;
        painted(&text, size).await
    }

    /// The text of the figure alone, and its size.
    fn standalone(&self) -> Option<(String, (f64, f64))> {
        let window = window()?;
        let frame = self.element.get_bounding_client_rect();
        let copy = self.element.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
        in_light(&window, || dress(&window, &self.element, &copy))?;
        let (width, height) = (frame.width().round(), frame.height().round());
        copy.set_attribute("xmlns", SVG).ok()?;
        copy.set_attribute("width", &width.to_string()).ok()?;
        copy.set_attribute("height", &height.to_string()).ok()?;
        if !copy.has_attribute("viewBox") {
            copy.set_attribute("viewBox", &format!("0 0 {width} {height}")).ok()?;
        }
        copy.set_attribute("role", "img").ok()?;
        self.furnish(&window, &copy)?;
        Some((XmlSerializer::new().ok()?.serialize_to_string(copy.unchecked_ref::<Node>()).ok()?, (width, height)))
    }

    /// Puts a title and a white ground in front of everything.
    fn furnish(&self, window: &Window, copy: &Element) -> Option<()> {
        let document = window.document()?;
        let ground = document.create_element_ns(Some(SVG), "rect").ok()?;
        let (x, y, width, height) = self.room(copy);
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            ground.set_attribute(name, &value).ok()?;
        }
        ground.set_attribute("fill", "#ffffff").ok()?;
        let title = document.create_element_ns(Some(SVG), "title").ok()?;
        title.set_text_content(Some(&self.title));
        copy.prepend_with_node_2(title.unchecked_ref::<Node>(), ground.unchecked_ref::<Node>()).ok()
    }

    /// What the drawing's own measure says is seen of it.
    fn room(&self, copy: &Element) -> (String, String, String, String) {
        let shown = copy.get_attribute("viewBox").unwrap_or_default();
        let numbers: Vec<String> = shown.split([' ', ',']).filter(|number| !number.is_empty()).map(str::to_owned).collect();
        match <[String; 4]>::try_from(numbers) {
            Ok([x, y, width, height]) => (x, y, width, height),
            Err(_) => ("0".to_owned(), "0".to_owned(), "100%".to_owned(), "100%".to_owned()),
        }
    }
}

/// Some drawings below one another as one: the text of an SVG file, and its size.
pub fn stacked(title: &str, drawings: &[Drawing]) -> Option<(String, (f64, f64))> {
    const MARGIN: f64 = 24.0;
    let mut inside = String::new();
    let (mut width, mut height) = (0.0_f64, MARGIN);
    for drawing in drawings {
        let (text, size) = drawing.standalone()?;
        // A drawing within a drawing says where it stands.
        inside.push_str(&text.replacen("<svg ", &format!("<svg x=\"{MARGIN}\" y=\"{height}\" "), 1));
        width = width.max(size.0);
        height += size.1 + MARGIN / 2.0;
    }
    let size = (width + 2.0 * MARGIN, height + MARGIN / 2.0);
    let (width, height) = size;
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    let text = format!(
        "<svg xmlns=\"{SVG}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\">\
         <title>{title}</title><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>{inside}</svg>"
    );
    Some((text, size))
}

/// The text of an SVG file of a size as a picture, twice as large.
pub async fn painted(text: &str, (width, height): (f64, f64)) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    let encoded = String::from(encode_uri_component(text));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = window()?.document()?.create_element("canvas").ok()?.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width((width * DENSITY).round() as u32);
    canvas.set_height((height * DENSITY).round() as u32);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * DENSITY, height * DENSITY).ok()?;
    let promise = Promise::new(&mut |resolve, _| {
        let given = Closure::once_into_js(move |blob: JsValue| {
            // Nobody waits any more if this is refused.
            drop(resolve.call1(&JsValue::NULL, &blob));
        });
        drop(canvas.to_blob(given.unchecked_ref()));
    });
    JsFuture::from(promise).await.ok()?.dyn_into::<Blob>().ok()
}

/// Does something while the page has its light colours, between two frames so that nobody sees it.
fn in_light<T>(window: &Window, act: impl FnOnce() -> T) -> T {
    const THEME: &str = "data-theme";
    const STILL: &str = "data-drawing";
    let root = window.document().and_then(|document| document.document_element());
    let before = root.as_ref().and_then(|root| root.get_attribute(THEME));
    if let Some(root) = &root {
        // Colours that take their time to change would be caught half-way; the style sheet stills them.
        drop((root.set_attribute(STILL, ""), root.set_attribute(THEME, "light")));
    }
    let done = act();
    if let Some(root) = &root {
        drop(match &before {
            Some(theme) => root.set_attribute(THEME, theme),
            None => root.remove_attribute(THEME),
        });
        drop(root.remove_attribute(STILL));
    }
    done
}

/// Gives each part of a copy the looks that its original has by style sheets, as attributes of its own.
fn dress(window: &Window, original: &Element, copy: &Element) -> Option<()> {
    let all = |element: &Element| -> Option<Vec<Element>> {
        let list = element.query_selector_all("*").ok()?;
        let inner = (0..list.length()).filter_map(|place| list.item(place)?.dyn_into::<Element>().ok());
        Some(std::iter::once(element.clone()).chain(inner).collect())
    };
    let style_of = |element: &Element| window.get_computed_style(element).ok().flatten();
    let mut unseen = Vec::new();
    for (place, (original, copy)) in all(original)?.iter().zip(all(copy)?).enumerate() {
        let style = style_of(original)?;
        if value(&style, "display") == "none" {
            unseen.push(copy);
            continue;
        }
        let around = if place == 0 { None } else { original.parent_element().and_then(|parent| style_of(&parent)) };
        for (name, inherited, initial) in STYLES {
            let own = value(&style, name);
            let given = match (&around, inherited) {
                (Some(around), true) => value(around, name),
                (None, true) => String::new(),
                (_, false) => initial.to_owned(),
            };
            if own.is_empty() || own == given {
                // What an attribute said and a style sheet overruled must not come back.
                drop(copy.remove_attribute(name));
            } else {
                copy.set_attribute(name, &own).ok()?;
            }
        }
        for name in [
            "class",
            "style",
            "tabindex",
            "role",
            "focusable",
            "aria-hidden",
            "aria-label",
            "aria-labelledby",
            "aria-describedby",
        ] {
            drop(copy.remove_attribute(name));
        }
    }
    unseen.iter().for_each(Element::remove);
    Some(())
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}
