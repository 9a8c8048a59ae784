//! The article comes out as it went in.

use super::*;
use serde_json::Value;

fn file(loaded: LoadedArticle) -> String {
    let tag = &loaded.article().languages[0];
    export(loaded, Format::Article, &options(loaded, tag, None)).text
}

#[test]
fn a_file_in_the_canonical_form_comes_out_byte_for_byte() {
    let mut files = vec![
        "tests/fixtures/second.json".into(),
        "tests/fixtures/map-week.json".into(),
        "tests/fixtures/strait.json".into(),
    ];
    for entry in fs::read_dir(root().join("assets/articles")).expect("articles") {
        let name = entry.expect("an entry").file_name();
        files.push(format!("assets/articles/{}", name.to_string_lossy()));
    }
    assert!(files.len() >= 3);
    for name in files {
        let source = fs::read_to_string(root().join(&name)).expect("a file");
        let written = file(open(&name));
        if std::env::var_os("CANON").is_some() {
            fs::write(root().join(&name), &written).unwrap();
            continue;
        }
        let same = source
            .lines()
            .zip(written.lines())
            .take_while(|(a, b)| a == b);
        let line = same.count() + 1;
        assert!(
            source == written,
            "{name} is not in its canonical form, from line {line}; this puts it right: \
             cargo xtask export {name} --format article --out {name}"
        );
    }
}

/// Numbers as numbers (59 is 59.0), without lists that are empty.
fn alike(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(list) => list.into_iter().map(alike).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| value.as_array().is_none_or(|list| !list.is_empty()))
            .map(|(name, value)| (name, alike(value)))
            .collect(),
        other => other,
    }
}

#[test]
fn any_other_file_says_the_same_afterwards() {
    let mut sources: Vec<String> = [1, 3, 22, 100].map(synthetic::article).into();
    let minimal = root().join("tests/fixtures/minimal.json");
    sources.push(fs::read_to_string(minimal).expect("a file"));
    for source in sources {
        let loaded = LoadedArticle::open(&source).expect("an article");
        let written = file(loaded);
        let [before, after] =
            [&source, &written].map(|text| alike(serde_json::from_str(text).expect("JSON")));
        assert_eq!(before, after);
        let again = LoadedArticle::open(&written).expect("what was written is an article");
        assert_eq!(again.article(), loaded.article());
        assert_eq!(file(again), written);
    }
}

#[test]
fn what_the_form_leaves_open_is_put_in_order() {
    let canonical =
        fs::read_to_string(root().join("tests/fixtures/map-week.json")).expect("a file");
    let mut loose: Value = serde_json::from_str(&canonical).expect("JSON");
    // Mentions in another order, empty lists, a language without aliases, a number with a point.
    let place = &mut loose["places"][0];
    place["mentions"]
        .as_array_mut()
        .expect("mentions")
        .reverse();
    place["unstated"] = Value::Array(Vec::new());
    loose["parties"][0]["aliases"] = serde_json::json!({ "ru": [] });
    loose["places"][2]["point"]["lat"] = 59.0.into();
    // Keys in the order of the alphabet, all on one line.
    let loaded = LoadedArticle::open(&loose.to_string())
        .unwrap_or_else(|problems| panic!("{}", problems[0]));
    assert_eq!(file(loaded), canonical);
}

/// The names of all fields that a schema defines, or that a file has; without those that are names of languages.
fn fields(value: &Value, in_schema: bool, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Array(list) => list
            .iter()
            .for_each(|value| fields(value, in_schema, found)),
        Value::Object(members) => {
            for (name, value) in members {
                if !in_schema {
                    found.insert(name.clone());
                } else if name == "properties" {
                    found.extend(
                        value
                            .as_object()
                            .into_iter()
                            .flat_map(|own| own.keys().cloned()),
                    );
                }
                fields(value, in_schema, found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_of_the_format_is_written() {
    let read = |name: &str| -> Value {
        let text = fs::read_to_string(root().join(name)).expect(name);
        serde_json::from_str(&text).expect("JSON")
    };
    let mut schema = read("docs/article.schema.json");
    // What a machine says of its suggestions is no part of the article.
    let definitions = schema["$defs"].as_object_mut().expect("definitions");
    for suggestion in [
        "Candidate",
        "Change",
        "DatedWords",
        "Drafting",
        "Reason",
        "Suggestion",
        "Voiced",
    ] {
        assert!(definitions.remove(suggestion).is_some(), "{suggestion}");
    }
    let mut known = std::collections::BTreeSet::new();
    fields(&schema, true, &mut known);
    assert!(known.len() > 60, "{known:?}");
    assert!(known.remove("draft"));
    // What the short form says in fewer words is written out in full.
    for short in [
        "as",
        "bases",
        "coordinates",
        "defaults",
        "derived",
        "partial",
        "voices",
    ] {
        assert!(known.remove(short), "{short} is no field");
    }
    // What the files hold that come out byte for byte.
    let mut written = std::collections::BTreeSet::new();
    for name in [
        "tests/fixtures/strait.json",
        "tests/fixtures/map-week.json",
        "tests/fixtures/second.json",
        "assets/articles/municipal-diplomacy.json",
    ] {
        fields(&read(name), false, &mut written);
    }
    let missing: Vec<&String> = known.difference(&written).collect();
    assert!(missing.is_empty(), "no file has {missing:?}");
}
