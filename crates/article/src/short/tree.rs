//! Building blocks of a JSON tree, and the way to a place in it.

use crate::decode::{Path, Step};
use crate::json::{Member, Node, Value};

/// A text that stands for what is written at `start`.
pub(super) fn text(start: usize, text: impl Into<String>) -> Node {
    Node {
        start,
        value: Value::String(text.into()),
    }
}

/// An absent text.
pub(super) fn null(start: usize) -> Node {
    Node {
        start,
        value: Value::Null,
    }
}

/// A list.
pub(super) fn list(start: usize, items: Vec<Node>) -> Node {
    Node {
        start,
        value: Value::Array(items),
    }
}

/// An object. Each name counts as written where its value is.
pub(super) fn object(start: usize, members: Vec<(&str, Node)>) -> Node {
    let members = members.into_iter().map(|(key, value)| member(key, value));
    Node {
        start,
        value: Value::Object(members.collect()),
    }
}

/// A member whose name counts as written where its value is.
pub(super) fn member(key: &str, value: Node) -> Member {
    Member {
        key: key.to_string(),
        key_start: value.start,
        value,
    }
}

/// The members of an object.
pub(super) fn members(node: &mut Node) -> Option<&mut Vec<Member>> {
    match &mut node.value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// The value of that name.
pub(super) fn get<'n>(members: &'n [Member], key: &str) -> Option<&'n Node> {
    let member = members.iter().find(|member| member.key == key)?;
    Some(&member.value)
}

/// The value of that name, to be changed.
pub(super) fn get_mut<'n>(members: &'n mut [Member], key: &str) -> Option<&'n mut Node> {
    let member = members.iter_mut().find(|member| member.key == key)?;
    Some(&mut member.value)
}

/// Takes a member out.
pub(super) fn take(members: &mut Vec<Member>, key: &str) -> Option<Node> {
    let at = members.iter().position(|member| member.key == key)?;
    Some(members.remove(at).value)
}

/// How much memory a tree takes, roughly.
pub(super) fn size(node: &Node) -> usize {
    const NODE: usize = 64;
    NODE + match &node.value {
        Value::Null | Value::Bool(_) => 0,
        Value::Number(text, _) | Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(members) => members
            .iter()
            .map(|member| member.key.len() + size(&member.value))
            .sum(),
    }
}

/// The way to what is written at an offset of the file: to the value (or the name of the value) that
/// starts there, or else to the innermost one around it.
pub fn path_at(root: &Node, offset: usize) -> Path {
    let mut path = Vec::new();
    let mut node = root;
    loop {
        let (step, next, start) = match &node.value {
            Value::Array(items) => {
                let ix = items.partition_point(|item| item.start <= offset);
                let Some((ix, item)) = ix.checked_sub(1).and_then(|ix| Some((ix, items.get(ix)?)))
                else {
                    break;
                };
                (Step::Index(ix), item, item.start)
            }
            Value::Object(members) => {
                let ix = members.partition_point(|member| member.key_start <= offset);
                let Some(member) = ix.checked_sub(1).and_then(|ix| members.get(ix)) else {
                    break;
                };
                (
                    Step::Key(member.key.clone()),
                    &member.value,
                    member.key_start,
                )
            }
            _ => break,
        };
        path.push(step);
        if start == offset {
            break;
        }
        node = next;
    }
    Path(path)
}
