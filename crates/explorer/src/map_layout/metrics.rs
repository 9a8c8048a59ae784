//! The sizes of what stands on a map, in pixels.

use super::lettering::LabelStyle;
use geo::cluster::HIT_RADIUS;

/// The sizes of what stands on a map, in pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Metrics {
    /// The type of countries.
    pub country: f64,
    /// The type of regions.
    pub region: f64,
    /// The type of cities.
    pub city: f64,
    /// The type of statuses; none if the map has no words on connections.
    pub status: Option<f64>,
    /// From the point of a country to its name.
    pub country_gap: f64,
    /// From the ring of a country to its name.
    pub ring_gap: f64,
    /// From the mark of a city to its name.
    pub city_gap: f64,
    /// From the mark of a group to its name.
    pub group_gap: f64,
    /// The ring of a country: names keep clear of this square.
    pub ring: f64,
    /// The mark of a city.
    pub mark: f64,
    /// The mark of a group.
    pub group: f64,
    /// Cities nearer to each other than this become one group; at 0 none do.
    pub group_within: f64,
    /// From the edge of the map to the names.
    pub edge: f64,
}

impl Metrics {
    /// The map as the main pane.
    pub const LARGE: Self = Self {
        country: 13.0,
        region: 12.5,
        city: 12.5,
        status: Some(12.5),
        country_gap: 4.0,
        ring_gap: 6.0,
        city_gap: 6.0,
        group_gap: 10.0,
        ring: 8.0,
        mark: 11.0,
        group: 19.0,
        group_within: HIT_RADIUS,
        edge: 3.0,
    };

    /// The map beside the main pane.
    pub const SMALL: Self = Self {
        country: 12.0,
        region: 12.0,
        city: 11.5,
        status: None,
        ..Self::LARGE
    };

    /// The sizes for a reader whose text is so many times as large as usual.
    pub fn scaled(self, by: f64) -> Self {
        Self {
            country: self.country * by,
            region: self.region * by,
            city: self.city * by,
            status: self.status.map(|size| size * by),
            country_gap: self.country_gap * by,
            ring_gap: self.ring_gap * by,
            city_gap: self.city_gap * by,
            group_gap: self.group_gap * by,
            ring: self.ring,
            mark: self.mark,
            group: self.group * by,
            group_within: self.group_within * by,
            edge: self.edge,
        }
    }

    /// The size of the type of a label.
    pub fn size(&self, style: LabelStyle) -> f64 {
        match style {
            LabelStyle::Country | LabelStyle::Home => self.country,
            LabelStyle::Region => self.region,
            LabelStyle::City => self.city,
            LabelStyle::Status => self.status.unwrap_or(self.city),
        }
    }
}
