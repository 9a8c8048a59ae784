//! Answers as lines.

use super::record::{MOST_RECORDS, Record, Records, clean, is_mark};
use super::words::{Field, Sort, field, sort};

/// Reads lines; whatever stands around them is left alone.
pub(super) fn read(answer: &str) -> Records {
    let mut found = Records::default();
    // Whether lines of fields belong to the last record.
    let mut is_open = false;
    for line in answer.lines() {
        let line = unmarked(line);
        if line.is_empty()
            || line
                .chars()
                .all(|c| matches!(c, '-' | '|' | ':' | '=' | ' ' | '~'))
        {
            continue;
        }
        let mut cells = line.split(['|', '¦', '│', '｜']);
        let first = cells.next().unwrap_or_default();
        match begun(first, line.len() > first.len()) {
            Some(Begun::Whole(sort, head)) => is_open = push(&mut found, Record::new(sort, head)),
            // The kind has a cell of its own: the next one is the name, unless it says what it is.
            Some(Begun::Kind(sort)) => {
                let head = cells.clone().next().filter(|cell| named(cell).is_none());
                if head.is_some() {
                    cells.next();
                }
                is_open = push(&mut found, Record::new(sort, head.unwrap_or_default()));
            }
            None => match named(first).filter(|_| is_open) {
                // More of the last one, on a line of its own.
                Some((field, value)) => put(&mut found, field, value),
                None => {
                    if cells.clone().any(|cell| named(cell).is_some()) {
                        found.unread.push(shown(line));
                        is_open = false;
                    }
                    continue;
                }
            },
        }
        for cell in cells.filter(|_| is_open) {
            // Words that do not say what they are, are words of the text.
            let (field, value) = named(cell).unwrap_or((Field::Quote, cell));
            put(&mut found, field, value);
        }
    }
    found
}

fn push(found: &mut Records, record: Record) -> bool {
    let fits = found.all.len() < MOST_RECORDS;
    match fits {
        true => found.all.push(record),
        false => found.unread.push(shown(&record.head)),
    }
    fits
}

fn put(found: &mut Records, field: Field, value: &str) {
    if let Some(record) = found.all.last_mut() {
        record.put(field, value);
    }
}

/// How a line begins.
enum Begun<'a> {
    /// With what it is about, and its name.
    Whole(Sort, &'a str),
    /// With what it is about, as the first cell of a row.
    Kind(Sort),
}

fn begun(first: &str, has_more: bool) -> Option<Begun<'_>> {
    match keyed(first) {
        Some((key, head)) => Some(Begun::Whole(sort(key)?, head)),
        None if has_more => Some(Begun::Kind(sort(first)?)),
        None => None,
    }
}

/// A cell that says which field it is.
fn named(cell: &str) -> Option<(Field, &str)> {
    let (key, value) = keyed(cell)?;
    Some((field(key)?, value))
}

/// What stands before and behind the first colon.
fn keyed(cell: &str) -> Option<(&str, &str)> {
    cell.split_once([':', '：'])
}

/// A line without the signs of a list, a quotation, a heading or a fence before it.
fn unmarked(line: &str) -> &str {
    let is_sign = |c: char| {
        c.is_whitespace()
            || is_mark(c)
            || matches!(
                c,
                '-' | '*' | '•' | '–' | '—' | '>' | '#' | '+' | '·' | '|' | '~' | '\u{feff}'
            )
    };
    let line = line.trim_end().trim_start_matches(is_sign);
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = number
        .strip_prefix(['.', ')'])
        .filter(|_| number.len() < line.len());
    rest.map_or(line, |rest| rest.trim_start_matches(is_sign))
}

/// A line as it is listed: its beginning.
pub(super) fn shown(line: &str) -> String {
    const LONGEST: usize = 120;
    let line = clean(line);
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default().trim_end()),
        None => line,
    }
}
