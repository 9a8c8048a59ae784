//! Lines of the page between the paragraphs, by the words that begin them.

use super::lists::{Fit, Lists};
use crate::source::Reason;
use article::sentences::sentences;

/// A line of more characters is a paragraph of the text, whatever its first words.
const LONGEST: usize = 220;

/// Why a line belongs to the page, if it does.
pub(super) fn reason(text: &str, lists: &Lists) -> Option<Reason> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let small = text.to_lowercase();
    let line = small.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '©' | '('));
    let bare = line.trim_end_matches(|c: char| !c.is_alphanumeric());
    let fits = |fit: Fit, words: &str| match fit {
        Fit::Whole => bare == words,
        Fit::Begins => line.strip_prefix(words).is_some_and(|rest| {
            // A word that only begins like one of the list is another word.
            let ends = words.ends_with(|c: char| !c.is_alphabetic());
            ends || !rest.starts_with(char::is_alphabetic)
        }),
    };
    let found = lists
        .furniture
        .iter()
        .find(|(_, fit, words)| fits(*fit, words));
    found
        .map(|(reason, ..)| *reason)
        .or_else(|| rights_at_the_end(line))
}

/// «ООО "Газета", 2026. Все права защищены.»
fn rights_at_the_end(line: &str) -> Option<Reason> {
    let line = line.trim_end_matches(['.', '!', ' ']);
    let ends = ["все права защищены", "all rights reserved"];
    ends.iter()
        .any(|end| line.ends_with(end))
        .then_some(Reason::Rights)
}

/// Where the last sentences of a paragraph that belong to the page begin, if some do and others do
/// not.
pub(super) fn tail(text: &str, tag: &str, lists: &Lists) -> Option<usize> {
    let spans = sentences(text, tag);
    let mut cut = None;
    for span in spans.iter().skip(1).rev() {
        let (start, end) = (span.start as usize, span.end as usize);
        let sentence = text.get(start..end)?;
        match reason(sentence, lists) {
            Some(Reason::Subscribe | Reason::Rights | Reason::Share | Reason::ReadAlso) => {
                cut = Some(start);
            }
            _ => break,
        }
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_page_are_known_by_their_first_words() {
        let lists = Lists::load();
        let reason = |text| reason(text, &lists);
        assert_eq!(
            reason("Подписывайтесь на наш канал!"),
            Some(Reason::Subscribe)
        );
        assert_eq!(
            reason("→ Читайте также: Мост закрыт"),
            Some(Reason::ReadAlso)
        );
        assert_eq!(reason("Share"), Some(Reason::Share));
        assert_eq!(reason("Share prices fell."), None);
        assert_eq!(reason("Comments"), Some(Reason::Comments));
        assert_eq!(reason("Copyrighted works are at risk."), None);
        assert_eq!(reason("© Газета, 2026"), Some(Reason::Rights));
        assert_eq!(
            reason("Gazette Ltd. All rights reserved."),
            Some(Reason::Rights)
        );
        assert_eq!(
            reason("Photo: Jane Doe / Gazette"),
            Some(Reason::PhotoCredit)
        );
        assert_eq!(reason("Фотографии моста показали мэру."), None);
    }

    #[test]
    fn a_sentence_of_the_page_is_cut_from_a_paragraph() {
        let text = "Мост открыт. Подписывайтесь на наш канал.";
        let at = tail(text, "ru", &Lists::load());
        assert_eq!(
            at.and_then(|at| text.get(at..)),
            Some("Подписывайтесь на наш канал.")
        );
    }
}
