//! What stands right before and after the words of a quote (W3C TextQuoteSelector: `prefix`, `suffix`).

/// How many characters of it are usual, at most.
pub const USUAL_LENGTH: usize = 32;

/// At most so many characters of the end of a text, cut before a word. It stays next to what follows: a space at its end counts.
pub fn before(text: &str, length: usize) -> &str {
    let Some((start, _)) = text.char_indices().rev().nth(length - 1) else {
        return text;
    };
    let cut = text.get(start..).unwrap_or_default();
    let whole = text.get(..start).unwrap_or_default();
    if whole.is_empty() || whole.ends_with(char::is_whitespace) {
        return cut;
    }
    cut.find(char::is_whitespace)
        .map_or("", |space| cut[space..].trim_start())
}

/// At most so many characters of the start of a text, cut behind a word.
pub fn after(text: &str, length: usize) -> &str {
    let Some((end, next)) = text.char_indices().nth(length) else {
        return text;
    };
    let cut = text.get(..end).unwrap_or_default();
    if next.is_whitespace() {
        return cut;
    }
    cut.rfind(char::is_whitespace)
        .map_or("", |space| cut[..space].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_whole_words_beside_the_quote() {
        assert_eq!(before("short ", USUAL_LENGTH), "short ");
        assert_eq!(
            before(
                "a word that is cut, and the last few stay whole ",
                USUAL_LENGTH
            ),
            "cut, and the last few stay whole "
                .strip_prefix("cut, ")
                .unwrap()
        );
        assert_eq!(
            after(" the first few words stay whole, others go", USUAL_LENGTH),
            " the first few words stay whole,"
        );
        assert_eq!(after(", no", USUAL_LENGTH), ", no");
        assert_eq!(before(&"ж".repeat(40), USUAL_LENGTH), "");
        assert_eq!(after(&"ж".repeat(40), USUAL_LENGTH), "");
    }
}
