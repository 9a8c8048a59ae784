//! The words of entities: names, mentions, and new entities of selected words.

use super::data::EditError;
use crate::entry::{self, Entry, EntryRef, entries, entry_mut};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{
    TextRange, locate, only_in, original, passage_text, quote_of, sentence_of, voice_at, words,
};
use article::document::draft::{DatedWords, Drafting, Suggestion};
use article::document::{Claim, Document, Event, Party, Place, Quotation, Quote, Topic, Voice};
use article::new_ids::Ids;
use article::{EventKind, Form, PartyKind, PlaceKind, Status};

pub(super) fn unknown(id: &str) -> EditError {
    EditError::Unknown(id.to_string())
}

/// What machines say of a document of which they have said nothing.
pub(super) fn no_drafting() -> Drafting {
    Drafting {
        changes: Vec::new(),
        dates: Vec::new(),
        voices: Vec::new(),
        without_facts: Vec::new(),
    }
}

/// Gives ids that neither the document has nor what was refused.
pub(super) fn ids(project: &Project) -> Ids {
    let mut ids = Ids::beside(&project.document);
    for refused in &project.refused {
        if let crate::project::Withdrawn::Entry(entry) = &refused.what {
            ids.take(entry.view().id());
        }
    }
    ids
}

pub(super) fn rename(
    project: &mut Project,
    id: &str,
    language: &str,
    name: &str,
    short: Option<&str>,
) -> Result<(), EditError> {
    let document = &mut project.document;
    if !document.languages.iter().any(|tag| tag == language) {
        return Err(EditError::Language(language.to_string()));
    }
    let name = name.trim();
    if name.is_empty() && language == original(document) {
        return Err(EditError::NoWords);
    }
    let some = |words: &str| (!words.is_empty()).then(|| words.to_string());
    let text = entry_mut(document, id).ok_or_else(|| unknown(id))?.name();
    text.0.insert(language.to_string(), some(name));
    let short = short.map(str::trim).and_then(some);
    let empty = only_in(document, "", "");
    let Some(field) = entry_mut(document, id).and_then(|entry| entry.short()) else {
        return Ok(());
    };
    if let Some(short) = short {
        let text = field.get_or_insert(empty);
        text.0.insert(language.to_string(), Some(short));
    } else if let Some(text) = field {
        text.0.insert(language.to_string(), None);
        if text.0.values().all(Option::is_none) {
            *field = None;
        }
    }
    Ok(())
}

/// Whose mentions share words with these, but for an entity's own mention.
fn taken(
    document: &Document,
    ranges: &[TextRange],
    except: Option<(&str, usize)>,
) -> Result<(), EditError> {
    let tag = original(document);
    let mut owners: Vec<Target> = Vec::new();
    for entry in entries(document) {
        for (number, quote) in entry.mentions().iter().enumerate() {
            if except == Some((entry.id(), number)) {
                continue;
            }
            let touches = locate(document, quote, tag)
                .is_some_and(|at| ranges.iter().any(|range| range.touches(at)));
            let target = Target::entity(entry.id());
            if touches && !owners.contains(&target) {
                owners.push(target);
            }
        }
    }
    match owners.is_empty() {
        true => Ok(()),
        false => Err(EditError::Taken(owners)),
    }
}

/// Quotes of ranges, in the order of the text, each once; ranges that share words are an error.
fn quotes(document: &Document, ranges: &[TextRange]) -> Result<Vec<Quote>, EditError> {
    let mut sorted = ranges.to_vec();
    sorted.sort();
    sorted.dedup();
    let apart = |pair: &[TextRange]| match pair {
        [one, other] => !one.touches(*other),
        _ => true,
    };
    if sorted.is_empty() || !sorted.windows(2).all(apart) {
        return Err(EditError::NoWords);
    }
    let quotes = sorted.iter().map(|range| quote_of(document, *range));
    quotes.collect::<Option<_>>().ok_or(EditError::NoWords)
}

pub(super) fn set_mention(
    project: &mut Project,
    id: &str,
    mention: usize,
    range: TextRange,
) -> Result<(), EditError> {
    let document = &mut project.document;
    taken(document, &[range], Some((id, mention)))?;
    let new = quote_of(document, range).ok_or(EditError::NoWords)?;
    let tag = original(document).to_string();
    let entry = entry_mut(document, id).ok_or_else(|| unknown(id))?;
    let quote = entry.mentions().and_then(|all| all.get_mut(mention));
    let quote = quote.ok_or_else(|| unknown(id))?;
    match quote.passage == new.passage {
        // Its words in the translations stay.
        true => quote.quotes.extend(
            new.quotes
                .into_iter()
                .filter(|(language, _)| *language == tag),
        ),
        false => *quote = new,
    }
    Ok(())
}

