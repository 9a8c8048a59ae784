//! What the article is about.

use super::ui::{Light, Ui};
use yew::prelude::*;

/// Properties of [`Topics`].
#[derive(Properties, PartialEq)]
pub struct TopicsProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
}

/// What the article is about.
#[component]
pub fn Topics(props: &TopicsProps) -> Html {
    let _ = props;
    html! {}
}
