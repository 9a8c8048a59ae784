//! The languages that can be drafted.

use std::collections::BTreeMap;

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

    /// The language of a text; none for a text without letters of either, or in another language.
    pub fn detect(text: &str) -> Option<Self> {
        Seen::in_text(text).language
    }
}

/// The commonest words of each language, the tag first.
const COMMON: &str = crate::lists::list!("languages/common.txt");

/// How many words of a text are counted.
const MOST_WORDS: usize = 2000;
/// A text of fewer words is judged by its letters alone, unless its words speak against them.
const FEW_WORDS: usize = 25;

/// What a text's language was judged by.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Seen {
    /// The language, if it is one that can be drafted.
    pub language: Option<Language>,
    /// The tag of the language that its common words are of, also one that cannot be drafted; none
    /// if they decide nothing.
    pub tag: Option<&'static str>,
    /// Letters of the Cyrillic script.
    pub cyrillic: usize,
    /// Letters of the Latin script.
    pub latin: usize,
    /// Letters of other scripts.
    pub other: usize,
    /// Cyrillic letters that Russian has not, Latin letters that English has not.
    pub foreign: usize,
}

impl Seen {
    /// Looks at the letters of a text and at the commonest words among its first ones.
    pub fn in_text(text: &str) -> Self {
        let mut seen = Self::default();
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            seen.letter(c);
        }
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS)
            .map(str::to_lowercase)
            .collect();
        let is_cyrillic = seen.cyrillic >= seen.latin;
        let letters = if is_cyrillic {
            seen.cyrillic
        } else {
            seen.latin
        };
        if letters == 0 || seen.other > letters {
            return seen;
        }
        let own = if is_cyrillic {
            Language::Russian
        } else {
            Language::English
        };
        let (best, best_hits, own_hits) = common_words(&words, own.tag());
        if best_hits >= 3 || words.len() < FEW_WORDS && best_hits >= 2 {
            seen.tag = Some(best);
        }
        // Russian uses none of the letters of its neighbours, English next to none of the accents.
        let strange = seen.foreign * 100 > letters * 2;
        seen.language = match seen.tag {
            Some(tag) => (tag == own.tag()).then_some(own),
            None => (!strange && (words.len() < FEW_WORDS || own_hits > 0)).then_some(own),
        };
        if seen.tag.is_none() {
            seen.tag = seen.language.map(Language::tag);
        }
        seen
    }

    fn letter(&mut self, c: char) {
        match c {
            'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => self.cyrillic += 1,
            '\u{400}'..='\u{52f}' => {
                self.cyrillic += 1;
                self.foreign += 1;
            }
            'a'..='z' | 'A'..='Z' => self.latin += 1,
            '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
                self.latin += 1;
                self.foreign += 1;
            }
            _ => self.other += 1,
        }
    }
}

/// The language with the most common words, with their number, and the number for one language,
/// which wins a draw.
fn common_words(words: &[String], own: &'static str) -> (&'static str, usize, usize) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let hits = |list: &str| -> usize { list.split(' ').filter_map(|word| counts.get(word)).sum() };
    let lists = COMMON.lines().filter_map(|line| line.split_once(' '));
    let (mut best, mut best_hits, mut own_hits) = (own, 0, 0);
    for (tag, list) in lists {
        let hits = hits(list);
        if tag == own {
            own_hits = hits;
        }
        if hits > best_hits || hits == best_hits && tag == own {
            (best, best_hits) = (tag, hits);
        }
    }
    (best, best_hits, own_hits)
}

#[cfg(test)]
mod tests {
    use super::{Language, Seen};

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

    #[test]
    fn neighbours_are_not_taken_for_russian_or_english() {
        for (text, tag) in [
            (
                "Міський голова відкрив новий міст і подякував будівельникам, які працювали на ньому до осені.",
                "uk",
            ),
            (
                "Кметът откри новия мост през реката и благодари на строителите, че са го завършили по-рано.",
                "bg",
            ),
            (
                "Градоначелник је отворио нови мост и захвалио се радницима који су га градили до јесени.",
                "sr",
            ),
            (
                "Der Bürgermeister hat die neue Brücke eröffnet und den Arbeitern gedankt, die sie gebaut haben.",
                "de",
            ),
            (
                "Le maire a ouvert le nouveau pont sur la rivière et a remercié les ouvriers pour leur travail.",
                "fr",
            ),
            (
                "El alcalde abrió el nuevo puente sobre el río y dio las gracias a los obreros por su trabajo.",
                "es",
            ),
        ] {
            let seen = Seen::in_text(text);
            assert_eq!((seen.language, seen.tag), (None, Some(tag)), "{text}");
        }
        assert_eq!(Language::detect("市长为大桥剪彩"), None);
    }

    #[test]
    fn names_of_elsewhere_do_not_change_the_language() {
        let english =
            "The mayor of Łódź met Müller and Béla in the new hall of São Tomé on Monday.";
        assert_eq!(Language::detect(english), Some(Language::English));
        let russian =
            "Глава компании Müller Gruppe приехал в Москву и не стал говорить с The Times.";
        assert_eq!(Language::detect(russian), Some(Language::Russian));
    }
}
