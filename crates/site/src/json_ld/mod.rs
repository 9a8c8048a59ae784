//! What the pages say to machines that read no prose.

mod article;
mod list;
mod node;

pub use article::article;
pub use list::list;
