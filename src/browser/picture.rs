//! The map as a picture of its own: an SVG that needs no style sheet of the page, and a PNG of it.

use super::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleDeclaration, Element,
    HtmlCanvasElement, HtmlImageElement, Url, XmlSerializer,
};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a drawing inherits: written where it differs from what is around.
const INHERITED: &[&str] = &[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "font-family",
    "font-size",
    "font-weight",
    "letter-spacing",
    "text-anchor",
    "paint-order",
    "visibility",
];
/// What it does not inherit, and what is meant if nothing is said.
const OWN: &[(&str, &str)] = &[
    ("opacity", "1"),
    ("vector-effect", "none"),
    ("mask", "none"),
];
/// Attributes that mean something only on the page.
const OF_THE_PAGE: &[&str] = &["class", "style", "tabindex", "role", "href", "focusable"];

/// Space for the caption: a line and its margins, in pixels.
const LINE: f64 = 17.0;
/// PNG pixels for one of CSS.
const SCALE: f64 = 2.0;

/// A picture.
#[derive(Clone, PartialEq, Debug)]
pub struct Picture {
    /// SVG 1.1, with all it needs inside but the fonts.
    pub svg: String,
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
}

/// The map as it is seen now, with a caption under it. None if there is none.
pub fn map(caption: &[String]) -> Option<Picture> {
    let drawing = super::find(".map-svg")?;
    let stage = drawing.closest(".map-stage").ok()??;
    let (width, height) = super::size(&stage);
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let mut colours = Colours::new();
    let copy: Element = drawing
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into::<Element>()
        .ok()?;
    plain(
        &drawing,
        &copy,
        &vec![String::new(); INHERITED.len()],
        &mut colours,
    );
    include_used(&copy)?;

    let full = height + 8.0 + LINE * caption.len() as f64;
    let view_box = format!("{} {} {width} {full}", -width / 2.0, -height / 2.0);
    let set = |element: &Element, values: &[(&str, &str)]| {
        for (name, value) in values {
            let _ = element.set_attribute(name, value);
        }
    };
    set(
        &copy,
        &[
            ("viewBox", &view_box),
            ("width", &width.to_string()),
            ("height", &full.to_string()),
        ],
    );
    let paper = colours.behind(&stage);
    let box_of = |height: f64, fill: &str| -> Option<Element> {
        let rect = element("rect")?;
        set(
            &rect,
            &[
                ("x", &(-width / 2.0).to_string()),
                ("y", &(-full + height).to_string()),
                ("width", &width.to_string()),
                ("fill", fill),
            ],
        );
        Some(rect)
    };
    let sea = box_of(0.0, &paper)?;
    set(
        &sea,
        &[
            ("y", &(-height / 2.0).to_string()),
            ("height", &height.to_string()),
        ],
    );
    copy.insert_before(&sea, copy.first_child().as_ref()).ok()?;
    // What is drawn beyond the window must not lie under the caption.
    let page = colours.behind(&document()?.body()?.into());
    let below = box_of(0.0, &page)?;
    set(
        &below,
        &[
            ("y", &(height / 2.0).to_string()),
            ("height", &(full - height).to_string()),
        ],
    );
    copy.append_child(&below).ok()?;
    let body: Element = document()?.body()?.into();
    let style = window()?.get_computed_style(&body).ok()??;
    let ink = colours.plain(&style.get_property_value("color").unwrap_or_default());
    for (number, line) in caption.iter().enumerate() {
        let text = element("text")?;
        set(
            &text,
            &[
                ("x", &(-width / 2.0 + 8.0).to_string()),
                (
                    "y",
                    &(height / 2.0 + LINE * (number as f64 + 1.0)).to_string(),
                ),
                ("fill", &ink),
                ("font-size", "12"),
                (
                    "font-family",
                    &style.get_property_value("font-family").unwrap_or_default(),
                ),
            ],
        );
        text.set_text_content(Some(line));
        copy.append_child(&text).ok()?;
    }
    let svg = XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?;
    Some(Picture {
        svg,
        width,
        height: full,
    })
}

fn element(name: &str) -> Option<Element> {
    document()?.create_element_ns(Some(SVG), name).ok()
}

/// Writes into a copy how each of its elements looks, and takes away what is of the page.
fn plain(original: &Element, copy: &Element, around: &[String], colours: &mut Colours) {
    let Some(style) =
        window().and_then(|window| window.get_computed_style(original).ok().flatten())
    else {
        return;
    };
    let value = |name: &str| style.get_property_value(name).unwrap_or_default();
    if value("display") == "none" {
        copy.remove();
        return;
    }
    for name in copy.get_attribute_names().iter() {
        let Some(name) = name.as_string() else {
            continue;
        };
        let own =
            OF_THE_PAGE.contains(&name.as_str()) && !(name == "href" && copy.tag_name() == "use");
        if own || name.starts_with("data-") || name.starts_with("aria-") {
            let _ = copy.remove_attribute(&name);
        }
    }
    let mut here = Vec::with_capacity(INHERITED.len());
    for (name, above) in INHERITED.iter().zip(around) {
        let value = colours.plain(&value(name));
        if value != *above {
            let _ = copy.set_attribute(name, &value);
        }
        here.push(value);
    }
    for (name, usual) in OWN {
        let value = value(name);
        if !value.is_empty() && value != *usual {
            let _ = copy.set_attribute(name, &value);
        }
    }
    // From the last on: what is not shown goes from the copy.
    let (originals, copies) = (original.children(), copy.children());
    for at in (0..originals.length()).rev() {
        if let (Some(original), Some(copy)) = (originals.item(at), copies.item(at)) {
            plain(&original, &copy, &here, colours);
        }
    }
}

