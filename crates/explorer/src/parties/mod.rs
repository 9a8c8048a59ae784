//! Who with whom: the relations and the events of an article as sentences that read across: who, did what,
//! with whom.
//!
//! An [`Act`] is one such sentence, in the article's own words; [`Plan`] is a choice of acts in three
//! layers (who, act, with whom) whose lines cross as little as possible; [`Plan::place`] puts them on
//! heights that a view gives.

mod acts;
mod layers;
mod places;
mod plan;

pub use acts::{Act, ActEnd, ActSource, acts, acts_of, kept};
pub use layers::Layers;
pub use places::{Line, Placed, Sizes, settle};
pub use plan::Plan;
