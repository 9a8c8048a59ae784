//! Other ways to read the article than its list: the story, who with whom, the table of claims.

use super::Group;
use crate::components::claims::{Claims, ClaimsProps};
use crate::components::parties::{Parties, PartiesProps};
use crate::components::story::{StoryProps, StoryView};
use yew::prelude::*;

/// What draws these views.
pub struct Reading {
    pub story: fn(StoryProps) -> Html,
    pub parties: fn(PartiesProps) -> Html,
    pub claims: fn(ClaimsProps) -> Html,
}

static READING: Reading = Reading {
    story: |props| html! { <StoryView ..props /> },
    parties: |props| html! { <Parties ..props /> },
    claims: |props| html! { <Claims ..props /> },
};

super::group!(Reading, READING, reading);
