//! Names in the form in which they are compared.

/// A name without what does not tell places apart: case, ё for е, accents on Latin letters, apostrophes and
/// dots; hyphens and dashes count as spaces, several spaces as one.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    fold_into(name, &mut folded);
    folded
}

/// [`fold`] into a buffer that is used again.
pub fn fold_into(name: &str, folded: &mut String) {
    folded.clear();
    let mut space = false;
    for c in name.chars() {
        if c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—') {
            space = !folded.is_empty();
            continue;
        }
        if is_dropped(c) {
            continue;
        }
        if space {
            folded.push(' ');
            space = false;
        }
        push_plain(c, folded);
    }
}

/// Characters that names are written with or without.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '.' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '\u{300}'..='\u{36f}'
    )
}

fn push_plain(c: char, folded: &mut String) {
    match c {
        'A'..='Z' => folded.push(c.to_ascii_lowercase()),
        'a'..='z' | '0'..='9' => folded.push(c),
        'ё' | 'Ё' => folded.push('е'),
        'а'..='я' => folded.push(c),
        // The general way is slow, and a gazetteer has many letters.
        'А'..='Я' => folded.push(char::from_u32(u32::from(c) + 0x20).unwrap_or(c)),
        'ß' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'þ' | 'Þ' => folded.push_str("th"),
        _ => {
            for lower in c.to_lowercase() {
                folded.push(base(lower));
            }
        }
    }
}

/// The letter under an accent, for the small letters of Latin with its extensions; others stay.
fn base(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ð' | 'ď' | 'đ' | 'ḍ' | 'ḏ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' | 'ǝ' | 'ẹ'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => 'g',
        'ĥ' | 'ħ' | 'ḥ' | 'ḩ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => 'i',
        'ķ' | 'ḳ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => 's',
        'ţ' | 'ť' | 'ț' | 'ṭ' | 'ṯ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẓ' => 'z',
        other => other,
    }
}

/// Whether a name is a short form in capitals ("US", «ОАЭ»), which is only found in capitals.
pub fn is_capitals(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_tell_names_apart_is_folded() {
        assert_eq!(fold("Орёл"), "орел");
        assert_eq!(fold("Нью-Дели"), "нью дели");
        assert_eq!(fold("Папуа — Новая  Гвинея"), "папуа новая гвинея");
        assert_eq!(fold("U.S."), "us");
        assert_eq!(fold("São Tomé"), "sao tome");
        assert_eq!(fold("Łódź"), "lodz");
        assert_eq!(fold("Hà Nội"), "ha noi");
        assert_eq!(fold("L’Aquila"), "laquila");
        assert_eq!(fold(" - "), "");
    }

    #[test]
    fn capitals_are_told() {
        assert!(is_capitals("U.S."));
        assert!(is_capitals("ОАЭ"));
        assert!(!is_capitals("Us"));
        assert!(!is_capitals("1"));
    }
}
