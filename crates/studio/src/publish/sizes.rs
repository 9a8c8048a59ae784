//! Sizes of files in words.

use crate::words::{Msg, Words};
use explorer::i18n::Language;

/// A number of bytes: "131 KB", "1.9 MB".
pub fn size(lang: Language, bytes: f64) -> String {
    let kilobytes = bytes / 1024.0;
    let (message, number) = if kilobytes < 1000.0 {
        (
            Msg::PublishKilobytes,
            lang.decimal(kilobytes.ceil().max(1.0), 0),
        )
    } else {
        (Msg::PublishMegabytes, lang.decimal(kilobytes / 1024.0, 1))
    };
    lang.say_with(message, &[("n", &number)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_as_exact_as_anybody_needs() {
        let english = Language::for_tag("en").expect("English");
        let of = |bytes: f64| size(english, bytes).replace('\u{a0}', " ");
        assert_eq!(of(0.0), "1 KB");
        assert_eq!(of(134_000.0), "131 KB");
        assert_eq!(of(1_023_999.0), "1,000 KB");
        assert_eq!(of(1_992_294.0), "1.9 MB");
    }
}
