//! docs/FORMAT.md names every word and every field of the format, and says of the kinds what the page and the exports say.

use article::{
    BasisKind, ChangeKind, EntityRef, EventKind, Form, Office, PartyKind, PlaceKind, Precision,
    RelationKind, Rule, Status,
};
use explorer::i18n::{Language, Msg, words};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use worker::export::{Format, Options, export};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page() -> String {
    read("docs/FORMAT.md")
}

/// What stands under a heading, up to the next one of its level or above.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let level = heading.bytes().take_while(|byte| *byte == b'#').count();
    let start = page
        .find(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("no heading “{heading}”"));
    let text = &page[start + heading.len() + 2..];
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        if (1..=level).contains(&hashes) {
            break;
        }
        end += line.len();
    }
    &text[..end]
}

/// The cells of the rows of all tables of a text, without head and rule.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for line in text.lines() {
        let Some(line) = line.strip_prefix('|') else {
            continue;
        };
        if line.starts_with("---") {
            rows.pop();
            continue;
        }
        let cells = line.trim_end().trim_end_matches('|').split('|');
        rows.push(cells.map(str::trim).collect());
    }
    rows
}

/// The names that stand in backticks; of a line of JSON in backticks, its fields.
fn names(text: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        for code in line.split('`').skip(1).step_by(2) {
            found.insert(code);
            let pieces: Vec<&str> = code.split('"').collect();
            for pair in pieces.windows(2).skip(1).step_by(2) {
                if pair[1].starts_with(':') {
                    found.insert(pair[0]);
                }
            }
        }
    }
    found
}

fn ticked(word: &str) -> String {
    format!("`{word}`")
}

#[test]
fn every_word_of_the_format_is_named() {
    let page = page();
    let names = names(&page);
    let lists: [(&str, &[&str]); 11] = [
        ("status", Status::WORDS),
        ("form", Form::WORDS),
        ("office", Office::WORDS),
        ("precision", Precision::WORDS),
        ("basis", BasisKind::WORDS),
        ("rule", Rule::WORDS),
        ("change", ChangeKind::WORDS),
        ("place", PlaceKind::WORDS),
        ("party", PartyKind::WORDS),
        ("relation", RelationKind::WORDS),
        ("event", EventKind::WORDS),
    ];
    for (list, words) in lists {
        let missing: Vec<_> = words.iter().filter(|word| !names.contains(*word)).collect();
        assert!(missing.is_empty(), "{list}: {missing:?}");
    }
}

