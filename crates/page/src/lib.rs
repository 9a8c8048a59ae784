//! What the page does without Yew: it holds the state, keeps the address in step with it, turns clicks
//! into actions, and writes highlights to whatever stands in the document. Views draw; this connects.

mod address;
mod delegation;
mod highlights;
mod reveal;
mod start;
mod store;
mod waiting;

pub use reveal::reveal;
pub use start::{Running, start};
pub use store::{Store, Subscription};
pub use waiting::Waiting;
