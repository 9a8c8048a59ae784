//! The map with a caption, as SVG.

use super::colours::Colours;
use super::styles::{include_used, inline, svg_element};
use crate::document::{document, find, window};
use crate::observers::size;
use wasm_bindgen::prelude::*;
use web_sys::{Element, XmlSerializer};

/// Height of a line of the caption, in pixels.
const LINE: f64 = 17.0;
/// Space around the caption, in pixels.
const MARGIN: f64 = 8.0;

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

/// The map as it is shown now, with a caption under it. None if there is no map.
pub fn map(caption: &[String]) -> Option<Picture> {
    let drawing = find(".map-svg")?;
    let stage = drawing.closest(".map-stage").ok()??;
    let (width, height) = size(&stage);
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let mut colours = Colours::new();
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    inline(&drawing, &copy, &mut colours);
    include_used(&copy)?;

    let full = height + MARGIN + LINE * caption.len() as f64;
    let (left, top) = (-width / 2.0, -height / 2.0);
    set(&copy, "viewBox", &format!("{left} {top} {width} {full}"));
    set(&copy, "width", &width.to_string());
    set(&copy, "height", &full.to_string());
    let sea = rect((left, top), (width, height), &colours.behind(&stage))?;
    copy.insert_before(&sea, copy.first_child().as_ref()).ok()?;
    // What is drawn beyond the visible part must not lie under the caption.
    let body: Element = document()?.body()?.into();
    let page = colours.behind(&body);
    let below = rect((left, height / 2.0), (width, full - height), &page)?;
    copy.append_child(&below).ok()?;
    let style = window()?.get_computed_style(&body).ok()??;
    let of_body = |name: &str| style.get_property_value(name).unwrap_or_default();
    let (ink, font) = (colours.plain(&of_body("color")), of_body("font-family"));
    for (number, line) in caption.iter().enumerate() {
        let y = height / 2.0 + LINE * (number as f64 + 1.0);
        let text = svg_element("text")?;
        set(&text, "x", &(left + MARGIN).to_string());
        set(&text, "y", &y.to_string());
        set(&text, "fill", &ink);
        set(&text, "font-size", "12");
        set(&text, "font-family", &font);
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

fn rect((x, y): (f64, f64), (width, height): (f64, f64), fill: &str) -> Option<Element> {
    let rect = svg_element("rect")?;
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        set(&rect, name, &value.to_string());
    }
    set(&rect, "fill", fill);
    Some(rect)
}

fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
