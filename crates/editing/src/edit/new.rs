//! New entries of selected words.

use super::blank::{self, no_drafting, sort};
use super::error::EditError;
use super::words::{ids, quotes, taken};
use crate::entry::Entry;
use crate::entry_mut;
use crate::project::Project;
use crate::target::Kind;
use crate::texts::{
    TextRange, only_in, original, passage_text, quote_of, sentence_of, voice_at, words,
};
use article::document::draft::{DatedWords, Suggestion};
use article::document::{
    Claim, Document, Event, Party, Place, Quotation, Quote, Text, Topic, Voice,
};
use article::{Form, PartyKind, Status};

/// The claim that a range names something.
pub(crate) fn named_at(document: &Document, range: TextRange) -> Result<Claim, EditError> {
    Ok(Claim {
        status: Status::Mentioned,
        voice: voice_at(document, range),
        evidence: vec![quote_of(document, sentence_of(document, range)).ok_or(EditError::NoWords)?],
        also: Vec::new(),
    })
}

/// A new entry of that kind: a place, a person, an organisation or an event, else a topic.
pub(crate) fn entry(
    kind: Kind,
    id: String,
    name: Text,
    claim: Claim,
    mentions: Vec<Quote>,
) -> Entry {
    match kind {
        Kind::Place => Entry::Place(Box::new(Place {
            claim: Some(claim),
            mentions,
            ..blank::place(id, name)
        })),
        Kind::Person | Kind::Organisation => Entry::Party(Box::new(Party {
            kind: match kind {
                Kind::Person => PartyKind::Person,
                _ => PartyKind::Organisation,
            },
            claim: Some(claim),
            mentions,
            ..blank::party(id, name)
        })),
        Kind::Event => Entry::Event(Box::new(Event {
            mentions,
            ..blank::event(id, name, claim)
        })),
        _ => Entry::Topic(Box::new(Topic {
            mentions,
            ..blank::topic(id, name, claim)
        })),
    }
}

pub(super) fn new(
    project: &mut Project,
    kind: Kind,
    ranges: &[TextRange],
    name: Option<&str>,
) -> Result<(), EditError> {
    let tag = original(&project.document).to_string();
    let document = &project.document;
    match kind {
        Kind::Quotation => return new_quotation(project, ranges, name),
        Kind::Date => return new_date(project, ranges),
        Kind::Relation | Kind::Role => return Err(EditError::WrongKind(kind)),
        _ => {}
    }
    taken(document, ranges, None)?;
    let mentions = quotes(document, ranges)?;
    let first = *ranges.iter().min().ok_or(EditError::NoWords)?;
    let text = passage_text(document, first.passage, &tag).unwrap_or_default();
    let own = words(text, first.span).ok_or(EditError::NoWords)?;
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let name = name.unwrap_or(own);
    let id = ids(project).give(sort(kind), name);
    let name = only_in(document, &tag, name);
    let claim = named_at(document, first)?;
    let entry = entry(kind, id, name, claim, mentions);
    entry_mut::put(&mut project.document, entry, usize::MAX);
    Ok(())
}

/// How many words of a quotation are its name.
const NAME_WORDS: usize = 7;

fn new_quotation(
    project: &mut Project,
    ranges: &[TextRange],
    name: Option<&str>,
) -> Result<(), EditError> {
    let quotation = quotation(project, ranges, name)?;
    project.document.quotations.push(quotation);
    Ok(())
}

/// A new entry for direct speech.
pub(crate) fn quotation(
    project: &Project,
    ranges: &[TextRange],
    name: Option<&str>,
) -> Result<Quotation, EditError> {
    let document = &project.document;
    let tag = original(document).to_string();
    let inner: Vec<TextRange> = ranges
        .iter()
        .map(|range| crate::select::without_marks(document, *range))
        .collect();
    let evidence = quotes(document, &inner)?;
    let first = *inner.iter().min().ok_or(EditError::NoWords)?;
    let text = passage_text(document, first.passage, &tag).unwrap_or_default();
    let own = words(text, first.span).ok_or(EditError::NoWords)?;
    let mut begin: Vec<&str> = own.split_whitespace().take(NAME_WORDS + 1).collect();
    let cut = begin.len() > NAME_WORDS;
    begin.truncate(NAME_WORDS);
    let begin = begin.join(" ") + if cut { "…" } else { "" };
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    Ok(Quotation {
        id: ids(project).give("quotation", ""),
        name: only_in(document, &tag, name.unwrap_or(&begin)),
        topics: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim: Claim {
            status: Status::Stated,
            voice: Voice {
                form: Form::Direct,
                ..voice_at(document, first)
            },
            evidence,
            also: Vec::new(),
        },
        draft: None,
    })
}

/// A date is what its words say; the editor has seen it.
fn new_date(project: &mut Project, ranges: &[TextRange]) -> Result<(), EditError> {
    let document = &project.document;
    let tag = original(document);
    let mut dates = Vec::new();
    for (range, quote) in ranges.iter().zip(quotes(document, ranges)?) {
        let text = passage_text(document, range.passage, tag).unwrap_or_default();
        let words = words(text, range.span).ok_or(EditError::NoWords)?;
        let when = crate::when::read(document, words).ok_or(EditError::NoDate)?;
        let draft = Suggestion {
            confidence: 1.0,
            accepted: true,
            why: Vec::new(),
            candidates: Vec::new(),
            unstated: Vec::new(),
        };
        dates.push(DatedWords {
            words: quote,
            when,
            draft,
        });
    }
    let drafting = project.document.draft.get_or_insert_with(no_drafting);
    drafting.dates.extend(dates);
    Ok(())
}
