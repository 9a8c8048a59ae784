//! Who speaks in a stretch of text.

mod attribution;
mod names;
mod person;
mod retold;
mod subject;
#[cfg(test)]
mod tests;
mod words;
mod zone;

pub use attribution::{Attribution, Side, attribution, spoken};
pub use names::{NameKind, NameSpan, by_paragraph};
pub use person::named_before;
pub use retold::retold;
pub use words::{Gender, Words};
pub use zone::Zone;
