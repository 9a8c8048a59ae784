//! Icons that several views have.

use yew::prelude::*;

/// An icon of one path, 18 units wide and high.
pub fn icon(d: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path {d} /></svg>
    }
}

/// A magnifying glass.
pub fn search_icon() -> Html {
    icon("M11.5 11.5L16 16M7.5 13A5.5 5.5 0 1 0 7.5 2A5.5 5.5 0 0 0 7.5 13Z")
}
