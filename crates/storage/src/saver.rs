//! Saves a draft at each change: one write at a time, the newest wins, and it is never long behind.

use crate::drafts::{Draft, Drafts, Moment, Revision, SaveError, StorageError};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Changes within so many milliseconds are saved at once.
const GATHERED: u32 = 200;
/// What could not be saved is tried again after so many milliseconds.
const AGAIN: u32 = 5_000;

/// Whether the draft is saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SaveState {
    /// As it is, since then; never, if it was opened and not changed.
    Saved(Option<Moment>),
    /// There are changes that are about to be saved.
    Saving,
    /// The last changes are in this tab only, and why. They are tried again.
    NotSaved(SaveError),
}

type Make = Box<dyn FnOnce() -> Draft>;

/// Saves one draft, as long as it is open here. Dropped, it saves what is left.
pub struct Saver {
    inner: Rc<Inner>,
    _listeners: Vec<EventListener>,
}

struct Inner {
    drafts: Drafts,
    revision: Cell<Revision>,
    pending: RefCell<Option<Make>>,
    writing: Cell<bool>,
    /// The next write, and after how many milliseconds from when it was asked for.
    timer: RefCell<Option<(u32, Timeout)>>,
    state: RefCell<SaveState>,
    waiting: RefCell<Vec<Function>>,
    told: Box<dyn Fn(&SaveState)>,
}

impl Saver {
    /// Saves a draft that is at this revision; calls back with each new state.
    pub fn new(drafts: Drafts, revision: Revision, told: impl Fn(&SaveState) + 'static) -> Self {
        let inner = Rc::new(Inner {
            drafts,
            revision: Cell::new(revision),
            pending: RefCell::default(),
            writing: Cell::new(false),
            timer: RefCell::default(),
            state: RefCell::new(SaveState::Saved(None)),
            waiting: RefCell::default(),
            told: Box::new(told),
        });
        let listeners = listeners(&inner);
        Self {
            inner,
            _listeners: listeners,
        }
    }

    /// Says that the draft has changed. What is to be saved is asked for only when it is written.
    pub fn changed(&self, make: impl FnOnce() -> Draft + 'static) {
        *self.inner.pending.borrow_mut() = Some(Box::new(make));
        // What could not be saved stays said until it is.
        let state = self.inner.state.borrow().clone();
        match state {
            SaveState::NotSaved(error) if !may_pass(&error) => {}
            SaveState::NotSaved(_) | SaveState::Saving => self.inner.soon(GATHERED),
            SaveState::Saved(_) => {
                self.inner.set(SaveState::Saving);
                self.inner.soon(GATHERED);
            }
        }
    }

    /// Saves at once, and waits until that is done or has failed.
    pub async fn flush(&self) -> SaveState {
        let inner = self.inner.clone();
        flush(inner).await
    }

    /// The same for whoever outlives the borrow, such as a lock that is given up.
    pub fn flushing(&self) -> impl Future<Output = SaveState> + use<> {
        flush(self.inner.clone())
    }

    /// Whether the draft is saved.
    pub fn state(&self) -> SaveState {
        self.inner.state.borrow().clone()
    }

    /// The revision that was saved last.
    pub fn revision(&self) -> Revision {
        self.inner.revision.get()
    }

    /// After a conflict: goes on from a revision, so that what is here replaces what somebody else has saved as it.
    pub fn replace(&self, revision: Revision) {
        self.inner.revision.set(revision);
        if self.inner.pending.borrow().is_some() {
            self.inner.set(SaveState::Saving);
            self.inner.soon(0);
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.inner.timer.take();
        self.inner.write();
    }
}

async fn flush(inner: Rc<Inner>) -> SaveState {
    inner.write();
    if inner.writing.get() {
        let written = Promise::new(&mut |resolve, _| inner.waiting.borrow_mut().push(resolve));
        // Never rejected.
        let _ = JsFuture::from(written).await;
    }
    inner.state.borrow().clone()
}

/// Whether it may go better the next time.
fn may_pass(error: &SaveError) -> bool {
    matches!(error, SaveError::Storage(error) if *error != StorageError::Newer)
}

impl Inner {
    fn set(&self, state: SaveState) {
        let changed = *self.state.borrow() != state;
        self.state.replace(state.clone());
        if changed {
            (self.told)(&state);
        }
    }

    /// Writes after so many milliseconds, or with the write that comes sooner.
    fn soon(self: &Rc<Self>, milliseconds: u32) {
        let sooner = |(waits, _): &(u32, Timeout)| *waits <= milliseconds;
        if self.timer.borrow().as_ref().is_some_and(sooner) {
            return;
        }
        let inner = self.clone();
        let timer = Timeout::new(milliseconds, move || {
            inner.timer.take();
            inner.write();
        });
        self.timer.replace(Some((milliseconds, timer)));
    }

    /// Begins to write what is pending, unless a write is under way: that one goes on with it.
    fn write(self: &Rc<Self>) {
        if self.writing.get() {
            return;
        }
        let Some(make) = self.pending.take() else {
            return;
        };
        self.timer.take();
        self.writing.set(true);
        let draft = make();
        let inner = self.clone();
        spawn_local(async move {
            let saved = inner.drafts.save(&draft, inner.revision.get()).await;
            inner.writing.set(false);
            inner.written(draft, saved);
        });
    }

    fn written(self: &Rc<Self>, draft: Draft, saved: Result<Revision, SaveError>) {
        match saved {
            Ok(revision) => {
                self.revision.set(revision);
                if self.pending.borrow().is_none() {
                    self.set(SaveState::Saved(Some(Moment::now())));
                } else {
                    self.set(SaveState::Saving);
                    // Somebody waits for all of it, or more changes are gathered.
                    if self.waiting.borrow().is_empty() {
                        self.soon(GATHERED);
                    } else {
                        return self.write();
                    }
                }
            }
            Err(error) => {
                let again = may_pass(&error);
                let pending = self.pending.take();
                *self.pending.borrow_mut() = pending.or_else(|| Some(Box::new(move || draft)));
                self.set(SaveState::NotSaved(error));
                if again {
                    self.soon(AGAIN);
                }
            }
        }
        for waiting in self.waiting.take() {
            let _ = waiting.call0(&JsValue::UNDEFINED);
        }
    }
}

/// The page may go at any of these. Only of what could not be saved does the browser ask first.
fn listeners(inner: &Rc<Inner>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let on_hidden = || {
        let inner = inner.clone();
        move |_: &web_sys::Event| inner.write()
    };
    let on_leave = {
        let inner = inner.clone();
        move |event: &web_sys::Event| {
            inner.write();
            if matches!(*inner.state.borrow(), SaveState::NotSaved(_)) {
                event.prevent_default();
            }
        }
    };
    let active = EventListenerOptions::enable_prevent_default();
    let mut listeners = vec![
        EventListener::new(&window, "pagehide", on_hidden()),
        EventListener::new_with_options(&window, "beforeunload", active, on_leave),
    ];
    let document = window.document();
    listeners.extend(
        document.map(|document| EventListener::new(&document, "visibilitychange", on_hidden())),
    );
    listeners
}
