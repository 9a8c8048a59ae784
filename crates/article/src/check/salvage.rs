//! A file of which some parts cannot be read: the rules still run over the others.
//!
//! A part that cannot be read is left out, and nothing is said of the hole it leaves: its own
//! problems are reported already.

use super::Gazetteer;
use super::rules::{self, FORMAT};
use crate::decode::{At, Decode, Findings, Path, Step};
use crate::document::{Basis, Document, Source, Text, Title};
use crate::json::{Member, Node, Value};
use crate::vocabulary::BasisKind;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// Runs the rules over what can be read.
pub fn check(root: &Node, gazetteer: &dyn Gazetteer, findings: &mut Findings) {
    let Value::Object(members) = &root.value else {
        return;
    };
    let parts = Parts {
        members,
        kept: RefCell::default(),
        holes: RefCell::default(),
    };
    let Some(document) = parts.document() else {
        return;
    };
    let mut found = Findings::default();
    rules::all(&document, &ids(members), gazetteer, &mut found);
    for finding in found.0 {
        if let Some(path) = parts.original(finding.path) {
            findings.add(finding.rule, &path, finding.message);
        }
    }
}

/// The parts of a document, each read by itself.
struct Parts<'n> {
    members: &'n [Member],
    /// List → the file's positions of the items that could be read, if some could not.
    kept: RefCell<HashMap<&'static str, Vec<usize>>>,
    /// Fields that could not be read at all.
    holes: RefCell<HashSet<&'static str>>,
}

impl Parts<'_> {
    /// What can be read; nothing without the languages, since every other part is read by them.
    fn document(&self) -> Option<Document> {
        let title = Title {
            text: Text::default(),
            basis: Basis {
                kind: BasisKind::Stated,
                reason: None,
                source: None,
            },
            evidence: Vec::new(),
        };
        let source = Source {
            publisher: String::new(),
            url: None,
            published: None,
            rights: None,
        };
        let document = Document {
            format: self.field("format", FORMAT.to_string()),
            id: self.field("id", String::new()),
            languages: self.field("languages", Vec::new()),
            title: self.field("title", title),
            source: self.field("source", source),
            home: self.field("home", None),
            dateline: self.field("dateline", None),
            translations: self.list("translations"),
            passages: self.list("passages"),
            places: self.list("places"),
            parties: self.list("parties"),
            topics: self.list("topics"),
            relations: self.list("relations"),
            events: self.list("events"),
            quotations: self.list("quotations"),
            story: self.list("story"),
        };
        (!document.languages.is_empty()).then_some(document)
    }

    fn node(&self, name: &str) -> Option<&Node> {
        let member = self.members.iter().find(|member| member.key == name)?;
        Some(&member.value)
    }

    fn field<T: Decode>(&self, name: &'static str, instead: T) -> T {
        let read = match self.node(name) {
            Some(node) => T::decode(node, &At::ROOT, &mut Findings::default()),
            None => T::missing(),
        };
        read.unwrap_or_else(|| {
            self.holes.borrow_mut().insert(name);
            instead
        })
    }

    fn list<T: Decode>(&self, name: &'static str) -> Vec<T> {
        let Some(Value::Array(items)) = self.node(name).map(|node| &node.value) else {
            return self.field(name, Vec::new());
        };
        let (kept, read): (Vec<usize>, Vec<T>) = items
            .iter()
            .enumerate()
            .filter_map(|(ix, item)| {
                let read = T::decode(item, &At::ROOT, &mut Findings::default())?;
                Some((ix, read))
            })
            .unzip();
        if kept.len() < items.len() {
            self.kept.borrow_mut().insert(name, kept);
        }
        read
    }

    /// Where in the file a finding belongs; nowhere if it is about a hole.
    fn original(&self, mut path: Path) -> Option<Path> {
        let Some(Step::Key(name)) = path.0.first() else {
            return Some(path);
        };
        if self.holes.borrow().contains(name.as_str()) {
            return None;
        }
        let all_kept = self.kept.borrow();
        let Some(kept) = all_kept.get(name.as_str()) else {
            return Some(path);
        };
        match path.0.get_mut(1) {
            Some(Step::Index(ix)) => *ix = *kept.get(*ix)?,
            // About the list as a whole, of which items are missing here only.
            _ => return None,
        }
        Some(path)
    }
}

/// Ids as they stand in the file, also of entries that could not be read: what refers to them is
/// not to blame.
fn ids(members: &[Member]) -> HashSet<&str> {
    let lists = members
        .iter()
        .filter_map(|member| match &member.value.value {
            Value::Array(items) => Some(items),
            _ => None,
        });
    lists
        .flatten()
        .filter_map(|item| item.value.get("id")?.value.as_str())
        .collect()
}
