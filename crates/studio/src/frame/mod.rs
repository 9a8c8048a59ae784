//! What stands around the steps: above them the steps and tools, below them what was done last and where it is kept.

mod foot;
mod header;
mod kept;
mod keycap;
mod typed;
mod typed_field;

pub use foot::{FootProps, foot};
pub use header::{HeaderProps, header};
pub use kept::Kept;
pub use keycap::keycap;
pub use typed::{on_left, on_submitted, on_typed};
pub use typed_field::TypedField;
