//! Doing again what the reader has done: pressing keys and buttons, filling fields.

use explorer::keys::Key;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent,
    KeyboardEventInit,
};

/// Clicks an element.
pub fn click(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.click();
    } else {
        // What is drawn as SVG has no click of its own.
        send(element, "click");
    }
}

fn send(element: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &init) {
        let _ = element.dispatch_event(&event);
    }
}

/// What stands in a field.
pub enum FieldValue {
    /// Whether it is checked.
    Checked(bool),
    /// Its text, or which of its options is chosen.
    Text(String),
    /// The files that are chosen, which stay in it: nothing else can put them there.
    Files,
}

impl FieldValue {
    /// What stands in an element, if it is a field.
    pub fn of(element: &Element) -> Option<Self> {
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            return Some(Self::Text(select.value()));
        }
        let input = element.dyn_ref::<HtmlInputElement>()?;
        Some(match &*input.type_() {
            "checkbox" | "radio" => Self::Checked(input.checked()),
            "file" => Self::Files,
            _ => Self::Text(input.value()),
        })
    }

    /// Enters it, as if the reader did.
    pub fn enter(&self, element: &Element) {
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>()
            && let Self::Text(value) = self
        {
            select.set_value(value);
        } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            match self {
                Self::Checked(checked) => input.set_checked(*checked),
                Self::Text(value) => input.set_value(value),
                Self::Files => {}
            }
        }
        for name in ["input", "change"] {
            send(element, name);
        }
    }
}

/// A key that was pressed.
pub struct KeptKey {
    key: String,
    code: String,
    alt: bool,
    control: bool,
    meta: bool,
    shift: bool,
}

impl KeptKey {
    /// The key of an event.
    pub fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            code: event.code(),
            alt: event.alt_key(),
            control: event.ctrl_key(),
            meta: event.meta_key(),
            shift: event.shift_key(),
        }
    }

    fn as_key(&self) -> Key<'_> {
        Key {
            sign: &self.key,
            place: &self.code,
            shift: self.shift,
            alt: self.alt,
            control: self.control || self.meta,
        }
    }

    /// Whether it moves, in what has the focus.
    pub fn moves(&self) -> bool {
        self.key.starts_with("Arrow")
            || matches!(&*self.key, "Home" | "End" | "+" | "-" | "0" | "=")
    }

    /// Whether the browser has a use for it that the page takes its place of: moves, the slash, Ctrl or Cmd
    /// with K.
    pub fn replaces_the_browsers(&self) -> bool {
        self.moves() || self.as_key().opens_search()
    }

    /// Whether a view may have a use for it: moves, single signs, Ctrl or Cmd with K.
    pub fn is_for_a_view(&self) -> bool {
        if self.alt {
            return false;
        }
        if self.control || self.meta {
            return self.as_key().opens_search();
        }
        let sign = self.key.chars().count() == 1 && self.key != " ";
        sign || self.moves()
    }

    /// Presses it, on an element.
    pub fn press(&self, element: &Element) {
        let init = KeyboardEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_key(&self.key);
        init.set_code(&self.code);
        init.set_ctrl_key(self.control);
        init.set_meta_key(self.meta);
        init.set_shift_key(self.shift);
        if let Ok(event) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init) {
            let _ = element.dispatch_event(&event);
        }
    }
}
