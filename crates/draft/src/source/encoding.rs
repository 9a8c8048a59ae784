//! From bytes to text: UTF-8, UTF-16 and two one-byte encodings.
//!
//! The one-byte encodings are tables of this module: those of `encoding_rs` come with the tables
//! of every encoding of the web, about 200 KB of WebAssembly.

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Encoding {
    /// UTF-8, with or without its mark; bytes that are none are replaced by U+FFFD.
    Utf8,
    /// UTF-16 with the byte order mark, the lower byte first.
    Utf16Le,
    /// UTF-16 with the byte order mark, the higher byte first.
    Utf16Be,
    /// Windows-1251, Cyrillic.
    Windows1251,
    /// Windows-1252, western Latin, also for ISO 8859-1 as the web does.
    Windows1252,
}

/// Windows-1251 from 0x80 to 0xBF
/// (<https://encoding.spec.whatwg.org/index-windows-1251.txt>).
const CYRILLIC: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ', 'ђ', '‘', '’',
    '“', '”', '•', '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ', '\u{a0}', 'Ў', 'ў', 'Ј',
    '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{ad}', '®', 'Ї', '°', '±', 'І', 'і', 'ґ', 'µ',
    '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];

/// Windows-1252 from 0x80 to 0x9F
/// (<https://encoding.spec.whatwg.org/index-windows-1252.txt>).
const LATIN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes bytes. A byte order mark counts most, then UTF-8 if the bytes are valid in it, then the
/// declared name, then what the letters look like. Never fails.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> (String, Encoding) {
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return (utf_16(rest, u16::from_le_bytes), Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return (utf_16(rest, u16::from_be_bytes), Encoding::Utf16Be);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), Encoding::Utf8);
    }
    let encoding = declared.and_then(named).unwrap_or_else(|| guess(bytes));
    let text = match encoding {
        Encoding::Windows1251 => bytes.iter().map(|byte| cyrillic(*byte)).collect(),
        Encoding::Windows1252 => bytes.iter().map(|byte| latin(*byte)).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    (text, encoding)
}

/// The encoding of a name from a page, of those that are read.
fn named(name: &str) -> Option<Encoding> {
    match name.trim().to_ascii_lowercase().as_str() {
        "windows-1251" | "cp1251" | "x-cp1251" => Some(Encoding::Windows1251),
        "windows-1252" | "cp1252" | "iso-8859-1" | "latin1" | "iso8859-1" => {
            Some(Encoding::Windows1252)
        }
        _ => None,
    }
}

/// What bytes that are not valid UTF-8 look like.
fn guess(bytes: &[u8]) -> Encoding {
    let text = String::from_utf8_lossy(bytes);
    let (mut broken, mut whole) = (0_usize, 0_usize);
    for c in text.chars() {
        match c {
            '\u{fffd}' => broken += 1,
            c if !c.is_ascii() => whole += 1,
            _ => {}
        }
    }
    if whole > broken {
        // A few bytes of a longer UTF-8 text are broken.
        return Encoding::Utf8;
    }
    // In Cyrillic text most letters are above 0xC0 and stand together; accented Latin letters
    // stand between others.
    let letter = |byte: &u8| *byte >= 0xC0;
    let pairs = bytes
        .windows(2)
        .filter(|pair| pair.iter().all(letter))
        .count();
    let high = bytes.iter().filter(|byte| letter(byte)).count();
    if pairs * 2 >= high && high > 0 {
        Encoding::Windows1251
    } else {
        Encoding::Windows1252
    }
}

fn cyrillic(byte: u8) -> char {
    match byte {
        0..0x80 => char::from(byte),
        0xC0..=0xFF => char::from_u32(0x410 + u32::from(byte - 0xC0)).unwrap_or('\u{fffd}'),
        _ => CYRILLIC
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or('\u{fffd}'),
    }
}

fn latin(byte: u8) -> char {
    match byte {
        0x80..0xA0 => LATIN
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOUT: &[u8] = &[
        0xCC, 0xFD, 0xF0, 0x20, 0xAB, 0xB8, 0xEB, 0xEA, 0xE8, 0xBB, 0x20, 0x97, 0x20, 0xB9, 0x31,
    ];

    #[test]
    fn windows_1251_is_read_without_being_named() {
        let (text, encoding) = decode(SHOUT, None);
        assert_eq!(text, "Мэр «ёлки» — №1");
        assert_eq!(encoding, Encoding::Windows1251);
    }

    #[test]
    fn western_quotes_and_accents_are_read() {
        let (text, encoding) = decode(b"The caf\xE9 \x93closed\x94 \x96 today", None);
        assert_eq!(text, "The café “closed” – today");
        assert_eq!(encoding, Encoding::Windows1252);
    }

    #[test]
    fn utf_8_and_utf_16_are_read_with_their_marks() {
        let (text, _) = decode("\u{feff}Да".as_bytes(), Some("windows-1251"));
        assert_eq!(text, "Да");
        for (unit, encoding) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], Encoding::Utf16Le),
            (u16::to_be_bytes, Encoding::Utf16Be),
        ] {
            let bytes: Vec<u8> = "\u{feff}Да 🙂".encode_utf16().flat_map(unit).collect();
            assert_eq!(decode(&bytes, None), ("Да 🙂".into(), encoding));
        }
    }

    #[test]
    fn one_broken_byte_does_not_make_utf_8_something_else() {
        let mut bytes = "Мэр уехал в Казань".as_bytes().to_vec();
        bytes.push(0xD0);
        let (text, encoding) = decode(&bytes, Some("utf-8"));
        assert_eq!(encoding, Encoding::Utf8);
        assert!(text.starts_with("Мэр уехал"));
    }
}
