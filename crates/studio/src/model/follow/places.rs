//! Places that are looked for by name.

use crate::model::place_search::{Found, PlaceSearch};
use crate::model::work::Work;
use editing::Target;

impl Work {
    /// Looks for places of a name; which, is told by [`Self::take_places`].
    pub(super) fn look_for(&mut self, name: &str) {
        let name = name.trim();
        self.places = match self.due() {
            Some(Target::Entity(id)) if !name.is_empty() => Some(PlaceSearch {
                id,
                name: name.to_owned(),
                found: Found::Waiting,
            }),
            _ => None,
        };
    }

    /// Whether places are being looked for.
    pub fn is_looking(&self) -> bool {
        let search = self.places.as_ref();
        search.is_some_and(|search| search.found == Found::Waiting)
    }

    /// Takes the places that were found: JSON, a list of candidates; none if there are no data.
    pub fn take_places(&mut self, found: Option<&str>) {
        let Some(search) = &mut self.places else {
            return;
        };
        let places = found.and_then(|found| serde_json::from_str(found).ok());
        search.found = places.map_or(Found::Failed, Found::Places);
    }
}
