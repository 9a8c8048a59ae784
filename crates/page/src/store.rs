//! The one state of the page, and everybody who follows it.

use explorer::loaded::LoadedArticle;
use explorer::state::{Action, State};
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// What is called with each new state.
type Listener = Rc<dyn Fn(&State)>;

struct Inner {
    loaded: LoadedArticle,
    state: RefCell<State>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    /// The number of the next listener.
    next: RefCell<u32>,
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
            state: RefCell::new(state),
            listeners: RefCell::default(),
            next: RefCell::new(0),
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

    /// Changes the state; whoever follows is called in the order of subscription.
    pub fn dispatch(&self, action: Action) {
        let was = self.state();
        let now = was.clone().after(action);
        if now == was {
            return;
        }
        self.0.state.replace(now.clone());
        let listeners: Vec<Listener> = {
            let listeners = self.0.listeners.borrow();
            listeners
                .iter()
                .map(|(_, listener)| listener.clone())
                .collect()
        };
        for listener in listeners {
            listener(&now);
        }
    }

    /// Calls back with each new state, until dropped.
    #[must_use]
    pub fn subscribe(&self, listener: impl Fn(&State) + 'static) -> Subscription {
        let number = *self.0.next.borrow();
        *self.0.next.borrow_mut() += 1;
        let listener: Listener = Rc::new(listener);
        self.0.listeners.borrow_mut().push((number, listener));
        Subscription {
            store: Rc::downgrade(&self.0),
            number,
        }
    }
}

/// What a listener is registered by.
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
