//! What is claimed of the selected entity, by whom, when, where, and how we know.

use super::ui::{Light, Ui};
use yew::prelude::*;

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub struct DetailProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
    /// Which of its quotes is looked at.
    pub step: u16,
}

/// What is claimed of the selected entity, by whom, when, where, and how we know.
#[component]
pub fn Detail(props: &DetailProps) -> Html {
    let _ = props;
    html! {}
}
