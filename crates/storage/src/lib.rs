//! What the studio asks of the browser: drafts that it keeps, files, and text that is handed over.
//!
//! A crate of its own beside `browser`, so that no module that a reader loads holds any of it. What is read here was
//! written by others or by an older version, or was damaged meanwhile: it is parsed, and what is wrong is told.

pub mod drafts;
pub mod files;
pub mod handed;
pub mod hold;
pub mod room;
pub mod saver;

mod js;
