//! The one state of the page, what it highlights, and everybody who follows them.

use explorer::highlights::Highlights;
use explorer::loaded::LoadedArticle;
use explorer::state::{Action, State};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// What is called after a change.
#[derive(Clone)]
enum Listener {
    /// With the highlights, after every change.
    Highlights(Rc<dyn Fn(&Highlights)>),
    /// With the state, unless only what is pointed at has changed.
    State(Rc<dyn Fn(&State)>),
}

struct Inner {
    loaded: LoadedArticle,
    state: RefCell<State>,
    highlights: RefCell<Highlights>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    /// The number of the next listener.
    next: Cell<u32>,
}

/// The state of the page; clones are the same one. Making it touches no browser.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// A store for an article.
    pub fn new(loaded: LoadedArticle, state: State) -> Self {
        Self(Rc::new(Inner {
            loaded,
            highlights: RefCell::new(Highlights::new(loaded, &state)),
            state: RefCell::new(state),
            listeners: RefCell::default(),
            next: Cell::new(0),
        }))
    }

    /// The article.
    pub fn loaded(&self) -> LoadedArticle {
        self.0.loaded
    }

    /// What the page shows now.
    pub fn state(&self) -> State {
        self.0.state.borrow().clone()
    }

    /// What the state highlights.
    pub fn highlights(&self) -> Highlights {
        self.0.highlights.borrow().clone()
    }

    /// Changes the state. The highlights come first; who follows the state is called in the order of
    /// subscription.
    pub fn dispatch(&self, action: Action) {
        let was = self.state();
        let now = was.clone().after(action);
        if now == was {
            return;
        }
        let highlights = if now.reading == was.reading {
            self.highlights().pointing(now.preview)
        } else {
            Highlights::new(self.0.loaded, &now)
        };
        self.0.state.replace(now.clone());
        self.0.highlights.replace(highlights.clone());
        let only_pointed = State {
            preview: was.preview,
            ..now.clone()
        } == was;
        // A listener may subscribe others.
        let listeners = self.0.listeners.borrow().clone();
        for (_, listener) in &listeners {
            if let Listener::Highlights(listener) = listener {
                listener(&highlights);
            }
        }
        for (_, listener) in listeners.iter().filter(|_| !only_pointed) {
            if let Listener::State(listener) = listener {
                listener(&now);
            }
        }
    }

    /// Calls back with each new state, until dropped; not where only what is pointed at has changed.
    #[must_use]
    pub fn on_state(&self, listener: impl Fn(&State) + 'static) -> Subscription {
        self.subscribe(Listener::State(Rc::new(listener)))
    }

    /// Calls back with the highlights after each change, until dropped.
    #[must_use]
    pub fn on_highlights(&self, listener: impl Fn(&Highlights) + 'static) -> Subscription {
        self.subscribe(Listener::Highlights(Rc::new(listener)))
    }

    fn subscribe(&self, listener: Listener) -> Subscription {
        let number = self.0.next.get();
        self.0.next.set(number + 1);
        self.0.listeners.borrow_mut().push((number, listener));
        Subscription {
            store: Rc::downgrade(&self.0),
            number,
        }
    }
}

/// Keeps a listener subscribed; until dropped.
pub struct Subscription {
    store: Weak<Inner>,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(store) = self.store.upgrade() {
            let mut listeners = store.listeners.borrow_mut();
            listeners.retain(|(number, _)| *number != self.number);
        }
    }
}
