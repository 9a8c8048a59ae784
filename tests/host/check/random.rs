//! Whatever the file holds: an article or at least one problem, and never a panic.

use super::{checked, fixture};
use article::check::decode_document;
use proptest::prelude::*;
use serde_json::{Map, Number, Value};

/// The check ends, and says either yes or why not.
fn answers(source: &str) {
    let _ = decode_document(source);
    match checked(source) {
        Ok(article) => {
            for entity in article.entity_ids() {
                let entry = article.entry(entity);
                assert_eq!(entry.entity, entity);
                for claim in article.claims(entity) {
                    assert!(!claim.evidence.is_empty());
                    for anchor in &claim.evidence {
                        assert!(article.quote(anchor, article::LangIx::ORIGINAL).is_some());
                    }
                }
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            let lines = 1 + source
                .bytes()
                .filter(|byte| matches!(byte, b'\n' | b'\r'))
                .count();
            for problem in problems {
                assert!(problem.rule != "internal", "{source}");
                assert!((1..=lines).contains(&problem.line) && problem.column >= 1);
                assert!(!problem.message.is_empty());
            }
        }
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        ".{0,12}".prop_map(Value::String),
        word().prop_map(Value::String),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::Array),
            prop::collection::vec((word(), inner), 0..8)
                .prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    })
}

/// Words that mean something to the format.
fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "format",
        "dateline/1",
        "id",
        "languages",
        "en",
        "de",
        "title",
        "text",
        "basis",
        "kind",
        "stated",
        "derived",
        "reason",
        "source",
        "publisher",
        "passages",
        "places",
        "parties",
        "events",
        "relations",
        "topics",
        "quotations",
        "translations",
        "claim",
        "status",
        "voice",
        "speaker",
        "form",
        "plain",
        "evidence",
        "passage",
        "quotes",
        "exact",
        "prefix",
        "suffix",
        "mentions",
        "ends",
        "place",
        "party",
        "within",
        "partOf",
        "iso",
        "PT",
        "point",
        "lon",
        "lat",
        "date",
        "when",
        "2026-03-17",
        "../2026",
        "p1",
        "p1.1",
        "p1.2-3",
        "p1: a",
        "held p1.1",
        "stated p1: The Harbour Post",
        "harbour-post plain",
        "harbour-post press-service direct",
        "place-pt stated",
        "2026 named",
        "defaults",
        "bases",
        "named",
        "as",
        "voices",
        "1",
        "2-3",
        "partial",
        "aliases",
        "year",
        "coordinates",
        "roles",
    ])
    .prop_map(String::from)
}

/// How many values a tree has, itself included.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(members) => members.values().map(size).sum(),
        _ => 0,
    }
}

#[derive(Clone, Debug)]
enum Change {
    Delete,
    Double,
    Replace(Value),
    /// By another part of the same file.
    Copy(usize),
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Delete),
        Just(Change::Double),
        any_json().prop_map(Change::Replace),
        any::<usize>().prop_map(Change::Copy),
    ]
}

/// The value of a number, counting from the root down.
fn nth(value: &Value, number: &mut usize) -> Option<Value> {
    if *number == 0 {
        return Some(value.clone());
    }
    *number -= 1;
    match value {
        Value::Array(items) => items.iter().find_map(|item| nth(item, number)),
        Value::Object(members) => members.values().find_map(|member| nth(member, number)),
        _ => None,
    }
}

/// Changes the value of a number below this one; true when done.
fn apply(value: &mut Value, number: &mut usize, change: &Change) -> bool {
    match value {
        Value::Array(items) => {
            for ix in 0..items.len() {
                if *number == 0 {
                    match change {
                        Change::Delete => drop(items.remove(ix)),
                        Change::Double => items.insert(ix, items[ix].clone()),
                        Change::Replace(other) => items[ix] = other.clone(),
                        Change::Copy(_) => {}
                    }
                    return true;
                }
                *number -= 1;
                if apply(&mut items[ix], number, change) {
                    return true;
                }
            }
        }
        Value::Object(members) => {
            let names: Vec<String> = members.keys().cloned().collect();
            for name in names {
                if *number == 0 {
                    match change {
                        Change::Delete => drop(members.remove(&name)),
                        Change::Double => {
                            drop(members.insert(format!("{name}2"), members[&name].clone()))
                        }
                        Change::Replace(other) => drop(members.insert(name, other.clone())),
                        Change::Copy(_) => {}
                    }
                    return true;
                }
                *number -= 1;
                if members
                    .get_mut(&name)
                    .is_some_and(|member| apply(member, number, change))
                {
                    return true;
                }
            }
        }
        _ => {}
    }
    false
}

fn changed(source: &str, changes: Vec<(usize, Change)>) -> String {
    let mut document: Value = serde_json::from_str(source).unwrap();
    for (number, change) in changes {
        let all = size(&document);
        let change = match change {
            Change::Copy(from) => match nth(&document, &mut (from % all)) {
                Some(value) if size(&value) < 200 => Change::Replace(value),
                _ => Change::Delete,
            },
            other => other,
        };
        apply(&mut document, &mut (number % all), &change);
    }
    document.to_string()
}

proptest! {
    #[test]
    fn any_text(source in any::<String>()) {
        answers(&source);
    }

    #[test]
    fn any_bytes(bytes in any::<Vec<u8>>()) {
        answers(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_tree(tree in any_json()) {
        answers(&tree.to_string());
    }

    #[test]
    fn the_smallest_file_changed(changes in prop::collection::vec((any::<usize>(), any_change()), 1..6)) {
        answers(&changed(&fixture("minimal"), changes));
    }

    #[test]
    fn a_short_file_changed(changes in prop::collection::vec((any::<usize>(), any_change()), 1..6)) {
        answers(&changed(&fixture("short/municipal-diplomacy"), changes));
    }

    #[test]
    fn a_full_file_changed(changes in prop::collection::vec((any::<usize>(), any_change()), 1..6)) {
        answers(&changed(&fixture("second"), changes));
    }

    #[test]
    fn a_file_cut_off(end in any::<usize>()) {
        let source = fixture("second");
        let mut end = end % source.len();
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert!(checked(&source[..end]).is_err());
    }
}
