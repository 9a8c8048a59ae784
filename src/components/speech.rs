//! Direct speech, in full.

use super::ui::{Light, Ui};
use yew::prelude::*;

/// Properties of [`Speech`].
#[derive(Properties, PartialEq)]
pub struct SpeechProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
}

/// Direct speech, in full.
#[component]
pub fn Speech(props: &SpeechProps) -> Html {
    let _ = props;
    html! {}
}
