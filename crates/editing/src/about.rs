//! What can be said of a target in a line.

use crate::entry::{EntryRef, entry};
use crate::project::{Project, Withdrawn};
use crate::target::{Kind, Target};
use crate::texts::{locate, original, said};
use article::document::{Quote, Text};

/// What can be said of something in a line.
#[derive(Clone, PartialEq, Debug)]
pub struct About {
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its name in the language of the original.
    pub name: String,
    /// In a few words: a name as short as there is one, the verb of a relation, what an event is called in the
    /// text, the title of a role, who is quoted; the words of a date.
    pub words: String,
    /// The passage of its first words, counted from 0.
    pub passage: Option<usize>,
}

impl Project {
    /// The short name of an entry, else its name, in the language of the original; its id if there is none.
    pub fn name_of<'a>(&'a self, id: &'a str) -> &'a str {
        let document = &self.document;
        let entry = entry(document, id);
        let text = entry.map(|entry| entry.short().unwrap_or(entry.name()));
        text.map_or(id, |text| said(document, text, original(document)))
    }

    /// What can be said of a target in a line; none if there is no such target.
    pub fn about(&self, target: &Target) -> Option<About> {
        match target {
            Target::Entity(id) => Some(self.about_entry(entry(&self.document, id)?)),
            Target::Role { party, index } => {
                let role = self.role(party, *index)?;
                Some(About {
                    kind: Kind::Role,
                    name: self.said(&role.title),
                    words: self.said(&role.title),
                    passage: self.passage_of(role.claim.evidence.first()),
                })
            }
            Target::Date(number) => Some(self.about_date(&self.date(*number)?.words)),
        }
    }

    /// What can be said of something refused in a line.
    pub fn about_refused(&self, what: &Withdrawn) -> About {
        match what {
            Withdrawn::Entry(entry) => self.about_entry(entry.view()),
            Withdrawn::Role { role, .. } => About {
                kind: Kind::Role,
                name: self.said(&role.title),
                words: self.said(&role.title),
                passage: self.passage_of(role.claim.evidence.first()),
            },
            Withdrawn::Date(date) => self.about_date(&date.words),
        }
    }

    fn about_entry(&self, entry: EntryRef<'_>) -> About {
        let evidence = entry.claim().and_then(|claim| claim.evidence.first());
        About {
            kind: entry.kind(),
            name: self.said(entry.name()),
            words: self.shown_words(entry).to_string(),
            passage: self.passage_of(entry.mentions().first().or(evidence)),
        }
    }

    fn about_date(&self, words: &Quote) -> About {
        let selector = words.quotes.get(original(&self.document));
        let exact = selector.and_then(Option::as_ref);
        let exact = exact.map_or_else(String::new, |selector| selector.exact.clone());
        About {
            kind: Kind::Date,
            name: exact.clone(),
            words: exact,
            passage: self.passage_of(Some(words)),
        }
    }

    /// An entry in a few words.
    pub(crate) fn shown_words<'a>(&'a self, entry: EntryRef<'a>) -> &'a str {
        let document = &self.document;
        let tag = original(document);
        let mention = entry.mentions().first();
        let selector = mention.and_then(|quote| quote.quotes.get(tag)?.as_ref());
        match (entry, entry.short(), selector) {
            (EntryRef::Relation(relation), ..) => said(document, &relation.verb, tag),
            (EntryRef::Quotation(quotation), ..) => self.name_of(&quotation.claim.voice.speaker),
            (_, Some(short), _) => said(document, short, tag),
            (EntryRef::Event(_), None, Some(selector)) => &selector.exact,
            (entry, ..) => said(document, entry.name(), tag),
        }
    }

    fn said(&self, text: &Text) -> String {
        said(&self.document, text, original(&self.document)).to_string()
    }

    fn passage_of(&self, quote: Option<&Quote>) -> Option<usize> {
        Some(locate(&self.document, quote?, original(&self.document))?.passage)
    }
}
