//! The plain table of all claims, sortable and filterable.

use super::ui::{Light, Ui};
use crate::facets::Filter;
use crate::state::TableSort;
use yew::prelude::*;

/// Properties of [`Claims`].
#[derive(Properties, PartialEq)]
pub struct ClaimsProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
    /// What is let through.
    pub filter: Filter,
    /// In which order.
    pub sort: TableSort,
}

/// The plain table of all claims, sortable and filterable.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let _ = props;
    html! {}
}
