//! Marks mentions by their words: every place where a form of a name stands, unless a longer mention
//! covers it.

use super::context::Context;
use super::evidence::selected;
use super::passages::occurrences;
use super::search::{MOST_PLACES, Texts};
use super::shapes::LISTS;
use super::tree::{get_mut, members, null, object, text};
use super::unclear::Unclear;
use super::wanted::Wanted;
use crate::article::Span;
use crate::decode::short;
use crate::json::{Node, Value};
use crate::say;
use compact::sort::CompactSort;
use std::collections::BTreeMap;

/// A place where a form stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    span: Span,
    /// Of which wanted mentions, and which group of them; none for a mention that is written out.
    by: Option<(usize, usize)>,
    start: usize,
}

/// The places of a group of forms: by passage, then by language.
type Found = BTreeMap<usize, Vec<Vec<Place>>>;

/// By passage and language.
type Places = BTreeMap<(usize, usize), Vec<Place>>;

/// Marks what is wanted.
pub(super) fn mark(
    context: &mut Context,
    root: &mut Node,
    wanted: Vec<Wanted>,
    unclear: &mut Unclear,
) {
    let mut places = given(context, root);
    let texts = Texts::of(context, &wanted);
    let (mut count, mut tried) = (0, 0);
    for (number, one) in wanted.iter().enumerate() {
        for (group, forms) in one.groups.iter().enumerate() {
            for (language, forms) in forms.iter().enumerate() {
                for form in forms {
                    tried += texts.candidates(form, language).len();
                    let found = texts.find(context, form, language);
                    count += found.len();
                    if found.is_empty() && !(one.names && group == 0) {
                        let tag = &context.languages[language];
                        let message = match &form.only {
                            Some(only) => say!(
                                "“{}” does not stand in {} as a word of its own ({})",
                                short(&form.words),
                                only.to_string(),
                                tag
                            ),
                            None => say!(
                                "“{}” does not stand in the text as a word of its own ({})",
                                short(&form.words),
                                tag
                            ),
                        };
                        note(unclear, one, form.start, message);
                    }
                    if count > MOST_PLACES || tried > 100 * MOST_PLACES {
                        let message = say!(
                            "more than {} places would be marked by their words",
                            MOST_PLACES
                        );
                        note(unclear, one, form.start, message);
                        return;
                    }
                    for (passage, span) in found {
                        places.entry((passage, language)).or_default().push(Place {
                            span,
                            by: Some((number, group)),
                            start: form.start,
                        });
                    }
                }
            }
        }
    }
    for all in places.values_mut() {
        uncover(all);
    }
    let mut by_group: BTreeMap<(usize, usize), Found> = BTreeMap::new();
    for ((passage, language), all) in &places {
        for place in all {
            let Some(by) = place.by else { continue };
            let passages = by_group.entry(by).or_default();
            let languages = passages
                .entry(*passage)
                .or_insert_with(|| vec![Vec::new(); context.languages.len()]);
            languages[*language].push(*place);
        }
    }
    for (number, one) in wanted.iter().enumerate() {
        let (mut quotes, mut named) = (Vec::new(), false);
        for group in 0..one.groups.len() {
            for (passage, languages) in by_group.remove(&(number, group)).unwrap_or_default() {
                pair(
                    context,
                    one,
                    group,
                    passage,
                    &languages,
                    &mut quotes,
                    unclear,
                );
            }
            named |= group == 0 && !quotes.is_empty();
        }
        // A name that cannot be read is reported there.
        let forms = one
            .groups
            .first()
            .map(|group| group.iter().flatten().count());
        if one.names && !named && forms > Some(0) {
            let message = say!(
                "no form of this name stands in the text; write its words instead of true, or leave “mentions” out"
            );
            note(unclear, one, one.start, message);
        }
        let entry = members(root)
            .and_then(|members| get_mut(members, one.list))
            .and_then(|list| match &mut list.value {
                Value::Array(items) => items.get_mut(one.entry),
                _ => None,
            });
        let mentions = entry
            .and_then(members)
            .and_then(|fields| get_mut(fields, "mentions"));
        if let Some(Value::Array(mentions)) = mentions.map(|mentions| &mut mentions.value) {
            mentions.extend(quotes);
        }
    }
}

fn note(unclear: &mut Unclear, one: &Wanted, start: usize, message: say::Said) {
    unclear.placed.push((start, message));
    unclear.leave(one.path());
}

