//! What the studio knows, and what its views may ask for.

mod check;
mod cursor;
mod entity;
mod extras;
mod follow;
mod inspection;
mod kept;
mod message;
mod place_search;
mod preview;
mod progress;
mod publish;
mod published;
mod selection;
mod side;
mod source;
mod texting;
mod work;

pub use check::{Check, CheckMessage, Checking};
pub use cursor::{Cursor, Motion};
pub use entity::{EntityMessage, EntityPanel, EntityTask, Naming, RoleField, mentions};
pub use extras::{ExtraMessage, FigurePart};
pub use inspection::{Finding, Findings, SILENT};
pub use kept::Kept;
pub use message::{ClaimMessage, CursorMessage, FactsMessage, Field, KeepMessage, Message, Step};
pub use place_search::Found;
pub use preview::{Device, PreviewMessage, Previewing};
pub use progress::{Progress, Refusal};
pub use publish::{EXAMPLE, Made, Making, Order, PublishMessage, Publishing};
pub use selection::Selection;
pub use side::{Answered, Side, SideMessage, Sided};
pub use source::{Raw, Source};
pub use texting::{Part, Rewriting, TextMessage, Texting, losses, next_open, words as part_words};
pub use work::{ClaimField, Hindered, Last, Panel, Work};
