//! The worker (`explorer::protocol` has its messages): it checks a file that the reader opens, and
//! answers questions about the article that is shown. Drafting has a worker of its own.

mod check;
mod draft;
mod questions;
mod running;

pub use check::{Checked, FetchingOutlines, FileCheck, check_file, fetch_outlines};
pub use draft::{Drafted, Drafter, Said};
pub use questions::{Asked, ask, set_article};
pub(super) use running::object;
