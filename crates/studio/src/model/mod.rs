//! What the studio knows, and what its views may ask for.

mod follow;
mod kept;
mod message;
mod progress;
mod published;
mod selection;
mod source;
mod work;

pub use kept::Kept;
pub use message::{ClaimMessage, FactsMessage, Field, KeepMessage, Message, Step};
pub use progress::{Progress, Refusal};
pub use selection::Selection;
pub use source::{Raw, Source};
pub use work::{ClaimField, Last, Panel, Work};
