//! Files of the editor's device: opened and saved.
//!
//! Source: File System Access (WICG), <https://wicg.github.io/file-system-access/>, where the browser has it; else a
//! form's field to open, and a download to save.

mod open;
mod save;
mod system;

pub use open::{OpenedFile, Opening, dropped, open, read};
pub use save::{FileHandle, Saving, save};
pub use system::FileError;
