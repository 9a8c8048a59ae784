//! From the early module to the application. They are two programs on one page, which share no memory:
//! what the reader has done is in the address and in the document, and events of the window say who
//! answers now.

use crate::map::MovedMap;

/// The early module asks for the application (`assets/script/start.js`).
pub const WANTED: &str = "dateline-app-wanted";
/// The application is about to answer: the early module lets go.
pub const TAKEN: &str = "dateline-app-answers";
/// The views are drawn: what has waited for them is done.
pub const DRAWN: &str = "dateline-app-drawn";

/// What the early module leaves to the views.
pub struct Left {
    /// The details that the host has drawn, if they had come.
    pub details: Option<web_sys::Document>,
    /// The map, if the reader has moved it.
    pub map: Option<MovedMap>,
}

/// Takes the page over from the early module, if that runs: the page is again as the host has drawn it,
/// but for where the map is, and the address says what is read. To be called right before the views are drawn, whose
/// store is connected in the same task.
pub fn take_over() -> Left {
    Left {
        details: browser::send_for_details(TAKEN),
        map: MovedMap::measure(),
    }
}

/// The views are there, and show the state.
pub fn drawn() {
    browser::end_stand_in();
    browser::set_root("data-app", Some("true"));
    browser::send_event(DRAWN);
}
