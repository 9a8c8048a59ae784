//! Places that are looked for by name.

use super::work::Work;
use article::document::draft::Candidate;
use editing::Target;

/// A search for the place that an entry means.
#[derive(Clone, PartialEq, Debug)]
pub struct PlaceSearch {
    /// Id of the entry.
    pub id: String,
    /// The name that is looked for.
    pub name: String,
    /// What was found.
    pub found: Found,
}

/// What a search has found.
#[derive(Clone, PartialEq, Debug)]
pub enum Found {
    /// Nothing yet: the data are loaded, or searched.
    Waiting,
    /// These places, the best first; none if there is no place of this name.
    Places(Vec<Candidate>),
    /// The data cannot be had.
    Failed,
}

impl Work {
    /// Looks for places of a name; which, is told by [`Self::take_places`].
    pub fn look_for(&mut self, name: &str) {
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
