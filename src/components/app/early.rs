//! The page before the views are there: it answers already, and keeps what only the views can answer.

use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::state::State;
use page::{Running, Store, Subscription, Waiting};
use std::cell::RefCell;
use std::rc::Rc;

/// The views are drawn after so many milliseconds at the latest.
const PATIENCE: u32 = 2_000;

/// What makes the views.
type Draw = Box<dyn FnOnce(EarlyPage)>;

struct Inner {
    store: Store,
    lang: Language,
    running: RefCell<Option<Running>>,
    /// What the reader does meanwhile, and who hears of it.
    waiting: RefCell<Option<(Waiting, Subscription)>>,
    draw: RefCell<Option<Draw>>,
}

/// A page that answers before its views are there; clones are the same one.
#[derive(Clone)]
pub struct EarlyPage(Rc<Inner>);

impl PartialEq for EarlyPage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl EarlyPage {
    /// Connects a store with the document; `draw` makes the views, once.
    pub fn new(loaded: LoadedArticle, lang: Language, draw: impl FnOnce(Self) + 'static) -> Self {
        let store = Store::new(loaded, State::new(lang));
        let running = page::start(&store);
        Self(Rc::new(Inner {
            running: RefCell::new(Some(running)),
            store,
            lang,
            waiting: RefCell::new(None),
            draw: RefCell::new(Some(Box::new(draw))),
        }))
    }

    /// Has the views drawn at the first need of them, or when the browser is idle.
    pub fn wait(&self) {
        let needed = {
            let page = self.clone();
            // What is seen at once comes first.
            move || {
                let page = page.clone();
                browser::after_paint(move || page.draw());
            }
        };
        let waiting = Waiting::listen(needed.clone());
        let changes = self.0.store.on_state({
            let needed = needed.clone();
            move |_| needed()
        });
        self.0.waiting.replace(Some((waiting, changes)));
        if self.shows_what_is_drawn() {
            browser::when_idle(PATIENCE, needed);
        } else {
            needed();
        }
    }

    /// Whether the address asks for nothing else than what the host has drawn.
    fn shows_what_is_drawn(&self) -> bool {
        let mut state = self.0.store.state();
        state.navigation_count = 0;
        state == State::new(self.0.lang)
    }

    fn draw(&self) {
        let draw = self.0.draw.take();
        if let Some(draw) = draw {
            draw(self.clone());
        }
    }

    /// The store, for the views.
    pub fn store(&self) -> Store {
        self.0.store.clone()
    }

    /// Hands the page over to the views, which answer everything from here on: what the reader has done
    /// meanwhile is done again.
    pub fn hand_over(&self) -> Option<Running> {
        if let Some((waiting, _)) = self.0.waiting.take() {
            // After the views have drawn the state as it is now.
            browser::after_paint(move || waiting.replay());
        }
        self.0.running.take()
    }
}
