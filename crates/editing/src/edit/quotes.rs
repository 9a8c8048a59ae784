//! Where a quote stands in a translation.

use super::data::{QuoteAt, QuoteOf};
use super::error::EditError;
use super::languages::is_translation;
use crate::entry::entries;
use crate::entry_mut::entry_mut;
use crate::project::Project;
use crate::target::Target;
use crate::texts::{TextRange, locate, original, passage_text, selector};
use crate::walk::{self, Pass};
use article::Span;
use article::document::{Claim, Document, Quote, Selector};

fn of_claim(claim: &mut Claim, at: QuoteAt) -> Option<&mut Quote> {
    match at {
        QuoteAt::Evidence(number) => claim.evidence.get_mut(number),
        QuoteAt::Also { voice, quote } => claim.also.get_mut(voice)?.evidence.get_mut(quote),
        QuoteAt::Mention(_) => None,
    }
}

fn find<'a>(document: &'a mut Document, of: &QuoteOf) -> Option<&'a mut Quote> {
    match (&of.target, of.at) {
        (None, QuoteAt::Evidence(number)) => document.title.evidence.get_mut(number),
        (None, _) => None,
        (Some(Target::Entity(id)), QuoteAt::Mention(number)) => {
            entry_mut(document, id)?.mentions()?.get_mut(number)
        }
        (Some(Target::Entity(id)), at) => of_claim(entry_mut(document, id)?.claim()?, at),
        (Some(Target::Role { party, index }), at) => {
            let party = document.parties.iter_mut().find(|one| one.id == *party)?;
            of_claim(&mut party.roles.get_mut(*index)?.claim, at)
        }
        (Some(Target::Date(number)), QuoteAt::Evidence(0)) => {
            Some(&mut document.draft.as_mut()?.dates.get_mut(*number)?.words)
        }
        (Some(Target::Date(_)), _) => None,
    }
}

pub(super) fn align(
    project: &mut Project,
    of: &QuoteOf,
    language: &str,
    span: Option<Span>,
) -> Result<(), EditError> {
    is_translation(&project.document, language)?;
    let document = &mut project.document;
    let missing = || EditError::Unknown(format!("{of:?}"));
    let passage = find(document, of).ok_or_else(missing)?.passage.clone();
    let passage = document.passages.iter().position(|one| one.id == passage);
    let passage = passage.ok_or_else(missing)?;
    let new = match span {
        None => None,
        Some(span) => {
            let text = passage_text(document, passage, language).ok_or(EditError::NoWords)?;
            let new = selector(text, span).ok_or(EditError::NoWords)?;
            if let (Some(Target::Entity(id)), QuoteAt::Mention(own)) = (&of.target, of.at) {
                taken(document, TextRange { passage, span }, language, (id, own))?;
            }
            Some(new)
        }
    };
    let quote = find(document, of).ok_or_else(missing)?;
    quote.quotes.insert(language.to_string(), new);
    Ok(())
}

/// Says where words of the original stand in a translation, for every quote of just these words.
pub(super) fn align_words(
    project: &mut Project,
    range: TextRange,
    language: &str,
    span: Option<Span>,
) -> Result<(), EditError> {
    is_translation(&project.document, language)?;
    let document = &mut project.document;
    let passage = document.passages.get(range.passage);
    let passage = passage.ok_or(EditError::NoWords)?;
    let (id, tag) = (passage.id.clone(), original(document).to_string());
    let texts = |language| passage_text(document, range.passage, language);
    let before = texts(&tag).ok_or(EditError::NoWords)?.to_string();
    let new = match span {
        None => None,
        Some(span) => {
            let text = texts(language).ok_or(EditError::NoWords)?;
            let at = TextRange { span, ..range };
            untaken(document, at, language, range, &tag)?;
            Some(selector(text, span).ok_or(EditError::NoWords)?)
        }
    };
    let mut pass = Align {
        passage: &id,
        tag: &tag,
        before: &before,
        at: (range.span.start as usize, range.span.end as usize),
        language,
        new,
        found: false,
    };
    walk::document(document, &mut pass);
    match pass.found {
        true => Ok(()),
        false => Err(EditError::NoWords),
    }
}

/// Words of a translation belong to one mention: these to the one of `own`, which is in the original.
fn untaken(
    document: &Document,
    range: TextRange,
    language: &str,
    own: TextRange,
    tag: &str,
) -> Result<(), EditError> {
    let is_own = |quote: &Quote| locate(document, quote, tag) == Some(own);
    let mentions = || entries(document).flat_map(|entry| entry.mentions());
    if !mentions().any(is_own) {
        return Ok(());
    }
    let owners = entries(document).filter(|entry| {
        let mut others = entry.mentions().iter().filter(|quote| !is_own(quote));
        others.any(|quote| locate(document, quote, language).is_some_and(|at| at.touches(range)))
    });
    let owners: Vec<Target> = owners.map(|entry| Target::entity(entry.id())).collect();
    match owners.is_empty() {
        true => Ok(()),
        false => Err(EditError::Taken(owners)),
    }
}

/// Gives the quotes of some words their words in a translation.
struct Align<'a> {
    passage: &'a str,
    tag: &'a str,
    before: &'a str,
    at: (usize, usize),
    language: &'a str,
    new: Option<Selector>,
    found: bool,
}

impl Pass for Align<'_> {
    fn quote(&mut self, quote: &mut Quote) {
        let own = quote.quotes.get(self.tag).and_then(Option::as_ref);
        let here = quote.passage == self.passage
            && own.is_some_and(|own| article::check::locate(self.before, own) == Ok(self.at));
        if here {
            self.found = true;
            quote
                .quotes
                .insert(self.language.to_string(), self.new.clone());
        }
    }
}

/// A word of a translation belongs to one mention, too.
fn taken(
    document: &Document,
    range: TextRange,
    language: &str,
    own: (&str, usize),
) -> Result<(), EditError> {
    let mut owners = Vec::new();
    for entry in entries(document) {
        let numbered = entry.mentions().iter().enumerate();
        let mut others = numbered.filter(|(number, _)| (entry.id(), *number) != own);
        let touches = others.any(|(_, quote)| {
            locate(document, quote, language).is_some_and(|at| at.touches(range))
        });
        if touches {
            owners.push(Target::entity(entry.id()));
        }
    }
    match owners.is_empty() {
        true => Ok(()),
        false => Err(EditError::Taken(owners)),
    }
}
