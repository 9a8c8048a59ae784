//! The font files and what the style sheet says of them: made by `assets/fonts/make.py`, to be run again
//! when a text gains a character.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

const SHEET: &str = include_str!("../../assets/style/fonts.css");
const TOKENS: &str = include_str!("../../assets/style/tokens.css");

/// A font file of the site, as its rule in the style sheet has it.
struct File {
    family: &'static str,
    name: &'static str,
    ranges: Vec<RangeInclusive<u32>>,
}

impl File {
    fn is_rest(&self) -> bool {
        self.name.ends_with("-rest.woff2")
    }

    fn has(&self, letter: char) -> bool {
        let mut ranges = self.ranges.iter();
        ranges.any(|range| range.contains(&u32::from(letter)))
    }
}

fn between(text: &'static str, before: &str, after: &str) -> Option<&'static str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

fn range(text: &str) -> RangeInclusive<u32> {
    let text = text.trim().strip_prefix("U+").expect("a range");
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let code = |text| u32::from_str_radix(text, 16).expect("hexadecimal");
    code(first)..=code(last)
}

fn files() -> Vec<File> {
    let rules = SHEET.split("@font-face").skip(1);
    let files = rules.filter_map(|rule| {
        Some(File {
            name: between(rule, "url(\"fonts/", "\")")?,
            family: between(rule, "font-family: \"", "\"").expect("a family"),
            ranges: between(rule, "unicode-range: ", ";")
                .expect("its characters")
                .split(',')
                .map(range)
                .collect(),
        })
    });
    files.collect()
}

fn strings(value: &Value, found: &mut String) {
    match value {
        Value::String(text) => found.push_str(text),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

/// All that the files of a folder of `assets` say, without the names of gaps in messages.
fn said_in(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(folder);
    let mut found = String::new();
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("a file").path();
        // The words of the studio, which no reader loads.
        if path.is_dir() {
            continue;
        }
        let source = fs::read_to_string(path).expect("its text");
        strings(&serde_json::from_str(&source).expect("JSON"), &mut found);
    }
    found.replace(['{', '}'], "")
}

/// Letters of articles or messages that the originals lack, so that they come from a face of the device.
const LACKING: &[char] = &[];

#[test]
fn a_first_visit_asks_for_no_rest() {
    let texts = said_in("articles") + &said_in("i18n");
    let mut letters: BTreeSet<char> = texts
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    letters.extend(('А'..='я').chain(['Ё', 'ё']));
    letters.extend(('a'..='z').chain('A'..='Z').chain('0'..='9'));
    let files = files();
    for family in ["Source Serif 4", "Golos Text"] {
        let mut core = files.iter().filter(|file| !file.is_rest());
        let mut left = letters.clone();
        left.retain(|letter| {
            let is_there = core
                .clone()
                .any(|file| file.family == family && file.has(*letter));
            !is_there && !LACKING.contains(letter)
        });
        assert!(core.any(|file| file.family == family), "{family}");
        assert!(
            left.is_empty(),
            "{family} lacks {left:?}: run assets/fonts/make.py"
        );
    }
}

#[test]
fn all_of_ascii_can_be_typed() {
    let typed = (' '..='~').filter(|letter| {
        let mut files = files().into_iter();
        files.any(|file| file.family == "Golos Text" && !file.is_rest() && file.has(*letter))
    });
    assert_eq!(typed.count(), 95);
}

#[test]
fn each_character_is_in_one_file_of_a_family() {
    let mut taken: BTreeMap<(&str, u32), &str> = BTreeMap::new();
    for file in files() {
        for code in file.ranges.iter().cloned().flatten() {
            let other = taken.insert((file.family, code), file.name);
            assert_eq!(other, None, "U+{code:X} is in {} too", file.name);
        }
    }
}

#[test]
fn rules_and_files_are_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let mut there: Vec<String> = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| {
            let name = entry.expect("a file").file_name();
            name.into_string().expect("a name")
        })
        .filter(|name| name.ends_with(".woff2"))
        .collect();
    let mut named: Vec<&str> = files().iter().map(|file| file.name).collect();
    there.sort();
    named.sort_unstable();
    assert_eq!(there, named);
}

#[test]
fn every_face_of_the_device_is_used() {
    let mut families: Vec<&str> = SHEET
        .split("@font-face")
        .skip(1)
        .filter(|rule| rule.contains("local("))
        .map(|rule| between(rule, "font-family: \"", "\"").expect("a family"))
        .collect();
    families.dedup();
    assert!(families.len() >= 4);
    for family in families {
        assert!(TOKENS.contains(&format!("\"{family}\"")), "{family}");
    }
}
