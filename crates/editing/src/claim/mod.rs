//! A claim as a form: who – does what – with whom, where, when; with its numbers, its stops, and what it
//! stands against.

mod drawn;
mod form;
mod made;
mod numbers;
mod part;
mod stops;
mod ties;

pub use drawn::ClaimLine;
pub use form::{ClaimForm, Reading, Shape, WhenField};
pub use made::Lack;
pub use part::{Part, chips};
pub use stops::Stop;
pub use ties::Tie;
