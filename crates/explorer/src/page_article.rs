//! The article that a page carries, as text in an element of the page: the compact form of
//! [`crate::loaded::Checked`], in which words stand as they are, so that a compressor that has seen
//! them in the page's own text does not pay for them again. (As Base64 they would cost full price.)
//!
//! A character stands for its own UTF-8 bytes. A byte that is not part of one, or that HTML would not
//! keep in a `<script>` element, is written as the character U+0100 + the byte.

/// Id of the element: `<script type="application/x-dateline" id="article">`.
pub const ELEMENT: &str = "article";

/// The first of the 256 characters that each stand for one byte.
const FIRST: u32 = 0x100;

/// Bytes as text that a `<script>` element keeps unchanged.
pub fn to_text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 5 / 4);
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if is_kept(letter) {
                out.push(letter);
            } else {
                let mut own = [0; 4];
                push_bytes(&mut out, letter.encode_utf8(&mut own).as_bytes());
            }
        }
        push_bytes(&mut out, chunk.invalid());
    }
    out
}

fn push_bytes(out: &mut String, bytes: &[u8]) {
    out.extend(
        bytes
            .iter()
            .filter_map(|byte| char::from_u32(FIRST + u32::from(*byte))),
    );
}

/// Whether a character stands as it is: not if it stands for a byte, could end the element, or is
/// one of the control characters, some of which HTML changes.
fn is_kept(letter: char) -> bool {
    !letter.is_control() && letter != '<' && byte(letter).is_none()
}

fn byte(letter: char) -> Option<u8> {
    u8::try_from(u32::from(letter).checked_sub(FIRST)?).ok()
}

/// The bytes of such a text. Any text gives some bytes; whether they are an article, their decoder
/// tells.
pub fn from_text(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match byte(letter) {
            Some(byte) => out.push(byte),
            None => {
                let mut own = [0; 4];
                out.extend_from_slice(letter.encode_utf8(&mut own).as_bytes());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_come_back() {
        let mut bytes: Vec<u8> = (0..=255).collect();
        bytes.extend("Нижнекамск \u{100}\u{1ff}\u{200} 😀\r\n\0</script><!--".bytes());
        bytes.extend([0xd0, 0xd0, 0x90, 0xff]);
        let text = to_text(&bytes);
        assert_eq!(from_text(&text), bytes);
        assert!(!text.contains('<') && !text.contains(char::is_control));
    }

    #[test]
    fn words_stand_as_they_are() {
        assert_eq!(to_text("\u{6}Москва".as_bytes()), "\u{106}Москва");
    }
}
