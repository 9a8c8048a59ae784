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
        browser::reveal_in(&body, &mark);
        if selected {
            browser::highlight_trail::move_to(&mark);
        }
    } else if !selected {
        browser::reveal(&mark);
    }
    Some(())
}
