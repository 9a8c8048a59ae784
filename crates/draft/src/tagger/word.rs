//! What the tagger sees of a word by itself: its letters, its stem, its shape.

/// Endings of Russian nouns, adjectives and surnames, the longer ones first. Words lose the first one
/// that fits, so that the cases of a word share a stem; what is cut need not be an ending.
const ENDINGS: &[&str] = &[
    "иями", "ыми", "ими", "ами", "ями", "ого", "его", "ому", "ему", "иях", "иям", "ией", "ые",
    "ие", "ый", "ий", "ой", "ей", "ая", "яя", "ое", "ее", "ую", "юю", "ых", "их", "ым", "им", "ом",
    "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ию", "ия", "ии", "ью", "ья", "ье", "ою", "ею", "а",
    "я", "у", "ю", "е", "о", "ы", "и", "й", "ь",
];

/// The least number of letters that a stem keeps.
const STEM: usize = 3;

/// A hash of bytes (FNV-1a, 64 bits).
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A 24-bit key of a numbered feature of up to two values, by multiplication and shifts.
pub(super) fn key(feature: u64, first: u64, second: u64) -> u32 {
    let mut mixed =
        (first ^ feature.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^= mixed >> 32;
    mixed = (mixed ^ second).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 29;
    mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 40) as u32
}

/// A word in lower case, with е for ё, without the possessive "'s".
pub(super) fn plain(word: &str) -> String {
    let word = without_possessive(word);
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ё' => 'е',
            '’' => '\'',
            '‐' | '‑' => '-',
            c => c,
        })
        .collect()
}

/// A word without the possessive "'s" at its end.
pub(super) fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|rest| !rest.is_empty())
        .unwrap_or(word)
}

/// The stem of a word in lower case: a Russian word without its ending, another word unchanged.
pub(super) fn stem(plain: &str) -> &str {
    if !plain.ends_with(|c| matches!(c, 'а'..='я')) {
        return plain;
    }
    ENDINGS
        .iter()
        .filter_map(|ending| plain.strip_suffix(ending))
        .find(|rest| rest.chars().nth(STEM - 1).is_some())
        .unwrap_or(plain)
}

/// The shape of a word, as a hash: the runs of capitals, small letters and digits without their
/// lengths, and the marks themselves. One capital is told from a run of several.
pub(super) fn shape(word: &str) -> u64 {
    let mut shape = 0_u64;
    let mut run = (' ', 0_usize);
    for c in word.chars() {
        let class = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c if c.is_numeric() => '0',
            c => c,
        };
        run = (class, if class == run.0 { run.1 + 1 } else { 1 });
        if run.1 == 1 || run == ('X', 2) {
            shape = shape
                .wrapping_mul(131)
                .wrapping_add(u64::from(u32::from(class)));
        }
    }
    shape
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// The first letters of a word, all of it if it is shorter.
pub(super) fn first_letters(word: &str, count: usize) -> &str {
    let end = word
        .char_indices()
        .nth(count)
        .map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// The last letters of a word, all of it if it is shorter.
pub(super) fn last_letters(word: &str, count: usize) -> &str {
    let start = word
        .char_indices()
        .rev()
        .nth(count - 1)
        .map_or(0, |(at, _)| at);
    word.get(start..).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cases_of_a_name_share_a_stem() {
        for form in ["Самара", "Самары", "Самаре", "Самарой", "САМАРУ"]
        {
            assert_eq!(stem(&plain(form)), "самар");
        }
        assert_eq!(stem("рим"), "рим");
        assert_eq!(stem("london"), "london");
        assert_eq!(plain("Королёва"), "королева");
        assert_eq!(plain("Moscow’s"), "moscow");
        assert_eq!(plain("'s"), "'s");
    }

    #[test]
    fn shapes_keep_the_kinds_of_letters_only() {
        assert_eq!(shape("Казань"), shape("Tver"));
        assert_eq!(shape("ООН"), shape("NATO"));
        assert_eq!(shape("Нью-Йорк"), shape("Санкт-Петербург"));
        assert_ne!(shape("А"), shape("АО"));
        assert_ne!(shape("Казань"), shape("казань"));
    }

    #[test]
    fn letters_are_cut_at_characters() {
        assert_eq!(first_letters("Ёлка", 2), "Ёл");
        assert_eq!(last_letters("Ёлка", 3), "лка");
        assert_eq!(last_letters("я", 3), "я");
        assert_eq!(first_letters("", 3), "");
    }
}
