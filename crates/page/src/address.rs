//! Keeps state and address in step, and the page's language and title with them.

use crate::store::{Store, Subscription};
use browser::EventListener;
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::route;
use explorer::state::{Action, State};
use std::cell::RefCell;
use std::rc::Rc;

/// Follows the address and the state; until dropped.
pub struct Address {
    _navigation: Option<[EventListener; 2]>,
    _state: Subscription,
}

impl Address {
    /// Reads the address now and whenever it changes; writes it when the state changes.
    pub fn start(store: &Store) -> Self {
        let loaded = store.loaded();
        // The fragment that the state came from or went to last.
        let last = Rc::new(RefCell::new(String::new()));
        let state = store.on_state({
            let (store, last) = (store.clone(), last.clone());
            move |state| {
                write_page(loaded, state);
                // A click is seen before the browser is busy with its history.
                let (store, last) = (store.clone(), last.clone());
                browser::after_paint(move || write(&store, &last));
            }
        });
        let read = {
            let (store, wanted) = (store.clone(), wanted_language());
            move || {
                let state = route::state(&browser::fragment(), loaded, wanted());
                last.replace(route::fragment(&state, loaded.article()));
                store.dispatch(Action::Navigated(Box::new(state)));
            }
        };
        read();
        write_page(loaded, &store.state());
        Self {
            _navigation: browser::on_navigation(read),
            _state: state,
        }
    }
}

/// The language that the page is to have if the address names none.
fn wanted_language() -> impl Fn() -> Language + Clone {
    // Where each language has a page, the reader is on the right one already
    // (`assets/script/early.js`).
    let language_of_page = browser::has_language_pages().then(browser::page_language);
    let asked = browser::languages();
    move || {
        let chosen = browser::remembered("lang").filter(|_| language_of_page.is_none());
        let order = language_of_page.iter().chain(&chosen).chain(&asked);
        Language::best(order.map(String::as_str))
    }
}

/// Writes the state into the address.
fn write(store: &Store, last: &RefCell<String>) {
    let fragment = route::fragment(&store.state(), store.loaded().article());
    let mut last = last.borrow_mut();
    if *last == fragment {
        return;
    }
    // Looking from quote to quote or moving the map does not fill the history,
    // nor does anything in a frame: it would be the history of the page around it.
    let new_entry = coarse(&fragment) != coarse(&last) && !browser::in_frame();
    browser::set_fragment(&fragment, new_entry);
    *last = fragment;
}

/// The page says its language, and what it is about in that language.
fn write_page(loaded: LoadedArticle, state: &State) {
    let lang = state.lang;
    if browser::page_language() != lang.tag() {
        browser::set_root("lang", Some(lang.tag()));
    }
    let (title, _) = loaded.article.title.text.get(loaded.language(lang));
    browser::set_title(&lang.with(Msg::AppTitle, &[("headline", title)]));
}

/// The parts of a fragment whose change is a step in the history.
fn coarse(fragment: &str) -> Vec<&str> {
    fragment
        .split('&')
        .filter(|part| !part.starts_with("at=") && !part.starts_with("map="))
        .map(|part| {
            if part.starts_with("story=") {
                "story"
            } else {
                part
            }
        })
        .collect()
}
