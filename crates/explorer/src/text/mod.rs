//! The article's text as it is drawn and quoted: passages cut at mentions and quotes, sentences,
//! links to a place in the original page.
//!
//! All offsets are bytes on character boundaries. Nothing here fails: a span that does not fit its
//! text is left out.

mod fragment;
mod mentions;
mod pieces;
mod quotes;
mod segments;
mod span;
mod targets;

pub use article::sentences::{sentence_around, sentences};
pub use fragment::text_fragment;
pub use mentions::{Mention, Mentions};
pub use pieces::{Piece, by_sentence, pieces};
pub use quotes::Quotes;
pub use segments::{Part, Segment, segments};
pub use span::slice;
pub use targets::Targets;
