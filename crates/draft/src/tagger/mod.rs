//! Finds places, people and organisations by a statistical tagger: a linear-chain conditional random
//! field over word forms, shapes and clusters of words.

mod bytes;
mod decode;
mod features;
mod kind;
mod lexicon;
mod model;
mod names;
mod sentence;
mod spans;
mod tagging;
mod word;

pub use bytes::DataError;
pub use features::features;
pub use kind::NameKind;
pub use lexicon::Lexicon;
pub use names::{Name, names};
pub use spans::Tagged;
pub use tagging::Tagger;
