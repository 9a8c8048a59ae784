//! What a layout of the map consists of.

use super::lettering::MapLabel;
use article::{EntityId, Status};
use geo::coord::Point;

/// What stands at a point.
#[derive(Clone, PartialEq, Debug)]
pub enum ItemKind {
    /// A country or region, by its number in the scene.
    Land(usize),
    /// A city, by its number in the scene.
    City(usize),
    /// Cities too near to each other; the first lends the group its name.
    Group(Vec<usize>),
}

/// Something at a point that the reader can choose.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// Its key among all that the keyboard reaches.
    pub key: String,
    /// Where it is, in map units.
    pub at: Point,
    /// How far it is moved aside, in pixels.
    pub shift: Point,
    pub kind: ItemKind,
    /// Its name, if there is room for it.
    pub label: Option<MapLabel>,
}

/// A mark that the reader can not choose.
#[derive(Clone, PartialEq, Debug)]
pub struct Dot {
    /// Where it is, in map units.
    pub at: Point,
    pub kind: DotKind,
    /// The entity that it belongs to.
    pub entity: EntityId,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum DotKind {
    /// The end of a connection in the middle of a country.
    Ring,
    /// A member of a group.
    Member,
    /// The head of a connection that leads one way, turned by degrees.
    Arrow(f64, Status),
}

/// A connection that is drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct DrawnConnection {
    /// Its number in the scene.
    pub number: usize,
    /// Its key among all that the keyboard reaches.
    pub key: String,
    /// The middle of its visible part, in map units.
    pub middle: Point,
}

/// The word for a status, beside a connection that has it.
#[derive(Clone, PartialEq, Debug)]
pub struct StatusLabel {
    /// Its point on the connection, in map units.
    pub at: Point,
    /// The connection's relation or event.
    pub entity: EntityId,
    pub status: Status,
    pub label: MapLabel,
}
