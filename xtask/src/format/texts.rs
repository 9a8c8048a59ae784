//! Texts in the order of the languages, coordinates with one source.

use std::collections::HashMap;

use article::json::{Member, Node, Value};

use super::tree::{
    each, get_mut, in_order, items, key, list, member, members, members_mut, most, take, word,
};

/// Texts in the order of the languages, coordinates with the file's source. Gives the languages whose
/// absent texts are left out.
pub fn texts(root: &mut Node, languages: &[String], defaults: &mut Vec<Member>) -> Vec<String> {
    let mut sources: HashMap<String, usize> = HashMap::new();
    each(root, "lat", &mut |node| {
        if let Some(source) = node.value.get("source") {
            *sources.entry(key(source)).or_default() += 1;
        }
    });
    let source = most(&sources).filter(|source| sources[source] > 1);
    let mut default = None;
    each(root, "point", &mut |node| {
        let Some(point) = get_mut(node, "point") else {
            return;
        };
        if source.is_some() && point.value.get("source").map(key) == source {
            default = take(point, "source");
            if let (Some(lon), Some(lat)) = (point.value.get("lon"), point.value.get("lat")) {
                *point = list(vec![lon.clone(), lat.clone()]);
            }
        }
    });
    defaults.extend(default.map(|source| member("coordinates", source)));
    let translated = root
        .value
        .get("translations")
        .map(items)
        .unwrap_or_default();
    let translated: Vec<&str> = translated
        .iter()
        .filter_map(|one| word(one, "language"))
        .collect();
    let mut partial: Vec<String> = Vec::new();
    absent(root, languages, &mut partial);
    partial.retain(|tag| translated.contains(&tag.as_str()) && languages.first() != Some(tag));
    let may_lack = |ix: usize| partial.contains(&languages[ix]);
    all_texts(root, languages, &may_lack);
    for default in defaults {
        all_texts(&mut default.value, languages, &may_lack);
    }
    partial
}

/// Whether this is a text in every language.
fn is_text(node: &Node, languages: &[String]) -> bool {
    let members = members(node);
    members.len() == languages.len()
        && (members.iter().zip(languages)).all(|(member, tag)| member.key == *tag)
        && members
            .iter()
            .all(|member| matches!(member.value.value, Value::String(_) | Value::Null))
}

fn absent(node: &Node, languages: &[String], found: &mut Vec<String>) {
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| absent(item, languages, found)),
        Value::Object(members) => {
            let text = is_text(node, languages);
            for member in members {
                if text && matches!(member.value.value, Value::Null) && !found.contains(&member.key)
                {
                    found.push(member.key.clone());
                }
                absent(&member.value, languages, found);
            }
        }
        _ => {}
    }
}

fn all_texts(node: &mut Node, languages: &[String], may_lack: &dyn Fn(usize) -> bool) {
    if is_text(node, languages) {
        in_order(node, languages);
        if let Value::Array(texts) = &mut node.value {
            while texts
                .last()
                .is_some_and(|text| matches!(text.value, Value::Null))
                && texts.len() > 1
                && may_lack(texts.len() - 1)
            {
                texts.pop();
            }
        }
        if let ([only], true) = (items(node), matches!(node.value, Value::Array(_))) {
            *node = only.clone();
        }
        return;
    }
    match &mut node.value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| all_texts(item, languages, may_lack)),
        Value::Object(members) => {
            for member in members.iter_mut() {
                if member.key == "aliases" {
                    aliases(&mut member.value, languages);
                } else {
                    all_texts(&mut member.value, languages, may_lack);
                }
            }
        }
        _ => {}
    }
}

/// Forms of a name in the order of the languages, if none is left out before another.
fn aliases(node: &mut Node, languages: &[String]) {
    let Some(members) = members_mut(node) else {
        return;
    };
    for member in members.iter_mut() {
        if let [only] = items(&member.value) {
            member.value = only.clone();
        }
    }
    in_order(node, languages);
    if let ([only], 1) = (items(node), languages.len()) {
        *node = only.clone();
    }
}
