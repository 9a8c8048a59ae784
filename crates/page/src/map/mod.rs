//! The map in motion: what moves it draws nothing, so the early module and the views move it alike.

mod mover;
mod parts;
pub mod transforms;

pub use mover::Mover;
pub use parts::Parts;

use explorer::map_layout::framing::Framing;
use geo::camera::Camera;
use parts::Pin;

/// Selector of the element on which the reader moves the map.
pub const STAGE: &str = ".map-stage";
/// The stage has this attribute if the map was moved before the views were there.
pub const MOVED: &str = "data-moved";
/// The value of that attribute if the reader has chosen something after that.
pub const THEN_CHOSEN: &str = "then-chosen";

/// The map as the reader has moved it before the views came.
pub struct MovedMap {
    parts: Parts,
    pins: Vec<Pin>,
    framing: Framing,
    has_then_chosen: bool,
}

impl MovedMap {
    /// Measures it; none if it was not moved.
    pub fn measure() -> Option<Self> {
        let stage = browser::find(STAGE).filter(|stage| stage.has_attribute(MOVED))?;
        let parts = Parts::of(&stage)?;
        let (framing, pins) = parts.measure(&stage)?;
        Some(Self {
            parts,
            pins,
            framing,
            has_then_chosen: stage.get_attribute(MOVED).as_deref() == Some(THEN_CHOSEN),
        })
    }

    /// What it shows.
    pub fn camera(&self) -> Camera {
        self.framing.camera
    }

    /// Whether the map stays there; else it goes to what the reader has chosen after moving it.
    pub fn stays(&self) -> bool {
        !self.has_then_chosen
    }

    /// Writes it again, if views have taken its elements over as the host has drawn them.
    pub fn show_again(self) {
        let mover = Mover::new(self.framing);
        mover.attach(Some(self.parts), |_, _| {});
        mover.settle(self.framing, self.pins);
        mover.detach();
    }
}
