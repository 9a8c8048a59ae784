//! The draft as an article file.

mod ids;
mod quotes;
