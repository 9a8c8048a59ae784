//! What the studio knows, and what its views may ask for.

mod check;
mod entity;
mod extras;
mod follow;
mod follow_entity;
mod inspection;
mod kept;
mod message;
mod preview;
mod progress;
mod publish;
mod published;
mod selection;
mod source;
mod work;

pub use check::{Check, CheckMessage, Checking};
pub use entity::{EntityMessage, EntityPanel, EntityTask, Naming, RoleField, mentions};
pub use extras::{ExtraMessage, FigurePart};
pub use inspection::{Finding, Findings, SILENT};
pub use kept::Kept;
pub use message::{ClaimMessage, FactsMessage, Field, KeepMessage, Message, Step};
pub use preview::{Device, PreviewMessage, Previewing};
pub use progress::{Progress, Refusal};
pub use publish::{EXAMPLE, Made, Making, Order, PublishMessage, Publishing};
pub use selection::Selection;
pub use source::{Raw, Source};
pub use work::{ClaimField, Hindered, Last, Panel, Work};
