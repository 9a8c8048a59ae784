//! Words of a text that are selected or pointed at. The text's elements carry `data-passage`; the pieces in them
//! `data-start`, how many bytes of the passage stand before them.

use super::document::{document, window};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, Range};

/// A stretch of a passage.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SelectedText {
    /// The number of the passage.
    pub passage: usize,
    /// Bytes before its start.
    pub from: usize,
    /// Bytes before its end.
    pub to: usize,
}

/// What is selected inside one of the passages that a selector finds; none if nothing is, or if it goes over more
/// than one. The browser's own selection is then taken away: the page shows it.
pub fn selected_text(passages: &str) -> Option<SelectedText> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = place(
        &range.start_container().ok()?,
        range.start_offset().ok()?,
        passages,
    )?;
    let end = place(
        &range.end_container().ok()?,
        range.end_offset().ok()?,
        passages,
    )?;
    if start.0 != end.0 || start.1 == end.1 {
        return None;
    }
    let _ = selection.remove_all_ranges();
    Some(SelectedText {
        passage: start.0,
        from: start.1.min(end.1),
        to: start.1.max(end.1),
    })
}

/// The place in a passage at a point of the window, in pixels.
pub fn text_at_point(passages: &str, x: f64, y: f64) -> Option<SelectedText> {
    let document: JsValue = document()?.into();
    let ask = |name: &str| {
        let function = Reflect::get(&document, &name.into()).ok()?;
        let function = function.dyn_ref::<Function>()?.clone();
        function.call2(&document, &x.into(), &y.into()).ok()
    };
    let (node, offset) = match ask("caretPositionFromPoint") {
        Some(position) if position.is_object() => {
            let node: Node = Reflect::get(&position, &"offsetNode".into())
                .ok()?
                .dyn_into()
                .ok()?;
            let offset = Reflect::get(&position, &"offset".into()).ok()?.as_f64()?;
            (node, offset as u32)
        }
        _ => {
            let range: Range = ask("caretRangeFromPoint")?.dyn_into().ok()?;
            (range.start_container().ok()?, range.start_offset().ok()?)
        }
    };
    let (passage, at) = place(&node, offset, passages)?;
    Some(SelectedText {
        passage,
        from: at,
        to: at,
    })
}

/// The place in a passage a line below an element, or a line above it, at its start.
pub fn text_beside(passages: &str, element: &str, below: bool) -> Option<SelectedText> {
    let lines = super::find(element)?.get_client_rects();
    let line = lines.get(if below {
        lines.length().checked_sub(1)?
    } else {
        0
    })?;
    // Lines stand further apart than they are high.
    let away = line.height() * 0.75;
    let y = if below {
        line.bottom() + away
    } else {
        line.top() - away
    };
    text_at_point(passages, line.left() + 2.0, y)
}

/// An end of words that are drawn: where it is in the window, and how high its line is; CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct WordEdge {
    /// To the right.
    pub x: f64,
    /// Down to the top of the line.
    pub top: f64,
    /// The height of the line.
    pub height: f64,
}

/// Where the elements that a selector finds begin and end, in the order of the text.
pub fn word_edges(words: &str) -> Option<[WordEdge; 2]> {
    let all = super::all_in(&super::body()?, words);
    let (first, last) = (
        all.first()?.get_client_rects(),
        all.last()?.get_client_rects(),
    );
    let (first, last) = (first.get(0)?, last.get(last.length().checked_sub(1)?)?);
    let edge = |x: f64, line: &web_sys::DomRect| WordEdge {
        x,
        top: line.top(),
        height: line.height(),
    };
    Some([edge(first.left(), &first), edge(last.right(), &last)])
}

/// Puts an element at a point of the window, inside a container with which it then scrolls; CSS pixels.
pub fn put_in(container: &Element, element: &Element, (x, y): (f64, f64), height: f64) {
    let area = container.get_bounding_client_rect();
    let left = x - area.left() + f64::from(container.scroll_left());
    let top = y - area.top() + f64::from(container.scroll_top());
    for (name, value) in [("left", left), ("top", top), ("height", height)] {
        super::set_css(element, name, Some(&format!("{}px", value.round())));
    }
}

/// The passage and the bytes before a place of the document.
fn place(node: &Node, offset: u32, passages: &str) -> Option<(usize, usize)> {
    let (node, offset) = match node.dyn_ref::<Element>() {
        // Between two children: the start of the next one, or the end of the last.
        Some(element) => match element.child_nodes().get(offset) {
            Some(child) => (first_text(&child).unwrap_or(child), 0),
            None => {
                let last = element.child_nodes().get(offset.checked_sub(1)?)?;
                let last = last_text(&last).unwrap_or(last);
                let length = last
                    .text_content()
                    .map_or(0, |text| text.encode_utf16().count());
                (last, u32::try_from(length).ok()?)
            }
        },
        None => (node.clone(), offset),
    };
    let parent = match node.dyn_ref::<Element>() {
        Some(element) => element.clone(),
        None => node.parent_element()?,
    };
    let passage = parent.closest(passages).ok()??;
    let number = passage.get_attribute("data-passage")?.parse().ok()?;
    let piece = parent.closest("[data-start]").ok()??;
    let start: usize = piece.get_attribute("data-start")?.parse().ok()?;
    let text = piece.text_content()?;
    Some((number, start + bytes(&text, offset)))
}

/// How many bytes stand before so many UTF-16 units.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    let mut bytes = 0;
    for sign in text.chars() {
        if left < sign.len_utf16() {
            break;
        }
        left -= sign.len_utf16();
        bytes += sign.len_utf8();
    }
    bytes
}

fn first_text(node: &Node) -> Option<Node> {
    if node.node_type() == Node::TEXT_NODE {
        return Some(node.clone());
    }
    let children = node.child_nodes();
    (0..children.length()).find_map(|index| first_text(&children.get(index)?))
}

fn last_text(node: &Node) -> Option<Node> {
    if node.node_type() == Node::TEXT_NODE {
        return Some(node.clone());
    }
    let children = node.child_nodes();
    (0..children.length())
        .rev()
        .find_map(|index| last_text(&children.get(index)?))
}

/// Scrolls a container so that an element in it stands so many pixels below the container's top.
pub fn align_in(container: &str, element: &str, below: f64) {
    let (Some(container), Some(element)) = (super::find(container), super::find(element)) else {
        return;
    };
    let away =
        element.get_bounding_client_rect().top() - container.get_bounding_client_rect().top();
    let to = f64::from(container.scroll_top()) + away - below;
    let options = web_sys::ScrollToOptions::new();
    options.set_top(to);
    container.scroll_to_with_scroll_to_options(&options);
}
