//! The studio: the page on which an editor makes an article out of a text, in four steps: text, facts, check,
//! publish. `app` is the one component with state, `model` what it knows,
//! `frame` what stands around the steps, `side` the panel in the place of the column beside them; each step is a folder.
//!
//! What an edit is and does is in the crate `editing`; nothing here decides it.

mod app;
mod check;
mod facts;
mod frame;
mod model;
mod preview;
mod publish;
mod side;
mod start;
mod text;
pub mod words;

pub use app::{Studio, StudioProps};
pub use start::{description, start, title};
