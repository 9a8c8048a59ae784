//! From the early module to the application. They are two programs on one page, which share no memory:
//! what the reader has done is in the address and in the document, and events of the window say who
//! answers now.

use crate::source::Source;
use crate::start::{Running, start};
use crate::store::Store;

/// The early module asks for the application (`assets/script/start.js`).
pub const WANTED: &str = "dateline-app-wanted";
/// The application is about to answer: the early module lets go.
pub const TAKEN: &str = "dateline-app-answers";
/// The views are drawn: what has waited for them is done.
pub const DRAWN: &str = "dateline-app-drawn";

/// Connects the application's store with the document, in place of the early module, if that runs.
#[must_use]
pub fn take_over<S: Source>(store: &Store<S>) -> Running<S> {
    browser::send_event(TAKEN);
    start(store)
}

/// The views are there, and show the state.
pub fn drawn() {
    browser::set_root("data-app", Some("true"));
    browser::send_event(DRAWN);
}
