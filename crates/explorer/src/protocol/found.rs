//! What a search has found, as the worker answers with it and the page shows it.

use crate::i18n::{DateText, Language, Years};
use article::{Article, EntityId, EntityRef, LangIx, PassageId, Span, Status, When};
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Found {
    /// What was searched for, where that is not what was typed but what would have been in the other
    /// keyboard layout.
    pub read_as: Option<String>,
    /// By kind, the one with the best hit first; sentences come last. None is empty.
    pub groups: Vec<HitGroup>,
}

/// What was found of one kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct HitGroup {
    /// Of which kind.
    pub group: Group,
    /// How many there are.
    pub total: u32,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
}

/// A kind of hit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Group {
    /// Places.
    Places,
    /// Persons.
    People,
    /// Organisations and groups.
    Organisations,
    /// Topics.
    Topics,
    /// Events.
    Events,
    /// Relations.
    Relations,
    /// Direct speech.
    Quotations,
    /// Sentences of the text.
    Text,
}

impl Group {
    /// Every kind, in the order in which they go if their hits are equally good.
    pub const ALL: [Self; 8] = [
        Self::Places,
        Self::People,
        Self::Organisations,
        Self::Topics,
        Self::Events,
        Self::Relations,
        Self::Quotations,
        Self::Text,
    ];
}

/// One thing that was found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hit {
    /// What it is.
    pub target: Target,
    /// Where the text first says it; none of what the text does not name.
    pub passage: Option<PassageId>,
    /// What it is called; of a sentence, its words.
    pub title: Line,
    /// More of it: where the words were found, if not in the title.
    pub also: Option<Line>,
    /// Whether it is of the date that was typed.
    pub dated: bool,
}

impl Hit {
    /// When it was, as exactly as it is known: of a relation or an event that has a date; and of the publisher, when the
    /// article was published, if that was asked for. `names` is the language of the article's own words.
    pub fn when(&self, article: &Article, lang: Language, names: LangIx) -> Option<DateText> {
        let Target::Entity(entity) = self.target else {
            return None;
        };
        let (when, status) = match article.entity(entity) {
            EntityRef::Relation(id) => {
                let relation = article.relation(id);
                (&relation.when, relation.entry.claim.status)
            }
            EntityRef::Event(id) => {
                let event = article.event(id);
                (&event.when, event.entry.claim.status)
            }
            EntityRef::Party(_) if self.dated => (&article.source.published, Status::Held),
            _ => return None,
        };
        let is_known = |when: &&When| when.date.is_some() || when.repeats.is_some();
        let when = when.as_ref().filter(is_known)?;
        Some(lang.when(article, status, Some(when), Years::Shown, names))
    }
}

/// What a hit leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Target {
    /// An entity.
    Entity(EntityId),
    /// A sentence.
    Sentence {
        /// Its passage.
        passage: PassageId,
        /// In which language it was found.
        lang: LangIx,
        /// Which sentence of the passage, from 0.
        number: u16,
    },
}

/// A text of the article, or a part of it, with what was found in it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: LangIx,
    /// What was found, in order, apart from each other.
    pub marks: Vec<Span>,
}
