//! The fourth step: files to take away.

mod forms;
mod sizes;
mod sums;
mod view;

pub use view::{PublishProps, publish};
