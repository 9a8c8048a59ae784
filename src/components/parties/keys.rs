//! The walk by keys: up and down in a column, left and right along the lines; in the list of sentences,
//! along a sentence.

use super::drawing::Drawing;
use crate::browser;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Moves the focus; returns the act that holds the keyboard stop from now on, if it changes.
pub fn walk(event: &KeyboardEvent, drawing: &Drawing) -> Option<usize> {
    let here = target(event)?;
    let field = here.closest(".parties-field").ok()??;
    let key = event.key();
    let columns = [
        ".nodes-who .node-name",
        ".act-verb",
        ".ring",
        ".nodes-whom .node-name",
    ]
    .map(|selector| browser::all_in(&field, selector));
    let wide = columns[0].first().is_some_and(browser::can_focus);
    let vertical = matches!(key.as_str(), "ArrowUp" | "ArrowDown" | "Home" | "End");
    let along = matches!(key.as_str(), "ArrowLeft" | "ArrowRight");
    if !vertical && !along {
        return None;
    }
    event.prevent_default();
    let place = |all: &[Element]| all.iter().position(|element| *element == here);
    let found = (0..4).find_map(|column| Some((column, place(&columns[column])?)));
    let step = |at: usize, count: usize| match key.as_str() {
        "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        "End" => count.saturating_sub(1),
        _ => (at + 1).min(count.saturating_sub(1)),
    };
    // Within a sentence of the list.
    let row = here.closest(".act").ok().flatten();
    if let Some(row) = row.filter(|_| along && !wide) {
        let all = browser::all_in(&row, ".act-end, .act-verb");
        let to = all.get(step(place(&all)?, all.len()))?;
        go(to);
        return None;
    }
    let (column, at) = match found {
        Some(found) => found,
        // From another link of a sentence: its verb is meant.
        None => {
            let row = here.closest(".act").ok()??;
            let verb = browser::first_in(&row, ".act-verb")?;
            (1, columns[1].iter().position(|element| *element == verb)?)
        }
    };
    let (column, at) = if vertical {
        (column, step(at, columns[column].len()))
    } else {
        across(drawing, &columns[2], column, at, key == "ArrowRight")?
    };
    go(columns[column].get(at)?);
    (column == 1).then_some(at)
}

fn go(to: &Element) {
    browser::focus(to);
    browser::reveal(to);
}

/// Along a line to the next column: who, acts, the rings of shared acts, with whom.
fn across(
    drawing: &Drawing,
    rings: &[Element],
    column: usize,
    at: usize,
    right: bool,
) -> Option<(usize, usize)> {
    let plan = &drawing.plan;
    let end = |side: usize, act: usize, number: usize| {
        let ends = plan.ends(side, act);
        ends.get(number).map(|end| *end as usize)
    };
    let with = |side: usize| {
        let leads = |act: &usize| plan.ends(side, *act).contains(&(at as u32));
        (0..plan.acts.len()).find(leads)
    };
    // A ring knows its act, and which of its ends it is.
    let ring = |element: &Element| {
        let name = element.get_attribute("data-ring")?;
        let (act, end) = name.split_once('-')?;
        Some((act.parse::<usize>().ok()?, end.parse::<usize>().ok()?))
    };
    match (column, right) {
        (0, true) => Some((1, with(0)?)),
        (1, false) => Some((0, end(0, at, 0)?)),
        (1, true) => {
            let first = rings
                .iter()
                .position(|element| ring(element).is_some_and(|(act, _)| act == at));
            match first {
                Some(first) => Some((2, first)),
                None => Some((3, end(1, at, 0)?)),
            }
        }
        (2, false) => Some((1, ring(rings.get(at)?)?.0)),
        (2, true) => {
            let (act, number) = ring(rings.get(at)?)?;
            Some((3, end(1, act, number)?))
        }
        (3, false) => Some((1, with(1)?)),
        _ => None,
    }
}

/// The element that an event comes from.
fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