/// Each status, form and basis has its row, with what it means and, of a status, an example.
#[test]
fn tables_of_words_have_a_row_for_each() {
    let page = page();
    let ideas = section(&page, "## Five ideas");
    let voice = section(ideas, "### 3. Status and voice are two things");
    let known = section(ideas, "### 4. Say how you know");
    let lists: [(&str, &[&str], usize); 3] = [
        (voice, Status::WORDS, 3),
        (voice, Form::WORDS, 2),
        (known, BasisKind::WORDS, 3),
    ];
    for (text, words, columns) in lists {
        for word in words {
            let row = rows(text)
                .into_iter()
                .find(|row| row[0] == ticked(word))
                .unwrap_or_else(|| panic!("no row of {word}"));
            assert_eq!(row.len(), columns, "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
    }
}

/// The properties of an object or of the object among several forms of one thing.
fn properties(schema: &Value) -> BTreeSet<String> {
    let own = schema["properties"].as_object();
    let mut found: BTreeSet<String> = own
        .into_iter()
        .flatten()
        .map(|(name, _)| name.clone())
        .collect();
    for form in schema["anyOf"].as_array().into_iter().flatten() {
        found.extend(properties(form));
    }
    found
}

const MACHINE: &str = "### What a machine suggests";

/// Where FORMAT.md lists the fields of each thing of the schema: a section, and of a table of several things the row.
const THINGS: &[(&str, &str, Option<&str>)] = &[
    ("Also", "### Small parts", Some("another voice, in `also`")),
    ("Basis", "### Small parts", Some("basis")),
    ("Candidate", MACHINE, Some("candidate")),
    ("Change", MACHINE, Some("change")),
    ("Claim", "### Small parts", Some("claim")),
    ("DatedWords", MACHINE, Some("date, in `dates`")),
    ("Drafting", MACHINE, Some("`draft` of the file")),
    ("End", "### A relation", None),
    ("Event", "### An event", None),
    ("Figure", "### A figure", None),
    ("Home", "### The file", Some("`home`")),
    (
        "Located",
        "### Small parts",
        Some("a place, and how we know"),
    ),
    ("Member", "### A relation", None),
    ("Movement", "### An event", None),
    ("Participant", "### An event", None),
    ("Party", "### A party", None),
    ("Passage", "### A passage", None),
    ("Place", "### A place", None),
    ("Point", "### Small parts", Some("point")),
    ("Quotation", "### A quotation", None),
    ("Quote", "### Small parts", Some("quote")),
    ("Reason", MACHINE, Some("reason, in `why`")),
    ("Relation", "### A relation", None),
    ("Role", "### A party", None),
    ("Selector", "### Small parts", Some("selector")),
    ("Source", "### source", None),
    (
        "Suggestion",
        MACHINE,
        Some("suggestion, in `draft` of an entry"),
    ),
    ("StoryStep", "### A step of the story", None),
    ("Title", "### The file", Some("`title`")),
    ("Topic", "### A topic", None),
    ("Translation", "### The file", Some("`translations`")),
    ("Voice", "### Small parts", Some("voice")),
    ("Voiced", MACHINE, Some("voice, in `voices`")),
    ("When", "### Small parts", Some("when")),
];

#[test]
fn every_field_of_the_schema_is_listed_where_it_belongs() {
    let page = page();
    let fields = section(&page, "## All fields");
    // The fields of the short form alone.
    let short = section(&page, "## Write less");
    let short_only = [
        "as",
        "bases",
        "coordinates",
        "defaults",
        "derived",
        "partial",
        "voices",
    ];
    let schema: Value = serde_json::from_str(&read("docs/article.schema.json")).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions");

    let check = |thing: &str, own: BTreeSet<String>, text: &str| {
        let (here, there) = (names(text), names(short));
        for name in own {
            let is_short = short_only.contains(&&*name)
                // The voice of a passage and the source of a basis in short.
                || matches!((thing, &*name), ("Passage", "voice") | ("Basis", "reference"));
            let found = if is_short {
                there.contains(&*name) || short.contains(&format!("\"{name}\":"))
            } else {
                here.contains(&*name)
            };
            assert!(found, "{thing}: `{name}` is not in FORMAT.md");
        }
    };
    check(
        "the file",
        properties(&schema),
        section(fields, "### The file"),
    );
    for (thing, definition) in definitions {
        let own = properties(definition);
        let place = THINGS.iter().find(|(known, ..)| known == thing);
        let Some((_, heading, row)) = place else {
            assert!(own.is_empty(), "where does FORMAT.md list {thing}? {own:?}");
            continue;
        };
        let text = section(fields, heading);
        match row {
            None => check(thing, own, text),
            Some(row) => {
                let found = text
                    .lines()
                    .find(|line| line.starts_with(&format!("| {row} |")));
                check(
                    thing,
                    own,
                    found.unwrap_or_else(|| panic!("no row “{row}”")),
                );
            }
        }
    }
    let defaults = properties(&schema["properties"]["defaults"]);
    assert!(!defaults.is_empty());
    let short_names = names(short);
    for name in &defaults {
        assert!(
            short_names.contains(&**name) || short.contains(&format!("\"{name}\":")),
            "defaults: `{name}`"
        );
    }
    for (thing, ..) in THINGS {
        assert!(
            definitions.contains_key(*thing),
            "the schema has no {thing}"
        );
    }
}

/// The table of kinds under a heading: a row for each, in their order, with its word in both languages, what it
/// is, an example and, if there is one, the type at schema.org.
fn kinds<K: Copy>(
    heading: &str,
    all: &[K],
    word: fn(K) -> &'static str,
    name: fn(K) -> Msg,
    schema_type: Option<&dyn Fn(K) -> String>,
) {
    let language = |tag| Language::for_tag(tag).expect("a language of the interface");
    let page = page();
    let rows = rows(section(section(&page, "## Kinds"), heading));
    assert_eq!(rows.len(), all.len(), "{heading}");
    for (row, kind) in rows.iter().zip(all.iter().copied()) {
        let (english, russian) = (language("en").t(name(kind)), language("ru").t(name(kind)));
        assert_eq!(row[0], ticked(word(kind)));
        assert_eq!(row[1], format!("{english} · {russian}"), "{}", row[0]);
        assert!(!row[2].is_empty() && !row[3].is_empty(), "{row:?}");
        let wanted = schema_type.map(|schema_type| ticked(&schema_type(kind)));
        assert_eq!(row.get(4).copied(), wanted.as_deref(), "{}", row[0]);
    }
}

#[test]
fn tables_of_kinds_say_what_the_page_says() {
    kinds(
        "### Kinds of places",
        PlaceKind::ALL,
        PlaceKind::word,
        words::place,
        Some(&|kind: PlaceKind| kind.schema_type().to_owned()),
    );
    kinds(
        "### Kinds of parties",
        PartyKind::ALL,
        PartyKind::word,
        words::party,
        Some(&|kind| {
            let (id, _) = exported_parties()
                .into_iter()
                .find(|(_, found)| *found == kind)
                .expect("a party of the kind");
            exported_type(&id)
        }),
    );
    kinds(
        "### Kinds of relations",
        RelationKind::ALL,
        RelationKind::word,
        words::relation,
        None,
    );
    kinds(
        "### Kinds of events",
        EventKind::ALL,
        EventKind::word,
        words::event,
        Some(&|kind: EventKind| kind.schema_type().to_owned()),
    );
}

/// The parties of an article that has all kinds of them.
fn exported_parties() -> Vec<(String, PartyKind)> {
    let article = strait().article();
    let parties = article
        .entity_ids()
        .filter_map(|id| match article.entity(id) {
            EntityRef::Party(id) => Some(article.party(id)),
            _ => None,
        });
    parties
        .map(|party| (party.entry.id.clone(), party.kind))
        .collect()
}

fn strait() -> explorer::loaded::LoadedArticle {
    crate::support::open(&read("tests/fixtures/strait.json"))
}

/// The type that the JSON-LD of that article gives an entry.
fn exported_type(id: &str) -> String {
    let loaded = strait();
    let options = Options {
        words: Language::default(),
        content: loaded.article().language("en").expect("a language"),
        address: None,
        raw: true,
    };
    let made = export(loaded, Format::JsonLd, &options);
    let document: Value = serde_json::from_str(&made.text).expect("JSON");
    let graph = document["@graph"].as_array().expect("a graph");
    let end = format!(":{id}");
    let node = graph.iter().find(|node| {
        let name = node["@id"].as_str().unwrap_or_default();
        name.ends_with(&end)
    });
    let node = node.unwrap_or_else(|| panic!("{id} is not in the JSON-LD"));
    node["@type"].as_str().unwrap_or_default().to_owned()
}

/// FORMAT.md says of relations that they have no type of their own.
#[test]
fn a_relation_is_exported_as_a_claim() {
    let article = strait();
    let article = article.article();
    let relations = article
        .entity_ids()
        .filter(|id| matches!(article.entity(*id), EntityRef::Relation(_)));
    for id in relations {
        assert_eq!(exported_type(&article.entry(id).id), "Claim");
    }
    let page = page();
    assert!(section(&page, "### Kinds of relations").contains("each is a `Claim`"));
}
