//! The app: the views (`components`) and the only door to the browser (`browser`).

pub mod browser;
pub mod components;
