//! Words as they are compared: in lower case, without accents, ё as е.

use std::ops::Range;

/// A word of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// As it is compared; never empty.
    pub folded: String,
}

/// The words of a text: runs of letters and digits. A compound with hyphens counts as its parts and, in
/// `whole`, as one word as well, for those who write it so.
pub fn words(text: &str, whole: bool) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    // Where the compound starts that the last word belongs to.
    let mut compound = 0;
    let mut rest = text;
    let mut at = 0;
    while let Some(start) = rest.find(|c: char| c.is_alphanumeric()) {
        let tail = &rest[start..];
        let end = tail
            .find(|c: char| !c.is_alphanumeric() && !is_mark(c))
            .unwrap_or(tail.len());
        let hyphen = start > 0 && at > 0 && is_hyphen(&rest[..start]);
        let folded = fold(&tail[..end]);
        let range = at + start..at + start + end;
        at = range.end;
        rest = &tail[end..];
        if !hyphen && whole {
            join(&mut found, compound);
        }
        if !hyphen {
            compound = found.len();
        }
        if !folded.is_empty() {
            found.push(Word { at: range, folded });
        }
    }
    if whole {
        join(&mut found, compound);
    }
    found
}

/// Adds the compound that the words from here on make up.
fn join(found: &mut Vec<Word>, from: usize) {
    let parts = found.get(from..).unwrap_or_default();
    if let [first, .., last] = parts {
        let at = first.at.start..last.at.end;
        let folded = parts.iter().map(|part| &*part.folded).collect();
        found.push(Word { at, folded });
    }
}

fn is_hyphen(between: &str) -> bool {
    let mut letters = between.chars();
    matches!(letters.next(), Some('-' | '\u{2010}' | '\u{2011}')) && letters.next().is_none()
}

/// Words that mean something only between others.
const SMALL: &[&str] = &[
    "во", "до", "за", "из", "изо", "ко", "на", "не", "но", "об", "обо", "от", "по", "со", "для",
    "или", "над", "под", "при", "про", "без", "что", "как", "это", "an", "as", "at", "by", "in",
    "is", "of", "on", "or", "to", "the", "and", "for", "with", "from",
];

/// Whether a folded word is one of these, or a single letter.
pub fn is_small(word: &str) -> bool {
    word.chars().nth(1).is_none() || SMALL.contains(&word)
}

/// Marks that are written over the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A word as it is compared.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        // Nearly all letters there are, and quicker than asking the tables of Unicode.
        if c.is_ascii_lowercase() || matches!(c, 'а'..='я') {
            folded.push(c);
        } else {
            c.to_lowercase().for_each(|c| add(&mut folded, c));
        }
    }
    folded
}

fn add(folded: &mut String, c: char) {
    match c {
        // й in two characters.
        '\u{306}' if folded.ends_with('и') => {
            folded.pop();
            folded.push('й');
        }
        c if is_mark(c) => {}
        c => match base(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        },
    }
}

/// A letter without its accent; none if it has none.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'ё' => "е",
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str, whole: bool) -> Vec<String> {
        let words = words(text, whole);
        words.into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn case_accents_and_yo_are_folded() {
        assert_eq!(fold("Населённых"), "населенных");
        assert_eq!(fold("ЁЛКА"), "елка");
        assert_eq!(fold("São Łódź Straße".split(' ').next().unwrap()), "sao");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("Straße"), "strasse");
        // In two characters each: е and diaeresis, и and breve, e and acute.
        assert_eq!(fold("е\u{308}лки\u{306} e\u{301}"), "елкй e");
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "«Нью-Дели», Guseva’s";
        let parts: Vec<&str> = words(text, false)
            .into_iter()
            .map(|word| &text[word.at])
            .collect();
        assert_eq!(parts, ["Нью", "Дели", "Guseva", "s"]);
        assert_eq!(
            folded("Нью-Дели, Горно-Алтайск", true),
            ["нью", "дели", "ньюдели", "горно", "алтайск", "горноалтайск"]
        );
        assert_eq!(folded("a – b, БРИКС+", true), ["a", "b", "брикс"]);
        assert_eq!(folded("-a-", true), ["a"]);
        assert!(folded("…\u{301}", true).is_empty());
    }
}
