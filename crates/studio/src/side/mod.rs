//! The panel in the column beside a step: help, and a draft from elsewhere.

mod elsewhere;
mod help;
mod instructions;
mod keys;
mod marks;
mod panel;

pub use elsewhere::{ElsewhereProps, elsewhere};
pub use help::help;
pub use instructions::{instructions, language_of};
pub use panel::{door, panel, question};
