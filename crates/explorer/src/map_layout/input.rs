//! What a layout of the map is made from.

use super::framing::Framing;
use super::lettering::MapLabel;
use super::metrics::Metrics;
use crate::facets::Passing;
use crate::i18n::Language;
use crate::loaded::LoadedArticle;
use crate::relations::Focus;
use article::{EntityId, LangIx, PlaceId};

/// Up to so many places or connections are drawn wherever they are; of more, only those near the view.
pub const ALWAYS_DRAWN: usize = 150;
/// At most so many places (a group counts as one) or connections are drawn: more is no picture.
pub const MOST_DRAWN: usize = 300;

/// What a layout of the map is made from.
pub struct Input<'a> {
    pub loaded: LoadedArticle,
    /// The interface's language.
    pub lang: Language,
    /// The article's language in which its names are shown.
    pub content: LangIx,
    /// The selection.
    pub focus: Option<&'a Focus>,
    /// What the filter lets through.
    pub passing: &'a Passing,
    pub framing: Framing,
    pub metrics: Metrics,
    /// The width of a label in pixels.
    pub measure: &'a dyn Fn(&MapLabel) -> f64,
    /// Places fanned out in place because no zoom separates them.
    pub fan: Option<&'a [PlaceId]>,
}

impl Input<'_> {
    pub(super) fn id(&self, place: PlaceId) -> &'static str {
        &self.loaded.article().place(place).entry.id
    }

    /// 2 if selected, 1 if related to the selection, else 0.
    pub(super) fn emphasis(&self, entity: EntityId) -> u8 {
        match self.focus {
            Some(focus) if focus.is_selected(entity) => 2,
            Some(focus) if focus.is_related(entity) => 1,
            _ => 0,
        }
    }

    /// How important a city is, by its number in the scene: 0 is the most important. The most
    /// important city of a group lends it its name.
    pub(super) fn rank(&self, marker: usize) -> u8 {
        let marker = &self.loaded.scene().markers[marker];
        let entity = self.loaded.article().place(marker.place).entry.entity;
        match self.emphasis(entity) {
            2 => 0,
            1 => 1,
            _ if self.loaded.article().dateline == Some(marker.place) => 1,
            _ if marker.knot => 2,
            _ => 3,
        }
    }
}
