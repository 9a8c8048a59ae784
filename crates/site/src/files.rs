//! Files, with their name in what goes wrong.

use std::fs;
use std::path::Path;

/// The bytes of a file.
///
/// # Errors
/// It cannot be read.
pub fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// The text of a file.
///
/// # Errors
/// It cannot be read.
pub fn read_text(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Writes a file, and the folder for it.
///
/// # Errors
/// It cannot be written.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}
