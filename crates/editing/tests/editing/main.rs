//! The tests of the crate, as one program.

mod support;

mod decisions;
mod history;
mod reading;
