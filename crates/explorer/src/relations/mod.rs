//! What belongs with what: from one selected entity to everything that the article relates to it.
//!
//! Computed once for an article, in one pass; a look-up costs what it returns.

mod claim;
mod focus;
mod graph;
mod select;

pub use claim::{ClaimRef, is_fact};
pub use focus::{Focus, Support};
pub use graph::Relations;
