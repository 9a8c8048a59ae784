//! A translation beside the original: what stands where, what is known of it beforehand, what an edit makes of a
//! pasted text.

mod align;
mod names;
mod paste;
mod quotes;
mod rows;

pub use names::{Name, named, names, words};
pub use paste::{Pasted, moved, pasted};
pub use quotes::{Aligned, quotes};
pub use rows::{Progress, progress, translated};
