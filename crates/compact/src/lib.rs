//! Sorting, sorted sets and maps, and decimal numbers in little code, for the page's module.
//!
//! The standard library compiles a sort for each type and each comparison, a tree for each type, and its float formatting
//! prints every digit that a float has. Code that is in no page uses the standard library.

pub mod decimal;
pub mod sort;
pub mod sorted;
