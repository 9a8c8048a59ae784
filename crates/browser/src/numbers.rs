//! Numbers for elements, by which they are found again.

use js_sys::WeakMap;
use web_sys::Element;

/// Gives each element a number, the later the larger. Elements that are gone are forgotten.
#[derive(Default)]
pub struct Numbers {
    known: WeakMap,
    next: u32,
}

impl Numbers {
    /// The number of an element that has one.
    pub fn find(&self, element: &Element) -> Option<u32> {
        self.known.get(element).as_f64().map(|number| number as u32)
    }

    /// Gives an element the next number.
    pub fn give(&mut self, element: &Element) -> u32 {
        let number = self.next;
        self.next += 1;
        self.known.set(element, &number.into());
        number
    }
}
