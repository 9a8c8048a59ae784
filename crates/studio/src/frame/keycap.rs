//! A key that does what the button beside it does.

use yew::prelude::*;

/// The name of a key. Decoration: the button says it to assistive technology by `aria-keyshortcuts`.
pub fn keycap(key: &'static str) -> Html {
    html! { <kbd class="keycap" aria-hidden="true">{key}</kbd> }
}
