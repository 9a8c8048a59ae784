//! Sorting and decimal numbers in little code, for the page's module: the standard library's are
//! made anew for each type that is sorted, and print every digit that a float has.

pub mod decimal;
pub mod sort;
