//! Grips at both ends of the selected words, for fingers: a drag makes them more or fewer.

use super::text::SELECTED;
use crate::model::FactsMessage;
use editing::TextRange;
use editing::select::Side;
use yew::prelude::*;

/// Properties of [`Grips`].
#[derive(Properties, PartialEq)]
pub struct GripsProps {
    /// The selected words.
    pub range: TextRange,
    /// Other words are selected.
    pub send: Callback<FactsMessage>,
}

/// The words between the grips.
const WORDS: &str = ".facts-text [data-current]";
/// What the grips scroll with.
const CONTAINER: &str = ".facts-text";
/// How far a grip reaches beyond its line, in pixels.
const BEYOND: f64 = 24.0;

/// The grips. For screen readers and keyboards there are buttons beside the text.
#[component]
pub fn Grips(props: &GripsProps) -> Html {
    let (start, end) = (use_node_ref(), use_node_ref());
    let size = use_state_eq(|| 0_u32);
    {
        // Lines break elsewhere when the text changes its width.
        let size = size.setter();
        use_effect_with((), move |()| {
            let container = browser::find(CONTAINER);
            let watch = container.and_then(|container| {
                let inner = container.clone();
                browser::on_size(&container, move || size.set(browser::size(&inner).0 as u32))
            });
            move || drop(watch)
        });
    }
    {
        let grips = [start.clone(), end.clone()];
        use_effect(move || {
            let (Some(container), Some(edges)) =
                (browser::find(CONTAINER), browser::word_edges(WORDS))
            else {
                return;
            };
            for ((grip, edge), beyond) in grips.iter().zip(edges).zip([BEYOND, 0.0]) {
                if let Some(grip) = grip.cast::<web_sys::Element>() {
                    let top = edge.top - beyond;
                    browser::put_in(&container, &grip, (edge.x, top), edge.height + BEYOND);
                }
            }
        });
    }
    html! { <>{grip(Side::Start, start, props)}{grip(Side::End, end, props)}</> }
}

fn grip(side: Side, node: NodeRef, props: &GripsProps) -> Html {
    let range = props.range;
    let class = match side {
        Side::Start => "grip grip-start",
        Side::End => "grip grip-end",
    };
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        event.stop_propagation();
        browser::hold(&event);
    });
    let send = props.send.clone();
    let onpointermove = Callback::from(move |event: PointerEvent| {
        if !browser::is_held(&event) {
            return;
        }
        // The finger holds the knob, beyond the line that it means.
        let beyond = match side {
            Side::Start => BEYOND,
            Side::End => -BEYOND,
        };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let at = browser::text_at_point(SELECTED, x, y + beyond);
        let Some(at) = at.filter(|at| at.passage == range.passage) else {
            return;
        };
        let (start, end) = (range.span.start as usize, range.span.end as usize);
        let (from, to) = match side {
            Side::Start => (at.from.min(end.saturating_sub(1)), end),
            Side::End => (start, at.from.max(start + 1)),
        };
        if (from, to) != (start, end) {
            send.emit(FactsMessage::Select {
                passage: range.passage,
                from,
                to,
            });
        }
    });
    // A tap on the text would select a word.
    let let_go = Callback::from(|event: PointerEvent| {
        event.stop_propagation();
        browser::let_go(&event);
    });
    html! {
        <span {class} ref={node} aria-hidden="true" {onpointerdown} {onpointermove} onpointerup={let_go.clone()} onpointercancel={let_go}></span>
    }
}
