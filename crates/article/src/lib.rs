//! The article format: what a file may say, the check that it does, and the article it becomes.
//!
//! The build, the command line and the worker all run the check of this crate.

pub mod article;
pub mod beside;
pub mod check;
pub mod day;
pub mod decode;
pub mod document;
pub mod edtf;
mod habits;
pub mod json;
pub mod line_index;
pub mod new_ids;
pub mod say;
pub mod sentences;
pub mod short;
pub mod vocabulary;

pub use article::*;
pub use vocabulary::*;
