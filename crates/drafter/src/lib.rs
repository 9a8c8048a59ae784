//! Drafting as a service: one text after the other, with what is known of their languages kept; and places by their names.
//! `main.rs` is the module.

mod drafter;
mod knowledge;
mod refusal;

pub use drafter::{Drafter, Form};
pub use refusal::Refusal;
