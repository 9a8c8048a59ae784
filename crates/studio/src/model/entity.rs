//! What is done with an entity as a whole: another name, made one with another, divided; the role of a person.

use editing::role::RoleForm;
use editing::similar::{Similar, similar};
use editing::{EntryRef, Project, TextRange, entry, original};
use std::collections::BTreeSet;

/// What stands beside the text for it.
#[derive(Clone, PartialEq, Debug)]
pub enum EntityPanel {
    /// Its names, one for each language.
    Rename {
        /// The entity.
        id: String,
        /// Its names.
        names: Vec<Naming>,
    },
    /// The others of its kind, the likeliest first.
    Merge {
        /// The entity.
        id: String,
        /// The others.
        others: Vec<Similar>,
    },
    /// Its mentions, of which some are to become another one.
    Divide {
        /// The entity.
        id: String,
        /// Which of its mentions, counted from 0.
        chosen: BTreeSet<usize>,
        /// The name of the new one; empty for its first words.
        name: String,
    },
    /// The role of a person, and the field that selected words fill.
    Role(Box<RoleForm>, RoleField),
}

/// The name of an entity in a language.
#[derive(Clone, PartialEq, Debug)]
pub struct Naming {
    /// BCP 47 tag.
    pub tag: String,
    /// The name.
    pub name: String,
    /// The short name; none where there is none of this kind.
    pub short: Option<String>,
}

/// A field of the form of a role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoleField {
    /// What it is called.
    Title,
    /// In which organisation, or at which event.
    Of,
    /// To which place it belongs.
    Place,
    /// In which words.
    Evidence,
}

impl RoleField {
    /// All fields, in the order of their keys.
    pub const ALL: [Self; 4] = [Self::Title, Self::Of, Self::Place, Self::Evidence];
}

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntityTask {
    /// Give it another name.
    Rename,
    /// Make it one with another.
    Merge,
    /// Make two of it.
    Divide,
    /// Give it a role: a new one, or another in the place of this one, counted from 0.
    Role(Option<usize>),
}

/// What the views ask for.
#[derive(Clone, PartialEq, Debug)]
pub enum EntityMessage {
    /// Begin with what is due.
    Open(EntityTask),
    /// The name in a language, or the short one: the position of the language, and the words.
    Name {
        /// Which language, counted from 0.
        number: usize,
        /// Whether it is the short name.
        short: bool,
        /// The words.
        words: String,
    },
    /// The one of this number, counted from 0: another entity, a mention, a field.
    Number(usize),
    /// The name of the new one.
    NewName(String),
    /// What a role is called.
    Title(String),
    /// Where it is held, by id; empty: nowhere.
    Held(RoleField, String),
    /// A sentence bears the role no longer: its number.
    LeaveOut(usize),
    /// The role goes.
    DropRole,
    /// It is done.
    Done,
}

impl EntityPanel {
    /// What is to be done with an entity; none if that cannot be done with it.
    pub fn open(project: &Project, id: &str, task: EntityTask) -> Option<Self> {
        let document = &project.document;
        let found = entry(document, id)?;
        let id = id.to_owned();
        match task {
            EntityTask::Rename => {
                let has_short = matches!(found, EntryRef::Party(_) | EntryRef::Event(_));
                let names = document.languages.iter().map(|tag| {
                    let words = |text: &article::document::Text| {
                        text.0.get(tag).cloned().flatten().unwrap_or_default()
                    };
                    Naming {
                        tag: tag.clone(),
                        name: words(found.name()),
                        short: has_short.then(|| found.short().map(words).unwrap_or_default()),
                    }
                });
                Some(Self::Rename {
                    id,
                    names: names.collect(),
                })
            }
            EntityTask::Merge => {
                let others = similar(project, &id);
                Some(Self::Merge { id, others })
            }
            EntityTask::Divide => (found.mentions().len() > 1).then_some(Self::Divide {
                id,
                chosen: BTreeSet::new(),
                name: String::new(),
            }),
            EntityTask::Role(index) => {
                let form = match index {
                    Some(index) => RoleForm::of(project, &id, index),
                    None => RoleForm::new(project, &id),
                };
                Some(Self::Role(Box::new(form?), RoleField::Title))
            }
        }
    }

    /// The mentions of an entity that share words with a range.
    pub fn mentions_at(project: &Project, id: &str, range: TextRange) -> Vec<usize> {
        mentions(project, id)
            .into_iter()
            .filter(|(_, at)| at.touches(range))
            .map(|(number, _)| number)
            .collect()
    }
}

/// The mentions of an entity that are found, each with its number.
pub fn mentions(project: &Project, id: &str) -> Vec<(usize, TextRange)> {
    let document = &project.document;
    let all = entry(document, id)
        .map(EntryRef::mentions)
        .unwrap_or_default();
    let numbered = all.iter().enumerate();
    let found = numbered.filter_map(|(number, quote)| {
        let at = editing::locate(document, quote, original(document))?;
        Some((number, at))
    });
    found.collect()
}
