//! Text documents in Office Open XML (ISO/IEC 29500).

mod core;
mod document;
mod package;

use super::error::ReadError;
use super::raw::Raw;

/// Reads a .docx: its text and the title and the author of its properties.
pub(super) fn read(bytes: &[u8]) -> Result<Raw, ReadError> {
    let parts = package::open(bytes)?;
    let mut raw = document::read(&parts.document)?;
    if let Some(properties) = &parts.properties {
        core::read(properties, &mut raw.metadata);
    }
    Ok(raw)
}
