//! The article as its readers will see it: the real page in a frame.

mod frame;
mod view;

pub use view::{PreviewProps, preview};
