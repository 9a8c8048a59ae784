//! `docs/article.schema.json` is in step with the types of the format, and true of both its forms.
//! `cargo xtask schema` writes it.

use serde_json::{Value, json};
use std::{env, fs};

#[test]
fn the_schema_is_in_step() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/article.schema.json"
    );
    let mut schema = schemars::schema_for!(article::document::Document);
    schema.insert("title".into(), "Dateline article, format dateline/1".into());
    let mut schema = serde_json::to_value(&schema).unwrap();
    short_form(&mut schema);
    let now = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(file, now).unwrap();
    } else if fs::read_to_string(file).unwrap_or_default() != now {
        panic!("{file} is not up to date; if the change is meant: cargo xtask schema");
    }
}

/// The types are those of the full form: adds what the short form allows (`crates/article/src/short`).
fn short_form(schema: &mut Value) {
    let types = schema["$defs"].as_object_mut().unwrap();
    let words = || json!({ "type": "string" });
    let text = || json!({ "$ref": "#/$defs/Text" });
    either(
        types,
        "Text",
        &[
            words(),
            json!({ "type": "array", "items": { "type": ["string", "null"] } }),
        ],
    );
    let basis = |kind: &str| json!({ "type": "object", "properties": { kind: text() }, "additionalProperties": false, "required": [kind] });
    either(
        types,
        "Basis",
        &[words(), basis("derived"), basis("reference")],
    );
    needs(types, "Located", &["place"]);
    needs(types, "Point", &["lon", "lat"]);
    let numbers = json!({ "type": "array", "items": { "type": "number" } });
    either(types, "Point", &[numbers]);
    needs(types, "Claim", &["evidence"]);
    needs(types, "Also", &["evidence"]);
    needs(types, "Role", &["title"]);
    let quote = json!({ "$ref": "#/$defs/Quote" });
    let sentence = json!({ "anyOf": [words(), quote] });
    let evidence = json!({ "anyOf": [words(), { "type": "array", "items": sentence }] });
    for name in ["Claim", "Also", "Title"] {
        types[name]["properties"]["evidence"] = json!({ "$ref": "#/$defs/Evidence" });
    }
    for name in [
        "When",
        "Located",
        "Voice",
        "Claim",
        "Also",
        "End",
        "Member",
        "Participant",
    ] {
        either(types, name, &[words()]);
    }
    let selector =
        json!({ "anyOf": [{ "$ref": "#/$defs/Selector" }, { "type": ["string", "null"] }] });
    types["Quote"]["properties"]["quotes"] = json!({ "anyOf": [
        words(),
        { "type": "array", "items": selector },
        { "type": "object", "additionalProperties": selector },
    ] });
    let forms = json!({ "anyOf": [
        { "type": ["string", "null"] },
        { "type": "array", "items": { "type": ["string", "null"] } },
    ] });
    let by_language = json!({ "type": "object", "additionalProperties": forms });
    let group = json!({ "type": "array", "items": forms });
    let mentions = json!({ "anyOf": [
        { "const": true },
        words(),
        { "type": "array", "items": { "anyOf": [{ "const": true }, words(), quote, group, by_language] } },
        by_language,
    ] });
    let aliases = json!({ "anyOf": [words(), group, by_language] });
    for (name, shape) in [
        ("Mentions", mentions),
        ("Forms", aliases),
        ("Evidence", evidence),
    ] {
        types.insert(name.into(), shape);
    }
    let [mentions, aliases] =
        ["Mentions", "Forms"].map(|name| json!({ "$ref": format!("#/$defs/{name}") }));
    let entries = ["Place", "Party", "Topic", "Relation", "Event", "Quotation"];
    for name in entries {
        let properties = types[name]["properties"].as_object_mut().unwrap();
        for (field, both) in [("mentions", &mentions), ("aliases", &aliases)] {
            if let Some(full) = properties.get_mut(field) {
                let about = full.get("description").cloned();
                *full = both.clone();
                full["description"] = about.unwrap_or_default();
            }
        }
        let about =
            "Id of an entry whose kind, verb, naming, when, topics, unstated and claim it shares.";
        properties.insert(
            "as".into(),
            json!({ "description": about, "type": "string" }),
        );
        let mut needed = types[name]["required"].take();
        needed.as_array_mut().unwrap().retain(|field| field != "id");
        types[name].as_object_mut().unwrap().remove("required");
        types[name]["anyOf"] = json!([{ "required": needed }, { "required": ["as"] }]);
    }
    needs(types, "Passage", &["text"]);
    let voice = json!({ "$ref": "#/$defs/Voice" });
    let passage = &mut types["Passage"]["properties"];
    passage["voice"] = voice.clone();
    passage["voices"] = json!({ "type": "object", "additionalProperties": voice });
    types["Translation"]["properties"]["partial"] = json!({
        "description": "Whether some texts are absent in this translation.",
        "type": "boolean",
    });
    let named = json!({ "$ref": "#/$defs/Basis" });
    let defaults = json!({ "voice": voice, "year": named, "within": named, "coordinates": text() });
    let root = &mut schema["properties"];
    root["bases"] = json!({
        "description": "Bases that have a name.",
        "type": "object",
        "additionalProperties": named,
    });
    root["defaults"] = json!({
        "description": "What holds for the whole file where nothing else is said.",
        "type": "object",
        "properties": defaults,
        "additionalProperties": false,
    });
    let lists = [
        "passages",
        "places",
        "parties",
        "topics",
        "relations",
        "events",
        "quotations",
    ];
    for name in lists {
        let list = &mut root[name];
        let mut entry = list["items"].clone();
        if name == "passages" {
            entry = json!({ "anyOf": [entry, text()] });
        }
        let about = list["description"].take();
        list.as_object_mut().unwrap().remove("description");
        let by_id = json!({ "type": "object", "additionalProperties": entry });
        *list = json!({ "description": about, "anyOf": [list.clone(), by_id] });
    }
}

/// Allows other forms of a type besides its own.
fn either(types: &mut serde_json::Map<String, Value>, name: &str, others: &[Value]) {
    let mut own = types[name].take();
    let about = own.as_object_mut().unwrap().remove("description");
    let mut forms = others.to_vec();
    forms.push(own);
    types[name] = json!({ "description": about, "anyOf": forms });
}

/// Says which fields are needed.
fn needs(types: &mut serde_json::Map<String, Value>, name: &str, fields: &[&str]) {
    types[name]["required"] = json!(fields);
}
