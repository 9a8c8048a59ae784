//! Words with a little of the text beside them.

/// How many letters of the text around some words are shown.
const AROUND: usize = 26;

/// Words with a little of the text before and after them.
pub fn around(text: &str, start: usize, end: usize) -> [String; 3] {
    let (Some(before), Some(words), Some(after)) =
        (text.get(..start), text.get(start..end), text.get(end..))
    else {
        return Default::default();
    };
    let before: Vec<char> = before.chars().rev().take(AROUND).collect();
    let cut = if before.len() == AROUND { "…" } else { "" };
    let before: String = cut.chars().chain(before.into_iter().rev()).collect();
    let after: String = after.chars().take(AROUND).collect();
    [before, words.to_owned(), after]
}
