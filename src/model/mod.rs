//! The article format: what a file may say, the check that it does, and the article it becomes.
//!
//! Uses std and serde only. build.rs includes this module too, so that the embedded article is
//! checked by the same source as an opened file.

pub mod article;
pub mod check;
pub mod decode;
pub mod document;
pub mod edtf;
pub mod json;
pub mod vocabulary;

pub use article::*;
pub use vocabulary::*;
