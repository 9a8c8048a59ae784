//! Why something was suggested, in the languages of the page.

/// A short reason in words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Why {
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
}

impl Why {
    /// Takes both wordings.
    pub fn new(ru: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            ru: ru.into(),
            en: en.into(),
        }
    }
}
