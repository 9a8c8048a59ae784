//! One walk over a document or an entry that may change it: its texts, its quotes, and what it refers to.

mod entries;
mod parts;
mod pass;

pub(crate) use entries::{document, entry, role};
pub(crate) use pass::{Fate, Names, Pass, Slot};