pub(super) fn add_mentions(
    project: &mut Project,
    id: &str,
    ranges: &[TextRange],
) -> Result<(), EditError> {
    let document = &mut project.document;
    let kind = entry::entry(document, id)
        .ok_or_else(|| unknown(id))?
        .kind();
    // What is marked already stays as it is.
    let tag = original(document).to_string();
    let own: Vec<_> = entry::entry(document, id)
        .into_iter()
        .flat_map(|entry| entry.mentions())
        .filter_map(|quote| locate(document, quote, &tag))
        .collect();
    let new: Vec<_> = (ranges.iter().copied())
        .filter(|range| !own.contains(range))
        .collect();
    if new.is_empty() && !ranges.is_empty() {
        return Ok(());
    }
    taken(document, &new, None)?;
    let quotes = quotes(document, &new)?;
    let mentions = entry_mut(document, id).and_then(|entry| entry.mentions());
    mentions.ok_or(EditError::WrongKind(kind))?.extend(quotes);
    sort_mentions(document, id);
    Ok(())
}

/// Puts the mentions of an entity into the order of the text.
pub(super) fn sort_mentions(document: &mut Document, id: &str) {
    let tag = original(document).to_string();
    let Some(mentions) = entry_mut(document, id).and_then(|entry| entry.mentions()) else {
        return;
    };
    let mut taken = std::mem::take(mentions);
    taken.sort_by_cached_key(|quote| {
        let at = locate(document, quote, &tag);
        // What is not found comes last, in the order of before.
        at.map_or((1, None), |at| (0, Some(at)))
    });
    if let Some(mentions) = entry_mut(document, id).and_then(|entry| entry.mentions()) {
        *mentions = taken;
    }
}

pub(super) fn remove_mention(
    project: &mut Project,
    id: &str,
    mention: usize,
) -> Result<(), EditError> {
    let entry = entry_mut(&mut project.document, id).ok_or_else(|| unknown(id))?;
    let mentions = entry.mentions().filter(|all| mention < all.len());
    mentions.ok_or_else(|| unknown(id))?.remove(mention);
    Ok(())
}

/// The claim that a range names something.
pub(super) fn named_at(document: &Document, range: TextRange) -> Result<Claim, EditError> {
    Ok(Claim {
        status: Status::Mentioned,
        voice: voice_at(document, range),
        evidence: vec![quote_of(document, sentence_of(document, range)).ok_or(EditError::NoWords)?],
        also: Vec::new(),
    })
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
    let entry = match kind {
        Kind::Place => Entry::Place(Box::new(Place {
            claim: Some(claim),
            mentions,
            ..place(id, name)
        })),
        Kind::Person | Kind::Organisation => Entry::Party(Box::new(Party {
            kind: match kind {
                Kind::Person => PartyKind::Person,
                _ => PartyKind::Organisation,
            },
            claim: Some(claim),
            mentions,
            ..party(id, name)
        })),
        Kind::Event => Entry::Event(Box::new(Event {
            mentions,
            ..event(id, name, claim)
        })),
        _ => Entry::Topic(Box::new(Topic {
            mentions,
            ..topic(id, name, claim)
        })),
    };
    entry::put(&mut project.document, entry, usize::MAX);
    Ok(())
}

/// With what the id of a new entry begins.
pub(super) fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "place",
        Kind::Person => "person",
        Kind::Organisation => "org",
        Kind::Event => "event",
        Kind::Topic => "topic",
        Kind::Quotation => "quotation",
        Kind::Relation => "relation",
        Kind::Date => "date",
        Kind::Role => "role",
    }
}

type Text = article::document::Text;

pub(super) fn place(id: String, name: Text) -> Place {
    Place {
        id,
        kind: PlaceKind::City,
        name,
        aliases: Default::default(),
        iso: None,
        point: None,
        radius_km: None,
        within: None,
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: None,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn party(id: String, name: Text) -> Party {
    Party {
        id,
        kind: PartyKind::Organisation,
        name,
        short: None,
        naming: None,
        aliases: Default::default(),
        seat: None,
        roles: Vec::new(),
        note: None,
        unstated: Vec::new(),
        figures: Vec::new(),
        claim: None,
        reference: None,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn topic(id: String, name: Text, claim: Claim) -> Topic {
    Topic {
        id,
        name,
        aliases: Default::default(),
        claim,
        mentions: Vec::new(),
        draft: None,
    }
}

pub(super) fn event(id: String, name: Text, claim: Claim) -> Event {
    Event {
        id,
        kind: EventKind::Other,
        what: None,
        name,
        short: None,
        when: None,
        place: None,
        movement: None,
        venue: None,
        part_of: None,
        participants: Vec::new(),
        topics: Vec::new(),
        unstated: Vec::new(),
        figures: Vec::new(),
        contradicts: Vec::new(),
        corrects: Vec::new(),
        claim,
        mentions: Vec::new(),
        draft: None,
    }
}

/// How many words of a quotation are its name.
const NAME_WORDS: usize = 7;

fn new_quotation(
    project: &mut Project,
    ranges: &[TextRange],
    name: Option<&str>,
) -> Result<(), EditError> {
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
    let quotation = Quotation {
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
    };
    project.document.quotations.push(quotation);
    Ok(())
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

/// What sort of thing an entity is.
pub(super) fn kind_of(project: &Project, id: &str) -> Result<Kind, EditError> {
    let entry = entry::entry(&project.document, id);
    entry.map(EntryRef::kind).ok_or_else(|| unknown(id))
}
