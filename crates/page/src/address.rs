//! Keeps state and address in step, and the page's language and title with them.

use crate::source::Source;
use crate::store::{Store, Subscription};
use browser::EventListener;
use explorer::i18n::{Direction, Language};
use explorer::state::{Action, State};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Follows the address and the state; until dropped.
pub struct Address<S: Source> {
    written: Rc<Written<S>>,
    _navigation: Option<[EventListener; 2]>,
    _state: Subscription,
}

/// What the address says of the state.
struct Written<S: Source> {
    store: Store<S>,
    /// The fragment that the state came from or went to last.
    last: RefCell<String>,
    /// Whether the address is still this store's to write.
    connected: Cell<bool>,
}

impl<S: Source> Address<S> {
    /// Reads the address now and whenever it changes; writes it when the state changes.
    pub fn start(store: &Store<S>) -> Self {
        let written = Rc::new(Written {
            store: store.clone(),
            last: RefCell::default(),
            connected: Cell::new(true),
        });
        let state = store.on_state({
            let written = written.clone();
            move |state| {
                write_page(written.store.source(), state);
                // A click is seen before the browser is busy with its history.
                let written = written.clone();
                browser::after_paint(move || written.write());
            }
        });
        let read = {
            let (written, wanted) = (written.clone(), wanted_language());
            move || {
                let source = written.store.source();
                // Else the application, which knows more, is on its way.
                let Some(state) = source.state(&browser::fragment(), wanted()) else {
                    return;
                };
                written.last.replace(source.fragment(&state));
                written.store.dispatch(Action::Navigated(Box::new(state)));
            }
        };
        read();
        write_page(store.source(), &store.state());
        Self {
            written,
            _navigation: browser::on_navigation(read),
            _state: state,
        }
    }
}

impl<S: Source> Drop for Address<S> {
    fn drop(&mut self) {
        self.written.write();
        self.written.connected.set(false);
    }
}

impl<S: Source> Written<S> {
    /// Writes the state into the address.
    fn write(&self) {
        let fragment = self.store.source().fragment(&self.store.state());
        let mut last = self.last.borrow_mut();
        if *last == fragment || !self.connected.get() {
            return;
        }
        // Looking from quote to quote or moving the map does not fill the history,
        // nor does anything in a frame: it would be the history of the page around it.
        let has_history = !browser::in_frame() && !browser::is_preview();
        let new_entry = has_history && coarse(&fragment) != coarse(&last);
        browser::set_fragment(&fragment, new_entry);
        *last = fragment;
    }
}

/// Brings a store to what the address says now, without following it: for what is drawn before [`crate::start`].
pub fn read_address<S: Source>(store: &Store<S>) {
    if let Some(state) = (store.source()).state(&browser::fragment(), wanted_language()()) {
        store.dispatch(Action::Navigated(Box::new(state)));
    }
}

/// The language that the page is to have if the address names none.
pub fn wanted_language() -> impl Fn() -> Language + Clone {
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

/// The attribute `dir` of the root: none from left to right.
fn root_dir(lang: Language) -> Option<&'static str> {
    let direction = lang.direction();
    (direction == Direction::RightToLeft).then(|| direction.word())
}

/// The page says its language, and what it is about in that language.
fn write_page<S: Source>(source: &S, state: &State) {
    if let Some(title) = source.title(state) {
        let tag = state.lang.tag();
        if browser::page_language() != tag {
            browser::set_root("lang", Some(tag));
            browser::set_root("dir", root_dir(state.lang));
        }
        browser::set_title(&title);
    }
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
