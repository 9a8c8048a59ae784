//! From the bytes of a file or a clipboard to blocks of plain text.
//!
//! The readers keep every word of what they call the article's body; what they leave out is listed
//! in [`Raw::dropped`]. Words are changed later and only in `intake`.

mod docx;
mod encoding;
mod error;
mod html;
mod kind;
mod lines;
mod markdown;
mod plain;
mod raw;

pub use encoding::Encoding;
pub use error::ReadError;
pub use kind::{Kind, guess};
pub use raw::{Block, BlockKind, Dropped, Metadata, Raw, Reason};

/// The most bytes of a file that are read.
pub const MAX_BYTES: usize = 16 << 20;

/// Reads a file of a known kind.
///
/// # Errors
/// The file is longer than [`MAX_BYTES`], or a .docx is damaged, encrypted, no text document, or
/// unpacks to more than its limit. Text, HTML and Markdown can be read whatever they hold.
pub fn read(bytes: &[u8], kind: Kind) -> Result<Raw, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { limit: MAX_BYTES });
    }
    if kind == Kind::Docx {
        return docx::read(bytes);
    }
    let declared = match kind {
        Kind::Html => html::declared_encoding(bytes),
        _ => None,
    };
    let (text, encoding) = encoding::decode(bytes, declared.as_deref());
    let mut raw = match kind {
        Kind::Html => html::read(&text),
        Kind::Markdown => markdown::read(&text),
        Kind::Text | Kind::Paragraphs | Kind::Docx => plain::read(&text),
    };
    raw.encoding = Some(encoding);
    Ok(raw)
}
