//! The names of entities in a translation, and every other text but the paragraphs.

use super::align;
use super::aligned::quotes;
use crate::edit::data::Edit;
use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::Kind;
use crate::texts::{original, passage_text, said};
use crate::walk::{self, Pass};
use article::document::{Document, Text};
use std::collections::HashSet;

/// The name of an entity, in the original and in a translation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Its id.
    pub id: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// In the original.
    pub original: String,
    /// In the translation, if it has a name there.
    pub name: Option<String>,
    /// As the list of places has it.
    pub known: Option<String>,
    /// Its country code, if it is a country.
    pub iso: Option<String>,
}

/// The names of all places, parties and topics, in the order of the format.
pub fn names(document: &Document, language: &str) -> Vec<Name> {
    let tag = original(document);
    let entities = entries(document).filter(|entry| !entry.kind().is_claim());
    let names = entities.map(|entry| {
        let place = match entry {
            EntryRef::Place(place) => Some(place),
            _ => None,
        };
        let aliases = place.and_then(|place| place.aliases.get(tag));
        let mut aliases = aliases.into_iter().flatten();
        Name {
            id: entry.id().to_string(),
            kind: entry.kind(),
            original: said(document, entry.name(), tag).to_string(),
            name: entry.name().0.get(language).cloned().flatten(),
            known: aliases.find(|name| is_written_in(name, language)).cloned(),
            iso: place.and_then(|place| place.iso.clone()),
        }
    });
    names.collect()
}

/// Whether a name is in the letters of a language that the list of places has names in: it has Russian and
/// English ones.
fn is_written_in(name: &str, language: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{4ff}');
    match language.split('-').next() {
        Some("ru") => letters().all(cyrillic),
        Some("en") => letters().all(|c| !cyrillic(c)),
        _ => false,
    }
}

/// Names an entity in a translation; where it is named in paragraphs that are translated, it is found by that.
pub fn named(project: &Project, id: &str, language: &str, name: &str) -> Option<Edit> {
    let document = &project.document;
    let own = entry(document, id)?;
    let short = own.short().and_then(|short| short.0.get(language)?.clone());
    let rename = Edit::Rename {
        id: id.to_string(),
        language: language.to_string(),
        name: name.to_string(),
        short,
    };
    let after = project.after(&rename).ok()?;
    let mut edits = Vec::new();
    for passage in 0..document.passages.len() {
        let Some(text) = passage_text(document, passage, language) else {
            continue;
        };
        let all = quotes(&after.document, passage, language);
        let is_own = |range| {
            let mentions = own.mentions().iter();
            let mut at = mentions
                .filter_map(|quote| crate::texts::locate(document, quote, original(document)));
            at.any(|at| at == range)
        };
        let open = all
            .iter()
            .filter(|one| one.span.is_none() && is_own(one.range));
        let open: Vec<_> = open.collect();
        if open.is_empty() {
            continue;
        }
        let named = all.iter().filter(|one| one.kind.is_some());
        let mut taken: Vec<_> = named.filter_map(|one| one.span).collect();
        let found = align::names(
            &after.document,
            passage,
            &open,
            (language, text),
            &mut taken,
        );
        edits.extend(found.into_iter().map(|(range, span)| Edit::AlignWords {
            range,
            language: language.to_string(),
            span: Some(span),
        }));
    }
    // The last one is what the step is called by.
    edits.push(rename.clone());
    let all = Edit::Together(edits);
    match project.after(&all) {
        Ok(_) => Some(all),
        Err(_) => Some(rename),
    }
}

/// Collects texts once, in order.
struct Texts<'a> {
    tag: &'a str,
    language: &'a str,
    seen: HashSet<String>,
    found: Vec<(String, Option<String>)>,
}

impl Pass for Texts<'_> {
    fn text(&mut self, text: &mut Text) {
        let words = text.0.get(self.tag).cloned().flatten();
        if let Some(words) = words.filter(|words| !words.trim().is_empty())
            && self.seen.insert(words.clone())
        {
            let translation = text.0.get(self.language).cloned().flatten();
            self.found.push((words, translation));
        }
    }
}

/// Every text that readers see but paragraphs and the names of places, parties and topics: the headline first, then
/// titles of facts, verbs, roles, reasons; each once, with its translation.
pub fn words(document: &Document, language: &str) -> Vec<(String, Option<String>)> {
    let mut copy = document.clone();
    copy.passages.clear();
    copy.draft = None;
    let names = names(document, language)
        .into_iter()
        .map(|name| name.original);
    let mut all = Texts {
        tag: original(document),
        language,
        seen: names.collect(),
        found: Vec::new(),
    };
    // The headline may be the name of something.
    all.text(&mut copy.title.text);
    macro_rules! without_suggestions {
        ($($list:ident)*) => { $( for entry in &mut copy.$list { entry.draft = None; } )* };
    }
    without_suggestions!(places parties topics relations events quotations);
    walk::document(&mut copy, &mut all);
    all.found
}
