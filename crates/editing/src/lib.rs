//! The core of the studio: an article that is being made.
//!
//! A [`Project`] is an article file with suggestions of a machine, what was refused of them, and what the
//! editor has left as intended. An [`Edit`] is data; [`Project::after`] makes the next project of it and
//! never fails but by saying why. A [`History`] undoes and redoes without limit. Everything else here reads
//! a project: what is to be decided ([`queue`]), how the text is marked ([`marks`]), which words
//! a selection means ([`select`]), where they stand elsewhere ([`occurrences`]), what is claimed ([`claim`], [`evidence`]),
//! which date is typed ([`when`]), what an assistant or a colleague has drafted ([`elsewhere`]), which entities may be
//! the same ([`similar`]), what each sentence carries ([`coverage`]).
//!
//! Positions are bytes of a passage ([`TextRange`]); a position that does not fit its text is answered with an
//! error or with nothing.

mod about;
mod changes;
pub mod claim;
mod consequences;
pub mod coverage;
mod edit;
pub mod elsewhere;
mod entry;
mod entry_mut;
pub mod evidence;
pub mod figure;
mod history;
mod label;
mod loss;
pub mod marks;
mod mend;
pub mod occurrences;
mod problems;
mod project;
pub mod queue;
mod remedy;
pub mod role;
pub mod select;
pub mod similar;
mod target;
mod texts;
pub mod translation;
mod walk;
pub mod when;

pub use about::About;
pub use consequences::{Consequence, Effect};
pub use edit::{
    Act, Edit, EditError, EntryKind, Link, PlaceChoice, Publisher, QuoteAt, QuoteOf, Suggested,
    can_be_put_back,
};
pub use entry::{Entry, EntryRef, entries, entry};
pub use history::{History, Step};
pub use label::Label;
pub use loss::Loss;
pub use mend::Mend;
pub use problems::Spot;
pub use project::{Project, Refused, Withdrawn};
pub use remedy::{Besides, Remedy};
pub use target::{Kind, Standing, Target};
pub use texts::{TextRange, locate, original, passage_text, quote_of, sentence_of, voice_at};
