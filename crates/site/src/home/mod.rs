//! The list of articles: the first page of a site of several.

mod entry;
mod index;
mod map;
mod page;

pub use page::{page, sum};
