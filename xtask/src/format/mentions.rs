//! How mentions are written in the fewest words: the first of four ways that marks the same places.

use std::collections::HashSet;

use article::decode::At;
use article::json::{Node, Value};
use article::short::expand;

use super::sentences::{head, plain_quote};
use super::tree::{
    count, items, items_mut, key, list, member, members, members_mut, node, object, text, word,
};

const LISTS: [&str; 5] = ["places", "parties", "topics", "relations", "events"];

/// Finds the shortest mentions for every entry of a file that is written out in full.
pub fn shorten(root: &mut Node, languages: &[String]) {
    let full = root.clone();
    let entries: Vec<(&str, usize)> = LISTS
        .iter()
        .flat_map(|name| {
            let count = full.value.get(name).map(items).unwrap_or_default().len();
            (0..count).map(move |ix| (*name, ix))
        })
        .collect();
    // The ways of each entry that are left, the first one first.
    let mut ways: Vec<Vec<Node>> = entries.iter().map(|_| vec![names()]).collect();
    let mut first = true;
    loop {
        for ((name, ix), ways) in entries.iter().zip(&ways) {
            let Some(made) = ways.first().cloned() else {
                continue;
            };
            if let Some(list) = super::tree::get_mut(root, name)
                && let Some(entry) = items_mut(list).get_mut(*ix)
                && let Some(mentions) = super::tree::get_mut(entry, "mentions")
            {
                *mentions = made;
            }
        }
        let mut probe = head(&full);
        for name in LISTS {
            let slim = root
                .value
                .get(name)
                .map(items)
                .unwrap_or_default()
                .iter()
                .map(|entry| {
                    let kept = ["name", "short", "aliases", "mentions"];
                    let kept = members(entry)
                        .iter()
                        .filter(|member| kept.contains(&&*member.key));
                    object(kept.cloned().collect())
                });
            if let Some(members) = members_mut(&mut probe) {
                members.push(member(name, list(slim.collect())));
            }
        }
        let unclear = expand(&mut probe);
        let mut settled = true;
        for ((name, ix), ways) in entries.iter().zip(&mut ways) {
            let given = entry(&full, name, *ix).and_then(|entry| entry.value.get("mentions"));
            let Some(given) = given else { continue };
            let wanted = quotes(Some(given));
            let made =
                quotes(entry(&probe, name, *ix).and_then(|entry| entry.value.get("mentions")));
            let list = At::ROOT;
            let list = list.key(name);
            let at = list.index(*ix);
            let failed = unclear.covers(&at.key("mentions").path());
            if first {
                let rest = if failed || made.is_empty() || !made.is_subset(&wanted) {
                    None
                } else {
                    Some(left(given, &made))
                };
                ways.extend(others(given, rest, languages));
            }
            if ways.len() > 1 && (failed || made != wanted) {
                ways.remove(0);
                settled = false;
            }
        }
        first = false;
        if settled {
            return;
        }
    }
}

fn entry<'n>(root: &'n Node, list: &str, ix: usize) -> Option<&'n Node> {
    items(root.value.get(list)?).get(ix)
}

fn quotes(mentions: Option<&Node>) -> HashSet<String> {
    mentions
        .map(items)
        .unwrap_or_default()
        .iter()
        .map(key)
        .collect()
}

/// Every form of the name.
fn names() -> Node {
    node(Value::Bool(true))
}

/// The mentions that are not among those.
fn left(given: &Node, made: &HashSet<String>) -> Node {
    let left = items(given)
        .iter()
        .filter(|quote| !made.contains(&key(quote)));
    list(left.cloned().collect())
}

/// Ways to write mentions, the shortest first; the last one is written out. `rest` are those that no
/// form of the name is.
fn others(given: &Node, rest: Option<Node>, languages: &[String]) -> Vec<Node> {
    let mut ways = vec![
        forms(given, false, languages),
        forms(given, true, languages),
    ];
    if let Some(rest) = rest.filter(|rest| !items(rest).is_empty()) {
        for only in [false, true] {
            ways.push(list(vec![names(), forms(&rest, only, languages)]));
        }
    }
    ways.sort_by_key(|way| {
        let (mut names, mut values) = (0, 0);
        count(way, &mut names, &mut values);
        (names + values, key(way).len())
    });
    let mut given = given.clone();
    for quote in items_mut(&mut given) {
        plain_quote(quote, languages);
    }
    ways.push(given);
    ways
}

/// The words of mentions by language, with the passage or without it.
fn forms(given: &Node, only: bool, languages: &[String]) -> Node {
    let forms = languages.iter().map(|tag| {
        let mut forms: Vec<String> = Vec::new();
        for quote in items(given) {
            let selector = quote
                .value
                .get("quotes")
                .and_then(|quotes| quotes.value.get(tag));
            let Some(exact) = selector.and_then(|selector| word(selector, "exact")) else {
                continue;
            };
            let form = match word(quote, "passage") {
                Some(passage) if only => format!("{passage}: {exact}"),
                _ => exact.to_string(),
            };
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        match forms.as_slice() {
            [one] => text(one.as_str()),
            _ => list(forms.into_iter().map(text).collect()),
        }
    });
    let mut forms: Vec<Node> = forms.collect();
    match forms.as_slice() {
        [_] => forms.remove(0),
        _ => list(forms),
    }
}
