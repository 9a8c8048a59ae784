//! Heights in the columns.

use compact::decimal::format_decimal;
use yew::prelude::*;

/// An element that is so high: the content policy of the page allows no inline styles.
pub fn strut(height: u32) -> Html {
    html! { <svg class="strut" width="1" height={length(height)} aria-hidden="true" /> }
}

/// A length in a unit that follows the reader's size of text; pixels at the usual one.
pub fn length(pixels: u32) -> String {
    format!("{}rem", format_decimal(f64::from(pixels) / 10.0, 1))
}
