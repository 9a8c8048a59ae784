//! The check of an article that is being made, in a worker of its own.

use super::running::{Running, member};
use crate::timers::after;
use explorer::protocol::inspected::Inspected;
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Checks the newest text that it is given. Dropped, it stops.
pub struct Inspector(Rc<Inspecting>);

struct Inspecting {
    state: RefCell<State>,
    callback: Box<dyn Fn(Option<Inspected>)>,
}

#[derive(Default)]
struct State {
    running: Option<Running>,
    /// Whether the worker is at a text.
    busy: bool,
    /// The text that comes next, and the tag of the language to answer in.
    next: Option<(String, String)>,
}

impl Inspector {
    /// Calls back with what the check says of the newest text; with none if the worker cannot be loaded.
    pub fn new(callback: impl Fn(Option<Inspected>) + 'static) -> Self {
        Self(Rc::new(Inspecting {
            state: RefCell::default(),
            callback: Box::new(callback),
        }))
    }

    /// Checks a text, in place of the one before, and says what is wrong in the language of a tag. The first text
    /// starts the worker.
    pub fn inspect(&self, text: String, language: &str) {
        self.0.state.borrow_mut().next = Some((text, language.to_owned()));
        if send(&self.0).is_none() {
            // Not before the caller has the result of this call.
            let inspecting = Rc::clone(&self.0);
            after(0, move || give_up(&inspecting)).forget();
        }
    }
}

/// Sends what comes next, unless the worker is at a text; none if it cannot be sent.
fn send(inspecting: &Rc<Inspecting>) -> Option<()> {
    let mut state = inspecting.state.borrow_mut();
    if state.busy {
        return Some(());
    }
    let Some((text, language)) = state.next.take() else {
        return Some(());
    };
    if state.running.is_none() {
        let weak = Rc::downgrade(inspecting);
        state.running = Some(Running::start(move |data| {
            if let Some(inspecting) = weak.upgrade() {
                hear(&inspecting, &data);
            }
        })?);
    }
    let (text, language) = (JsValue::from_str(&text), JsValue::from_str(&language));
    let running = state.running.as_ref()?;
    running.send(&[("inspect", &text), ("language", &language)])?;
    state.busy = true;
    Some(())
}

fn hear(inspecting: &Rc<Inspecting>, data: &JsValue) {
    // A text or `undefined` has no such member: then the worker has failed.
    let answer = member(data, "inspected");
    if answer.is_undefined() {
        return give_up(inspecting);
    }
    let is_newest = {
        let mut state = inspecting.state.borrow_mut();
        state.busy = false;
        state.next.is_none()
    };
    if is_newest {
        (inspecting.callback)(postcard::from_bytes(&Uint8Array::new(&answer).to_vec()).ok());
    } else if send(inspecting).is_none() {
        give_up(inspecting);
    }
}

/// Ends the worker; the next text starts it anew.
fn give_up(inspecting: &Rc<Inspecting>) {
    // Not dropped before the borrow ends.
    let ended = std::mem::take(&mut *inspecting.state.borrow_mut());
    (inspecting.callback)(None);
    drop(ended);
}
