//! Views as strings, on the host.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::prelude::*;

/// What a component draws at first.
///
/// Nothing in these views waits for anything, so polling is enough.
pub fn render<C>(props: C::Properties) -> String
where
    C: BaseComponent + 'static,
{
    let mut rendering = pin!(
        yew::LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render()
    );
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(text) = rendering.as_mut().poll(&mut context) {
            return text;
        }
    }
    panic!("the view waits for something");
}
