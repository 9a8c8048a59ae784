//! The words of the original: paragraphs that are changed, left out and put back. What was said of words that
//! stay follows them.

mod change;
mod drafted;
mod follow;
mod kept;
mod loss;
mod passage;
mod removed;

pub(super) use drafted::take_draft;
pub(super) use loss::is_there;
pub(super) use passage::{leave_out, set};
pub use removed::can_be_put_back;
pub(super) use removed::{put_back, take_out};
