//! What the reader brings to the page: another article, which opens in place of the page's own, or a text, which the
//! studio opens.
//!
//! The page itself only takes files; what becomes of them is drawn by code that comes when it is needed.

mod control;
mod dropping;
mod open_file;
mod shown;

pub use control::{FileControl, OPENER};
pub use dropping::use_dropping;
pub use open_file::{OpenFile, OpenFileProps};
pub use shown::{Shown, ShownProps};
