//! A short text in the address: `studio/#text=…`.

use super::text::{Handed, MOST_TEXT};
use percent_encoding::percent_decode_str;
use wasm_bindgen::JsValue;

/// What the address holds.
#[derive(Clone, PartialEq, Debug)]
pub enum FromAddress {
    /// A text.
    Text(Handed),
    /// Something was shared with the site, and could not be kept (`assets/script/sw.js`).
    ShareFailed,
}

/// Takes what the address holds out of it, so that it is neither shared nor taken twice.
pub fn take_from_address() -> Option<FromAddress> {
    let found = read(&browser::fragment())?;
    let window = web_sys::window()?;
    let location = window.location();
    let rest = format!("{}{}", location.pathname().ok()?, location.search().ok()?);
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&rest));
    }
    Some(found)
}

/// Reads a fragment, without `#`. Bytes that are no UTF-8 become U+FFFD.
fn read(fragment: &str) -> Option<FromAddress> {
    let mut parts = fragment.split('&');
    parts.find_map(|part| match part.split_once('=')? {
        ("text", text) => {
            let text = percent_decode_str(text).decode_utf8_lossy();
            let most = usize::try_from(MOST_TEXT).unwrap_or(usize::MAX);
            let text: String = text.chars().take(most).collect();
            (!text.trim().is_empty()).then(|| {
                FromAddress::Text(Handed {
                    text,
                    ..Handed::default()
                })
            })
        }
        ("shared", "failed") => Some(FromAddress::ShareFailed),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fragment: &str) -> Option<String> {
        match read(fragment)? {
            FromAddress::Text(handed) => Some(handed.text),
            FromAddress::ShareFailed => None,
        }
    }

    #[test]
    fn a_text_is_read_from_the_fragment() {
        let russian = "text=%D0%9F%D0%BE%D1%80%D1%82%20%D0%BE%D1%82%D0%BA%D1%80%D1%8B%D1%82";
        assert_eq!(text(russian).as_deref(), Some("Порт открыт"));
        assert_eq!(text("lang=ru&text=a%26b%3Dc").as_deref(), Some("a&b=c"));
        assert_eq!(text("text=a=b%0Ac").as_deref(), Some("a=b\nc"));
        // What is not encoded well stays, or is replaced.
        assert_eq!(text("text=100%&x=1").as_deref(), Some("100%"));
        assert_eq!(text("text=%FFa").as_deref(), Some("\u{fffd}a"));
    }

    #[test]
    fn other_fragments_hold_no_text() {
        for fragment in ["", "text", "text=", "text=%20%0A", "context=a", "&&=&"] {
            assert_eq!(read(fragment), None, "{fragment}");
        }
        assert_eq!(read("shared=failed"), Some(FromAddress::ShareFailed));
    }
}
