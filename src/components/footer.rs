//! About the data, borders and rights; opening another article.

use super::ui::Ui;
use crate::data::Story;
use yew::prelude::*;

/// Properties of [`Footer`].
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What opens another article.
    pub on_open: Callback<Story>,
}

/// About the data, borders and rights; opening another article.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let _ = props;
    html! {}
}
