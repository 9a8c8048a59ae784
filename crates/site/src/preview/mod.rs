//! The picture that networks show beside a link: the article's map with its headline, one for each
//! language, 1200 × 630.
//!
//! Drawn as SVG from what the map draws, with the style sheet's light colours, and made a PNG here on
//! the host. Its faces (`assets/preview`) are not sent to readers. A letter that none of them has
//! stays blank.

pub mod faces;
mod headline;
mod ink;
pub mod labels;
mod map;
mod patterns;
mod picture;
mod png;

pub use picture::{HEIGHT, WIDTH, article, list};
