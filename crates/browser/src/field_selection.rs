//! What is selected in a field of several lines.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlTextAreaElement};

/// What is selected in a field: from and to, in bytes of its text; none if it is no such field.
pub fn selected_in_field(field: &Element) -> Option<(usize, usize)> {
    let field = field.dyn_ref::<HtmlTextAreaElement>()?;
    let text = field.value();
    let at = |units: u32| bytes(&text, units);
    Some((
        at(field.selection_start().ok()??),
        at(field.selection_end().ok()??),
    ))
}

/// Selects bytes of a field's text.
pub fn select_in_field(field: &Element, from: usize, to: usize) {
    let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() else {
        return;
    };
    let text = field.value();
    let at = |byte: usize| {
        let before = text.get(..byte).unwrap_or(&text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    let _ = field.set_selection_range(at(from), at(to));
}

/// How many bytes stand before so many UTF-16 units.
fn bytes(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    let whole = text.chars().take_while(|sign| {
        let fits = sign.len_utf16() <= left;
        left = left.saturating_sub(sign.len_utf16());
        fits
    });
    whole.map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn units_are_counted_by_letters() {
        let text = "Мэр 🌍 ok";
        assert_eq!(bytes(text, 3), 6);
        assert_eq!(bytes(text, 5), 7, "inside a letter of two units");
        assert_eq!(bytes(text, 6), 11);
        assert_eq!(bytes(text, 99), text.len());
    }
}
