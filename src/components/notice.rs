//! What the reader must be told: a broken or old link.

use super::ui::Ui;
use crate::state::Notice;
use yew::prelude::*;

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub struct NoticeBarProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What to tell.
    pub notice: Option<Notice>,
}

/// What the reader must be told: a broken or old link.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let _ = props;
    html! {}
}
