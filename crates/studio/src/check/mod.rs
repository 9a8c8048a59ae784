//! The third step: what stops publishing, what is worth a look, and what is not decided yet.

mod bar;
mod list;
mod rows;
mod said;
mod sentence;
mod summary;
mod view;

pub use rows::position;
pub use summary::summary;
pub use view::{CheckProps, check};
