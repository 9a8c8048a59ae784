//! The countries of the world as reference data: a table of ISO 3166-1 with label points, and
//! outlines as SVG symbols. `build.rs` makes both from `assets/world`.

use article::Iso;
use article::check::Gazetteer;
use geo::world::World;
use std::ops::Deref;

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/countries.bin"));

/// The outlines as SVG symbols, for the page's shell. The module of the page never refers to it, so
/// the browser holds no second copy.
pub static OUTLINES: &str = include_str!(concat!(env!("OUT_DIR"), "/outlines.svg"));

/// The table of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct Countries(World);

impl Countries {
    /// Decodes the embedded table.
    pub fn load() -> Self {
        // build.rs wrote it with the same types.
        Self(postcard::from_bytes(TABLE).expect("the embedded table of countries"))
    }
}

impl Deref for Countries {
    type Target = World;

    fn deref(&self) -> &World {
        &self.0
    }
}

/// What the check of an article needs to know of the world.
impl Gazetteer for Countries {
    fn knows(&self, iso: Iso) -> bool {
        self.country(iso.as_str()).is_some()
    }

    fn has_outline(&self, iso: Iso) -> bool {
        self.country(iso.as_str())
            .is_some_and(|country| country.has_outline)
    }

    fn has_point(&self, iso: Iso) -> bool {
        // Every country of the table has a label point.
        self.knows(iso)
    }
}
