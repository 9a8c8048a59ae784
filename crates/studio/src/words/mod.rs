//! The words of the studio, in the languages of the interface.

mod cannot;
mod messages;

pub use cannot::cannot;
pub use messages::{Count, List, Msg};

use explorer::i18n::Language;
use explorer::i18n::wording::Texts;
use messages::{TAGS, TEXTS};

/// The studio's words in a language of the interface.
pub trait Words: Copy {
    /// A text. One with placeholders is for [`Words::say_with`].
    fn say(self, message: Msg) -> &'static str;
    /// A text whose placeholders are filled.
    fn say_with(self, message: Msg, values: &[(&str, &str)]) -> String;
    /// A counted text, number included.
    fn say_count(self, count: Count, n: usize) -> String;
    /// A counted text with more placeholders than the number.
    fn say_count_with(self, count: Count, n: usize, values: &[(&str, &str)]) -> String;
    /// A list of texts.
    fn say_list(self, list: List) -> &'static [&'static str];
}

impl Words for Language {
    fn say(self, message: Msg) -> &'static str {
        let texts = texts(self).messages;
        texts.get(usize::from(message.0)).copied().unwrap_or("")
    }

    fn say_with(self, message: Msg, values: &[(&str, &str)]) -> String {
        self.filled(self.say(message), values)
    }

    fn say_count(self, count: Count, n: usize) -> String {
        self.say_count_with(count, n, &[])
    }

    fn say_count_with(self, count: Count, n: usize, values: &[(&str, &str)]) -> String {
        let forms = texts(self).counts.get(usize::from(count.0));
        self.counted(forms.copied().unwrap_or_default(), n, values)
    }

    fn say_list(self, list: List) -> &'static [&'static str] {
        let lists = texts(self).lists;
        lists.get(list as usize).copied().unwrap_or_default()
    }
}

/// The texts in a language; where the studio does not have it, in the first that it has.
fn texts(lang: Language) -> &'static Texts {
    let own = TAGS.iter().position(|tag| *tag == lang.tag());
    &TEXTS[own.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_studio_speaks_every_language_of_the_interface() {
        let tags: Vec<&str> = Language::all().map(Language::tag).collect();
        assert_eq!(tags, TAGS);
    }
}
