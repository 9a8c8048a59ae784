//! Of several tabs with one draft, one writes. It holds the draft until it is closed, crashes, or another tab takes it
//! over.
//!
//! The browser's locks (Web Locks) say who has it: they end with their tab, however that ends. Where there are none,
//! the tabs ask each other; one that has crashed does not answer. Two that ask in the same moment might both get it
//! on a slow machine: then the revision of the drafts keeps them from replacing each other's work.

mod channel;
mod locks;

use crate::drafts::DraftId;
use channel::{Kind, Line};
use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// So many milliseconds a tab has to say that it holds a draft.
const ANSWER: u32 = 250;
/// So many milliseconds a tab has to save what is left before the draft is taken from it.
const FAREWELL: u32 = 1_500;

type Taken = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()>>>>;

/// This tab holds a draft; dropped, it lets it go.
pub struct Hold {
    inner: Rc<Inner>,
}

struct Inner {
    line: Line,
    held: Cell<bool>,
    /// It waits for the others' answers.
    asking: Cell<bool>,
    /// Another tab holds it, or has asked first.
    contested: Cell<bool>,
    taken: RefCell<Option<Taken>>,
    lock: RefCell<Option<locks::Lock>>,
}

impl Hold {
    /// Holds a draft for this tab; none if another tab has it. When another tab takes it over, `taken` is called, once:
    /// the page becomes read-only and saves what is left, and only then is the draft let go.
    pub async fn request<F: Future<Output = ()> + 'static>(
        id: &DraftId,
        taken: impl FnOnce() -> F + 'static,
    ) -> Option<Self> {
        let hold = Self::new(id, taken);
        let held = match hold.lock(id, locks::How::IfAvailable).await {
            Some(held) => held,
            None => hold.ask().await,
        };
        hold.inner.held.set(held);
        held.then_some(hold)
    }

    /// Takes a draft over, whoever holds it; `taken` is as in [`Self::request`]. The other tab may have saved last
    /// changes meanwhile, so the draft has to be loaded after this.
    pub async fn take_over<F: Future<Output = ()> + 'static>(
        id: &DraftId,
        taken: impl FnOnce() -> F + 'static,
    ) -> Self {
        let hold = Self::new(id, taken);
        let inner = &hold.inner;
        let waiting = Promise::new(&mut |resolve, _| inner.line.on_yielded(resolve));
        inner.line.send(Kind::Yield);
        let late = TimeoutFuture::new(FAREWELL);
        let late = wasm_bindgen_futures::future_to_promise(async move {
            late.await;
            Ok(wasm_bindgen::JsValue::UNDEFINED)
        });
        let either = js_sys::Array::of2(&waiting, &late);
        // If nobody holds it, nobody answers; then the lock is free at once.
        let free = hold.lock(id, locks::How::IfAvailable).await;
        if free != Some(true) {
            let _ = JsFuture::from(Promise::race(&either)).await;
            if hold.lock(id, locks::How::Steal).await.is_none() {
                inner.line.send(Kind::Take);
            }
        }
        inner.held.set(true);
        hold
    }

    /// Whether this tab still holds it.
    pub fn is_held(&self) -> bool {
        self.inner.held.get()
    }

    fn new<F: Future<Output = ()> + 'static>(
        id: &DraftId,
        taken: impl FnOnce() -> F + 'static,
    ) -> Self {
        let taken: Taken = Box::new(move || Box::pin(taken()));
        let inner = Rc::new_cyclic(|inner: &std::rc::Weak<Inner>| {
            let inner = inner.clone();
            let line = Line::new(id, move |kind, is_before| {
                if let Some(inner) = inner.upgrade() {
                    inner.hear(kind, is_before);
                }
            });
            Inner {
                line,
                held: Cell::new(false),
                asking: Cell::new(false),
                contested: Cell::new(false),
                taken: RefCell::new(Some(taken)),
                lock: RefCell::default(),
            }
        });
        Self { inner }
    }

    /// Asks for the browser's lock; none if the browser has no locks.
    async fn lock(&self, id: &DraftId, how: locks::How) -> Option<bool> {
        let inner = Rc::downgrade(&self.inner);
        let lost = move || {
            if let Some(inner) = inner.upgrade() {
                inner.give_up();
            }
        };
        match locks::request(id, how, lost).await {
            locks::Answer::Held(lock) => {
                self.inner.lock.replace(Some(lock));
                Some(true)
            }
            locks::Answer::Busy => Some(false),
            locks::Answer::Absent => None,
        }
    }

    /// Asks the other tabs.
    async fn ask(&self) -> bool {
        self.inner.asking.set(true);
        self.inner.line.send(Kind::Who);
        TimeoutFuture::new(ANSWER).await;
        self.inner.asking.set(false);
        !self.inner.contested.get()
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.inner.held.set(false);
        self.inner.lock.take();
    }
}

impl Inner {
    fn hear(self: &Rc<Self>, kind: Kind, is_before: bool) {
        match kind {
            Kind::Who if self.held.get() => self.line.send(Kind::Held),
            // Of two that ask, one comes first; the other may not have been there to hear it ask.
            Kind::Who if self.asking.get() && is_before => self.contested.set(true),
            Kind::Who if self.asking.get() => self.line.send(Kind::Held),
            Kind::Held => self.contested.set(true),
            Kind::Yield | Kind::Take if self.held.get() => self.give_up(),
            _ => {}
        }
    }

    fn give_up(self: &Rc<Self>) {
        self.held.set(false);
        let Some(taken) = self.taken.take() else {
            return;
        };
        let inner = self.clone();
        spawn_local(async move {
            taken().await;
            inner.lock.take();
            inner.line.send(Kind::Yielded);
        });
    }
}
