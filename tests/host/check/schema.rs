//! docs/article.schema.json: true of the files that pass the check.

use super::{files, read};
use serde_json::Value;
use std::fs;

const SCHEMA: &str = "docs/article.schema.json";

#[test]
fn files_that_pass_the_check_fit_the_schema() {
    let schema = schema();
    let mut good = files("assets/articles");
    good.extend(files("tests/fixtures"));
    good.extend(files("tests/fixtures/short"));
    for (name, path) in good {
        let value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(misfit(&schema, &schema, &value, ""), None, "{name}");
    }
}

#[test]
fn the_schema_finds_what_is_wrong_in_form() {
    let schema = schema();
    let table = [
        ("unknown-field", "/places/0/claim/staus"),
        ("unknown-word", "/places/0/claim/status"),
        ("wrong-type", "/languages"),
    ];
    for (name, at) in table {
        let value =
            serde_json::from_str(&read(&format!("tests/fixtures/broken/{name}.json"))).unwrap();
        let found = misfit(&schema, &schema, &value, "");
        assert!(
            found.as_ref().is_some_and(|found| found.starts_with(at)),
            "{name}: {found:?}"
        );
    }
}

fn schema() -> Value {
    serde_json::from_str(&read(SCHEMA)).unwrap()
}

/// Where and how a value does not fit, by the keywords of JSON Schema that our schema uses. Any other
/// keyword fails, so that none is passed over.
fn misfit(root: &Value, schema: &Value, value: &Value, at: &str) -> Option<String> {
    for (keyword, rule) in schema.as_object()? {
        let found = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => None,
            "$ref" => {
                let pointer = rule.as_str().unwrap().trim_start_matches('#');
                misfit(root, root.pointer(pointer).unwrap(), value, at)
            }
            "type" => {
                let types = rule
                    .as_array()
                    .cloned()
                    .unwrap_or_else(|| vec![rule.clone()]);
                let own = match value {
                    Value::Null => "null",
                    Value::Bool(_) => "boolean",
                    Value::Number(_) => "number",
                    Value::String(_) => "string",
                    Value::Array(_) => "array",
                    Value::Object(_) => "object",
                };
                (!types.iter().any(|name| name == own)).then(|| format!("{at}: {own}, not {rule}"))
            }
            "const" => (value != rule).then(|| format!("{at}: not {rule}")),
            "enum" => {
                (!rule.as_array().unwrap().contains(value)).then(|| format!("{at}: none of {rule}"))
            }
            // Of several forms the one is meant that fits the furthest.
            "anyOf" | "oneOf" => {
                let forms = rule.as_array().unwrap();
                let misfits = forms.iter().map(|form| misfit(root, form, value, at));
                misfits.collect::<Option<Vec<String>>>().map(|misfits| {
                    let depth = |misfit: &String| {
                        misfit
                            .split(':')
                            .next()
                            .unwrap_or_default()
                            .matches('/')
                            .count()
                    };
                    let deepest = misfits.into_iter().rev().max_by_key(depth);
                    deepest.unwrap_or_else(|| format!("{at}: fits none of {keyword}"))
                })
            }
            "required" => {
                let missing = |name: &&Value| {
                    value.is_object() && value.get(name.as_str().unwrap()).is_none()
                };
                rule.as_array()
                    .unwrap()
                    .iter()
                    .find(missing)
                    .map(|name| format!("{at}: without {name}"))
            }
            "properties" | "additionalProperties" => members(root, schema, keyword, value, at),
            "items" => value
                .as_array()
                .into_iter()
                .flatten()
                .enumerate()
                .find_map(|(ix, item)| misfit(root, rule, item, &format!("{at}/{ix}"))),
            other => panic!("the schema uses {other}, which this test does not know"),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn members(root: &Value, schema: &Value, keyword: &str, value: &Value, at: &str) -> Option<String> {
    value.as_object()?.iter().find_map(|(name, member)| {
        let at = format!("{at}/{name}");
        let own = schema
            .get("properties")
            .and_then(|properties| properties.get(name));
        match (keyword, own, &schema["additionalProperties"]) {
            ("properties", Some(own), _) => misfit(root, own, member, &at),
            ("additionalProperties", None, Value::Bool(false)) => {
                Some(format!("{at}: no such field"))
            }
            ("additionalProperties", None, other) => misfit(root, other, member, &at),
            _ => None,
        }
    })
}
