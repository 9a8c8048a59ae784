//! What is claimed of one entity, where that is more than what the host has drawn of it.

use super::{Fetching, Group};
use crate::components::detail::{Panel, PanelProps};
use yew::prelude::*;

/// What draws it.
pub struct Details {
    pub panel: fn(PanelProps) -> Html,
}

static DETAILS: Details = Details {
    panel: |props| html! { <Panel ..props /> },
};

super::group!(Details, DETAILS, details);
