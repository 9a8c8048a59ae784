//! Events in time, with honest dates.

use super::ui::{Light, Ui};
use yew::prelude::*;

/// Properties of [`TimelineView`].
#[derive(Properties, PartialEq)]
pub struct TimelineViewProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
}

/// Events in time, with honest dates.
#[component]
pub fn TimelineView(props: &TimelineViewProps) -> Html {
    let _ = props;
    html! {}
}
