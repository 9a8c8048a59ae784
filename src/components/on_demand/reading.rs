//! Other ways to read the article than its list: the story, who with whom, the table of claims; and the lens of coverage.

use super::{Fetching, Group};
use crate::components::claims::{Claims, ClaimsProps};
use crate::components::parties::{Parties, PartiesProps};
use crate::components::story::{StoryProps, StoryView};
use crate::components::text::Columns;
use crate::components::text::claimed::claimed;
use crate::components::text::lens::{self, Lens};
use crate::components::text::props::ChunkProps;
use crate::components::ui::Ui;
use article::{Article, PassageId};
use yew::prelude::*;

/// What draws these views.
pub struct Reading {
    pub story: fn(StoryProps) -> Html,
    pub parties: fn(PartiesProps) -> Html,
    pub claims: fn(ClaimsProps) -> Html,
    /// The coverage of the texts that are shown.
    pub lens: fn(&Article, Columns) -> Lens,
    /// Its totals: in a line, and unfolded.
    pub lens_total: fn(&Ui, &Lens) -> Option<String>,
    pub lens_totals: fn(&Ui, &Lens) -> Html,
    /// What is claimed from a passage.
    pub claimed: fn(&ChunkProps, &Lens, PassageId) -> Html,
}

static READING: Reading = Reading {
    story: |props| html! { <StoryView ..props /> },
    parties: |props| html! { <Parties ..props /> },
    claims: |props| html! { <Claims ..props /> },
    lens: Lens::new,
    lens_total: lens::total,
    lens_totals: lens::totals,
    claimed,
};

super::group!(Reading, READING, reading);
