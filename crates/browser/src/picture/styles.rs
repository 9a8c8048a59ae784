//! Makes a copy of a drawing independent of the page's style sheets and symbols.

use super::colours::Colours;
use crate::document::{all_in, by_id, document, window};
use web_sys::Element;

/// Properties that a drawing inherits: written where they differ from those of the parent.
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
/// Properties that it does not inherit, and their initial values.
const NOT_INHERITED: &[(&str, &str)] = &[
    ("opacity", "1"),
    ("vector-effect", "none"),
    ("mask", "none"),
];
/// Attributes that mean something only on the page.
const PAGE_ONLY: &[&str] = &["class", "style", "tabindex", "role", "href"];

/// Writes into a copy of a drawing how each of its elements looks, and removes what only the page needs.
pub fn inline(original: &Element, copy: &Element, colours: &mut Colours) {
    inline_below(
        original,
        copy,
        &vec![String::new(); INHERITED.len()],
        colours,
    );
}

fn inline_below(original: &Element, copy: &Element, parent: &[String], colours: &mut Colours) {
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
        let page_only =
            PAGE_ONLY.contains(&name.as_str()) && !(name == "href" && copy.tag_name() == "use");
        if page_only || name.starts_with("data-") || name.starts_with("aria-") {
            let _ = copy.remove_attribute(&name);
        }
    }
    let mut here = Vec::with_capacity(INHERITED.len());
    for (name, above) in INHERITED.iter().zip(parent) {
        let value = colours.plain(&value(name));
        if value != *above {
            let _ = copy.set_attribute(name, &value);
        }
        here.push(value);
    }
    for (name, usual) in NOT_INHERITED {
        let value = value(name);
        if !value.is_empty() && value != *usual {
            let _ = copy.set_attribute(name, &value);
        }
    }
    // From the last on: an element that is not displayed is removed from the copy.
    let (originals, copies) = (original.children(), copy.children());
    for at in (0..originals.length()).rev() {
        if let (Some(original), Some(copy)) = (originals.item(at), copies.item(at)) {
            inline_below(&original, &copy, &here, colours);
        }
    }
}

/// Copies what a drawing uses of the page (`<use>`) into it.
pub fn include_used(copy: &Element) -> Option<()> {
    let defs = svg_element("defs")?;
    let mut known: Vec<String> = Vec::new();
    for used in all_in(copy, "use") {
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
            && let Some(symbol) = by_id(&id)
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

/// A new element of SVG.
pub fn svg_element(name: &str) -> Option<Element> {
    document()?
        .create_element_ns(Some("http://www.w3.org/2000/svg"), name)
        .ok()
}
