//! Reads what a file says once, and takes it out: languages, passages with their voices, defaults.

use super::context::Context;
use super::passages::Passage;
use super::reference::Reference;
use super::shapes::{LISTS, SHARED, Shape};
use super::tree::{get, members, take};
use super::unclear::Unclear;
use crate::decode::{At, refuse_unknown_fields};
use crate::json::{Member, Node, Value};
use crate::say;
use std::collections::HashMap;

/// What a file may say in `defaults`.
const DEFAULTS: &[&str] = &["voice", "year", "within", "coordinates"];

/// Reads it; nothing where the file is none of ours.
pub(super) fn read(root: &mut Node, unclear: &mut Unclear) -> Option<Context> {
    let root = members(root)?;
    let Value::Array(tags) = &get(root, "languages")?.value else {
        return None;
    };
    let tags: Vec<String> = (tags.iter().take(MOST_LANGUAGES))
        .map(|tag| Some(tag.value.as_str()?.to_string()))
        .collect::<Option<_>>()?;
    if tags.is_empty() {
        return None;
    }
    let mut context = Context::new(tags);
    for list in LISTS.iter().map(|(list, _)| *list).chain(["passages"]) {
        by_id(root, list);
    }
    partial(&mut context, root, unclear);
    bases(&mut context, root, unclear);
    defaults(&mut context, root, unclear);
    places(&mut context, root);
    passages(&mut context, root, unclear);
    for (list, _) in LISTS {
        shared(&mut context, root, list, unclear);
    }
    Some(context)
}

/// A list of entries may be an object with an entry for each id.
fn by_id(root: &mut [Member], list: &str) {
    let Some(node) = super::tree::get_mut(root, list) else {
        return;
    };
    let Value::Object(entries) = &mut node.value else {
        return;
    };
    let entries = std::mem::take(entries).into_iter().map(|entry| {
        let Member {
            key,
            key_start,
            mut value,
        } = entry;
        let id = super::tree::member("id", super::tree::text(key_start, key));
        let is_passage = list == "passages" && value.value.get("text").is_none();
        match &mut value.value {
            // The text alone.
            Value::Object(_) | Value::Array(_) | Value::String(_) if is_passage => {
                let start = value.start;
                let text = super::tree::member("text", value);
                return Node {
                    start,
                    value: Value::Object(vec![id, text]),
                };
            }
            Value::Object(fields) => fields.insert(0, id),
            _ => {}
        }
        value
    });
    node.value = Value::Array(entries.collect());
}

/// As many as the check allows.
const MOST_LANGUAGES: usize = 50;

/// Translations that say of themselves that they are partial.
fn partial(context: &mut Context, root: &mut [Member], unclear: &mut Unclear) {
    let top = At::ROOT;
    let list = top.key("translations");
    let Some(Value::Array(items)) =
        super::tree::get_mut(root, "translations").map(|node| &mut node.value)
    else {
        return;
    };
    for (ix, item) in items.iter_mut().enumerate() {
        let Some(fields) = members(item) else {
            continue;
        };
        let language = get(fields, "language").and_then(|tag| tag.value.as_str());
        let language = (context.languages.iter()).position(|tag| Some(tag.as_str()) == language);
        match take(fields, "partial").map(|node| node.value) {
            None => {}
            Some(Value::Bool(partial)) => {
                if let Some(flag) = language.and_then(|ix| context.partial.get_mut(ix)) {
                    *flag = partial;
                }
            }
            Some(_) => {
                let at = list.index(ix);
                let at = at.key("partial");
                unclear.add(
                    &at,
                    item.start,
                    say!("write true where the translation lacks some texts"),
                );
            }
        }
    }
}

/// Bases that have a name.
fn bases(context: &mut Context, root: &mut Vec<Member>, unclear: &mut Unclear) {
    let top = At::ROOT;
    let at = top.key("bases");
    let Some(node) = take(root, "bases") else {
        return;
    };
    let Value::Object(named) = node.value else {
        unclear.add(
            &at,
            node.start,
            say!("here should stand an object { … } with a name for each basis"),
        );
        return;
    };
    for Member {
        key,
        key_start: start,
        mut value,
    } in named
    {
        let at = at.key(&key);
        if !is_name(&key) {
            let message = say!(
                "the name of a basis is small Latin letters, digits and hyphens, and none of: stated, derived, reference"
            );
            unclear.add(&at, start, message);
        }
        context.part(&mut value, Shape::Basis, &at, unclear);
        context.bases.insert(key, value);
    }
}

fn is_name(key: &str) -> bool {
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(letters)
        && crate::vocabulary::BasisKind::from_word(key).is_none()
}

fn defaults(context: &mut Context, root: &mut Vec<Member>, unclear: &mut Unclear) {
    let top = At::ROOT;
    let at = top.key("defaults");
    let Some(node) = take(root, "defaults") else {
        return;
    };
    let Value::Object(mut fields) = node.value else {
        unclear.add(
            &at,
            node.start,
            say!("here should stand an object { … } with what holds for the whole file"),
        );
        return;
    };
    let known: Vec<String> = DEFAULTS.iter().map(|name| (*name).to_string()).collect();
    refuse_unknown_fields(&fields, &known, &at, &mut unclear.findings);
    let mut read = |name: &str, context: &mut Context, shape: Option<Shape>| {
        let mut node = take(&mut fields, name)?;
        match shape {
            Some(shape) => context.part(&mut node, shape, &at.key(name), unclear),
            None => context.voice(&mut node, &at.key(name), unclear),
        }
        Some(node)
    };
    context.voice = read("voice", context, None);
    context.year = read("year", context, Some(Shape::Basis));
    context.within = read("within", context, Some(Shape::Basis));
    context.coordinates = read("coordinates", context, Some(Shape::Text));
}

