//! Connects the store with the document.

use crate::address::Address;
use crate::delegation;
use crate::highlights::Writer;
use crate::store::{Store, Subscription};
use explorer::highlights::Highlights;
use std::cell::RefCell;

/// A store that is connected with the document; until dropped.
pub struct Running {
    _highlights: Subscription,
    _delegation: delegation::Listeners,
    _address: Address,
}

/// Connects a store with the document: writes highlights, listens to clicks and to the pointer, reads the
/// address. From here on the page answers. Who subscribes after this comes after the highlights.
#[must_use]
pub fn start(store: &Store) -> Running {
    let loaded = store.loaded();
    let writer = Writer::new(loaded, Highlights::new(loaded, &store.state()));
    let writer = RefCell::new(writer);
    let running = Running {
        _highlights: store.subscribe(move |state| {
            writer.borrow_mut().show(Highlights::new(loaded, state));
        }),
        _delegation: delegation::listen(store),
        _address: Address::start(store),
    };
    browser::set_root("data-ready", Some("true"));
    running
}
