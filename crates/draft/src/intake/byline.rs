//! Lines that say who wrote a text.

use super::lists::Lists;
use super::model::{Byline, Origin};
use super::scan::{Piece, pieces};

/// No such line has more bytes.
const LONGEST: usize = 240;

/// Reads a line that begins with "By" or «Автор:», or that is a person and a publisher.
/// `bare`: two or three words with capitals alone are enough, as right below a headline.
pub(super) fn read(line: &str, bare: bool, lists: &Lists) -> Option<Byline> {
    let line = line.trim();
    if line.len() > LONGEST {
        return None;
    }
    let label = label(line, lists);
    let rest = label
        .map_or(line, |at| line.get(at..).unwrap_or_default())
        .trim();
    let rest = rest.trim_end_matches(|c: char| c == '.' && label.is_some());
    let parts: Vec<&str> = parts(rest);
    let names: Vec<String> = parts
        .iter()
        .take_while(|part| is_person(part))
        .map(|part| (*part).to_owned())
        .collect();
    let others = parts.get(names.len()..).unwrap_or_default();
    let publisher = others
        .iter()
        .find(|part| is_name(part, lists))
        .map(|part| part.trim_matches(['"', '«', '»', '“', '”', ' ']).to_owned());
    let fits = match (label, names.len(), others) {
        (Some(_), 0, _) | (None, 0, _) => false,
        (Some(_), _, others) => others.len() <= 3,
        // «Иван Петров, "Газета"»
        (None, 1, [other]) => is_quoted(other) || lists.is_agency(other),
        (None, 1 | 2, []) => bare,
        _ => false,
    };
    fits.then(|| Byline {
        text: line.to_owned(),
        names,
        publisher,
        from: Origin::Line,
    })
}

/// "(Reporting by Jane Doe in London; Editing by John Roe)"
pub(super) fn is_credit(line: &str) -> bool {
    let small = line.trim().trim_start_matches(['(', '[']).to_lowercase();
    [
        "reporting by",
        "additional reporting",
        "editing by",
        "writing by",
        "compiled by",
    ]
    .iter()
    .any(|start| small.starts_with(start))
}

/// Where the words after the introduction begin.
fn label(line: &str, lists: &Lists) -> Option<usize> {
    let small = line.to_lowercase();
    let label = lists.bylines.iter().find(|label| {
        small
            .strip_prefix(**label)
            .is_some_and(|rest| label.ends_with(':') || rest.starts_with([' ', ':', '\u{a0}']))
    })?;
    let (at, _) = line.char_indices().nth(label.chars().count())?;
    let rest = line.get(at..)?;
    Some(at + rest.len() - rest.trim_start_matches([':', ' ']).len())
}

fn parts(text: &str) -> Vec<&str> {
    let mut found = vec![text];
    for separator in [", ", " and ", " и ", " & ", "; ", " | ", " for ", " with "] {
        found = found
            .iter()
            .flat_map(|part| part.split(separator))
            .collect();
    }
    // "Jane Roe in London": where she is does not publish.
    let found = found.into_iter().map(|part| {
        let (who, _) = part.split_once(" in ").unwrap_or((part, ""));
        who.trim_matches([' ', ','])
    });
    found.filter(|part| !part.is_empty()).collect()
}

/// Two to four words with capitals, initials among them.
fn is_person(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let small = [
        "de", "da", "di", "van", "von", "der", "bin", "al", "el", "la", "ibn", "оглы", "фон",
    ];
    let fits = |word: &&str| {
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let letters = word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        letters && (capital || small.contains(word))
    };
    (2..=4).contains(&words.len())
        && words.iter().all(fits)
        && words.last().is_some_and(|last| !last.ends_with('.'))
}

fn is_quoted(part: &str) -> bool {
    part.starts_with(['"', '«', '“']) && part.ends_with(['"', '»', '”'])
}

fn is_name(part: &str, lists: &Lists) -> bool {
    let pieces = pieces(part, LONGEST);
    is_quoted(part) || lists.is_agency(part) || pieces.first().is_some_and(Piece::is_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_are_read() {
        let lists = Lists::load();
        let names = |line, bare| {
            let byline = read(line, bare, &lists)?;
            Some((byline.names.join("+"), byline.publisher.unwrap_or_default()))
        };
        let found = |names: &str, publisher: &str| Some((names.to_owned(), publisher.to_owned()));
        for (line, expected) in [
            ("By Jane Doe", found("Jane Doe", "")),
            (
                "By JANE DOE and John Q. Roe, Reuters",
                found("JANE DOE+John Q. Roe", "Reuters"),
            ),
            ("Автор: Петр Сергеев", found("Петр Сергеев", "")),
            (
                "Текст: И.И. Сергеев, Анна Серова",
                found("И.И. Сергеев+Анна Серова", ""),
            ),
            ("Иван Петров, \"Газета\"", found("Иван Петров", "Газета")),
            ("By the river, people waited.", None),
            ("By Monday", None),
            ("Иван Петров, мэр города", None),
            ("Анна Серова", None),
        ] {
            assert_eq!(names(line, false), expected, "{line}");
        }
        assert_eq!(names("Анна Серова", true), found("Анна Серова", ""));
        assert_eq!(names("Мост открыт вчера", true), None);
    }
}
