//! What the page does not need at first, and what the command line shares with it: search, exports,
//! the service that answers the page. `main.rs` is the worker's module.

pub mod export;
pub mod search;
pub mod service;
