//! A file of which some parts cannot be read: the rules still run over the others.
//!
//! A part that cannot be read is left out, and nothing is said of the hole it leaves: its own
//! problems are reported already.

use super::Gazetteer;
use super::ids::Unread;
use super::rules::{self, FORMAT};
use super::standing::Standing;
use crate::decode::{At, Decode, Finding, Findings, Path, Step};
use crate::document::{Basis, Document, Source, Text, Title};
use crate::json::{Member, Node, Value};
use crate::vocabulary::BasisKind;
use std::cell::RefCell;
use std::collections::HashSet;

/// Runs the rules over what can be read.
pub fn check(root: &Node, gazetteer: &dyn Gazetteer, standing: Standing, findings: &mut Findings) {
    let Value::Object(members) = &root.value else {
        return;
    };
    let parts = Parts {
        members,
        read: RefCell::default(),
        holes: RefCell::default(),
    };
    let Some(document) = parts.document() else {
        return;
    };
    let mut found = Findings::default();
    rules::all(&document, &unread(members), gazetteer, standing, &mut found);
    for finding in found.0 {
        let Some(path) = parts.original(finding.path) else {
            continue;
        };
        let other = match finding.other {
            None => None,
            Some((number, path)) => match parts.original(path) {
                None => continue,
                Some(path) => Some((number, path)),
            },
        };
        findings.0.push(Finding {
            path,
            other,
            ..finding
        });
    }
}

/// The parts of a document, each read by itself.
struct Parts<'n> {
    members: &'n [Member],
    /// What is found on the way, which is reported already; and which items of lists could be read.
    read: RefCell<Findings>,
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
            draft: self.field("draft", None),
        };
        (!document.languages.is_empty()).then_some(document)
    }

    fn node(&self, name: &str) -> Option<&Node> {
        let member = self.members.iter().find(|member| member.key == name)?;
        Some(&member.value)
    }

    fn field<T: Decode>(&self, name: &'static str, instead: T) -> T {
        let at = At::ROOT;
        let read = match self.node(name) {
            Some(node) => T::decode(node, &at.key(name), &mut self.read.borrow_mut()),
            None => T::missing(),
        };
        read.unwrap_or_else(|| {
            self.holes.borrow_mut().insert(name);
            instead
        })
    }

    fn list<T: Decode>(&self, name: &'static str) -> Vec<T> {
        self.field(name, Vec::new())
    }

    /// Where in the file a finding belongs; nowhere if it is about a hole.
    fn original(&self, path: Path) -> Option<Path> {
        if let Some(Step::Key(name)) = path.0.first()
            && self.holes.borrow().contains(name.as_str())
        {
            return None;
        }
        let read = self.read.borrow();
        let mut original = Path::default();
        for step in path.0 {
            let step = match (read.1.get(&original), step) {
                (Some(kept), Step::Index(ix)) => Step::Index(*kept.get(ix)?),
                (_, step) => step,
            };
            original.0.push(step);
        }
        // About a list as a whole, of which items are missing here only.
        (!read.1.contains_key(&original)).then_some(original)
    }
}

/// Ids as they stand in the file, also of entries that could not be read, and the lists of which some
/// id cannot be read: what refers to them is not to blame.
fn unread(members: &[Member]) -> Unread<'_> {
    let mut unread = Unread::default();
    for member in members {
        let Value::Array(items) = &member.value.value else {
            unread.lists.insert(&member.key);
            continue;
        };
        for item in items {
            match item.value.get("id").and_then(|id| id.value.as_str()) {
                Some(id) => drop(unread.ids.insert(id)),
                None => drop(unread.lists.insert(&member.key)),
            }
        }
    }
    unread
}
