//! Below the map: the legend, the projection, and the button that swaps map and list.

use crate::components::facets::switch;
use crate::components::ui::Ui;
use article::Status;
use compact::sort::CompactSort;
use explorer::facets::{Facet, Filter};
use explorer::i18n::Msg;
use explorer::scene::LandRole;
use explorer::state::{Action, MainPane};
use std::cell::Cell;
use yew::prelude::*;

thread_local! {
    /// Set while the button swaps map and list: the button of the new map then gets the focus, since the
    /// old one is gone.
    static SWAPPED: Cell<bool> = const { Cell::new(false) };
}

/// Properties of [`Caption`].
#[derive(Properties, PartialEq)]
pub struct CaptionProps {
    pub ui: Ui,
    pub filter: Filter,
    /// Whether the map is the main pane.
    pub large: bool,
}

/// The bar below the map.
#[component]
pub fn Caption(props: &CaptionProps) -> Html {
    let CaptionProps { ui, filter, large } = props;
    let (main_pane, text) = if *large {
        (MainPane::List, Msg::ListEnlarge)
    } else {
        (MainPane::Map, Msg::MapEnlarge)
    };
    let swap = ui.dispatch.reform(move |_: MouseEvent| {
        SWAPPED.set(true);
        Action::ChoseMainPane(main_pane)
    });
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with((), move |()| {
            if let Some(button) = button.cast().filter(|_| SWAPPED.take()) {
                browser::focus(&button);
            }
        });
    }
    html! {
        <div class="map-bar">
            if *large {
                {legend(ui, filter)}
            } else {
                <p class="map-credit">{ui.t(Msg::MapProjection)}</p>
            }
            <button type="button" class="map-swap" ref={button} onclick={swap}>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d="M7.5 1.5H10.5V4.5M10.5 1.5L7 5M4.5 10.5H1.5V7.5M1.5 10.5L5 7" />
                </svg>
                <span>{ui.t(text)}</span>
            </button>
            if *large {
                {grounds(ui)}
            }
        </div>
    }
}

/// The statuses of connections; each filters.
fn legend(ui: &Ui, filter: &Filter) -> Html {
    let mut statuses: Vec<Status> = ui
        .loaded
        .scene()
        .connections
        .iter()
        .map(|route| route.status)
        .collect();
    let count = |status: Status| {
        ui.loaded
            .scene()
            .connections
            .iter()
            .filter(|route| route.status == status)
            .count()
    };
    statuses.compact_sort();
    statuses.dedup();
    statuses.compact_sort_by_key(|status| std::cmp::Reverse(count(*status)));
    html! {
        <div class="map-legend" role="group" aria-label={ui.t(Msg::MapLegend)}>
            { for statuses.into_iter().map(|status| switch(ui, filter, Facet::Status(status))) }
        </div>
    }
}

/// The meaning of the fills, and the source of the outlines.
fn grounds(ui: &Ui) -> Html {
    let has = |role: LandRole| ui.loaded.scene().lands.iter().any(|land| land.role == role);
    let home = ui
        .loaded
        .article
        .home
        .as_ref()
        .map(|home| ui.text(&home.label));
    let key = |class: &'static str, fill: &'static str, text: Html| {
        html! {
            <li>
                <svg class={classes!("map-swatch", class)} viewBox="0 0 14 10"
                    aria-hidden="true"><rect x="0.5" y="0.5" width="13" height="9" {fill} /></svg>
                {text}
            </li>
        }
    };
    html! {
        <ul role="list" class="map-keys">
            if has(LandRole::Partner) {
                {key("land-partner", "none", html! { {ui.t(Msg::MapPartnerCountry)} })}
            }
            if let Some(home) = home {
                {key("land-home", "url(#map-home-key)", home)}
            }
            if has(LandRole::Region) {
                {key("land-region", "url(#map-region-key)", html! { {ui.t(Msg::KindInlineRegion)} })}
            }
            {key("map-disputed", "url(#map-disputed-key)", html! { {ui.t(Msg::MapDisputed)} })}
            <li class="map-credit">{ui.t(Msg::MapProjection)}{". "}{ui.t(Msg::MapBorders)}</li>
        </ul>
    }
}
