//! What a chunk of passages shows.

use super::columns::Columns;
use super::lens::Lens;
use super::quotes::Quote;
use crate::components::ui::Ui;
use article::{EntityId, PassageId};
use yew::prelude::*;

/// Properties of a chunk of passages: just what its passages show, so that it is drawn again only if that
/// has changed.
#[derive(Properties, PartialEq)]
pub struct ChunkProps {
    pub ui: Ui,
    /// Number of the first passage.
    pub first: usize,
    /// One past the number of the last.
    pub last: usize,
    /// The languages.
    pub columns: Columns,
    /// The highlighted quotes in it.
    pub marks: Vec<Quote>,
    /// The entities that stand out in highlighted sentences.
    pub bold: Vec<EntityId>,
    /// The selected entity, if it is mentioned here.
    pub selected: Option<EntityId>,
    /// The entity pointed at, if it is mentioned here.
    pub preview: Option<EntityId>,
    /// The lens of coverage, if it is on.
    pub lens: Option<Lens>,
    /// The passage that the address names, if it is in the chunk, and which of its sentences.
    pub asked: Option<(PassageId, Option<u16>)>,
    /// Whether it is drawn only when it comes near the view.
    pub lazy: bool,
    /// Whether it is drawn in any case.
    pub wanted: bool,
}
