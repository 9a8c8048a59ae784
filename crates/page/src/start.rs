//! Connects the store with the document.

use crate::address::Address;
use crate::delegation;
use crate::highlights::Writer;
use crate::source::Source;
use crate::store::{Store, Subscription};

/// A store that is connected with the document; until dropped.
pub struct Running<S: Source> {
    _highlights: Subscription,
    _delegation: delegation::Listeners,
    _address: Address<S>,
}

/// Connects a store with the document: writes highlights, listens to clicks and to the pointer, reads the
/// address. From here on the page answers.
#[must_use]
pub fn start<S: Source>(store: &Store<S>) -> Running<S> {
    let writer = Writer::new(store.source(), store.highlights());
    let running = Running {
        _highlights: store.on_highlights(move |highlights| writer.show(highlights.clone())),
        _delegation: delegation::listen(store),
        _address: Address::start(store),
    };
    browser::set_root("data-ready", Some("true"));
    running
}
