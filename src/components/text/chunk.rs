//! A chunk of passages, drawn when it comes near the view or something selects one of them.

use super::passage;
use super::props::ChunkProps;
use super::quotes::within;
use crate::browser;
use article::LangIx;
use yew::prelude::*;

/// A chunk of passages.
#[component]
pub(super) fn Chunk(props: &ChunkProps) -> Html {
    let near = use_state_eq(|| !props.lazy);
    let node = use_node_ref();
    let shown = *near || props.wanted;
    {
        let near = near.setter();
        let node = node.clone();
        let length = length(props);
        use_effect_with(shown, move |shown| {
            let element = node.cast::<web_sys::Element>();
            let watch = element.filter(|_| !*shown).and_then(|element| {
                browser::set_css(
                    &element,
                    "--lines",
                    Some(&(length / CHARACTERS_A_LINE).to_string()),
                );
                let near = near.clone();
                browser::on_near(&element, move || near.set(true))
            });
            // A chunk that has been drawn stays: if it closed again, it would move the others.
            if *shown {
                near.set(true);
            }
            move || drop(watch)
        });
    }
    if !shown {
        return html! { <div class="chunk chunk-far" ref={node} /> };
    }
    let passages = props
        .ui
        .loaded
        .article()
        .passage_ids()
        .skip(props.first)
        .take(props.last - props.first);
    let passages = passages.map(|id| {
        let marks = within(&props.marks, id.number()..id.number() + 1, |quote| {
            quote.anchor.passage
        });
        passage::passage(props, id, marks)
    });
    html! { <div class="chunk" ref={node}>{ for passages }</div> }
}

/// About so many characters stand in a line of the text's narrow column.
const CHARACTERS_A_LINE: usize = 36;

/// How long the chunk's text is, to estimate its height before it is drawn.
fn length(props: &ChunkProps) -> usize {
    let passages = props
        .ui
        .loaded
        .article()
        .passages
        .get(props.first..props.last)
        .unwrap_or_default();
    let characters = |lang: LangIx| -> usize {
        passages
            .iter()
            .filter_map(|passage| passage.text.only(lang))
            .map(|text| text.len())
            .sum()
    };
    // The number of bytes is near enough to that of characters here.
    characters(props.columns.first)
}
