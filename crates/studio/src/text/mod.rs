//! The first step: the text, as it was understood, and where it is from.

mod bookmark;
mod drafts;
mod fields;
mod languages;
mod original;
mod refusal;
mod removed;
mod start;
mod taking;
mod translation;
mod understood;

pub use drafts::moment;
pub use start::{StartProps, start};
pub use understood::{UnderstoodProps, understood};
