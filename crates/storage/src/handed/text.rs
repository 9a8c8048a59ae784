//! What was handed over, wherever it comes from.

/// So many UTF-16 units of text are taken at most, of each kind: a thick book.
pub const MOST_TEXT: u32 = 2_000_000;

/// What was handed over. What is not there is empty.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Handed {
    /// The text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// Where it is from.
    pub url: String,
    /// What the page there is called.
    pub title: String,
    /// A file, which may be all there is.
    pub file: Option<crate::files::OpenedFile>,
}

impl Handed {
    /// Whether there is nothing in it from which an article could be made.
    pub fn is_empty(&self) -> bool {
        let empty = |text: &str| text.trim().is_empty();
        empty(&self.text) && empty(&self.html) && empty(&self.url) && self.file.is_none()
    }
}
