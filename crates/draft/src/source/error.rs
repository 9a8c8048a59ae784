//! Why a file cannot be read.

use std::fmt;

/// Why a file cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadError {
    /// The file, or what it unpacks to, has more bytes than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The file is of a format that is not read; its usual name.
    Unsupported(&'static str),
    /// The document is protected by a password.
    Encrypted,
    /// The file is not what its kind says: a broken zip, broken XML, a zip without a text document.
    /// What is wrong, in English.
    Damaged(&'static str),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => {
                write!(f, "the file is larger than {} MB", limit >> 20)
            }
            Self::Unsupported(format) => write!(
                f,
                "{format} files cannot be read; save the text as .docx, .txt, .md or .html"
            ),
            Self::Encrypted => f.write_str("the document is protected by a password"),
            Self::Damaged(what) => write!(f, "the document is damaged: {what}"),
        }
    }
}

impl std::error::Error for ReadError {}
