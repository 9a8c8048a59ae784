//! A claim as a form: who – does what – with whom, where, when.

mod drawn;
mod form;
mod made;

pub use drawn::ClaimLine;
pub use form::{ClaimForm, Part, Reading, Shape, WhenField, chips};
pub use made::Lack;
