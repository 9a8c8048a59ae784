//! The worker (`explorer::protocol` has its messages): it checks a file that the reader opens, and
//! answers questions about the article that is shown, or about one that is being made. Drafting and publishing have
//! workers of their own.

mod check;
mod draft;
mod inspect;
mod publish;
mod questions;
mod running;

pub use check::{Checked, FetchingOutlines, FileCheck, check_file, fetch_outlines};
pub use draft::{Drafted, Drafter, Said};
pub use inspect::Inspector;
pub use publish::{Form, Publish, PublishError, Published, Publisher};
pub use questions::{Asked, ask, set_article};
pub(super) use running::object;