/// Puts what a copy uses of the page into it.
fn include_used(copy: &Element) -> Option<()> {
    let defs = element("defs")?;
    let mut known: Vec<String> = Vec::new();
    for used in super::all_in(copy, "use") {
        let id = used.get_attribute("href").unwrap_or_default();
        let id = id.trim_start_matches('#').to_string();
        if known.contains(&id) {
            continue;
        }
        let inside = copy
            .query_selector(&format!("[id=\"{id}\"]"))
            .ok()
            .flatten();
        if inside.is_none()
            && let Some(symbol) = super::by_id(&id)
            && let Ok(symbol) = symbol.clone_node_with_deep(true)
        {
            let _ = defs.append_child(&symbol);
        }
        known.push(id);
    }
    copy.insert_before(&defs, copy.first_child().as_ref())
        .ok()?;
    Some(())
}

/// Colours as every program knows them: computed values may be in OKLCH.
struct Colours {
    canvas: Option<CanvasRenderingContext2d>,
    known: Vec<(String, String)>,
}

impl Colours {
    fn new() -> Self {
        let canvas = document()
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| {
                // It is only read from.
                let options = js_sys::Object::new();
                let name = "willReadFrequently".into();
                js_sys::Reflect::set(&options, &name, &JsValue::TRUE).ok()?;
                canvas
                    .get_context_with_context_options("2d", &options)
                    .ok()
                    .flatten()
            })
            .and_then(|context| context.dyn_into().ok());
        Self {
            canvas,
            known: Vec::new(),
        }
    }

    /// A value, as sRGB if it is a colour that is written in another way.
    fn plain(&mut self, value: &str) -> String {
        if !value.starts_with("ok") && !value.starts_with("color") && !value.starts_with("la") {
            return value.to_string();
        }
        if let Some((_, known)) = self.known.iter().find(|(from, _)| from == value) {
            return known.clone();
        }
        let drawn = self.drawn(value).unwrap_or_else(|| value.to_string());
        self.known.push((value.to_string(), drawn.clone()));
        drawn
    }

    fn drawn(&self, value: &str) -> Option<String> {
        let canvas = self.canvas.as_ref()?;
        canvas.clear_rect(0.0, 0.0, 1.0, 1.0);
        canvas.set_fill_style_str(value);
        canvas.fill_rect(0.0, 0.0, 1.0, 1.0);
        let data = canvas.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
        let [red, green, blue, alpha] = data[..] else {
            return None;
        };
        Some(if alpha == 255 {
            format!("#{red:02x}{green:02x}{blue:02x}")
        } else {
            format!(
                "rgba({red}, {green}, {blue}, {})",
                compact::decimal::format_decimal(f64::from(alpha) / 255.0, 3)
            )
        })
    }

    /// The colour behind an element: its own or that of the first one around it that has one.
    fn behind(&mut self, element: &Element) -> String {
        let mut around = Some(element.clone());
        while let Some(element) = around {
            let style: Option<CssStyleDeclaration> =
                window().and_then(|window| window.get_computed_style(&element).ok().flatten());
            let colour = style
                .and_then(|style| style.get_property_value("background-color").ok())
                .unwrap_or_default();
            if !colour.is_empty() && colour != "rgba(0, 0, 0, 0)" && colour != "transparent" {
                return self.plain(&colour);
            }
            around = element.parent_element();
        }
        "#ffffff".to_string()
    }
}

/// The picture as PNG, at twice its size; none if the browser cannot.
pub fn png(picture: &Picture, done: impl FnOnce(Option<Blob>) + 'static) {
    let done = std::rc::Rc::new(std::cell::RefCell::new(Some(done)));
    let tell = move |blob: Option<Blob>| {
        let done = done.borrow_mut().take();
        if let Some(done) = done {
            done(blob);
        }
    };
    if draw(picture, tell.clone()).is_none() {
        tell(None);
    }
}

fn draw(picture: &Picture, done: impl Fn(Option<Blob>) + Clone + 'static) -> Option<()> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let parts = js_sys::Array::of1(&picture.svg.as_str().into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let source = address.clone();
    let image = HtmlImageElement::new().ok()?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((picture.width * SCALE).round() as u32);
    canvas.set_height((picture.height * SCALE).round() as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let failed = {
        let (done, address) = (done.clone(), address.clone());
        Closure::once_into_js(move || {
            let _ = Url::revoke_object_url(&address);
            done(None);
        })
    };
    image.set_onerror(Some(failed.unchecked_ref()));
    let shown = image.clone();
    let loaded = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let drawn = context
            .draw_image_with_html_image_element_and_dw_and_dh(&shown, 0.0, 0.0, width, height);
        let told = done.clone();
        let taken = Closure::once_into_js(move |blob: Option<Blob>| told(blob));
        if drawn.is_err() || canvas.to_blob(taken.unchecked_ref()).is_err() {
            done(None);
        }
    });
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_src(&source);
    Some(())
}
