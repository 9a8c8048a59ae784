//! What the studio knows, and what its views may ask for.

mod check;
mod inspection;
mod message;
mod preview;
mod progress;
mod publish;
mod published;
mod source;

pub use check::{Check, CheckMessage, Checking};
pub use inspection::{Finding, Findings, SILENT};
pub use message::{Field, Message, Step};
pub use preview::{Device, PreviewMessage, Previewing};
pub use progress::{Progress, Refusal};
pub use publish::{EXAMPLE, Made, Making, Order, PublishMessage, Publishing};
pub use source::{Raw, Source};