/// The places of a group in a passage, language by language: as many in each that has the passage.
fn pair(
    context: &mut Context,
    one: &Wanted,
    group: usize,
    passage: usize,
    languages: &[Vec<Place>],
    quotes: &mut Vec<Node>,
    unclear: &mut Unclear,
) {
    let Some(text_of) = context.passages.all.get(passage) else {
        return;
    };
    let count = languages.first().map_or(0, Vec::len);
    let id = text_of.id.clone();
    for (language, places) in languages.iter().enumerate().skip(1) {
        if places.len() != count && text_of.texts[language].is_some() {
            let path = one
                .groups
                .get(group)
                .and_then(|forms| forms.iter().flatten().next());
            let start = path.map_or(one.start, |form| form.start);
            let message = say!(
                "in passage {} these words stand {} times in “{}”, but {} times in “{}”; say in which passages (“{}: …”), or write these mentions out",
                short(&id),
                count,
                context.languages[0].as_str(),
                places.len(),
                context.languages[language].as_str(),
                short(&id)
            );
            return note(unclear, one, start, message);
        }
    }
    for number in 0..count {
        let mut bytes = 0;
        let mut start = 0;
        let Some(text_of) = context.passages.all.get(passage) else {
            return;
        };
        let selectors = languages.iter().enumerate().map(|(language, places)| {
            let words = text_of.texts[language].as_deref();
            let node = match (words, places.get(number)) {
                (Some(words), Some(place)) => selected(words, place.span, place.start),
                _ => null(start),
            };
            if language == 0 {
                start = node.start;
            }
            bytes += super::tree::size(&node);
            (context.languages[language].as_str(), node)
        });
        let selectors: Vec<(&str, Node)> = selectors.collect();
        let passage = text(start, id.as_str());
        quotes.push(object(
            start,
            vec![("passage", passage), ("quotes", object(start, selectors))],
        ));
        if !context.spend(bytes) {
            return;
        }
    }
}

/// Leaves out what a longer mention covers, and what one entry would mark twice. The rest is in order.
fn uncover(places: &mut Vec<Place>) {
    let by = |place: &Place| place.by.map(|(number, _)| number);
    places.compact_sort_by_key(|place| {
        (
            place.span.start,
            std::cmp::Reverse(place.span.end),
            place.by,
        )
    });
    let mut last: Option<Place> = None;
    // The longest reach so far, and of which span.
    let mut reach: Option<Span> = None;
    places.retain(|place| {
        let span = place.span;
        let covered = reach.is_some_and(|long| span.end <= long.end && span != long);
        let twice = last.is_some_and(|last| last.span == span && by(&last) == by(place));
        if reach.is_none_or(|long| span.end > long.end) {
            reach = Some(span);
        }
        if place.by.is_some() && (covered || twice) {
            return false;
        }
        last = Some(*place);
        true
    });
}

/// Mentions that are written out.
fn given(context: &Context, root: &Node) -> Places {
    let mut places = Places::new();
    let lists = LISTS.iter().filter_map(|(list, _)| root.value.get(list));
    for list in lists {
        let Value::Array(entries) = &list.value else {
            continue;
        };
        let mentions = entries
            .iter()
            .filter_map(|entry| entry.value.get("mentions"));
        for mentions in mentions {
            let Value::Array(quotes) = &mentions.value else {
                continue;
            };
            for quote in quotes {
                let passage = quote.value.get("passage").and_then(|id| id.value.as_str());
                let Some(passage) = passage.and_then(|id| context.passages.number(id)) else {
                    continue;
                };
                for (language, tag) in context.languages.iter().enumerate() {
                    let span = quote.value.get("quotes").and_then(|quotes| {
                        let words =
                            context.passages.all.get(passage)?.texts[language].as_deref()?;
                        stands(words, quotes.value.get(tag)?)
                    });
                    if let Some(span) = span {
                        let place = Place {
                            span,
                            by: None,
                            start: quote.start,
                        };
                        places.entry((passage, language)).or_default().push(place);
                    }
                }
            }
        }
    }
    places
}

/// Where the words of a selector stand.
fn stands(words: &str, selector: &Node) -> Option<Span> {
    let part = |key: &str| selector.value.get(key).and_then(|node| node.value.as_str());
    let (exact, prefix) = (part("exact")?, part("prefix").unwrap_or(""));
    let suffix = part("suffix").unwrap_or("");
    let mut all = occurrences(words, exact);
    let (start, end) = all.find(|(start, end)| {
        words[..*start].ends_with(prefix) && words[*end..].starts_with(suffix)
    })?;
    Some(Span {
        start: u32::try_from(start).ok()?,
        end: u32::try_from(end).ok()?,
    })
}
