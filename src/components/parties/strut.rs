//! Heights in the columns.

use yew::prelude::*;

/// An element that is so many pixels high: the content policy of the page allows no inline styles.
pub fn strut(height: u32) -> Html {
    html! { <svg class="strut" width="1" height={height.to_string()} aria-hidden="true" focusable="false" /> }
}
