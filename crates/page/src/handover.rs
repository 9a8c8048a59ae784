//! From the early module to the application. They are two programs on one page, which share no memory:
//! what the reader has done is in the address and in the document, and events of the window say who
//! answers now.

/// The early module asks for the application (`assets/script/start.js`).
pub const WANTED: &str = "dateline-app-wanted";
/// The application is about to answer: the early module lets go.
pub const TAKEN: &str = "dateline-app-answers";
/// The views are drawn: what has waited for them is done.
pub const DRAWN: &str = "dateline-app-drawn";

/// Takes the page over from the early module, if that runs: the page is again as the host has drawn it,
/// and the address says what is read. To be called right before the views are drawn, whose store is
/// connected in the same task.
/// Gives back the document with the details that the host has drawn, if the early module had it.
pub fn take_over() -> Option<web_sys::Document> {
    browser::send_for_details(TAKEN)
}

/// The views are there, and show the state.
pub fn drawn() {
    browser::end_stand_in();
    browser::set_root("data-app", Some("true"));
    browser::send_event(DRAWN);
}
