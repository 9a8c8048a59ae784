//! Where places are.

use super::json::Json;
use super::shared::Shared;
use article::{PlaceId, PlaceKind};

impl Shared {
    /// Where a place is: its own point, else the point of the country's name. `None` for a region: a
    /// point would say where its middle is, which nobody has agreed on.
    pub fn point(&self, place: PlaceId) -> Option<Located> {
        let place = self.article.place(place);
        if place.kind == PlaceKind::Region {
            return None;
        }
        match (&place.point, &place.iso) {
            (Some(point), _) => Some(Located {
                lon: point.lon,
                lat: point.lat,
                source: self.text(&point.source),
                label: false,
            }),
            (None, Some(iso)) => {
                let label = self.loaded.world().country(iso.as_str())?.label;
                Some(Located {
                    lon: label.lon(),
                    lat: label.lat(),
                    source: "label point of the country, Natural Earth",
                    label: true,
                })
            }
            (None, None) => None,
        }
    }
}

/// Coordinates in degrees (WGS84), and where they come from.
pub(super) struct Located {
    pub lon: f64,
    pub lat: f64,
    pub source: &'static str,
    /// Whether it is only where a country's name stands.
    pub label: bool,
}

impl Located {
    /// A GeoJSON position: longitude first.
    pub fn position(&self) -> Json<'static> {
        [self.lon, self.lat].into_iter().collect()
    }
}
