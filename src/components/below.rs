//! What stands below the views: people, direct speech, topics, and the foot of the page.

use super::footer::footer;
use super::people::people;
use super::speech::speech;
use super::topics::topics;
use super::ui::Ui;
use web_sys::File;
use yew::prelude::*;

/// Properties of [`Below`].
#[derive(Properties, PartialEq)]
pub struct BelowProps {
    pub ui: Ui,
    /// Called with a file that the reader has chosen.
    pub on_take: Callback<Option<File>>,
}

/// All that is below: one component, since none of its parts changes alone.
#[component]
pub fn Below(props: &BelowProps) -> Html {
    let BelowProps { ui, on_take } = props;
    html! { <>
        {people(ui)}
        {speech(ui)}
        {topics(ui)}
        {footer(ui, on_take)}
    </> }
}
