//! Bytes as text, in less room than Base64: five signs for four bytes instead of four for three.
//!
//! This is Ascii85 (the filter `ASCII85Decode` of ISO 32000) without its signs of begin and end and without `z`, with
//! other signs for the three that cannot stand in a string of a script in a page: `v` for `"`, `w` for `<`, `x` for
//! `\`. `assets/script/unpack.js` reads it.

/// The sign of each digit.
const fn sign(digit: u32) -> char {
    match (b'!' + digit as u8) as char {
        '"' => 'v',
        '<' => 'w',
        '\\' => 'x',
        sign => sign,
    }
}

/// Bytes as text. The last group has one sign more than it has bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut word = [0; 4];
        word[..group.len()].copy_from_slice(group);
        let word = u32::from_be_bytes(word);
        let digits = [52_200_625, 614_125, 7_225, 85, 1].map(|power| word / power % 85);
        text.extend(
            digits
                .iter()
                .take(group.len() + 1)
                .map(|digit| sign(*digit)),
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_texts() {
        assert_eq!(encode(b""), "");
        // The example of ISO 32000 and others: "Man " is `9jqo^`.
        assert_eq!(encode(b"Man "), "9jqo^");
        assert_eq!(encode(b"Man is d"), "9jqo^BlbD-");
        assert_eq!(encode(b"sure."), "F*2M7/c");
        assert_eq!(encode(&[0; 4]), "!!!!!");
        assert_eq!(encode(&[255; 4]), "s8W-!");
        assert_eq!(encode(&[0, 0, 0, 1]), "!!!!v");
    }

    #[test]
    fn no_sign_ends_a_string_or_a_script() {
        let bytes: Vec<u8> = (0..20_000_u32)
            .flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes())
            .collect();
        let text = encode(&bytes);
        assert_eq!(text.len(), 100_000);
        assert!(!text.contains(['"', '<', '\\', '\n']));
        assert!(text.bytes().all(|byte| byte.is_ascii_graphic()));
    }
}
