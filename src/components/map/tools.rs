//! The buttons that zoom the map.

use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::map_layout::framing;
use explorer::map_layout::keyboard::Step;
use page::map::Mover;
use yew::prelude::*;

/// The buttons that zoom, each with the key that does the same (`data-step`).
pub fn tools(ui: &Ui, mover: &Mover) -> Html {
    let loaded = ui.loaded;
    let button = |name: Msg, key: &'static str, d: &'static str| {
        let mover = mover.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(step) = Step::of_key(key) {
                let whole = framing::at_rest(loaded.scene(), mover.now().viewport);
                mover.step(step, whole);
            }
        });
        html! {
            <button type="button" class="map-tool" data-step={key} {onclick} aria-label={ui.t(name)} title={ui.t(name)}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path {d} /></svg>
            </button>
        }
    };
    html! {
        <div class="map-tools" role="group" aria-label={ui.t(Msg::MapControls)}>
            {button(Msg::MapZoomIn, "+", "M8 3V13M3 8H13")}
            {button(Msg::MapZoomOut, "-", "M3 8H13")}
            {button(Msg::MapReset, "0", "M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10")}
        </div>
    }
}
