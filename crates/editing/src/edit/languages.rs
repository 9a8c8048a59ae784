//! Translations.

use super::error::EditError;
use crate::project::Project;
use crate::texts::original;
use crate::walk::{self, Pass};
use article::document::{Document, Quote, Text, Translation};
use std::collections::BTreeMap;

/// Whether it can be a tag of BCP 47: the check says the rest.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (2..=8).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| fits(part, 8))
}

pub(super) fn add(project: &mut Project, tag: &str, by: &Text) -> Result<(), EditError> {
    let document = &mut project.document;
    if !is_tag(tag) || document.languages.iter().any(|one| one == tag) {
        return Err(EditError::Language(tag.to_string()));
    }
    document.languages.push(tag.to_string());
    document.translations.push(Translation {
        language: tag.to_string(),
        by: by.clone(),
    });
    complete(document);
    Ok(())
}

/// Says of every text and quote that it is not there in the languages in which it is not.
pub(super) fn complete(document: &mut Document) {
    let tags = document.languages.clone();
    walk::document(document, &mut Complete(&tags));
}

struct Complete<'a>(&'a [String]);

impl Pass for Complete<'_> {
    fn text(&mut self, text: &mut Text) {
        for tag in self.0 {
            if !text.0.contains_key(tag) {
                text.0.insert(tag.clone(), None);
            }
        }
    }

    fn quote(&mut self, quote: &mut Quote) {
        for tag in self.0 {
            if !quote.quotes.contains_key(tag) {
                quote.quotes.insert(tag.clone(), None);
            }
        }
    }
}

pub(super) fn remove(project: &mut Project, tag: &str) -> Result<(), EditError> {
    is_translation(&project.document, tag)?;
    let document = &mut project.document;
    document.languages.retain(|one| one != tag);
    document.translations.retain(|one| one.language != tag);
    walk::document(document, &mut Remove(tag));
    Ok(())
}

struct Remove<'a>(&'a str);

impl Pass for Remove<'_> {
    fn text(&mut self, text: &mut Text) {
        text.0.remove(self.0);
    }

    fn quote(&mut self, quote: &mut Quote) {
        quote.quotes.remove(self.0);
    }

    fn aliases(&mut self, aliases: &mut BTreeMap<String, Vec<String>>) {
        aliases.remove(self.0);
    }
}

/// A language of the document, but not the original.
pub(super) fn is_translation(document: &Document, tag: &str) -> Result<(), EditError> {
    let known = document.languages.iter().any(|one| one == tag);
    match known && tag != original(document) {
        true => Ok(()),
        false => Err(EditError::Language(tag.to_string())),
    }
}

pub(super) fn translate(
    project: &mut Project,
    passage: &str,
    language: &str,
    text: Option<&str>,
) -> Result<(), EditError> {
    is_translation(&project.document, language)?;
    let document = &mut project.document;
    let at = document.passages.iter_mut().find(|one| one.id == passage);
    let at = at.ok_or_else(|| EditError::Unknown(passage.to_string()))?;
    let text = text.filter(|text| !text.trim().is_empty());
    at.text
        .0
        .insert(language.to_string(), text.map(str::to_string));
    let mut pass = Lost {
        passage,
        language,
        text,
    };
    walk::document(document, &mut pass);
    Ok(())
}

/// Says who translates.
pub(super) fn translator(project: &mut Project, tag: &str, by: &Text) -> Result<(), EditError> {
    let mut translations = project.document.translations.iter_mut();
    let translation = translations.find(|one| one.language == tag);
    let translation = translation.ok_or_else(|| EditError::Language(tag.to_string()))?;
    translation.by = by.clone();
    Ok(())
}

/// Translates every text that reads so in the original, but for paragraphs.
pub(super) fn translate_words(
    project: &mut Project,
    words: &str,
    language: &str,
    text: Option<&str>,
) -> Result<(), EditError> {
    is_translation(&project.document, language)?;
    let document = &mut project.document;
    let tag = original(document).to_string();
    let mut pass = Translate {
        words,
        tag: &tag,
        language,
        text: text.map(str::trim).filter(|text| !text.is_empty()),
        found: false,
    };
    // Paragraphs have quotes, which a new translation may lose.
    let passages = std::mem::take(&mut document.passages);
    walk::document(document, &mut pass);
    let found = pass.found;
    document.passages = passages;
    match found {
        true => Ok(()),
        false => Err(EditError::Unknown(words.to_string())),
    }
}

struct Translate<'a> {
    words: &'a str,
    tag: &'a str,
    language: &'a str,
    text: Option<&'a str>,
    found: bool,
}

impl Pass for Translate<'_> {
    fn text(&mut self, text: &mut Text) {
        let own = text.0.get(self.tag).and_then(Option::as_deref);
        if own == Some(self.words) {
            self.found = true;
            let new = self.text.map(str::to_string);
            text.0.insert(self.language.to_string(), new);
        }
    }
}

/// Quotes that a new translation does not have.
struct Lost<'a> {
    passage: &'a str,
    language: &'a str,
    text: Option<&'a str>,
}

impl Pass for Lost<'_> {
    fn quote(&mut self, quote: &mut Quote) {
        if quote.passage != self.passage {
            return;
        }
        if let Some(slot) = quote.quotes.get_mut(self.language) {
            let there = |selector: &article::document::Selector| {
                let text = self.text.unwrap_or_default();
                article::check::locate(text, selector).is_ok()
            };
            if !slot.as_ref().is_some_and(there) {
                *slot = None;
            }
        }
    }
}