fn places(context: &mut Context, root: &[Member]) {
    let Some(Value::Array(items)) = get(root, "places").map(|node| &node.value) else {
        return;
    };
    let ids = items
        .iter()
        .filter_map(|item| item.value.get("id")?.value.as_str());
    context.places = ids.map(str::to_string).collect();
}

/// The text itself, and who says it.
fn passages(context: &mut Context, root: &mut [Member], unclear: &mut Unclear) {
    let top = At::ROOT;
    let list = top.key("passages");
    let Some(Value::Array(items)) =
        super::tree::get_mut(root, "passages").map(|node| &mut node.value)
    else {
        return;
    };
    for (ix, item) in items.iter_mut().enumerate() {
        let at = list.index(ix);
        let Some(fields) = members(item) else {
            continue;
        };
        let (voice, voices) = (take(fields, "voice"), take(fields, "voices"));
        if let Some(text) = super::tree::get_mut(fields, "text") {
            context.part(text, Shape::Text, &at.key("text"), unclear);
        }
        let id = get(fields, "id")
            .and_then(|id| id.value.as_str())
            .unwrap_or("");
        let text = get(fields, "text");
        let texts = context.languages.iter().map(|tag| {
            let words = text?.value.get(tag)?.value.as_str()?;
            Some(words.to_string())
        });
        let mut passage = Passage::new(id.to_string(), texts.collect());
        if let Some(mut voice) = voice {
            context.voice(&mut voice, &at.key("voice"), unclear);
            passage.voice = Some(voice);
        }
        if let Some(voices) = voices {
            by_sentence(context, &mut passage, voices, &at.key("voices"), unclear);
        }
        context.passages.add(passage);
    }
}

/// Voices of some sentences: `{ "1": "…", "2-4": "…" }`.
fn by_sentence(
    context: &mut Context,
    passage: &mut Passage,
    voices: Node,
    at: &At,
    unclear: &mut Unclear,
) {
    let Value::Object(voices) = voices.value else {
        unclear.add(
            at,
            voices.start,
            say!("here should stand an object { … }: the number of a sentence, and its voice"),
        );
        return;
    };
    let tag = context.languages.first().cloned().unwrap_or_default();
    let count = passage.sentences(0, &tag).len();
    let mut end = 0;
    for Member {
        key,
        key_start: start,
        mut value,
    } in voices
    {
        let at = at.key(&key);
        let Some((first, last)) = Reference::numbers(&key).filter(|(_, last)| *last <= count)
        else {
            let message = say!(
                "“{}” is not the number of a sentence of this passage, which has {}",
                crate::decode::short(&key),
                count
            );
            unclear.add(&at, start, message);
            continue;
        };
        if first <= end {
            unclear.add(
                &at,
                start,
                say!("the sentences stand in the order of the text, each once"),
            );
            continue;
        }
        end = last;
        context.voice(&mut value, &at, unclear);
        passage.voices.push((first, last, value));
    }
}

/// Entries that take how they are said from another: `"as": "rel-br"`.
fn shared(context: &mut Context, root: &mut [Member], list: &str, unclear: &mut Unclear) {
    let top = At::ROOT;
    let list_at = top.key(list);
    let Some(Value::Array(items)) = super::tree::get_mut(root, list).map(|node| &mut node.value)
    else {
        return;
    };
    if !items.iter().any(|item| item.value.get("as").is_some()) {
        return;
    }
    let ids = items.iter().enumerate();
    let ids: HashMap<String, usize> = ids
        .filter(|(_, item)| item.value.get("as").is_none())
        .filter_map(|(ix, item)| Some((item.value.get("id")?.value.as_str()?.to_string(), ix)))
        .collect();
    for ix in 0..items.len() {
        let Some(other) = items
            .get_mut(ix)
            .and_then(members)
            .and_then(|fields| take(fields, "as"))
        else {
            continue;
        };
        let at = list_at.index(ix);
        let Some(from) = other.value.as_str().and_then(|id| ids.get(id)) else {
            let message = say!("“as” names an entry of “{}” that has no “as” itself", list);
            unclear.add(&at, other.start, message);
            continue;
        };
        let Some(Value::Object(theirs)) = items.get(*from).map(|item| &item.value) else {
            continue;
        };
        let theirs: Vec<Member> = (theirs.iter())
            .filter(|member| SHARED.contains(&&*member.key))
            .cloned()
            .collect();
        let Some(fields) = items.get_mut(ix).and_then(members) else {
            continue;
        };
        for member in theirs {
            if get(fields, &member.key).is_none() && context.spend(super::tree::size(&member.value))
            {
                fields.push(member);
            }
        }
    }
}
