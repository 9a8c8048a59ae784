//! An entity as a whole: what can be done with it, and what stands beside the text for each.

mod actions;
mod divide;
mod merge;
mod panel;
mod rename;
mod role;

pub use actions::actions;
pub use panel::panel;
