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
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// Number of the first passage.
    pub first: usize,
    /// One past the number of the last.
    pub last: usize,
    /// The languages.
    pub columns: Columns,
    /// The quotes that are lit here.
    pub marks: Vec<Quote>,
    /// What stands out in the lit sentences.
    pub bold: Vec<EntityId>,
    /// The selected entity, if it is mentioned here.
    pub selected: Option<EntityId>,
    /// The entity pointed at, if it is mentioned here.
    pub preview: Option<EntityId>,
    /// What is claimed from where, if that is asked for.
    pub lens: Option<Lens>,
    /// The passage that the address names, if it is here, and which of its sentences.
    pub asked: Option<(PassageId, Option<u16>)>,
    /// Whether it may wait until it is near.
    pub lazy: bool,
    /// Whether it must not wait.
    pub wanted: bool,
}
