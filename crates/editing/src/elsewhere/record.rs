//! One thing of an answer, before it is looked for in the text.

use super::words::{self, Field, Sort};

/// One thing of an answer.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Record {
    pub sort: Sort,
    /// What comes first: a name; the words of a date or of direct speech; who.
    pub head: String,
    pub fields: Vec<(Field, String)>,
}

/// What an answer holds, in its order.
#[derive(Default, PartialEq, Debug)]
pub(super) struct Records {
    pub all: Vec<Record>,
    /// Lines that look like things of the form, but are none.
    pub unread: Vec<String>,
}

/// The most bytes of an answer that are read.
pub const MOST_BYTES: usize = 256 * 1024;

/// The most things of an answer that are read.
pub const MOST_RECORDS: usize = 300;

/// The most fields of one thing; more are left out.
const MOST_FIELDS: usize = 40;

/// The most letters of a field; what is longer is cut.
const LONGEST: usize = 4_000;

impl Record {
    pub fn new(sort: Sort, head: &str) -> Self {
        Self {
            sort,
            head: clean(head),
            fields: Vec::new(),
        }
    }

    pub fn put(&mut self, field: Field, value: &str) {
        let value = clean(value);
        if value.is_empty() || self.fields.len() >= MOST_FIELDS {
            return;
        }
        match field {
            Field::Name if self.head.is_empty() => self.head = value,
            _ => self.fields.push((field, value)),
        }
    }

    /// The values of a field, in order.
    pub fn all(&self, field: Field) -> impl Iterator<Item = &str> {
        let own = self.fields.iter().filter(move |(one, _)| *one == field);
        own.map(|(_, value)| &**value)
    }

    /// The first value of a field.
    pub fn first(&self, field: Field) -> Option<&str> {
        self.all(field).next()
    }

    /// The names in a field, which are divided by semicolons.
    pub fn names(&self, field: Field) -> Vec<String> {
        let parts = self
            .all(field)
            .flat_map(|value| value.split(';'))
            .map(clean);
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// A member of a vocabulary, if the field names one.
    pub fn member<T: Copy>(
        &self,
        field: Field,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        self.all(field)
            .find_map(|written| words::member(all, word, written))
    }
}

/// Marks of quotation, of any language and of chat programs.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '«' | '»'
            | '„'
            | '“'
            | '”'
            | '‟'
            | '‚'
            | '‘'
            | '’'
            | '‹'
            | '›'
            | '"'
            | '\''
            | '`'
            | '´'
            | '″'
            | '′'
    )
}

/// A value without what stands around it: spaces, emphasis, a comma at the end, and marks around the whole of it.
pub(super) fn clean(value: &str) -> String {
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '*' | '|' | '\u{feff}');
    let mut value = value
        .trim_start_matches(char::is_whitespace)
        .trim_matches(ends);
    let mut marks = value.char_indices();
    if let (Some((_, first)), Some((last_at, last))) = (marks.next(), marks.next_back())
        && is_mark(first)
        && is_mark(last)
    {
        let inner = value.get(first.len_utf8()..last_at).unwrap_or_default();
        // «А» и «Б» begins and ends with a mark, too.
        if !inner.contains(is_mark) || inner.starts_with(is_mark) && inner.ends_with(is_mark) {
            value = inner.trim();
        }
    }
    value.chars().take(LONGEST).collect()
}
