//! Brings what is being read into view.

/// Brings the current sentence (or the passage that the address names) into view inside the text, once it
/// has been painted. The page moves only for a passage that the address names.
pub fn reveal(selected: bool) {
    browser::after_paint(move || {
        now(selected);
    });
}

fn now(selected: bool) -> Option<()> {
    let body = browser::find(".text-body")?;
    let mark = browser::first_in(&body, ".sentence[data-lit=\"selected\"], .is-found")
        .or_else(|| browser::first_in(&body, ".is-asked"))?;
    if browser::scrolls(&body) {
        // The quote itself may be a small part of a long sentence.
        let place = || {
            let quote = browser::highlighted("current").filter(|_| selected);
            quote.unwrap_or_else(|| mark.get_bounding_client_rect())
        };
        browser::reveal_in(&body, &place());
        if selected {
            browser::highlight_trail::move_to(&place());
        }
    } else if !selected {
        browser::reveal(&mark);
    }
    Some(())
}
