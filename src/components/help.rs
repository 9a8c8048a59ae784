//! What keys there are, and the switch for single-letter keys.

use super::ui::Ui;
use yew::prelude::*;

/// Properties of [`Help`].
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What closes it.
    pub on_close: Callback<()>,
}

/// What keys there are, and the switch for single-letter keys.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let _ = props;
    html! {}
}
