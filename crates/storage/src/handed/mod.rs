//! Text that another page, another app or a link hands to the studio. All of it is a stranger's: text to be shown and
//! drafted, never markup that is put into the page.

mod address;
mod bookmarklet;
mod message;
mod shared;

pub use address::{FromAddress, take_from_address};
pub use bookmarklet::bookmarklet;
pub use message::{Receiving, TooLarge, receive};
pub use shared::take_shared;

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
