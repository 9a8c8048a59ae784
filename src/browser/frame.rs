//! The page in a frame of another page (`?embed`).

use super::document::{find, first_in, root, root_has, set_css, window};
use super::media::window_size;
use super::observers::{SizeWatch, on_size};
use super::timers::after;
use compact::decimal::format_decimal;

/// Whether the page is in a frame (`?embed`; see `assets/script/early.js`).
pub fn in_frame() -> bool {
    root_has("data-embed")
}

/// Calls back whenever the height of the framed page may have changed, and once at the beginning; until
/// dropped.
#[must_use]
pub fn on_frame_size(callback: impl Fn() + Clone + 'static) -> [Option<SizeWatch>; 2] {
    [".page", ".detail"].map(|part| on_size(&find(part)?, callback.clone()))
}

/// In a frame a sheet has no window to stick to: sets the custom property `--at` to where the chosen item
/// ends, so that the detail opens below it.
pub fn place_frame_detail() {
    let (Some(root), Some(page), Some(pane)) = (root(), find(".page"), find(".main-pane")) else {
        return;
    };
    let chosen = first_in(&pane, "[data-view=\"list\"] [aria-current=\"true\"]").unwrap_or(pane);
    let at = chosen.get_bounding_client_rect().bottom() - page.get_bounding_client_rect().top();
    set_css(&root, "--at", Some(&format!("{}px", format_decimal(at, 0))));
}

/// In a frame that scrolls, because the outer page does not give it its height: brings the detail into
/// view without moving the outer page.
pub fn show_frame_detail() {
    after(60, || {
        let (Some(window), Some(detail)) = (window(), find(".detail")) else {
            return;
        };
        let place = detail.get_bounding_client_rect();
        let hidden = place.bottom() - window_size().1;
        if hidden > 0.0 {
            window.scroll_by_with_x_and_y(0.0, hidden.min(place.top() - 48.0));
        }
    })
    .forget();
}

/// Sends the height of the page to the outer page, if that is of this origin.
pub fn send_height_to_parent(origin: &str) {
    let (Some(window), Some(page)) = (window(), find(".page")) else {
        return;
    };
    let parent = window.parent().ok().flatten();
    let Some(parent) = parent.filter(|parent| *parent != window) else {
        return;
    };
    let message = js_sys::Object::new();
    let height = f64::from(page.scroll_height());
    let _ = js_sys::Reflect::set(&message, &"dateline".into(), &"height".into());
    let _ = js_sys::Reflect::set(&message, &"height".into(), &height.into());
    // The browser delivers it to this origin only.
    let _ = parent.post_message(&message, origin);
}
