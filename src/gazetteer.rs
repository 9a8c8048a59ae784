//! What the check needs to know of the world, from the table of countries.

use crate::geo::world::World;
use crate::model::Iso;
use crate::model::check::Gazetteer;

impl Gazetteer for World {
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
