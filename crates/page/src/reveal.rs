//! Brings what is being read into view.

use web_sys::DomRect;

/// Brings the current sentence (or the passage that the address names) into view inside the text, in the frame in
/// which it is lit: one later, the text would be painted twice, and the browser's main thread would wait for the
/// first picture before it may scroll. The page moves only for a passage that the address names.
///
/// What is drawn later in that frame may move it away again, so after the paint it is looked at once more.
pub fn reveal(selected: bool) {
    browser::before_paint(move || {
        if let Some(place) = now(selected)
            && selected
        {
            browser::highlight_trail::move_to(&place);
        }
        browser::after(0, move || {
            now(selected);
        })
        .forget();
    });
}

/// The words of the current quote; other quotes may cut it into several parts.
const QUOTE: &str = "[data-quotes][data-lit=\"selected\"]";

/// Gives back where it stands then, if it is in the text.
fn now(selected: bool) -> Option<DomRect> {
    let body = browser::find(".text-body")?;
    let quote = browser::first_in(&body, QUOTE).filter(|_| selected);
    let mark = quote
        .clone()
        .or_else(|| browser::first_in(&body, ".is-found"))
        .or_else(|| browser::first_in(&body, ".is-asked"))?;
    if browser::scrolls(&body) {
        // In its paragraph alone: the other language may have it, too.
        let place = || {
            let paragraph = quote.as_ref()?.closest("p").ok()??;
            browser::around(&browser::all_in(&paragraph, QUOTE))
        };
        let place = || place().unwrap_or_else(|| mark.get_bounding_client_rect());
        browser::reveal_in(&body, &place());
        return Some(place());
    }
    if !selected {
        browser::reveal(&mark);
    }
    None
}
