//! What stands below the views: who speaks and what is spoken of, and the foot of the page.

use super::footer::Footer;
use super::people::People;
use super::speech::Speech;
use super::topics::Topics;
use super::ui::Ui;
use explorer::loaded::LoadedArticle;
use yew::prelude::*;

/// Properties of [`Below`].
#[derive(Clone, Properties, PartialEq)]
pub struct BelowProps {
    pub ui: Ui,
    /// What opens another article in place of this one.
    pub on_open: Callback<LoadedArticle>,
}

/// People, quotations, topics, and the foot of the page.
#[component]
pub fn Below(props: &BelowProps) -> Html {
    let BelowProps { ui, on_open } = props;
    html! {
        <>
            <People ui={ui.clone()} />
            <Speech ui={ui.clone()} />
            <Topics ui={ui.clone()} />
            <Footer ui={ui.clone()} on_open={on_open.clone()} />
        </>
    }
}
