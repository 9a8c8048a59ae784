//! Keeps state and address in step, and the page's language and title with them.

use crate::store::{Store, Subscription};
use browser::EventListener;
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::route;
use explorer::state::{Action, State};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Follows the address and the state; until dropped.
pub struct Address {
    written: Rc<Written>,
    _navigation: Option<[EventListener; 2]>,
    _state: Subscription,
}

/// What the address says of the state.
struct Written {
    store: Store,
    /// The fragment that the state came from or went to last.
    last: RefCell<String>,
    /// Whether the address is still this store's to write.
    connected: Cell<bool>,
}

impl Address {
    /// Reads the address now and whenever it changes; writes it when the state changes.
    pub fn start(store: &Store) -> Self {
        let loaded = store.loaded();
        let written = Rc::new(Written {
            store: store.clone(),
            last: RefCell::default(),
            connected: Cell::new(true),
        });
        let state = store.on_state({
            let written = written.clone();
            move |state| {
                write_page(loaded, state);
                // A click is seen before the browser is busy with its history.
                let written = written.clone();
                browser::after_paint(move || written.write());
            }
        });
        let read = {
            let (written, wanted) = (written.clone(), wanted_language());
            move || {
                let state = route::state(&browser::fragment(), loaded, wanted());
                let fragment = route::fragment(&state, loaded.article());
                written.last.replace(fragment);
                written.store.dispatch(Action::Navigated(Box::new(state)));
            }
        };
        read();
        write_page(loaded, &store.state());
        Self {
            written,
            _navigation: browser::on_navigation(read),
            _state: state,
        }
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        self.written.write();
        self.written.connected.set(false);
    }
}

impl Written {
    /// Writes the state into the address.
    fn write(&self) {
        let fragment = route::fragment(&self.store.state(), self.store.loaded().article());
        let mut last = self.last.borrow_mut();
        if *last == fragment || !self.connected.get() {
            return;
        }
        // Looking from quote to quote or moving the map does not fill the history,
        // nor does anything in a frame: it would be the history of the page around it.
        let new_entry = coarse(&fragment) != coarse(&last) && !browser::in_frame();
        browser::set_fragment(&fragment, new_entry);
        *last = fragment;
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
