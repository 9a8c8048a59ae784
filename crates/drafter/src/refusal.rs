//! Why a text is not drafted.

use draft::source::ReadError;

/// Why a text is not drafted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The file is of a format that is not read; its usual name.
    Unsupported(&'static str),
    /// The file, or what it unpacks to, has more bytes than the limit.
    TooLarge(usize),
    /// The document is protected by a password.
    Encrypted,
    /// The document is damaged; what is wrong with it, in English.
    Damaged(&'static str),
    /// There is no text in it.
    NoText,
    /// Its language was not recognised, or cannot be drafted; its tag if that is known.
    Language(Option<&'static str>),
    /// The date of publication is not a day of the calendar.
    Published,
    /// The address does not begin with http or https.
    Url,
}

impl Refusal {
    /// The word for it in the messages of the worker.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unsupported(_) => "unsupported",
            Self::TooLarge(_) => "large",
            Self::Encrypted => "encrypted",
            Self::Damaged(_) => "damaged",
            Self::NoText => "empty",
            Self::Language(_) => "language",
            Self::Published => "published",
            Self::Url => "url",
        }
    }

    /// What is to be said beside it.
    pub fn detail(self) -> Option<String> {
        match self {
            Self::Unsupported(detail) | Self::Damaged(detail) => Some(detail.to_owned()),
            Self::TooLarge(limit) => Some(limit.to_string()),
            Self::Language(tag) => tag.map(str::to_owned),
            Self::Encrypted | Self::NoText | Self::Published | Self::Url => None,
        }
    }

    /// Code and detail as one text, parted by a space.
    pub fn line(self) -> String {
        match self.detail() {
            Some(detail) => [self.code(), &detail].join(" "),
            None => self.code().to_owned(),
        }
    }
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::TooLarge { limit } => Self::TooLarge(limit),
            ReadError::Unsupported(format) => Self::Unsupported(format),
            ReadError::Encrypted => Self::Encrypted,
            ReadError::Damaged(what) => Self::Damaged(what),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_one_line() {
        assert_eq!(Refusal::Unsupported("PDF").line(), "unsupported PDF");
        assert_eq!(Refusal::Language(None).line(), "language");
        assert_eq!(Refusal::TooLarge(7).line(), "large 7");
    }
}
