//! The rules about ids: each is well-formed and taken once, and every reference leads to one.

use super::walk::{Target, Visitor};
use crate::decode::{At, Findings, nearest, short};
use crate::document::Document;
use crate::say::Word;
use crate::{say, word};
use std::collections::{HashMap, HashSet};

/// Longest id.
const LONGEST_ID: usize = 64;

/// Ids are well-formed and no two are the same, whatever they name.
pub fn ids(document: &Document, findings: &mut Findings) {
    let mut seen: HashMap<&str, (&str, usize)> = HashMap::new();
    for (list, ix, id) in all_ids(document) {
        let root = At::ROOT;
        let list_at = root.key(list);
        let item = list_at.index(ix);
        let at = item.key("id");
        if !is_well_formed(id) {
            findings.add(
                "id",
                &at.path(),
                say!("the id “{}” must be lower-case Latin letters, digits and hyphens, start with a letter and have at most {} characters", short(id), LONGEST_ID),
            );
        }
        if let Some((list, ix)) = seen.get(id) {
            let message = say!(
                "the id “{}” is taken already, by {}; every id must be its own",
                short(id),
                ""
            );
            let other = root.key(list).index(*ix).path();
            findings.add_beside("id", &at.path(), message, (1, other));
        } else {
            seen.insert(id, (list, ix));
        }
    }
    if !is_well_formed(&document.id) {
        let message = say!(
            "the article's id must be lower-case Latin letters, digits and hyphens, start with a letter and have at most {} characters",
            LONGEST_ID
        );
        findings.add("id", &At::ROOT.key("id").path(), message);
    }
}

fn is_well_formed(id: &str) -> bool {
    id.bytes()
        .next()
        .is_some_and(|first| first.is_ascii_lowercase())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && id.len() <= LONGEST_ID
}

fn all_ids(document: &Document) -> Vec<(&'static str, usize, &str)> {
    /// The ids of one list.
    macro_rules! list {
        ($name:ident) => {
            document
                .$name
                .iter()
                .enumerate()
                .map(|(ix, item)| (stringify!($name), ix, item.id.as_str()))
        };
    }
    list!(passages)
        .chain(list!(places))
        .chain(list!(parties))
        .chain(list!(topics))
        .chain(list!(relations))
        .chain(list!(events))
        .chain(list!(quotations))
        .collect()
}

fn kinds(document: &Document) -> HashMap<&str, &'static str> {
    all_ids(document)
        .into_iter()
        .map(|(list, _, id)| (id, list))
        .collect()
}

/// What could not be read of a file: what refers to it is not to blame.
#[derive(Debug, Default)]
pub struct Unread<'a> {
    /// Ids as they stand in the file.
    pub ids: HashSet<&'a str>,
    /// Lists of which an entry has no id that can be read, or that cannot be read at all.
    pub lists: HashSet<&'a str>,
}

/// References resolve, to something of the right kind.
pub struct References<'a> {
    ids: HashMap<&'a str, &'static str>,
    unread: &'a Unread<'a>,
    /// With how many more ids a wrong one may be compared: a file in which every reference is wrong
    /// would otherwise take minutes.
    hints: usize,
    findings: &'a mut Findings,
}

impl<'a> References<'a> {
    pub fn new(document: &'a Document, unread: &'a Unread<'a>, findings: &'a mut Findings) -> Self {
        let ids = kinds(document);
        Self {
            ids,
            unread,
            hints: 200_000,
            findings,
        }
    }
}

impl Visitor for References<'_> {
    fn reference(&mut self, at: &At, id: &str, target: Target) {
        let (lists, what): (&[&str], Word) = match target {
            Target::Passage => (&["passages"], word!("a passage")),
            Target::Place => (&["places"], word!("a place")),
            Target::Party => (&["parties"], word!("a party")),
            Target::Topic => (&["topics"], word!("a topic")),
            Target::Event => (&["events"], word!("an event")),
            Target::PartyOrPlace => (&["parties", "places"], word!("a party or a place")),
            Target::PartyOrEvent => (&["parties", "events"], word!("a party or an event")),
            Target::Fact => (
                &["relations", "events", "quotations"],
                word!("a relation, an event or a quotation"),
            ),
        };
        match self.ids.get(id) {
            Some(list) if lists.contains(list) => {}
            Some(list) => {
                let message = say!(
                    "“{}” is in “{}”, but here the id of {} is needed",
                    short(id),
                    list,
                    what
                );
                self.findings.add("reference", &at.path(), message);
            }
            None if self.unread.ids.contains(id) => {}
            None if lists.iter().any(|list| self.unread.lists.contains(list)) => {}
            None => {
                let known = self
                    .ids
                    .iter()
                    .filter(|(_, list)| lists.contains(*list))
                    .map(|(id, _)| *id);
                let mut hints = self.hints;
                let known = known.take_while(|_| {
                    hints = hints.saturating_sub(1);
                    hints > 0
                });
                let hint = nearest(id, known)
                    .map(|best| say!("; did you mean “{}”?", best))
                    .unwrap_or_else(say::Said::nothing);
                self.hints = hints;
                self.findings.add(
                    "reference",
                    &at.path(),
                    say!(
                        "nothing here has the id “{}”; the id of {} is needed{}",
                        short(id),
                        what,
                        hint
                    ),
                );
            }
        }
    }
}
