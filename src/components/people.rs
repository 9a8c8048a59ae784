//! The people of the article with their roles.

use super::ui::{Light, Ui};
use yew::prelude::*;

/// Properties of [`People`].
#[derive(Properties, PartialEq)]
pub struct PeopleProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
}

/// The people of the article with their roles.
#[component]
pub fn People(props: &PeopleProps) -> Html {
    let _ = props;
    html! {}
}
