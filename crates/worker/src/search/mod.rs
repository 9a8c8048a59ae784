//! Where an article speaks of what the reader types, in all of its languages at once.
//!
//! [`Index::new`] prepares an article, [`Index::find`] answers. A typed word means words of the article
//! (`vocabulary`): the same, another form of it, one that begins so, one that sounds so in other letters;
//! only if there is none, one with a mistake or typed in the wrong keyboard layout. What is found has to
//! have all the words.
//!
//! Words that are a date (`phrases`) mean the facts of that time as well (`date`, `dates`), and those sentences alone in
//! which the words are a date.

mod date;
mod dates;
mod digits;
mod distance;
mod find;
mod fold;
mod index;
mod line;
mod months;
mod phrases;
mod script;
mod shown;
mod stem;
mod vocabulary;

pub use explorer::protocol::found::{Found, Group, Hit, HitGroup, Line, Target};
pub use index::Index;
