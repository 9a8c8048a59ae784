//! What the page does not need at first, and what the command line shares with it: search, exports,
//! the service that answers the page, the check for the studio. `main.rs` is the worker's module.

pub mod export;
pub mod inspect;
pub mod search;
pub mod service;
