//! Scripts: which are written without spaces; Russian words in Latin letters; words typed with the keyboard in the
//! wrong layout.

/// In which letters a word is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// Latin.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Others, several, or digits.
    Other,
}

impl Script {
    /// The script of a folded word.
    pub fn of(word: &str) -> Self {
        let all = |range: std::ops::RangeInclusive<char>| word.chars().all(|c| range.contains(&c));
        if word.is_empty() {
            Self::Other
        } else if all('a'..='z') {
            Self::Latin
        } else if all('а'..='я') {
            Self::Cyrillic
        } else {
            Self::Other
        }
    }
}

/// Whether a letter is of a script in which words stand without spaces between them (Chinese, Japanese, Thai, Lao,
/// Khmer, Burmese, Tibetan), or with endings and other words attached (Korean).
///
/// Source: the blocks of the Unicode Character Database.
pub fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{318f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether small words are written at the front of the next one: Arabic ال and و, Hebrew ה and ב.
pub fn has_small_words_attached(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}')
}

/// How a folded word sounds, in Latin letters: the same for all that are used to write a Russian word
/// in them (`neshchadim`, `neschadim`; `altaysk`, `altaisk`, `altajsk`) and for the word itself. Capitals
/// stand for sounds of more than one letter.
pub fn sound(word: &str) -> String {
    let mut sound = String::with_capacity(word.len());
    match Script::of(word) {
        Script::Cyrillic => {
            for c in word.chars() {
                of_cyrillic(c).chars().for_each(|c| add(&mut sound, c));
            }
        }
        Script::Latin => {
            let mut rest = word;
            while let Some((letters, heard)) = of_latin(rest) {
                heard.chars().for_each(|c| add(&mut sound, c));
                rest = rest.get(letters..).unwrap_or_default();
            }
        }
        Script::Other => sound.push_str(word),
    }
    // Екатеринбург, Yekaterinburg.
    if sound.starts_with("ie") {
        sound.remove(0);
    }
    sound
}

/// A sound that is written twice is heard once.
fn add(sound: &mut String, c: char) {
    if !sound.ends_with(c) {
        sound.push(c);
    }
}

fn of_cyrillic(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "Z",
        'з' => "z",
        'и' | 'й' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "T",
        'ч' => "C",
        'ш' | 'щ' => "S",
        'ю' => "iu",
        'я' => "ia",
        _ => "",
    }
}

/// The first sound of a word in Latin letters, and how many letters it takes.
fn of_latin(word: &str) -> Option<(usize, &'static str)> {
    const LONG: &[(&str, &str)] = &[
        ("shch", "S"),
        ("sch", "S"),
        ("sh", "S"),
        ("ch", "C"),
        ("zh", "Z"),
        ("kh", "h"),
        ("ph", "f"),
        ("th", "t"),
        ("tz", "T"),
    ];
    if let Some((letters, sound)) = LONG.iter().find(|(letters, _)| word.starts_with(letters)) {
        return Some((letters.len(), sound));
    }
    let mut letters = word.chars();
    let first = letters.next()?;
    let next = letters.next();
    Some(match first {
        // Not in «Метшин».
        't' if next == Some('s') && !word.starts_with("tsh") => (2, "T"),
        'c' if matches!(next, Some('e' | 'i' | 'y')) => (1, "T"),
        'c' | 'k' | 'q' => (1, "k"),
        'w' | 'v' => (1, "v"),
        'i' | 'j' | 'y' => (1, "i"),
        'x' => (1, "ks"),
        'a' => (1, "a"),
        'b' => (1, "b"),
        'd' => (1, "d"),
        'e' => (1, "e"),
        'f' => (1, "f"),
        'g' => (1, "g"),
        'h' => (1, "h"),
        'l' => (1, "l"),
        'm' => (1, "m"),
        'n' => (1, "n"),
        'o' => (1, "o"),
        'p' => (1, "p"),
        'r' => (1, "r"),
        's' => (1, "s"),
        't' => (1, "t"),
        'u' => (1, "u"),
        'z' => (1, "z"),
        _ => (first.len_utf8(), ""),
    })
}

/// The keys of both layouts in the same order: ЙЦУКЕН and QWERTY, as most keyboards have them.
const KEYS: [&str; 2] = [
    "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~",
];

/// What would have been typed in the other layout; none if nothing would be different, or it was typed
/// in both.
pub fn other_layout(typed: &str) -> Option<String> {
    let latin = typed.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = typed
        .chars()
        .any(|c| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c));
    let (from, to) = match (latin, cyrillic) {
        (true, false) => (KEYS[1], KEYS[0]),
        (false, true) => (KEYS[0], KEYS[1]),
        _ => return None,
    };
    let key = |c: char| {
        let at = from.chars().position(|other| other == c)?;
        to.chars().nth(at)
    };
    Some(typed.chars().map(|c| key(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_sounds_alike_however_it_is_written() {
        for same in [
            &["нещадим", "neshchadim", "neschadim"][..],
            &["алтайск", "altaysk", "altaisk", "altajsk"],
            &["гусевой", "gusevoy", "gusevoj", "gusevoi"],
            &["метшин", "metshin"],
            &["россия", "rossiya", "rossija", "rossia"],
            &["людмила", "lyudmila", "ljudmila", "liudmila"],
            &["нижнекамск", "nizhnekamsk"],
            &["цифровизация", "tsifrovizatsiya", "cifrovizaciya"],
            &["екатеринбург", "ekaterinburg", "yekaterinburg"],
            &["харьков", "kharkov", "harkov"],
        ] {
            let sounds: Vec<String> = same.iter().map(|word| sound(word)).collect();
            assert!(
                sounds.iter().all(|sound| *sound == sounds[0]),
                "{same:?} {sounds:?}"
            );
        }
        assert_ne!(sound("иран"), sound("ирина"));
        assert_eq!(sound("2026"), "2026");
    }

    #[test]
    fn the_layouts_have_the_same_keys() {
        let counts = KEYS.map(|keys| keys.chars().count());
        assert_eq!(counts[0], counts[1]);
        assert_eq!(other_layout("bylbz").as_deref(), Some("индия"));
        assert_eq!(other_layout("Vtnibyf").as_deref(), Some("Метшина"));
        assert_eq!(other_layout("j,vty").as_deref(), Some("обмен"));
        assert_eq!(other_layout("шкфт").as_deref(), Some("iran"));
        assert_eq!(other_layout("индия india"), None);
        assert_eq!(other_layout("2026"), None);
    }
}
