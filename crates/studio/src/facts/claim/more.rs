//! A list from which one more is chosen.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A list of others, each with its id and its name; `first` stands in it until one is chosen, and again after that.
pub(super) fn more(
    label: String,
    first: String,
    others: impl Iterator<Item = (String, String)>,
    take: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
            return;
        };
        let id = select.value();
        select.set_value("");
        if !id.is_empty() {
            take.emit(id);
        }
    });
    let options = others.map(|(id, name)| html! { <option value={id}>{name}</option> });
    html! {
        <select class="chip-more" aria-label={label} {onchange}>
            <option value="" selected={true}>{first}</option>
            {for options}
        </select>
    }
}
