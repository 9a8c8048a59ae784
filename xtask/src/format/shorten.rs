//! The short form of a file that is written out in full.

use std::collections::HashMap;

use article::json::{Node, Value};

use super::bases::bases;
use super::mentions;
use super::sentences::plain_quote;
use super::texts::texts;
use super::tree::{
    get_mut, insert_before, items, items_mut, key, member, members, members_mut, object, take,
    text, word,
};
use super::voices::{Voices, is_direct, voice};

const LISTS: [&str; 6] = [
    "places",
    "parties",
    "topics",
    "relations",
    "events",
    "quotations",
];

/// What an entry may take from another; as `article::short` has it.
const SHARED: [&str; 7] = [
    "kind", "verb", "naming", "when", "topics", "unstated", "claim",
];

/// Writes a file in the short form.
pub fn shorten(mut root: Node) -> Node {
    let languages: Vec<String> = root
        .value
        .get("languages")
        .map(items)
        .unwrap_or_default()
        .iter()
        .filter_map(|tag| Some(tag.value.as_str()?.to_string()))
        .collect();
    mentions::shorten(&mut root, &languages);
    let voices = Voices::of(&root);
    let mut defaults = Vec::new();
    for (list, entry) in entries(&mut root) {
        roles(entry);
        claims(entry, status_of(&list), &voices, &languages);
    }
    if let Some(title) = get_mut(&mut root, "title") {
        evidence(title, false, &voices, &languages);
    }
    defaults.extend(
        voices
            .default
            .as_ref()
            .map(|voice| member("voice", text(voice.as_str()))),
    );
    voices.write(&mut root);
    bases(&mut root, &mut defaults);
    let partial = texts(&mut root, &languages, &mut defaults);
    for translation in get_mut(&mut root, "translations")
        .map(items_mut)
        .unwrap_or_default()
    {
        let tag = word(translation, "language")
            .unwrap_or_default()
            .to_string();
        if partial.contains(&tag)
            && let Some(members) = members_mut(translation)
        {
            members.push(member("partial", super::tree::node(Value::Bool(true))));
        }
    }
    for name in LISTS {
        share(&mut root, name);
    }
    for name in LISTS.into_iter().chain(["passages"]) {
        by_id(&mut root, name);
    }
    if !defaults.is_empty() {
        insert_before(&mut root, "passages", member("defaults", object(defaults)));
    }
    root
}

fn entries(root: &mut Node) -> impl Iterator<Item = (String, &mut Node)> {
    let lists = members_mut(root).into_iter().flatten();
    let lists = lists.filter(|member| LISTS.contains(&&*member.key));
    lists.flat_map(|member| {
        let name = member.key.clone();
        items_mut(&mut member.value)
            .iter_mut()
            .map(move |entry| (name.clone(), entry))
    })
}

/// The status that is meant where an entry of this list gives none.
fn status_of(list: &str) -> Option<&'static str> {
    match list {
        "places" | "parties" | "topics" => Some("mentioned"),
        "quotations" => Some("stated"),
        _ => None,
    }
}

/// Roles that stand in the sentence of the person's claim need no claim.
fn roles(entry: &mut Node) {
    let Some(mut claim) = entry.value.get("claim").cloned() else {
        return;
    };
    if let Some(status) = get_mut(&mut claim, "status") {
        *status = text("stated");
    }
    for role in get_mut(entry, "roles").map(items_mut).unwrap_or_default() {
        if role
            .value
            .get("claim")
            .is_some_and(|own| key(own) == key(&claim))
        {
            take(role, "claim");
        }
    }
}

/// Shortens every claim below a node.
fn claims(node: &mut Node, status: Option<&str>, voices: &Voices, languages: &[String]) {
    match &mut node.value {
        Value::Array(items) => {
            items
                .iter_mut()
                .for_each(|item| claims(item, None, voices, languages));
        }
        Value::Object(members) => {
            for member in members {
                match member.key.as_str() {
                    "claim" => claim(&mut member.value, status, voices, languages),
                    "roles" => {
                        for role in items_mut(&mut member.value) {
                            claims(role, Some("stated"), voices, languages);
                        }
                    }
                    _ => claims(&mut member.value, None, voices, languages),
                }
            }
        }
        _ => {}
    }
}

