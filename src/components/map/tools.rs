//! The buttons that zoom the map.

use super::mover::Mover;
use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::map_layout::framing;
use geo::coord::Point;
use yew::prelude::*;

/// One step of the zoom buttons and keys.
pub const STEP: f64 = 1.6;

/// The buttons that zoom.
pub fn tools(ui: &Ui, mover: &Mover) -> Html {
    let loaded = ui.loaded;
    let step = |factor: f64| {
        let mover = mover.clone();
        Callback::from(move |_: MouseEvent| step(&mover, factor, (0.0, 0.0)))
    };
    let reset = {
        let mover = mover.clone();
        Callback::from(move |_: MouseEvent| {
            mover.fly(framing::at_rest(loaded.scene(), mover.now().viewport), true)
        })
    };
    let button = |name: Msg, onclick: Callback<MouseEvent>, d: &'static str| {
        html! {
            <button type="button" class="map-tool" {onclick} aria-label={ui.t(name)} title={ui.t(name)}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path {d} /></svg>
            </button>
        }
    };
    html! {
        <div class="map-tools" role="group" aria-label={ui.t(Msg::MapControls)}>
            {button(Msg::MapZoomIn, step(STEP), "M8 3V13M3 8H13")}
            {button(Msg::MapZoomOut, step(1.0 / STEP), "M3 8H13")}
            {button(Msg::MapReset, reset, "M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10")}
        </div>
    }
}

/// Zooms around a point, in pixels from the middle.
pub fn step(mover: &Mover, factor: f64, at: (f64, f64)) {
    let viewport = mover.now().viewport;
    let middle = viewport.centre();
    let to = mover.now().camera.zoomed(
        factor,
        Point::new(middle.x + at.0, middle.y + at.1),
        viewport,
    );
    mover.fly(to, true);
}
