//! A key that was pressed.

use web_sys::KeyboardEvent;

/// A key that was pressed, with the keys that were held.
pub struct Pressed {
    /// What it means.
    pub key: String,
    /// Which key of the keyboard it is, whatever the layout.
    pub code: String,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether Ctrl or the command key was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

impl Pressed {
    /// The key of an event.
    pub fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            code: event.code(),
            shift: event.shift_key(),
            ctrl: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
        }
    }

    /// The digit on the key, whatever the layout and whether Shift is held.
    pub fn digit(&self) -> Option<usize> {
        let digit = self
            .code
            .strip_prefix("Digit")
            .or(self.code.strip_prefix("Numpad"));
        digit.unwrap_or(&self.key).parse().ok()
    }
}
