//! The only door to the browser: a file for each of its parts.
//!
//! Nothing here fails: a browser call that is refused (private mode, no permission) does nothing, or
//! returns `None`.

mod address;
mod document;
mod files;
mod focus;
mod frame;
pub mod gestures;
pub mod highlight_trail;
mod listeners;
mod media;
mod observers;
mod outlines;
pub mod picture;
mod scroll;
mod share;
mod storage;
pub mod swipe;
mod timers;
pub mod worker;

pub use address::*;
pub use document::*;
pub use files::*;
pub use focus::*;
pub use frame::*;
pub use listeners::*;
pub use media::*;
pub use observers::*;
pub use scroll::*;
pub use share::*;
pub use storage::*;
pub use timers::*;