fn claim(claim: &mut Node, default: Option<&str>, voices: &Voices, languages: &[String]) {
    let direct = is_direct(claim);
    let own = claim.value.get("voice").map(voice).unwrap_or_default();
    let status = word(claim, "status").unwrap_or_default().to_string();
    let quotes = claim.value.get("evidence").map(items).unwrap_or_default();
    let found: Option<Vec<_>> = quotes
        .iter()
        .map(|quote| voices.references.get(quote, direct))
        .collect();
    let same = found.as_ref().is_some_and(|found| {
        found
            .iter()
            .all(|found| voices.voice(&found.reference.passage, found.sentences) == Some(&own))
    });
    let plain = members(claim)
        .iter()
        .all(|member| matches!(&*member.key, "status" | "voice" | "evidence"));
    let words = found.as_ref().and_then(|found| {
        let words: Vec<String> = found
            .iter()
            .map(|found| found.reference.to_string())
            .collect();
        // Words of a reference go on to the end.
        let open = words
            .iter()
            .take(words.len().saturating_sub(1))
            .any(|word| word.contains(':'));
        (!open).then(|| words.join(", "))
    });
    if let (true, true, Some(words)) = (same, plain, &words) {
        *claim = match default {
            _ if status.is_empty() => text(words.as_str()),
            Some(default) if default == status => text(words.as_str()),
            _ => text(format!("{status} {words}")),
        };
        return;
    }
    evidence(claim, direct, voices, languages);
    for other in get_mut(claim, "also").map(items_mut).unwrap_or_default() {
        self::claim(other, None, voices, languages);
    }
    if default == Some(status.as_str()) {
        take(claim, "status");
    }
    if same {
        take(claim, "voice");
    } else if let Some(voice) = get_mut(claim, "voice") {
        *voice = text(own);
    }
}

/// Shortens the evidence of a claim or a title.
fn evidence(of: &mut Node, direct: bool, voices: &Voices, languages: &[String]) {
    let Some(evidence) = get_mut(of, "evidence") else {
        return;
    };
    for quote in items_mut(evidence) {
        match voices.references.get(quote, direct) {
            Some(found) => *quote = text(found.reference.to_string()),
            None => plain_quote(quote, languages),
        }
    }
    if let [only] = items(evidence)
        && only.value.as_str().is_some()
    {
        *evidence = only.clone();
    }
}

/// A list as an object with an entry for each id; of a passage that is text alone, the text.
fn by_id(root: &mut Node, name: &str) {
    let Some(list) = get_mut(root, name) else {
        return;
    };
    let entries = std::mem::replace(list, super::tree::null());
    let entries = items(&entries).iter().cloned().map(|mut entry| {
        let id = take(&mut entry, "id");
        let id = id
            .as_ref()
            .and_then(|id| id.value.as_str())
            .unwrap_or_default();
        let is_text = name == "passages" && members(&entry).len() == 1;
        let text = if is_text {
            take(&mut entry, "text")
        } else {
            None
        };
        member(id, text.unwrap_or(entry))
    });
    *list = object(entries.collect());
}

/// Entries that say the same as an earlier one, but of other things.
fn share(root: &mut Node, name: &str) {
    let Some(list) = get_mut(root, name) else {
        return;
    };
    let entries = items_mut(list);
    let shared = |entry: &Node| -> HashMap<String, String> {
        let members = members(entry)
            .iter()
            .filter(|member| SHARED.contains(&&*member.key));
        members
            .map(|member| (member.key.clone(), key(&member.value)))
            .collect()
    };
    let mut models: Vec<(String, HashMap<String, String>)> = Vec::new();
    for entry in entries {
        let own = shared(entry);
        let same = |theirs: &HashMap<String, String>| {
            theirs
                .iter()
                .filter(|(key, value)| own.get(*key) == Some(value))
                .count()
        };
        let fits = models
            .iter()
            .filter(|(_, theirs)| theirs.keys().all(|key| own.contains_key(key)));
        let best = fits
            .max_by_key(|(_, theirs)| same(theirs))
            .filter(|(_, theirs)| same(theirs) >= 2);
        let Some((id, theirs)) = best else {
            let id = word(entry, "id").unwrap_or_default().to_string();
            models.push((id, own));
            continue;
        };
        let Some(members) = members_mut(entry) else {
            continue;
        };
        members.retain(|member| theirs.get(&member.key) != Some(&key(&member.value)));
        let at = members.len().min(1);
        members.insert(at, member("as", text(id.as_str())));
    }
}
