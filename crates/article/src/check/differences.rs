//! How a quote differs from the text, and selectors ready to copy.

use crate::decode::short;

/// A text as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a message would cut it off.
pub(super) fn is_long(words: &str) -> bool {
    short(words).len() != words.len()
}

/// From the first difference of two texts on, some words of each.
pub(super) fn difference(one: &str, other: &str) -> Option<(String, String)> {
    let same = one.char_indices().zip(other.chars());
    let same = same.take_while(|((_, a), b)| a == b).last();
    let end = same.map_or(0, |((at, c), _)| at + c.len_utf8());
    if end == one.len() && end == other.len() {
        return None;
    }
    Some((from_word(one, end), from_word(other, end)))
}

/// Some words of a text, from the one at an offset on.
fn from_word(text: &str, at: usize) -> String {
    /// Characters.
    const MOST: usize = 30;
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| {
        space + before[space..].chars().next().map_or(1, char::len_utf8)
    });
    let words = text.get(start..).unwrap_or_default();
    match words.char_indices().nth(MOST) {
        None => words.to_string(),
        Some((cut, _)) => {
            let end = words[..cut].rfind(char::is_whitespace).unwrap_or(cut);
            format!("{}…", &words[..end])
        }
    }
}

/// Where a quote parts from the text, if its first words stand there: how each goes on.
pub(super) fn parting(text: &str, wanted: &str) -> Option<(String, String)> {
    /// Fewer letters in common are no sign of anything.
    const FEWEST: usize = 16;
    let (folded, places) = fold(text);
    let (wanted_folded, wanted_places) = fold(wanted.trim());
    // How many letters of the quote, from its start, stand in the text: what holds for so many holds
    // for fewer.
    let ends: Vec<usize> = wanted_folded
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .collect();
    let common = ends.partition_point(|end| {
        wanted_folded
            .get(..*end)
            .is_some_and(|start| folded.contains(start))
    });
    if common < FEWEST {
        return None;
    }
    let end = *ends.get(common - 1)?;
    let at = folded.find(wanted_folded.get(..end)?)? + end;
    let original = |places: &[(usize, usize)], offset: usize| {
        let ix = places.partition_point(|(here, _)| *here < offset);
        places.get(ix).map(|(_, there)| *there)
    };
    let there = from_word(text, original(&places, at)?);
    let here = from_word(wanted.trim(), original(&wanted_places, end)?);
    Some((there, here))
}

/// The words of the text that are the same but for case, quotation marks, dashes, spaces or ё.
pub(super) fn near_miss<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
    let (folded, places) = fold(text);
    let (wanted, _) = fold(wanted.trim());
    if wanted.is_empty() {
        return None;
    }
    let start = folded.find(&wanted)?;
    let original = |offset: usize| {
        let ix = places.partition_point(|(here, _)| *here < offset);
        places.get(ix).map(|(_, there)| *there)
    };
    text.get(original(start)?..original(start + wanted.len())?)
}

/// A text in which what is easily confused is the same, and for each of its characters its offset
/// here and in the original; the ends of both come last.
fn fold(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::new();
    for (offset, c) in text.char_indices() {
        let plain = match c {
            '«' | '»' | '“' | '”' | '„' | '‟' | '"' => '"',
            '’' | '‘' | 'ʼ' | '\'' => '\'',
            '–' | '—' | '‑' | '-' => '-',
            'ё' | 'Ё' => 'е',
            c if c.is_whitespace() => ' ',
            c => c.to_lowercase().next().unwrap_or(c),
        };
        // Several spaces in a row are one.
        if plain == ' ' && folded.ends_with(' ') {
            continue;
        }
        places.push((folded.len(), offset));
        folded.push(plain);
    }
    places.push((folded.len(), text.len()));
    (folded, places)
}

#[cfg(test)]
mod tests {
    use super::near_miss;

    #[test]
    fn what_is_easily_confused_is_recognised() {
        for (text, wanted, there) in [
            ("форум «Малая Родина»", "\"Малая родина\"", "«Малая Родина»"),
            ("одна цель – помочь", "цель - помочь", "цель – помочь"),
            ("в 17\u{a0}часов", "17 часов", "17\u{a0}часов"),
            ("город  Горно-Алтайск", "город Горно", "город  Горно"),
            ("ещё раз", "еще", "ещё"),
        ] {
            assert_eq!(near_miss(text, wanted), Some(there));
        }
        assert_eq!(near_miss("Казань", "Москва"), None);
        assert_eq!(near_miss("", " "), None);
    }
}
