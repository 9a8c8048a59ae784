//! The app: its views.

pub mod components;
