//! Filters over the facts of an article, and how many facts each would leave.

mod facet;
mod filter;

pub use facet::{Facet, Group, Sort};
pub use filter::{Filter, Passing};
