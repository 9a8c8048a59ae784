//! The shape of the page as the host has drawn it: by it the application sees whether it finds what it is to take over.
//!
//! `assets/script/shape.js` computes the same of the document. Others put elements in or take them out, and hosts make
//! pages smaller; then all is drawn afresh.

/// Class of an element whose content is left out: before the application comes, the early module puts details there.
const OPEN: &str = "detail-pane";
/// Elements of HTML that have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta", "wbr"];

/// A number for which elements, texts and comments there are in a markup, and in which order: not for words and
/// attributes, which a take-over replaces. In digits and letters.
pub fn shape(html: &str) -> String {
    let mut hash = Hash::default();
    let mut rest = html;
    // How many elements are open inside the one whose content is left out, with itself.
    let mut left_out = 0_usize;
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        if end > 0 {
            let (_, after) = rest.split_at(end);
            if left_out == 0 {
                hash.add("t");
            }
            rest = after;
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            let (data, after) = comment.split_once("-->").unwrap_or((comment, ""));
            if left_out == 0 {
                hash.add("!");
                hash.add(data);
            }
            rest = after;
        } else {
            let (tag, after) = rest.split_once('>').unwrap_or((rest, ""));
            rest = after;
            let tag = tag.trim_start_matches('<');
            if tag.starts_with('/') {
                left_out = left_out.saturating_sub(1);
                if left_out == 0 {
                    hash.add(">");
                }
                continue;
            }
            let (tag, is_closed) = match tag.strip_suffix('/') {
                Some(tag) => (tag, true),
                None => (tag, false),
            };
            let name = tag.split_ascii_whitespace().next().unwrap_or_default();
            let is_closed = is_closed || VOID.contains(&name);
            if left_out == 0 {
                hash.add("<");
                hash.add(name);
                if is_closed {
                    hash.add(">");
                } else if tag.contains(&format!("class=\"{OPEN}\"")) {
                    left_out = 1;
                }
            } else if !is_closed {
                left_out += 1;
            }
        }
    }
    hash.digits()
}

/// 31 times what was, and the next unit of UTF-16.
#[derive(Default)]
struct Hash(u32);

impl Hash {
    fn add(&mut self, text: &str) {
        for unit in text.encode_utf16() {
            self.0 = self.0.wrapping_mul(31).wrapping_add(u32::from(unit));
        }
    }

    /// In base 36, as JavaScript writes it.
    fn digits(&self) -> String {
        let mut digits = Vec::new();
        let mut rest = self.0;
        while rest > 0 || digits.is_empty() {
            digits.extend(char::from_digit(rest % 36, 36));
            rest /= 36;
        }
        digits.iter().rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(tokens: &str) -> String {
        let mut hash = Hash::default();
        hash.add(tokens);
        hash.digits()
    }

    #[test]
    fn elements_texts_and_comments_count() {
        let html = "<!--<[]>--><p class=\"a\">x <b>y</b></p><input type=\"text\"><path d=\"M0\"/>";
        assert_eq!(shape(html), hash("!<[]><pt<bt>><input><path>"));
        // Other words and attributes are the same shape.
        assert_eq!(shape("<p id=\"b\">z</p>"), shape("<p>x y</p>"));
        for other in ["<p></p>", "<p>x</p><p>", "<div>x</div>", "<p><!--x--></p>"] {
            assert_ne!(shape(other), shape("<p>x</p>"), "{other}");
        }
    }

    #[test]
    fn the_place_of_details_counts_without_its_content() {
        let empty = shape("<i><div class=\"detail-pane\"></div>x</i>");
        assert_eq!(empty, hash("<i<div>t>"));
        let full =
            "<i><div class=\"detail-pane\"><!--a--><section><br><p>b</p></section>c</div>x</i>";
        assert_eq!(shape(full), empty);
    }

    #[test]
    fn numbers_are_written_as_in_javascript() {
        assert_eq!(Hash(0).digits(), "0");
        assert_eq!(Hash(u32::MAX).digits(), "1z141z3");
    }
}
