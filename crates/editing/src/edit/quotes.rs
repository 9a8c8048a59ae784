//! Where a quote stands in a translation.

use super::data::{QuoteAt, QuoteOf};
use super::error::EditError;
use super::languages::is_translation;
use crate::entry::entries;
use crate::entry_mut::entry_mut;
use crate::project::Project;
use crate::target::Target;
use crate::texts::{TextRange, locate, passage_text, selector};
use article::Span;
use article::document::{Claim, Document, Quote};

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
