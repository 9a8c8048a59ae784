//! What the check asks of a table of countries.

use crate::article::Iso;

/// What the check must know of the world.
pub trait Gazetteer {
    /// Whether this is a code of ISO 3166-1.
    fn knows(&self, iso: Iso) -> bool;
    /// Whether the map has an outline for it.
    fn has_outline(&self, iso: Iso) -> bool;
    /// Whether there is a point at which to put its label.
    fn has_point(&self, iso: Iso) -> bool;
}
