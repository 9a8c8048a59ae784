//! The drafts that the browser keeps, in IndexedDB.

mod database;
mod draft;
mod entries;
mod error;
mod news;
mod record;
mod store;

pub use draft::{Damaged, Draft, DraftId, Listed, Loaded, Moment, Revision, SavedFile, Summary};
pub use error::{DraftError, SaveError, StorageError};
pub use news::{Change, News};
pub use store::Drafts;
