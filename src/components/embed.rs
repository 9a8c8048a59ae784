//! The page in a frame: the link to the full page, and the messages about its height to the outer page.
//!
//! The style sheet (`embed.css`) hides the other views from the first paint on, so that the browser can
//! hydrate exactly what the host has drawn.

use super::ui::Ui;
use crate::browser;
use explorer::embed;
use explorer::i18n::Msg;
use explorer::route;
use explorer::state::State;
use yew::prelude::*;

/// Properties of [`EmbedBar`].
#[derive(Properties, PartialEq)]
pub struct EmbedBarProps {
    pub ui: Ui,
    /// What the page shows.
    pub state: State,
}

/// The bar below the framed page. Only the browser knows whether the address asks for a frame.
#[component]
pub fn EmbedBar(props: &EmbedBarProps) -> Html {
    let EmbedBarProps { ui, state } = props;
    let asked = use_state_eq(|| None::<embed::Embed>);
    {
        let asked = asked.setter();
        use_effect_with((), move |()| asked.set(embed::asked(&browser::query())));
    }
    use_effect_with(
        ((*asked).clone(), state.selected(), state.main_pane),
        |(asked, selected, _)| {
            let watch = asked.as_ref().map(|embed| {
                if selected.is_some() {
                    browser::show_frame_detail();
                }
                let origin = embed.origin.clone();
                let tell = move || {
                    browser::place_frame_detail();
                    if let Some(origin) = &origin {
                        browser::send_height_to_parent(origin.as_str());
                    }
                };
                browser::on_frame_size(tell)
            });
            move || drop(watch)
        },
    );
    if asked.is_none() {
        return Html::default();
    }
    let fragment = route::fragment(state, ui.loaded.article());
    let full = format!("{}#{fragment}", browser::page_address());
    html! {
        <footer class="embed-bar">
            <a href={full} target="_blank" rel="noopener">{ui.t(Msg::EmbedFull)}{" ↗"}</a>
        </footer>
    }
}
