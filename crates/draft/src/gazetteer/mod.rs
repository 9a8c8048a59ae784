//! Places of the world with their names in Russian and English, and how names in a text lead to them.
//!
//! The data are references for an editor to decide on: a place's country and division are what the sources
//! say (`assets/SOURCES.md`), also where states dispute them. Nothing here takes a stand on borders.

mod bytes;
mod demonyms;
mod endings;
mod fold;
mod index;
mod lookup;
mod mentions;
mod places;
mod read;
mod search;
mod types;

pub use demonyms::Demonym;
pub use endings::nominatives;
pub use fold::{fold, is_capitals};
pub use mentions::{Span, spans};
pub use places::Gazetteer;
pub use read::DataError;
pub use types::{Form, Known, PlaceId};
