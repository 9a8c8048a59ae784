//! Writes JSON (RFC 8259) from a small tree of values: serde_json would be most of the worker module's
//! weight.

use std::borrow::Cow;
use std::fmt::Write;

/// A value.
#[derive(Clone, PartialEq, Debug)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; what is not finite is written as `null`.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, its fields in this order.
    Object(Fields<'a>),
}

/// The fields of an object, in order. Names are not looked at: the caller sees to it that they differ.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Fields<'a>(Vec<(&'a str, Json<'a>)>);

impl<'a> Fields<'a> {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more field.
    #[must_use]
    pub fn with(self, name: &'a str, value: impl Into<Json<'a>>) -> Self {
        self.push(name, Some(value.into()))
    }

    fn push(mut self, name: &'a str, value: Option<Json<'a>>) -> Self {
        self.0.extend(value.map(|value| (name, value)));
        self
    }

    /// With one more field if there is a value.
    #[must_use]
    pub fn maybe(self, name: &'a str, value: Option<impl Into<Json<'a>>>) -> Self {
        self.push(name, value.map(Into::into))
    }

    /// With one more field if the list has something.
    #[must_use]
    pub fn list(self, name: &'a str, list: Vec<Json<'a>>) -> Self {
        self.push(name, (!list.is_empty()).then_some(Json::List(list)))
    }
}

impl<'a> From<Fields<'a>> for Json<'a> {
    fn from(fields: Fields<'a>) -> Self {
        Self::Object(fields)
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<f64> for Json<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Json<'_> {
    fn from(number: usize) -> Self {
        // Counts and offsets are far below 2^53.
        Self::Number(number as f64)
    }
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<'a> From<Vec<Json<'a>>> for Json<'a> {
    fn from(list: Vec<Json<'a>>) -> Self {
        Self::List(list)
    }
}

impl<'a, T: Into<Json<'a>>> FromIterator<T> for Json<'a> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl Json<'_> {
    /// As a file: one value a line, indented by one space a level, with a line end at the end. The
    /// form in which the project keeps its articles.
    pub fn file(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, level: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) if number.is_finite() => out.push_str(&digits(*number)),
            Self::Number(_) => out.push_str("null"),
            Self::Text(text) => string(out, text),
            Self::List(list) => {
                let items = list.iter().map(|value| (None, value));
                block(out, level, ['[', ']'], items);
            }
            Self::Object(Fields(fields)) => {
                let items = fields.iter().map(|(name, value)| (Some(*name), value));
                block(out, level, ['{', '}'], items);
            }
        }
    }
}

/// A number as JavaScript writes it: very large and very small ones with an exponent.
pub fn digits(number: f64) -> String {
    let size = number.abs();
    if size >= 1e21 || (size > 0.0 && size < 1e-6) {
        format!("{number:e}")
    } else {
        number.to_string()
    }
}

fn block<'j>(
    out: &mut String,
    level: usize,
    [open, close]: [char; 2],
    items: impl ExactSizeIterator<Item = (Option<&'j str>, &'j Json<'j>)>,
) {
    out.push(open);
    let some = items.len() > 0;
    for (position, (name, value)) in items.enumerate() {
        if position > 0 {
            out.push(',');
        }
        line(out, level + 1);
        if let Some(name) = name {
            string(out, name);
            out.push_str(": ");
        }
        value.write(out, level + 1);
    }
    if some {
        line(out, level);
    }
    out.push(close);
}

fn line(out: &mut String, level: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', level));
}

fn string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped() {
        let text = Json::from("a\"b\\c\n\r\t\u{8}\u{c}\u{1}\u{7f} «ё» 🗺 \u{2028}</script>");
        assert_eq!(
            text.file(),
            "\"a\\\"b\\\\c\\n\\r\\t\\b\\f\\u0001\u{7f} «ё» 🗺 \u{2028}</script>\"\n"
        );
    }

    #[test]
    fn numbers_are_numbers() {
        for (number, written) in [
            (4.4777, "4.4777"),
            (10.0, "10"),
            (-0.5, "-0.5"),
            (1e20, "100000000000000000000"),
            (-1.5e21, "-1.5e21"),
            (1e-7, "1e-7"),
            (0.000_001, "0.000001"),
            (f64::MAX, "1.7976931348623157e308"),
            (f64::NAN, "null"),
            (f64::INFINITY, "null"),
        ] {
            assert_eq!(Json::from(number).file(), format!("{written}\n"));
        }
    }

    #[test]
    fn one_value_a_line() {
        let fields = Fields::new()
            .with("a", Json::List(vec![Json::Null, true.into()]))
            .with("b", Fields::new())
            .maybe("c", None::<&str>)
            .list("d", Vec::new())
            .with("e", Json::List(Vec::new()));
        assert_eq!(
            Json::from(fields).file(),
            "{\n \"a\": [\n  null,\n  true\n ],\n \"b\": {},\n \"e\": []\n}\n"
        );
    }
}
