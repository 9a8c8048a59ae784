//! From a raw text to suggested facts, on the reader's own machine.
//!
//! Everything here is a suggestion: it names the sentence it comes from, says why it was made and how
//! sure it is, and stands until a person accepts or refuses it.

pub mod dates;
pub mod document;
pub mod facts;
pub mod gazetteer;
pub mod intake;
pub mod language;
pub mod linking;
mod lists;
pub mod morphology;
pub mod name;
pub mod organisations;
pub mod people;
pub mod quotations;
pub mod roles;
pub mod source;
pub mod speech;
pub mod tagger;
pub mod text;
pub mod voices;
pub mod why;

pub use language::Language;
pub use text::{Paragraph, Token, TokenKind};
