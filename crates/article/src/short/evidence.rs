//! Evidence in the short form: sentences that are named, words that stand for a selector.

use super::context::Context;
use super::quoting::selector;
use super::reference::Reference;
use super::tree::{get, list, members, null, object, text};
use super::unclear::Unclear;
use crate::article::Span;
use crate::decode::At;
use crate::json::{Node, Value};
use crate::say;
use crate::say::Said;

impl Context {
    /// Sentences as evidence: `"p1.2"`, `["p1.2", "p3: some words"]`, or quotes.
    pub(super) fn evidence(
        &mut self,
        node: &mut Node,
        form: Option<&str>,
        at: &At,
        unclear: &mut Unclear,
    ) {
        let direct = form == Some("direct");
        let start = node.start;
        let mut quotes = Vec::new();
        let items = match &mut node.value {
            Value::String(words) => vec![text(start, std::mem::take(words))],
            Value::Array(items) => std::mem::take(items),
            _ => return,
        };
        for mut item in items {
            if let Value::String(words) = &item.value {
                let (start, words) = (item.start, words.clone());
                let made = self.references(&words).and_then(|references| {
                    let made = references
                        .iter()
                        .map(|reference| self.quote(reference, direct, start));
                    made.collect::<Result<Vec<Node>, Said>>()
                });
                match made {
                    Ok(made) => quotes.extend(made),
                    Err(message) => {
                        unclear.add(at, start, message);
                        quotes.push(item);
                    }
                }
            } else {
                self.given_quote(&mut item);
                quotes.push(item);
            }
        }
        *node = list(start, quotes);
    }

    /// A quote that is written out, in which words may stand for a selector.
    pub(super) fn given_quote(&mut self, quote: &mut Node) {
        let Some(fields) = members(quote) else { return };
        let passage = get(fields, "passage").and_then(|id| id.value.as_str());
        let passage = passage.and_then(|id| self.passages.number(id));
        let Some(quotes) = super::tree::get_mut(fields, "quotes") else {
            return;
        };
        if matches!(quotes.value, Value::Array(_) | Value::String(_)) {
            let start = quotes.start;
            let Some(by_language) = self.by_language(quotes) else {
                return;
            };
            let by_language = by_language
                .iter()
                .map(|(tag, node)| (tag.as_str(), node.clone()));
            *quotes = object(start, by_language.collect());
        }
        let start = quotes.start;
        let Some(quotes) = members(quotes) else {
            return;
        };
        for quote in quotes.iter_mut() {
            if matches!(quote.value.value, Value::String(_)) {
                let start = quote.value.start;
                let exact = std::mem::replace(&mut quote.value, null(start));
                quote.value = object(start, vec![("exact", exact)]);
            }
        }
        for (ix, tag) in self.languages.iter().enumerate().skip(1) {
            let passage = passage.and_then(|number| self.passages.all.get(number));
            let has_text = passage.is_some_and(|passage| passage.texts[ix].is_some());
            if self.partial[ix] && !has_text && get(quotes, tag).is_none() {
                quotes.push(super::tree::member(tag, null(start)));
            }
        }
    }

    /// The quote that a reference stands for.
    pub(super) fn quote(
        &mut self,
        reference: &Reference,
        direct: bool,
        start: usize,
    ) -> Result<Node, Said> {
        let (passage, meant) = self.passages.resolve(reference, &self.languages)?;
        let mut quotes = Vec::new();
        let mut bytes = 0;
        for (language, tag) in self.languages.iter().enumerate() {
            let span = passage.words(meant, language, &self.languages, direct)?;
            let words = passage.texts.get(language).and_then(Option::as_deref);
            let node = match (words, span) {
                (Some(words), Some(span)) => {
                    let node = selected(words, span, start);
                    bytes += super::tree::size(&node);
                    node
                }
                _ => null(start),
            };
            quotes.push((tag.as_str(), node));
        }
        let id = text(start, passage.id.as_str());
        let node = object(
            start,
            vec![("passage", id), ("quotes", object(start, quotes))],
        );
        if !self.spend(bytes) {
            return Err(say!("written out in full, this file would be too large"));
        }
        Ok(node)
    }
}

/// The selector of a stretch of a text.
pub(super) fn selected(words: &str, span: Span, start: usize) -> Node {
    let Some((exact, prefix, suffix)) = selector(words, span) else {
        return null(start);
    };
    let mut fields = vec![("exact", text(start, exact))];
    for (key, beside) in [("prefix", prefix), ("suffix", suffix)] {
        if !beside.is_empty() {
            fields.push((key, text(start, beside)));
        }
    }
    object(start, fields)
}
