//! The worker (`explorer::protocol` has its messages): it checks a file that the reader opens, and
//! answers questions about the article that is shown.

mod check;
mod questions;
mod running;

pub use check::{Checked, FileCheck, check_file};
pub use questions::{Asked, ask, set_article};
