//! Where the problems that the check finds lead.

use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::Target;
use crate::texts::{TextRange, locate, original, passage_text};
use article::document::{Claim, Document, Quote};

/// What a problem is about.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spot {
    /// The entry, role or date; none if it is about the article as a whole, or about its text.
    pub target: Option<Target>,
    /// The words: of the quote in question, else the first words of the entry, else the whole passage.
    pub range: Option<TextRange>,
}

/// A step of a path: a field, or a position in a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step<'a> {
    Key(&'a str),
    At(usize),
}

/// The steps of `relations[3].claim.evidence[0]`; nothing of what is no path.
fn steps(path: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let mut pieces = part.split('[');
        if let Some(key) = pieces.next().filter(|key| !key.is_empty()) {
            steps.push(Step::Key(key));
        }
        for piece in pieces {
            match piece.strip_suffix(']').map(str::parse) {
                Some(Ok(index)) => steps.push(Step::At(index)),
                _ => return Vec::new(),
            }
        }
    }
    steps
}

/// The entry of a list of the document.
fn entry_at<'a>(document: &'a Document, list: &str, index: usize) -> Option<EntryRef<'a>> {
    Some(match list {
        "places" => EntryRef::Place(document.places.get(index)?),
        "parties" => EntryRef::Party(document.parties.get(index)?),
        "topics" => EntryRef::Topic(document.topics.get(index)?),
        "relations" => EntryRef::Relation(document.relations.get(index)?),
        "events" => EntryRef::Event(document.events.get(index)?),
        "quotations" => EntryRef::Quotation(document.quotations.get(index)?),
        _ => return None,
    })
}

/// The quote that a path names below a claim.
fn quote_below<'a>(claim: &'a Claim, rest: &[Step<'_>]) -> Option<&'a Quote> {
    match rest {
        [Step::Key("evidence"), Step::At(index), ..] => claim.evidence.get(*index),
        [
            Step::Key("also"),
            Step::At(voice),
            Step::Key("evidence"),
            Step::At(index),
            ..,
        ] => claim.also.get(*voice)?.evidence.get(*index),
        _ => claim.evidence.first(),
    }
}

/// The quote that a path names below an entry.
fn quote_in<'a>(entry: EntryRef<'a>, rest: &[Step<'_>]) -> Option<&'a Quote> {
    match (rest, entry) {
        ([Step::Key("mentions"), Step::At(index), ..], _) => entry.mentions().get(*index),
        ([Step::Key("claim"), rest @ ..], _) => quote_below(entry.claim()?, rest),
        (
            [
                Step::Key("roles"),
                Step::At(index),
                Step::Key("claim"),
                rest @ ..,
            ],
            EntryRef::Party(party),
        ) => quote_below(&party.roles.get(*index)?.claim, rest),
        (
            [
                Step::Key("participants"),
                Step::At(index),
                Step::Key("claim"),
                rest @ ..,
            ],
            EntryRef::Event(event),
        ) => quote_below(event.participants.get(*index)?.claim.as_ref()?, rest),
        _ => None,
    }
}

impl Project {
    /// What a problem at a path of the document is about: `relations[3].claim.evidence[0]`.
    pub fn spot(&self, path: &str) -> Spot {
        let document = &self.document;
        let found = |quote: &Quote| locate(document, quote, original(document));
        match &*steps(path) {
            [Step::Key("passages"), Step::At(index), ..] => Spot {
                target: None,
                range: self.whole(*index),
            },
            [Step::Key("draft"), Step::Key("dates"), Step::At(number), ..] => {
                let date = self.date(*number);
                Spot {
                    target: date.map(|_| Target::Date(*number)),
                    range: date.and_then(|date| found(&date.words)),
                }
            }
            [Step::Key(list), Step::At(index), rest @ ..] => {
                let Some(entry) = entry_at(document, list, *index) else {
                    return Spot::default();
                };
                let role = match (rest, entry) {
                    ([Step::Key("roles"), Step::At(index), ..], EntryRef::Party(party)) => {
                        party.roles.get(*index).map(|role| (*index, role))
                    }
                    _ => None,
                };
                let target = match role {
                    Some((index, _)) => Target::Role {
                        party: entry.id().to_owned(),
                        index,
                    },
                    None => Target::entity(entry.id()),
                };
                let words = quote_in(entry, rest).and_then(found);
                let words = words.or_else(|| found(role?.1.claim.evidence.first()?));
                Spot {
                    target: Some(target),
                    range: words.or_else(|| self.first_words(entry)),
                }
            }
            [Step::Key("title"), ..] => Spot {
                target: None,
                range: self.whole(0),
            },
            _ => Spot::default(),
        }
    }

    /// What tells a problem from others, whatever else is edited: its rule, the id of its entry, and where in
    /// the entry it stands.
    pub fn problem_key(&self, rule: &str, path: &str) -> String {
        let [Step::Key(list), Step::At(index), ..] = *steps(path) else {
            return format!("{rule} {path}");
        };
        let id = match list {
            "passages" => (self.document.passages.get(index)).map(|passage| &*passage.id),
            list => entry_at(&self.document, list, index).map(EntryRef::id),
        };
        match (id, path.split_once(']')) {
            (Some(id), Some((_, rest))) => format!("{rule} {id}{rest}"),
            _ => format!("{rule} {path}"),
        }
    }

    /// The words at which the editor looks for a target: its first ones.
    pub fn words_of(&self, target: &Target) -> Option<TextRange> {
        let document = &self.document;
        let found = |quote: &Quote| locate(document, quote, original(document));
        match target {
            Target::Entity(id) => self.first_words(entry(document, id)?),
            Target::Role { party, index } => {
                found(self.role(party, *index)?.claim.evidence.first()?)
            }
            Target::Date(number) => found(&self.date(*number)?.words),
        }
    }

    /// The whole of a passage.
    fn whole(&self, passage: usize) -> Option<TextRange> {
        let text = passage_text(&self.document, passage, original(&self.document))?;
        Some(TextRange::new(passage, 0, text.len()))
    }

    /// The words that name where and by whom the article was published: a sentence may be there for them alone.
    pub(crate) fn dateline(&self) -> Vec<TextRange> {
        let document = &self.document;
        let named = entries(document).filter(|entry| match entry {
            EntryRef::Place(place) => document.dateline.as_ref() == Some(&place.id),
            EntryRef::Party(party) => party.id == document.source.publisher,
            _ => false,
        });
        let claims = named.filter_map(EntryRef::claim);
        let quotes = claims.flat_map(|claim| &claim.evidence);
        quotes
            .filter_map(|quote| locate(document, quote, original(document)))
            .collect()
    }
}
