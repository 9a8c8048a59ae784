//! What the page does without Yew: it holds the state, keeps the address in step with it, turns clicks
//! into actions, and writes highlights to whatever stands in the document. Views draw; this connects. The
//! early module (`main.rs`) does it until the application is there, which does it from then on.

mod address;
mod delegation;
mod early;
mod handover;
mod highlights;
pub mod map;
mod reveal;
mod source;
mod start;
mod store;

pub use address::read_address;
pub use delegation::is_answered;
pub use early::run_early;
pub use handover::{Left, drawn, take_over};
pub use reveal::reveal;
pub use source::{Early, Source};
pub use start::{Running, start};
pub use store::{Store, Subscription};
