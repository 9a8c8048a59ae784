//! What the studio knows, and what its views may ask for.

mod message;
mod progress;
mod published;
mod source;

pub use message::{Field, Message, Step};
pub use progress::{Progress, Refusal};
pub use source::{Raw, Source};
