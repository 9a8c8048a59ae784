//! The first field of a panel gets the focus when the panel opens.

use yew::prelude::*;

/// Draws nothing.
#[component]
pub fn FirstField() -> Html {
    use_effect_with((), |()| {
        if let Some(field) = browser::find(".facts-tape input[type=text]") {
            browser::focus(&field);
        }
    });
    Html::default()
}
