//! What the views ask for.

use super::check::CheckMessage;
use super::preview::PreviewMessage;
use super::publish::PublishMessage;
use browser::worker::Drafted;
use explorer::i18n::Language;

/// A step of the work. None is locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The text, as it was understood.
    Text,
    /// What it says: suggestions to accept or refuse.
    Facts,
    /// What is wrong, and what is worth a look.
    Check,
    /// Files to take away.
    Publish,
}

impl Step {
    /// All of them in order.
    pub const ALL: [Self; 4] = [Self::Text, Self::Facts, Self::Check, Self::Publish];

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// A field of what is said of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The publisher.
    Publisher,
    /// The day of publication, as it is typed.
    Published,
    /// The address of the original.
    Url,
}

/// What the views ask for.
#[derive(Clone, Debug)]
pub enum Message {
    /// Another language of the interface.
    Speak(Language),
    /// Another step.
    Go(Step),
    /// Words in place of the text.
    Words(String),
    /// Markup in place of the text.
    Html(String),
    /// A file in place of the text.
    File(web_sys::File),
    /// The example in place of the text.
    Example,
    /// No text: as at first.
    StartAnew,
    /// A field was changed.
    Fill(Field, String),
    /// The text is in the language of this tag.
    IsIn(String),
    /// Find the facts of the text.
    Find,
    /// The drafter says something.
    Drafter(Drafted),
    /// Drafting is given up.
    Cancel,
    /// Something of the third step.
    Check(CheckMessage),
    /// Something of the fourth step.
    Publish(PublishMessage),
    /// Something of the preview.
    Preview(PreviewMessage),
}
