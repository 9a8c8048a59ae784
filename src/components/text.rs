//! The article, its mentions marked, beside or in place of its translation.

use super::ui::{Light, Ui};
use crate::model::PassageId;
use crate::state::TextMode;
use yew::prelude::*;

/// Properties of [`TextView`].
#[derive(Properties, PartialEq)]
pub struct TextViewProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
    /// Which quote of the selection is looked at.
    pub step: u16,
    /// Which text.
    pub mode: TextMode,
    /// A passage that the address names.
    pub passage: Option<PassageId>,
}

/// The article, its mentions marked, beside or in place of its translation.
#[component]
pub fn TextView(props: &TextViewProps) -> Html {
    let _ = props;
    html! {}
}
