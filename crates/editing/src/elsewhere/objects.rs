//! Answers as objects of JSON, or of what chat programs make of it.

use super::lines::shown;
use super::record::{MOST_RECORDS, Record, Records, is_mark};
use super::words::{Field, Sort, field, sort};

/// Objects and lists in each other beyond this depth are left out.
const DEEPEST: usize = 12;

/// Something that is open: an object or a list.
enum Open {
    Object {
        fields: Vec<(String, String)>,
        /// The key whose value comes next.
        key: Option<String>,
        /// The key of the list in which it stands.
        group: Option<String>,
    },
    List {
        key: Option<String>,
    },
}

/// Reads objects, wherever they stand in the answer; none if there are none.
pub(super) fn read(answer: &str) -> Option<Records> {
    let (before, _) = answer.split_once('{')?;
    let start = before.rfind('[').unwrap_or(before.len());
    let mut rest = answer.get(start..)?;
    let mut found = Records::default();
    let mut open: Vec<Open> = Vec::new();
    // How many that are too deep are open.
    let mut too_deep = 0_usize;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        match c {
            '{' | '[' if open.len() >= DEEPEST => {
                too_deep += 1;
                rest = after;
            }
            '}' | ']' if too_deep > 0 => {
                too_deep -= 1;
                rest = after;
            }
            '{' => {
                let group = open.last().and_then(key_of);
                open.push(Open::Object {
                    fields: Vec::new(),
                    key: None,
                    group,
                });
                rest = after;
            }
            '[' => {
                let key = open.last().and_then(key_of);
                open.push(Open::List { key });
                rest = after;
            }
            '}' | ']' => {
                if let Some(Open::Object { fields, group, .. }) = open.pop() {
                    take(&mut found, &fields, group.as_deref());
                }
                if let Some(Open::Object { key, .. }) = open.last_mut() {
                    *key = None;
                }
                rest = after;
            }
            ',' | ';' => {
                if let Some(Open::Object { key, .. }) = open.last_mut() {
                    *key = None;
                }
                rest = after;
            }
            _ if open.is_empty() => {
                // Words between objects.
                rest = after
                    .find(['{', '['])
                    .and_then(|at| after.get(at..))
                    .unwrap_or_default();
            }
            ':' | '=' => rest = after,
            _ if c.is_whitespace() => rest = after,
            _ => {
                let (value, after) = if is_mark(c) {
                    quoted(c, after)
                } else {
                    bare(rest)
                };
                if too_deep == 0 {
                    put(&mut open, value);
                }
                rest = after;
            }
        }
    }
    // An answer that breaks off.
    while let Some(one) = open.pop() {
        if let Open::Object { fields, group, .. } = one {
            take(&mut found, &fields, group.as_deref());
        }
    }
    (!found.all.is_empty()).then_some(found)
}

/// The key under which the next value stands.
fn key_of(open: &Open) -> Option<String> {
    match open {
        Open::Object { key, .. } | Open::List { key } => key.clone(),
    }
}

/// A key or a value.
fn put(open: &mut [Open], value: &str) {
    let Some((last, before)) = open.split_last_mut() else {
        return;
    };
    match last {
        Open::Object { fields, key, .. } => match key.take() {
            None => *key = Some(value.to_string()),
            Some(name) => fields.push((name, value.to_string())),
        },
        // Values of a list belong to the key of the list, in the object around it.
        Open::List { key } => {
            if let (Some(name), Some(Open::Object { fields, .. })) = (key, before.last_mut()) {
                fields.push((name.clone(), value.to_string()));
            }
        }
    }
}

/// Whether a mark is one of a pair of single ones.
fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '‘' | '’' | '‚' | '‹' | '›' | '`' | '´' | '′')
}

