//! The one state of the page, what it highlights, and everybody who follows them.

use crate::source::Source;
use explorer::highlights::Highlights;
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

struct Inner<S: Source> {
    source: S,
    state: RefCell<State>,
    highlights: RefCell<Highlights>,
    focus: RefCell<S::Focus>,
    listeners: Listeners,
}

/// Who follows, each with its number.
#[derive(Clone, Default)]
struct Listeners {
    all: Rc<RefCell<Vec<(u32, Listener)>>>,
    /// The number of the next one.
    next: Rc<Cell<u32>>,
}

/// The state of the page; clones are the same one. Making it touches no browser.
pub struct Store<S: Source>(Rc<Inner<S>>);

impl<S: Source> Clone for Store<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S: Source> PartialEq for Store<S> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<S: Source> Store<S> {
    /// A store for an article.
    pub fn new(source: S, state: State) -> Self {
        let (highlights, focus) = source.highlights(&state);
        Self(Rc::new(Inner {
            source,
            state: RefCell::new(state),
            highlights: RefCell::new(highlights),
            focus: RefCell::new(focus),
            listeners: Listeners::default(),
        }))
    }

    /// The article.
    pub fn source(&self) -> &S {
        &self.0.source
    }

    /// What the page shows now.
    pub fn state(&self) -> State {
        self.0.state.borrow().clone()
    }

    /// What the state highlights.
    pub fn highlights(&self) -> Highlights {
        self.0.highlights.borrow().clone()
    }

    /// What follows from the state besides.
    pub fn focus(&self) -> S::Focus {
        self.0.focus.borrow().clone()
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
            let (highlights, focus) = self.0.source.highlights(&now);
            self.0.focus.replace(focus);
            highlights
        };
        self.0.state.replace(now.clone());
        self.0.highlights.replace(highlights.clone());
        let only_pointed = State {
            preview: was.preview,
            ..now.clone()
        } == was;
        // A listener may subscribe others.
        let listeners = self.0.listeners.all.borrow().clone();
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
        let Listeners { all, next } = &self.0.listeners;
        let number = next.get();
        next.set(number + 1);
        all.borrow_mut().push((number, listener));
        Subscription {
            listeners: Rc::downgrade(all),
            number,
        }
    }
}

/// Keeps a listener subscribed; until dropped.
pub struct Subscription {
    listeners: Weak<RefCell<Vec<(u32, Listener)>>>,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(listeners) = self.listeners.upgrade() {
            let mut listeners = listeners.borrow_mut();
            listeners.retain(|(number, _)| *number != self.number);
        }
    }
}
