//! Scrolling: bringing things into view.

use super::document::{find, window};
use super::media::{is_at_least, reduced_motion, window_size};
use super::timers::after;
use explorer::breakpoints::TABLET;
use web_sys::{DomRect, Element, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Brings an element into view in the page, by the shortest way.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings what stands at a place of the window into view inside a scrolling container, without moving the
/// page. If it is not visible already, it then stands a third of the way down.
pub fn reveal_in(container: &Element, inner: &DomRect) {
    let outer = container.get_bounding_client_rect();
    let margin = 24.0;
    // The container may reach below the window.
    let bottom = outer.bottom().min(window_size().1);
    if inner.top() >= outer.top() + margin && inner.bottom() <= bottom - margin {
        return;
    }
    let room = (bottom - outer.top() - inner.height()).max(0.0) / 3.0;
    let target = f64::from(container.scroll_top()) + inner.top() - outer.top() - room.max(margin);
    container.set_scroll_top(target.max(0.0) as i32);
}

/// Brings what is selected in a part of a scrolling container into view there, without moving the page.
pub fn reveal_selected_in(container: &str, part: &str) {
    let lit = find(&format!("{container} {part} [data-lit=\"selected\"]"));
    if let (Some(container), Some(lit)) = (find(container), lit) {
        reveal_in(&container, &lit.get_bounding_client_rect());
    }
}

/// Scrolls the page to its start.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings the first element that a selector finds to the top of the window, after the next drawing.
pub fn go_to(selector: &'static str) {
    after(60, move || {
        let Some(element) = find(selector) else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        if !reduced_motion() {
            options.set_behavior(ScrollBehavior::Smooth);
        }
        element.scroll_into_view_with_scroll_into_view_options(&options);
    })
    .forget();
}

/// On a phone, where a sheet covers the lower half: brings the map into the upper one.
pub fn show_map_above_sheet() {
    let Some(map) = find(".side-pane").filter(|_| !is_at_least(TABLET)) else {
        return;
    };
    if map.get_bounding_client_rect().top() > 80.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        map.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// On a phone: scrolls an element above the sheet that covers the lower half, as soon as the sheet is
/// open.
pub fn clear_of_sheet(element: Element) {
    if is_at_least(TABLET) {
        return;
    }
    // Not before the sheet has come to rest.
    after(320, move || {
        let Some(sheet) = find(".detail") else { return };
        let covered = element.get_bounding_client_rect().bottom() + 16.0
            - sheet.get_bounding_client_rect().top();
        if covered > 0.0
            && let Some(window) = window()
        {
            window.scroll_by_with_x_and_y(0.0, covered);
        }
    })
    .forget();
}

/// On a phone, where the text stands far below: brings the selected sentence into view, after it has
/// been marked.
pub fn show_sentence() {
    if is_at_least(TABLET) {
        return;
    }
    after(60, || {
        if let Some(mark) = find("[data-quotes][data-lit=\"selected\"]") {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Start);
            mark.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Whether an element scrolls by itself.
pub fn scrolls(element: &Element) -> bool {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style
        .and_then(|style| style.get_property_value("overflow-y").ok())
        .is_some_and(|value| value == "auto")
}