/// A text behind a mark, and what follows it. A mark inside it does not end it: behind the last one stands a comma, a
/// colon, a bracket, or nothing.
fn quoted(first: char, text: &str) -> (&str, &str) {
    let mut letters = text.char_indices();
    while let Some((at, c)) = letters.next() {
        if c == '\\' {
            letters.next();
            continue;
        }
        if !is_mark(c) || is_single(c) != is_single(first) {
            continue;
        }
        let after = text.get(at + c.len_utf8()..).unwrap_or_default();
        let next = after
            .trim_start_matches([' ', '\t', '\r', '\n'])
            .chars()
            .next();
        if matches!(next, None | Some(',' | ':' | '}' | ']' | ';' | '=')) {
            return (text.get(..at).unwrap_or_default(), after);
        }
    }
    (text, "")
}

/// A text without marks, up to the next sign that ends it.
fn bare(text: &str) -> (&str, &str) {
    let end = text.find([',', ':', '}', ']', '{', '[', '\n', '=']);
    let end = end.filter(|end| *end > 0).unwrap_or(text.len());
    (
        text.get(..end).unwrap_or_default(),
        text.get(end..).unwrap_or_default(),
    )
}

/// Characters that are written as others.
fn unescaped(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match (c == '\\').then(|| letters.next()).flatten() {
            None => plain.push(c),
            Some('n' | 't' | 'r') => plain.push(' '),
            Some('u') => {
                let digits: String = letters.clone().take(4).collect();
                let letter = u32::from_str_radix(&digits, 16)
                    .ok()
                    .and_then(char::from_u32);
                match letter.filter(|_| digits.len() == 4) {
                    Some(letter) => {
                        plain.push(letter);
                        letters.nth(3);
                    }
                    None => plain.push('u'),
                }
            }
            Some(other) => plain.push(other),
        }
    }
    plain
}

/// Makes a record of an object: what it is about is said in it, or by the list in which it stands.
fn take(found: &mut Records, fields: &[(String, String)], group: Option<&str>) {
    let mut about: Option<Sort> = None;
    let mut kinds: Vec<&str> = Vec::new();
    for (key, value) in fields {
        if field(key) == Some(Field::Kind) {
            match sort(value) {
                Some(sort) if about.is_none() => about = Some(sort),
                _ => kinds.push(value),
            }
        }
    }
    let about = about.or_else(|| sort(group?));
    // As in lines, the first key may say it: {"person": "Vera Lunina"}.
    let head = fields
        .iter()
        .find_map(|(key, value)| Some((sort(key)?, key, value)));
    let Some(sort) = about.or(head.map(|(sort, ..)| sort)) else {
        if fields
            .iter()
            .any(|(key, _)| field(key) == Some(Field::Quote))
        {
            let values: Vec<&str> = fields.iter().map(|(_, value)| &**value).collect();
            found.unread.push(shown(&values.join(" · ")));
        }
        return;
    };
    if found.all.len() >= MOST_RECORDS {
        found
            .unread
            .push(shown(fields.first().map_or("", |(_, value)| value)));
        return;
    }
    let own_head = head.filter(|(own, ..)| about.is_none() && *own == sort);
    let mut record = Record::new(sort, &unescaped(own_head.map_or("", |(_, _, value)| value)));
    for kind in kinds {
        record.put(Field::Kind, kind);
    }
    for (key, value) in fields {
        let is_head = own_head.is_some_and(|(_, head, _)| head == key);
        match field(key) {
            Some(Field::Kind) | None => {}
            _ if is_head => {}
            Some(field) => record.put(field, &unescaped(value)),
        }
    }
    // What comes first in a line has a name of its own here.
    if record.head.is_empty() {
        let first = match sort {
            Sort::Relation => Field::Who,
            Sort::Date | Sort::Said => Field::Quote,
            _ => Field::Name,
        };
        let at = record.fields.iter().position(|(field, _)| *field == first);
        if let Some(at) = at {
            record.head = record.fields.remove(at).1;
        }
    }
    found.all.push(record);
}
