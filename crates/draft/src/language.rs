//! The languages that can be drafted.

/// A language that has rules and data of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Language {
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Russian, Self::English];

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag.
    pub fn of(tag: &str) -> Option<Self> {
        let first = tag.split('-').next()?;
        let same = |language: &&Self| first.eq_ignore_ascii_case(language.tag());
        Self::ALL.iter().find(same).copied()
    }

    /// The language of a text: the one whose letters make up most of it; none for a text without
    /// letters of either.
    pub fn detect(text: &str) -> Option<Self> {
        let (mut cyrillic, mut latin) = (0_usize, 0_usize);
        for c in text.chars() {
            match c {
                'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => cyrillic += 1,
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ => {}
            }
        }
        match (cyrillic, latin) {
            (0, 0) => None,
            (cyrillic, latin) if cyrillic >= latin => Some(Self::Russian),
            _ => Some(Self::English),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_leads_to_its_language() {
        assert_eq!(Language::of("en-GB"), Some(Language::English));
        assert_eq!(Language::of("RU"), Some(Language::Russian));
        assert_eq!(Language::of("de"), None);
    }

    #[test]
    fn the_letters_tell_the_language() {
        let russian = "Завод Siemens построен в Казани, сообщает Reuters.";
        assert_eq!(Language::detect(russian), Some(Language::Russian));
        assert_eq!(
            Language::detect("The mayor (мэр) spoke."),
            Some(Language::English)
        );
        assert_eq!(Language::detect("2026"), None);
    }
}
