//! Which key is meant, whatever the layout: by the sign that it types; by its place only where a letter is meant and the
//! layout is of another script.

/// A key that is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key<'a> {
    /// What it types (`KeyboardEvent.key`).
    pub sign: &'a str,
    /// Where it is, by the name of the key that is there on an American keyboard (`KeyboardEvent.code`).
    pub place: &'a str,
    pub shift: bool,
    pub alt: bool,
    /// Control, or Command on a Mac.
    pub control: bool,
}

impl Key<'_> {
    /// The Latin letter that is meant, small: K is `к` at its place on a Bulgarian keyboard, `л` on a Russian one. A
    /// layout that types Latin letters means what it types.
    pub fn letter(&self) -> Option<char> {
        let mut signs = self.sign.chars();
        let sign = signs.next().filter(|_| signs.next().is_none())?;
        if sign.is_ascii_alphabetic() {
            return Some(sign.to_ascii_lowercase());
        }
        if let Some((latin, _)) = RUSSIAN.iter().find(|(_, russian)| *russian == sign) {
            return Some(*latin);
        }
        // Not by the tables of Unicode, which are large: what stands at the place of a letter is one.
        if sign < LAST_LATIN {
            return None;
        }
        let letter = self.place.strip_prefix("Key")?.chars().next()?;
        Some(letter.to_ascii_lowercase())
    }

    /// Whether it opens the search: a slash, or Control or Command with K. With Shift, that is the browser's.
    pub fn opens_search(&self) -> bool {
        if self.alt {
            return false;
        }
        if self.control {
            return !self.shift && self.letter() == Some('k');
        }
        self.sign == "/"
    }
}

/// The letters that the page knows, by what a Russian layout types at their places: keyboards on screens tell no place.
const RUSSIAN: [(char, char); 4] = [('k', 'л'), ('n', 'т'), ('p', 'з'), ('m', 'ь')];

/// The end of Unicode's Latin blocks: letters with accents before it are typed on Latin layouts.
const LAST_LATIN: char = '\u{250}';

#[cfg(test)]
mod tests {
    use super::*;

    fn key<'a>(sign: &'a str, place: &'a str) -> Key<'a> {
        Key {
            sign,
            place,
            shift: false,
            alt: false,
            control: false,
        }
    }

    #[test]
    fn a_slash_is_what_types_one() {
        for (layout, sign, place, opens) in [
            ("American", "/", "Slash", true),
            ("German", "-", "Slash", false),
            ("German, with Shift", "/", "Digit7", true),
            ("French", "!", "Slash", false),
            ("French, with Shift", "/", "Period", true),
            ("Canadian", "é", "Slash", false),
            ("Canadian", "/", "Backquote", true),
            ("Brazilian", ";", "Slash", false),
            ("Brazilian", "/", "IntlRo", true),
            ("Russian", ".", "Slash", false),
            ("Russian, with Shift", "/", "Backslash", true),
            ("the number pad", "/", "NumpadDivide", true),
            ("American, with Shift", "?", "Slash", false),
        ] {
            assert_eq!(key(sign, place).opens_search(), opens, "{layout}");
        }
    }

    #[test]
    fn control_with_k_is_the_letter_not_the_place() {
        for (layout, sign, place, opens) in [
            ("American", "k", "KeyK", true),
            ("American, capitals locked", "K", "KeyK", true),
            ("Dvorak", "k", "KeyV", true),
            ("Dvorak", "t", "KeyK", false),
            ("Russian", "л", "KeyK", true),
            ("Greek", "κ", "KeyK", true),
            ("Hebrew", "ל", "KeyK", true),
            ("Turkish", "ı", "KeyI", false),
        ] {
            let key = Key {
                control: true,
                ..key(sign, place)
            };
            assert_eq!(key.opens_search(), opens, "{layout}");
            // These are the browser's.
            assert!(!Key { shift: true, ..key }.opens_search(), "{layout}");
            assert!(!Key { alt: true, ..key }.opens_search(), "{layout}");
        }
    }

    #[test]
    fn only_letters_go_by_their_place() {
        assert_eq!(key("т", "KeyN").letter(), Some('n'));
        assert_eq!(key("т", "").letter(), Some('n'));
        assert_eq!(key("ν", "KeyN").letter(), Some('n'));
        assert_eq!(key("ö", "Semicolon").letter(), None);
        assert_eq!(key("é", "Digit2").letter(), None);
        assert_eq!(key("х", "BracketLeft").letter(), None);
        assert_eq!(key("1", "Digit1").letter(), None);
        assert_eq!(key("Enter", "Enter").letter(), None);
    }
}
