//! Publishing as a service: of an editor's article one file, or a site. `main.rs` is the module.

mod order;
mod publication;
mod refusal;

pub use order::{Form, Order};
pub use publication::{File, Publication};
pub use refusal::Refusal;
