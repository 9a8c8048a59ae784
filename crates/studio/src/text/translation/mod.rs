//! A translation beside the original.

mod head;
mod names;
mod others;
mod props;
mod quotes;
mod rows;

pub use props::TranslationProps;

use yew::prelude::*;

/// A translation beside the original: paragraphs, names, everything else.
pub fn translation(props: &TranslationProps) -> Html {
    html! {
        <div class="translation">
            {head::head(props)}
            {rows::rows(props)}
            {names::names(props)}
            {others::others(props)}
        </div>
    }
}
