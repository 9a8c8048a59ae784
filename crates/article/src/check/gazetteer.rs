//! What the check asks of a table of countries.

use crate::article::Iso;

/// What the check must know of the world.
pub trait Gazetteer {
    /// Whether this is a code of ISO 3166-1.
    fn knows(&self, iso: Iso) -> bool;
}
