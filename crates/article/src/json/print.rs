//! A JSON tree as text.

use super::{Node, Value};
use std::fmt::Write as _;

/// How long a line of the short form may be, in characters.
const WIDTH: usize = 110;

/// Each value on a line of its own.
pub fn full(root: &Node) -> String {
    let mut text = String::new();
    put(root, 0, false, &mut text);
    text.push('\n');
    text
}

/// What fits on a line is on one.
pub fn short(root: &Node) -> String {
    let mut text = String::new();
    put(root, 0, true, &mut text);
    text.push('\n');
    text
}

/// All on one line.
pub fn line(node: &Node) -> String {
    let mut text = String::new();
    one_line(node, &mut text);
    text
}

/// A text in quotes (RFC 8259, section 7).
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if c < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn scalar(node: &Node) -> Option<String> {
    Some(match &node.value {
        Value::Null => "null".to_string(),
        Value::Bool(value) => value.to_string(),
        Value::Number(text, number) => {
            // A whole number without its point, as editors write it.
            let plain = text.strip_suffix(".0").filter(|_| number.fract() == 0.0);
            plain.unwrap_or(text).to_string()
        }
        Value::String(text) => quoted(text),
        Value::Array(_) | Value::Object(_) => return None,
    })
}

fn one_line(node: &Node, into: &mut String) {
    match &node.value {
        Value::Array(items) => {
            into.push('[');
            for (ix, item) in items.iter().enumerate() {
                into.push_str(if ix > 0 { ", " } else { "" });
                one_line(item, into);
            }
            into.push(']');
        }
        Value::Object(members) => {
            into.push('{');
            for (ix, member) in members.iter().enumerate() {
                into.push_str(if ix > 0 { ", " } else { " " });
                into.push_str(&quoted(&member.key));
                into.push_str(": ");
                one_line(&member.value, into);
            }
            into.push_str(if members.is_empty() { "}" } else { " }" });
        }
        _ => into.push_str(&scalar(node).unwrap_or_default()),
    }
}

fn put(node: &Node, depth: usize, lines: bool, into: &mut String) {
    if let Some(text) = scalar(node) {
        into.push_str(&text);
        return;
    }
    let empty = match &node.value {
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    };
    if empty || lines && depth > 1 {
        let line = line(node);
        if empty || depth + line.chars().count() <= WIDTH {
            into.push_str(&line);
            return;
        }
    }
    let indent = |depth: usize, into: &mut String| {
        into.push('\n');
        into.extend(std::iter::repeat_n(' ', depth));
    };
    match &node.value {
        Value::Array(items) => {
            into.push('[');
            for (ix, item) in items.iter().enumerate() {
                into.push_str(if ix > 0 { "," } else { "" });
                indent(depth + 1, into);
                put(item, depth + 1, lines, into);
            }
            indent(depth, into);
            into.push(']');
        }
        Value::Object(members) => {
            into.push('{');
            for (ix, member) in members.iter().enumerate() {
                into.push_str(if ix > 0 { "," } else { "" });
                indent(depth + 1, into);
                into.push_str(&quoted(&member.key));
                into.push_str(": ");
                put(&member.value, depth + 1, lines, into);
            }
            indent(depth, into);
            into.push('}');
        }
        _ => {}
    }
}
