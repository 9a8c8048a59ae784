//! What is linked, and why.

use crate::gazetteer::PlaceId;
use article::PlaceKind;
use std::ops::Range;

/// A place's name in the text, as somebody found it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mention {
    /// The number of its paragraph.
    pub paragraph: usize,
    /// Where it stands there, in bytes.
    pub range: Range<usize>,
}

/// A distinct place of the article.
#[derive(Clone, PartialEq, Debug)]
pub struct Linked {
    /// Its mentions, by number, in order.
    pub mentions: Vec<usize>,
    /// Its name in the nominative, in the text's language if the sources have one.
    pub name: String,
    /// What sort of place it is; none if nothing tells.
    pub kind: Option<PlaceKind>,
    /// The gazetteer's place; none if it has none of that name.
    pub id: Option<PlaceId>,
    /// Longitude and latitude in degrees; of a district, those of the city that it is called after.
    pub point: Option<(f64, f64)>,
    /// The larger place that it lies in.
    pub within: Option<PlaceId>,
    /// How sure the choice is, from 0 to 1.
    pub confidence: f64,
    /// The other candidates, the best first, with their share of the same certainty. No more than five.
    pub runners_up: Vec<(PlaceId, f64)>,
    /// What spoke for the choice.
    pub reasons: Vec<Reason>,
}

/// What spoke for a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The gazetteer has no other place of this name.
    OnlyOne,
    /// More people live there than in other places of this name.
    Largest,
    /// The text speaks of its country.
    Country(PlaceId),
    /// The words beside it name the larger place that it lies in.
    Container(PlaceId),
    /// Other places of the text lie in the same division or country.
    Neighbours(PlaceId),
    /// A word beside it says what sort of place it is.
    TypeWord(String),
    /// The gazetteer does not know it; the point is that of a city of like name.
    LikeNamedCity(PlaceId),
}
