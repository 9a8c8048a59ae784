//! Building blocks of a JSON tree.

use std::collections::HashMap;

use article::json::{Member, Node, Value};

pub fn node(value: Value) -> Node {
    Node { start: 0, value }
}

pub fn null() -> Node {
    node(Value::Null)
}

pub fn text(text: impl Into<String>) -> Node {
    node(Value::String(text.into()))
}

pub fn list(items: Vec<Node>) -> Node {
    node(Value::Array(items))
}

pub fn member(key: &str, value: Node) -> Member {
    Member {
        key: key.to_string(),
        key_start: 0,
        value,
    }
}

pub fn object(members: Vec<Member>) -> Node {
    node(Value::Object(members))
}

pub fn members(node: &Node) -> &[Member] {
    match &node.value {
        Value::Object(members) => members,
        _ => &[],
    }
}

pub fn members_mut(node: &mut Node) -> Option<&mut Vec<Member>> {
    match &mut node.value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

pub fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::Array(items) => items,
        _ => &[],
    }
}

pub fn items_mut(node: &mut Node) -> &mut [Node] {
    match &mut node.value {
        Value::Array(items) => items,
        _ => &mut [],
    }
}

pub fn get_mut<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    let member = members_mut(node)?
        .iter_mut()
        .find(|member| member.key == key)?;
    Some(&mut member.value)
}

pub fn word<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    node.value.get(key)?.value.as_str()
}

pub fn take(node: &mut Node, key: &str) -> Option<Node> {
    let members = members_mut(node)?;
    let at = members.iter().position(|member| member.key == key)?;
    Some(members.remove(at).value)
}

/// The tree on one line: two trees that say the same are the same text.
pub fn key(node: &Node) -> String {
    article::json::print::line(node)
}

/// Puts texts by language in the order of the file's languages.
pub fn order_languages(node: &mut Node, languages: &[String]) {
    match &mut node.value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| order_languages(item, languages)),
        Value::Object(members) => {
            let place = |member: &Member| languages.iter().position(|tag| *tag == member.key);
            if members.iter().all(|member| place(member).is_some()) {
                members.sort_by_key(place);
            }
            for member in members {
                order_languages(&mut member.value, languages);
            }
        }
        _ => {}
    }
}

/// Counts what there is to type: names, and values that are no list or object.
pub fn count(node: &Node, names: &mut usize, values: &mut usize) {
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| count(item, names, values)),
        Value::Object(members) => {
            *names += members.len();
            members
                .iter()
                .for_each(|member| count(&member.value, names, values));
        }
        _ => *values += 1,
    }
}

/// What stands by language, as a list in the order of the languages.
pub fn in_order(node: &mut Node, languages: &[String]) {
    let own = members(node);
    let leads = own
        .iter()
        .zip(languages)
        .all(|(member, tag)| member.key == *tag);
    if leads && !own.is_empty() && own.len() <= languages.len() {
        *node = list(own.iter().map(|member| member.value.clone()).collect());
    }
}

/// Puts a member before another one.
pub fn insert_before(root: &mut Node, key: &str, new: Member) {
    let Some(members) = members_mut(root) else {
        return;
    };
    let at = members.iter().position(|member| member.key == key);
    members.insert(at.unwrap_or(members.len()), new);
}

/// Shows every object with these fields to a function.
pub fn each(node: &mut Node, field: &str, see: &mut dyn FnMut(&mut Node)) {
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, field, see)),
        Value::Object(members) => {
            for member in members.iter_mut() {
                if member.key != "passages" {
                    each(&mut member.value, field, see);
                }
            }
            if node.value.get(field).is_some() {
                see(node);
            }
        }
        _ => {}
    }
}

/// What occurs most often, and more than once if anything does; of equals the first by its name.
pub fn most(counts: &HashMap<String, usize>) -> Option<String> {
    let mut counts: Vec<_> = counts.iter().collect();
    counts.sort_by(|(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
    counts.first().map(|(key, _)| (*key).clone())
}
