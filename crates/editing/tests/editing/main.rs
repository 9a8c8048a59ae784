//! The tests of the crate, as one program.

mod support;

mod claims;
mod decisions;
mod elsewhere;
mod entities;
mod history;
mod problems;
mod random;
mod reading;
mod text;
mod translation;
mod when;
mod words;
