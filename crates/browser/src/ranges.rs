//! Stretches of the page.

use super::document::document;
use web_sys::{DomRect, Element};

/// The box around everything from the first of these elements to the last one.
pub fn around(elements: &[Element]) -> Option<DomRect> {
    let range = document()?.create_range().ok()?;
    range.set_start_before(elements.first()?).ok()?;
    range.set_end_after(elements.last()?).ok()?;
    Some(range.get_bounding_client_rect())
}
