//! Passages of a length that can be worked on: a text without paragraphs is divided.

use crate::Language;
use crate::intake::{Change, ChangeKind, Intake};
use article::sentences::sentences;
use std::borrow::Cow;

/// Longest passage in bytes: four pages of print.
const LONGEST: usize = 12_000;

/// A text whose longer paragraphs are divided, at the ends of sentences where there are any; what is
/// divided is listed.
pub(crate) fn divided(intake: &Intake, language: Language) -> Cow<'_, Intake> {
    if intake
        .paragraphs
        .iter()
        .all(|paragraph| paragraph.len() <= LONGEST)
    {
        return Cow::Borrowed(intake);
    }
    let mut divided = Intake {
        paragraphs: Vec::new(),
        kinds: Vec::new(),
        ..intake.clone()
    };
    // The first part of each paragraph, and where the next paragraph begins.
    let mut starts = vec![0];
    for (number, paragraph) in intake.paragraphs.iter().enumerate() {
        let kind = intake.kinds.get(number).copied();
        let parts = parts(paragraph, language);
        if parts.len() > 1 {
            divided.changes.push(Change {
                kind: ChangeKind::Divided,
                paragraph: Some(number),
                at: 0,
                before: beginning(paragraph),
                after: parts.first().map_or(String::new(), |part| beginning(part)),
                count: parts.len() - 1,
            });
        }
        if let Some(line) = &mut divided.dateline
            && intake
                .dateline
                .as_ref()
                .is_some_and(|line| line.paragraph == number)
        {
            line.paragraph = divided.paragraphs.len();
        }
        divided.kinds.extend(parts.iter().filter_map(|_| kind));
        divided
            .paragraphs
            .extend(parts.into_iter().map(str::to_string));
        starts.push(divided.paragraphs.len());
    }
    for change in &mut divided.changes {
        let Some(number) = &mut change.paragraph else {
            continue;
        };
        // What was cut off stood at the end; where else a change was made, is not told.
        let ends = change.kind == ChangeKind::Furniture;
        let part = starts.get(*number + usize::from(ends));
        *number = part.map_or(*number, |part| part.saturating_sub(usize::from(ends)));
    }
    for dropped in &mut divided.dropped {
        dropped.at = starts.get(dropped.at).copied().unwrap_or(usize::MAX);
    }
    Cow::Owned(divided)
}

/// Enough of a paragraph to find it again.
fn beginning(text: &str) -> String {
    let mut beginning: String = text.chars().take(80).collect();
    if beginning.len() < text.len() {
        beginning.push('…');
    }
    beginning
}

fn parts(text: &str, language: Language) -> Vec<&str> {
    if text.len() <= LONGEST {
        return vec![text];
    }
    let ends: Vec<usize> = sentences(text, language.tag())
        .into_iter()
        .map(|sentence| sentence.end as usize)
        .collect();
    let mut parts = Vec::new();
    let mut start = 0;
    while text.len() - start > LONGEST {
        let most = start + LONGEST;
        let sentence = ends
            .get(..ends.partition_point(|end| *end <= most))
            .and_then(|ends| ends.last().copied())
            .filter(|end| *end > start);
        let end = sentence.unwrap_or_else(|| word_end(text, start, most));
        parts.extend(text.get(start..end).map(str::trim));
        start = end;
    }
    parts.extend(text.get(start..).map(str::trim));
    parts.retain(|part| !part.is_empty());
    parts
}

/// The last space before a place, else the last letter before it.
fn word_end(text: &str, start: usize, most: usize) -> usize {
    let end = (start..=most)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(most);
    let within = text.get(start..end).unwrap_or_default();
    within
        .rfind(char::is_whitespace)
        .filter(|space| *space > 0)
        .map_or(end, |space| start + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        let intake = Intake {
            paragraphs: vec!["Short.".into(), text.into()],
            ..Intake::default()
        };
        let divided = divided(&intake, Language::English);
        assert_eq!(divided.changes.len(), usize::from(text.len() > LONGEST));
        let joined: String = divided.paragraphs[1..].concat();
        let solid = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(solid(&joined), solid(text), "no word is lost");
        divided.paragraphs[1..].iter().map(String::len).collect()
    }

    #[test]
    fn a_long_paragraph_is_divided_at_sentences_words_or_anywhere() {
        assert_eq!(lengths("One sentence."), [13]);
        for text in [
            "A short one. ".repeat(3000),
            "word ".repeat(9000),
            "ж".repeat(20_000),
        ] {
            let lengths = lengths(&text);
            assert!(lengths.len() > 2, "{lengths:?}");
            assert!(
                lengths.iter().all(|length| *length <= LONGEST),
                "{lengths:?}"
            );
        }
    }
}
