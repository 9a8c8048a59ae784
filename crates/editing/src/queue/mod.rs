//! What is to be decided, in which order, and what was decided.

mod groups;
mod items;
mod tally;

pub use groups::Ends;
pub(crate) use groups::alike;
pub use items::{Item, Order, queue};
pub use tally::{Count, DOUBTFUL, Decided, SURE, Verdict, counts, decided, sure};
