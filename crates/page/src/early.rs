//! The page before its views are there: it answers by what the host has drawn, and keeps what only the
//! views can answer.

use crate::handover::{DRAWN, TAKEN, WANTED};
use crate::start::start;
use crate::store::Store;
use crate::waiting::Waiting;
use explorer::i18n::Language;
use explorer::loaded::{self, LoadedArticle};
use explorer::state::State;
use std::cell::RefCell;

/// The application is asked for after so many milliseconds at the latest.
const PATIENCE: u32 = 2_000;

/// Answers until the application does. Runs as long as the page.
pub fn run_early() {
    let Some(Ok(article)) = loaded::checked(&browser::page_article()) else {
        // Shown to the reader by assets/script/unsupported.js, as every failure to start is.
        browser::fail("The page carries no article that this module can read.");
    };
    let lang = Language::for_tag(&browser::page_language()).unwrap_or_default();
    let store = Store::new(LoadedArticle::new(article), State::new(lang));
    let running = start(&store);

    // What is seen at once comes first.
    let want = || browser::after_paint(|| browser::send_event(WANTED));
    let waiting = Waiting::listen(move || {
        browser::set_root("data-waiting", Some("true"));
        want();
    });
    let changes = store.on_state(move |_| want());
    if shows_what_is_drawn(&store, lang) {
        browser::when_idle(PATIENCE, want);
    } else {
        want();
    }

    let connected = RefCell::new(Some((running, changes)));
    let taken = browser::on_event(TAKEN, move || drop(connected.take()));
    let waiting = RefCell::new(Some(waiting));
    let drawn = browser::on_event(DRAWN, move || {
        if let Some(waiting) = waiting.take() {
            // After the views have drawn the state as it is now.
            browser::after_paint(move || {
                browser::set_root("data-waiting", None);
                waiting.replay();
            });
        }
    });
    for listener in [taken, drawn].into_iter().flatten() {
        listener.forget();
    }
}

/// Whether the address asks for nothing else than what the host has drawn.
fn shows_what_is_drawn(store: &Store, lang: Language) -> bool {
    let mut state = store.state();
    state.navigation_count = 0;
    state == State::new(lang)
}
