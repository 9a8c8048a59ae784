//! The only door to the browser: a file for each of its parts.
//!
//! Nothing here fails: a browser call that is refused (private mode, no permission) does nothing, or
//! returns `None`.

mod address;
mod animation;
mod country_names;
mod details;
mod document;
mod field_selection;
mod files;
mod focus;
mod frame;
pub mod gestures;
mod handed;
pub mod highlight_trail;
mod listeners;
mod media;
mod mutations;
mod numbers;
mod observers;
mod outlines;
pub mod picture;
mod preview;
mod ranges;
mod reader_frame;
mod replay;
mod scroll;
mod selected;
mod share;
mod stand_in;
mod storage;
pub mod swipe;
mod texts;
mod timers;
pub mod worker;

pub use address::*;
pub use animation::*;
pub use country_names::*;
pub use details::*;
pub use document::*;
pub use field_selection::*;
pub use files::*;
pub use focus::*;
pub use frame::*;
pub use handed::*;
pub use listeners::*;
pub use media::*;
pub use mutations::*;
pub use numbers::*;
pub use observers::*;
pub use preview::*;
pub use ranges::*;
pub use reader_frame::*;
pub use replay::*;
pub use scroll::*;
pub use selected::*;
pub use share::*;
pub use stand_in::*;
pub use storage::*;
pub use texts::*;
pub use timers::*;
