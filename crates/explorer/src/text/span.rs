//! Stretches of a text.

use article::Span;

/// The words of a span, if it fits the text.
pub fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// Texts are far shorter than 4 GB; what would be beyond is cut off.
pub(super) fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
