//! Numbers of the text: how they are read from its words, and as a form.

mod form;
mod numbers;
mod words;

pub use form::FigureForm;
