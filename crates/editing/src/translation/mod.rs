//! A translation beside the original: what stands where, what is known of it beforehand, what an edit makes of a
//! pasted text.

mod align;
mod aligned;
mod names;
mod paste;
mod rows;

pub use aligned::{Aligned, quotes};
pub use names::{Name, named, names, words};
pub use paste::{Pasted, moved, pasted};
pub use rows::{Progress, progress, translated};
