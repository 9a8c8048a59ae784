//! Words as they are compared: in lower case, without accents, ё as е; in scripts without spaces, whole runs of letters.

use super::script::is_unspaced;
use std::ops::Range;

/// A word of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// As it is compared; never empty.
    pub folded: String,
}

/// Whether a folded word is a run of letters of a script without spaces, in which words stand.
pub fn is_run(folded: &str) -> bool {
    folded.chars().next().is_some_and(is_unspaced)
}

/// The words of a text: runs of letters and digits, cut where a script without spaces begins or ends. A compound with hyphens counts as its parts and, in
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
            .find(|c: char| !c.is_alphanumeric() && !is_mark(c) && !is_joined(c))
            .unwrap_or(tail.len());
        let hyphen = start > 0 && at > 0 && is_hyphen(&rest[..start]);
        let end = same_spacing(&tail[..end]);
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

/// Where the first letters end that are all of scripts with spaces, or all of scripts without.
fn same_spacing(run: &str) -> usize {
    let unspaced = is_run(run);
    run.find(|c: char| is_unspaced(c) != unspaced && !is_mark(c) && !is_joined(c))
        .unwrap_or(run.len())
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

/// Whether a folded word is one of these, or a single letter. (A single character of Chinese is a word.)
pub fn is_small(word: &str) -> bool {
    (word.chars().nth(1).is_none() && !is_run(word)) || SMALL.contains(&word)
}

/// Marks that are written at the letter before them and may be left out: accents; the vowels of Arabic and Hebrew.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}'
        | '\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Marks that belong to the letter before them: vowels and tones of the scripts of India and South-East Asia, of
/// which some are no letters themselves; the non-joiner of Persian.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}'
        | '\u{a3c}'..='\u{a4d}' | '\u{abc}'..='\u{acd}' | '\u{b3c}'..='\u{b4d}' | '\u{bbe}'..='\u{bcd}' | '\u{c3e}'..='\u{c4d}'
        | '\u{cbc}'..='\u{ccd}' | '\u{d3b}'..='\u{d4d}' | '\u{dca}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}' | '\u{f71}'..='\u{f84}' | '\u{102b}'..='\u{103e}'
        | '\u{17b4}'..='\u{17d3}' | '\u{200c}' | '\u{3099}'..='\u{309a}')
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
        c if is_mark(c) || c == '\u{200c}' => {}
        // Digits of Arabic and Persian, and the wide forms of Latin letters and digits.
        '\u{660}'..='\u{669}' => folded.extend(moved(c, '\u{660}', '0')),
        '\u{6f0}'..='\u{6f9}' => folded.extend(moved(c, '\u{6f0}', '0')),
        '\u{ff10}'..='\u{ff19}' => folded.extend(moved(c, '\u{ff10}', '0')),
        '\u{ff41}'..='\u{ff5a}' => folded.extend(moved(c, '\u{ff41}', 'a')),
        c => match base(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        },
    }
}

/// The character that stands as far from `to` as this one stands from `from`.
fn moved(c: char, from: char, to: char) -> Option<char> {
    char::from_u32(u32::from(to) + u32::from(c) - u32::from(from))
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
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ة' => "ه",
        'ک' => "ك",
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
    fn scripts_have_their_own_forms_of_a_letter() {
        assert_eq!(fold("القَاهِرَة"), "القاهره");
        assert_eq!(fold("إسكندرية ١٢"), "اسكندريه 12");
        assert_eq!(fold("יְרוּשָׁלַיִם"), "ירושלים");
        assert_eq!(fold("ＡＢ１２"), "ab12");
    }

    #[test]
    fn runs_without_spaces_are_cut_where_others_begin() {
        assert_eq!(
            folded("東京AI協議2026年", true),
            ["東京", "ai", "協議", "2026", "年"]
        );
        assert_eq!(folded("ที่ประชุม", true), ["ที่ประชุม"]);
        assert_eq!(folded("हिन्दी में", true), ["हिन्दी", "में"]);
        assert_eq!(folded("서울시는 12일", true), ["서울시는", "12", "일"]);
        assert!(!is_small("市") && is_small("a"));
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
