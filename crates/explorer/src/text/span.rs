//! Stretches of a text.

use article::Span;

/// The words of a span, if it fits the text.
pub fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// A span in UTF-16 units, in which the browser counts; none if it does not fit the text.
pub fn utf16(text: &str, span: Span) -> Option<(u32, u32)> {
    let units = |words: &str| offset(words.encode_utf16().count());
    let start = units(text.get(..span.start as usize)?);
    Some((start, start + units(slice(text, span)?)))
}

/// Texts are far shorter than 4 GB; what would be beyond is cut off.
pub(super) fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
