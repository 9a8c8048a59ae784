//! What the movements of pointer, fingers and wheel mean: maths and memory without events.

pub mod hand;
pub mod swipe;
