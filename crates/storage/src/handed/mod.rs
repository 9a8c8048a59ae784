//! Text that another page, another app or a link hands to the studio. All of it is a stranger's: text to be shown and
//! drafted, never markup that is put into the page.

mod address;
mod bookmarklet;
mod message;
mod shared;
mod text;

pub use address::{FromAddress, take_from_address};
pub use bookmarklet::bookmarklet;
pub use message::{Receiving, TooLarge, receive};
pub use shared::take_shared;
pub use text::{Handed, MOST_TEXT};
