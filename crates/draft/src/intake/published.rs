//! Lines that only say when a text was published.

use super::day::{self, Day};
use super::lists::Lists;
use super::model::{Origin, Published};
use super::scan::{Piece, Sort, pieces};

/// No such line has more bytes.
const LONGEST: usize = 160;

/// Reads a line: an introduction ("Published"), one day, a time; nothing else may stand in it.
pub(super) fn read(line: &str, lists: &Lists) -> Option<Published> {
    if line.len() > LONGEST {
        return None;
    }
    let (words, labelled) = without_label(line, lists);
    let pieces = pieces(words, LONGEST);
    let mut day: Option<Day> = None;
    let mut time: Option<String> = None;
    let mut zone = false;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if day.is_none()
            && let Some(found) = day::read(&pieces, at, lists)
        {
            at = found.next;
            day = Some(found);
            continue;
        }
        let clock = clock(piece.text, pieces.get(at + 1));
        if time.is_none() && clock.is_some() {
            time = clock;
        } else if piece.is_word() {
            if !lists.is_date_word(piece.text) {
                return None;
            }
            zone |= piece.is_upper();
        } else if piece.sort == Sort::Mark
            && !matches!(
                piece.text,
                "," | "." | "|" | "·" | "(" | ")" | "•" | ":" | "/"
            )
        {
            return None;
        }
        at += 1;
    }
    let day = day?;
    if !day.year && !labelled && time.is_none() {
        return None;
    }
    // A time with a zone in letters would have to be converted.
    let iso = day.iso.map(|day| match time.filter(|_| !zone) {
        Some(time) => format!("{day}T{time}"),
        None => day,
    });
    Some(Published {
        words: words.trim().to_owned(),
        iso,
        from: Origin::Line,
    })
}

/// What the metadata say; ISO 8601 if they say it in it.
pub(super) fn of_metadata(words: &str, lists: &Lists) -> Published {
    let words = words.trim();
    let is_iso = words.len() <= 35
        && words.is_ascii()
        && words
            .bytes()
            .enumerate()
            .take(10)
            .all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
        && words.len() >= 10
        && words
            .get(10..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('T'));
    let iso = if is_iso {
        Some(words.to_owned())
    } else {
        read(words, lists).and_then(|published| published.iso)
    };
    Published {
        words: words.to_owned(),
        iso,
        from: Origin::Metadata,
    }
}

fn without_label<'a>(line: &'a str, lists: &Lists) -> (&'a str, bool) {
    let small = line.to_lowercase();
    let label = lists.published.iter().find(|label| {
        small
            .strip_prefix(**label)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    // Small letters may be longer than capitals, so the length is counted in characters.
    let start = label.and_then(|label| line.char_indices().nth(label.chars().count()));
    match start.and_then(|(at, _)| line.get(at..)) {
        Some(rest) => (rest.trim_start_matches([':', ' ', '—', '–', '-']), true),
        None => (line, false),
    }
}

/// "12:05", "12:05:30", "12.05" is none; an hour with "pm" after it is moved.
fn clock(text: &str, next: Option<&Piece>) -> Option<String> {
    let afternoon = ["pm", "p.m"];
    let morning = ["am", "a.m"];
    let small = text.to_ascii_lowercase();
    let half = next
        .map(|piece| piece.text.to_ascii_lowercase())
        .unwrap_or_default();
    let has = |halves: [&str; 2]| halves.iter().any(|it| small.ends_with(it) || half == *it);
    let bare = small.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let mut parts = bare.split(':');
    let hour: u8 = parts.next()?.parse().ok()?;
    let minute: u8 = match parts.next() {
        Some(minute) if minute.len() == 2 => minute.parse().ok()?,
        None if has(afternoon) || has(morning) => 0,
        _ => return None,
    };
    let hour = match hour {
        12 if has(morning) => 0,
        1..=11 if has(afternoon) => hour + 12,
        _ => hour,
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_publication_are_read() {
        let lists = Lists::load();
        let iso = |line| read(line, &lists).map(|published| published.iso.unwrap_or_default());
        for (line, expected) in [
            ("Published 12 September 2026", "2026-09-12"),
            ("Published: Sept. 12, 2026, 4:05 p.m.", "2026-09-12T16:05"),
            ("Saturday, 12 September 2026 at 9:15 BST", "2026-09-12"),
            ("17 марта 2026, 12:05", "2026-03-17T12:05"),
            ("12:05, 17.03.2026", "2026-03-17T12:05"),
            (
                "Опубликовано: 17 марта 2026 г. в 9:05 (мск)",
                "2026-03-17T09:05",
            ),
            ("17 марта, 12:05", ""),
            ("03/04/2026", "none"),
            ("17 марта 2026 года мэр открыл мост", "none"),
            ("May 2026", "none"),
        ] {
            assert_eq!(iso(line).as_deref().unwrap_or("none"), expected, "{line}");
        }
    }

    #[test]
    fn metadata_in_iso_stay_as_they_are() {
        let lists = Lists::load();
        let iso = |words| of_metadata(words, &lists).iso;
        let time = "2026-03-17T12:05:00+03:00";
        assert_eq!(iso(time).as_deref(), Some(time));
        assert_eq!(iso("March 17, 2026").as_deref(), Some("2026-03-17"));
        assert_eq!(iso("yesterday"), None);
    }
}
