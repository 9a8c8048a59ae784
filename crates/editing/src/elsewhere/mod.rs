//! A draft from elsewhere: what an assistant or a colleague answers in the short form, read tolerantly.
//!
//! An answer is a line for each thing: what it is, its name, then its fields, divided by bars.
//!
//! ```text
//! person: Vera Lunina | quote: Vera Lunina | role: mayor of Kazan
//! relation: Volga Shipyard | does: signed an agreement with | with: Port of Astrakhan | quote: On 17 March the …
//! ```
//!
//! The same as objects of JSON is read, too. Each quote is looked for in the text; what is not found there does not
//! come in, and is listed ([`Left`]). All that comes in is suggested: one edit, [`crate::Edit::Suggest`].
//!
//! What is read is limited ([`MOST_BYTES`], [`MOST_RECORDS`]); within that, reading takes time in proportion to the
//! answer and to the text.

mod answer;
mod dates;
mod facts;
mod folded;
mod lines;
mod names;
mod objects;
mod parties;
mod read;
mod reader;
mod record;
mod roles;
mod things;
mod words;

pub use answer::{Answer, Left, Unreadable, WhyLeft};
pub use read::read;
pub use record::{MOST_BYTES, MOST_RECORDS};
