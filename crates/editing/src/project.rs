//! An article that is being made, and its file.

use crate::entry::{Entry, entries};
use crate::target::{Standing, Target};
use article::check::{Problem, decode_document};
use article::document::draft::{DatedWords, Suggestion};
use article::document::{Document, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An article that is being made.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Project {
    /// The article, with what a machine suggests for it.
    pub document: Document,
    /// What was refused, the oldest first: it can come back, and is not suggested again.
    pub refused: Vec<Refused>,
    /// Keys of warnings that the editor has left as intended; what a key is, the page decides.
    pub intended: BTreeSet<String>,
}

/// Something refused.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Refused {
    /// What was refused, whole.
    pub what: Withdrawn,
    /// Where it stood in its list, counted from 0.
    pub at: usize,
}

/// Something that is no longer in the document.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Withdrawn {
    /// An entry.
    Entry(Entry),
    /// A role of a person.
    Role {
        /// Id of the person.
        party: String,
        /// The role.
        role: Box<Role>,
    },
    /// A date of the text.
    Date(Box<DatedWords>),
}

impl Project {
    /// A project of a document, with nothing decided yet beyond what the document says.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            refused: Vec::new(),
            intended: BTreeSet::new(),
        }
    }

    /// Reads an article file or a draft, in the full form or in the short one.
    ///
    /// # Errors
    /// What in the file has not the shape of an article; whether what it says is so is not asked here.
    pub fn open(text: &str) -> Result<Self, Vec<Problem>> {
        decode_document(text).map(Self::new)
    }

    /// The article file in its canonical form. If nothing is left to be decided, it is an article, in which
    /// nothing says any more what a machine has suggested; else it is a draft.
    pub fn file(&self) -> String {
        if self.open_targets().next().is_some() {
            return written(&self.document);
        }
        let mut document = self.document.clone();
        settle(&mut document);
        written(&document)
    }

    /// What is still to be decided, in the order of the format.
    pub fn open_targets(&self) -> impl Iterator<Item = Target> + '_ {
        self.targets()
            .filter(|(_, draft)| draft.is_some_and(|draft| !draft.accepted))
            .map(|(target, _)| target)
    }

    /// Everything that can be decided, with what a machine says of it.
    pub fn targets(&self) -> impl Iterator<Item = (Target, Option<&Suggestion>)> + '_ {
        let entities = entries(&self.document)
            .map(|entry| (Target::Entity(entry.id().to_string()), entry.draft()));
        let roles = self.document.parties.iter().flat_map(|party| {
            let roles = party.roles.iter().enumerate();
            roles.map(|(index, role)| {
                let party = party.id.clone();
                (Target::Role { party, index }, role.draft.as_ref())
            })
        });
        let dates = self.document.draft.iter().flat_map(|draft| &draft.dates);
        let dates = dates
            .enumerate()
            .map(|(number, date)| (Target::Date(number), Some(&date.draft)));
        entities.chain(roles).chain(dates)
    }

    /// What a machine says of a target.
    pub fn suggestion(&self, target: &Target) -> Option<&Suggestion> {
        match target {
            Target::Entity(id) => crate::entry::entry(&self.document, id)?.draft(),
            Target::Role { party, index } => self.role(party, *index)?.draft.as_ref(),
            Target::Date(number) => Some(&self.date(*number)?.draft),
        }
    }

    /// How a target stands with the editor; none if there is no such target.
    pub fn standing(&self, target: &Target) -> Option<Standing> {
        let draft = match target {
            Target::Entity(id) => crate::entry::entry(&self.document, id)?.draft(),
            Target::Role { party, index } => self.role(party, *index)?.draft.as_ref(),
            Target::Date(number) => Some(&self.date(*number)?.draft),
        };
        Some(crate::entry::standing(draft))
    }

    /// A role of a person.
    pub fn role(&self, party: &str, index: usize) -> Option<&Role> {
        let mut parties = self.document.parties.iter();
        parties.find(|one| one.id == party)?.roles.get(index)
    }

    /// A date of the text.
    pub fn date(&self, number: usize) -> Option<&DatedWords> {
        self.document.draft.as_ref()?.dates.get(number)
    }
}

fn written(document: &Document) -> String {
    // These types hold nothing that JSON cannot.
    let json = serde_json::to_string(document).unwrap_or_default();
    article::json::parse(&json).map_or(json, |root| article::json::print::full(&root))
}

/// Leaves out what a machine says.
fn settle(document: &mut Document) {
    document.draft = None;
    macro_rules! each {
        ($($list:ident)*) => { $( for entry in &mut document.$list { entry.draft = None; } )* };
    }
    each!(places parties topics relations events quotations);
    for role in document
        .parties
        .iter_mut()
        .flat_map(|party| &mut party.roles)
    {
        role.draft = None;
    }
}
