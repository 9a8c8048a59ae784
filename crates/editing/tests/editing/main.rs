//! The tests of the crate, as one program.

mod support;

mod claims;
mod decisions;
mod entities;
mod history;
mod problems;
mod random;
mod reading;
mod when;
mod words;
