//! The rules about quotes: each is found in its passage exactly once, and mentions do not overlap.

use super::differences::{difference, is_long, near_miss, parting, quoted};
use super::walk::{Visitor, walk};
use crate::article::Span;
use crate::decode::{At, Findings, Path, short};
use crate::document::{Document, Quote, Selector, Text};
use crate::say;
use crate::say::Said;
use compact::sort::CompactSort;
use std::collections::{BTreeMap, HashMap};

/// Why a quote could not be placed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The words are not there.
    NotFound,
    /// The words are there so many times, but never with this prefix and suffix.
    NotBeside(usize),
    /// They are there more than once, with this prefix and suffix.
    Many(usize),
    /// There is nothing to look for.
    Empty,
}

/// Where the words of a selector stand in a text: exactly once, prefix and suffix deciding.
pub fn locate(text: &str, selector: &Selector) -> Result<(usize, usize), Fault> {
    /// How many bytes may be compared at places that a quote may have; enough for any text with
    /// words in it, and an end for one that repeats a single letter.
    const MOST: usize = 10_000_000;
    let Some(first) = selector.exact.chars().next() else {
        return Err(Fault::Empty);
    };
    let prefix = selector.prefix.as_deref().unwrap_or_default();
    let suffix = selector.suffix.as_deref().unwrap_or_default();
    let mut places = 0;
    let mut fitting = Vec::new();
    // Overlapping matches count too: each is a place where the quote could stand.
    let mut from = 0;
    while places < 2 || places * selector.exact.len() < MOST {
        let Some(found) = text.get(from..).and_then(|rest| rest.find(&selector.exact)) else {
            break;
        };
        let start = from + found;
        let end = start + selector.exact.len();
        places += 1;
        let before = text.get(..start).is_some_and(|text| text.ends_with(prefix));
        let after = text.get(end..).is_some_and(|text| text.starts_with(suffix));
        if before && after {
            fitting.push((start, end));
        }
        from = start + first.len_utf8();
    }
    match fitting.as_slice() {
        _ if places >= 2 && places * selector.exact.len() >= MOST => Err(Fault::Many(places)),
        [place] => Ok(*place),
        [] if places == 0 => Err(Fault::NotFound),
        [] => Err(Fault::NotBeside(places)),
        several => Err(Fault::Many(several.len())),
    }
}

/// Every quote is found exactly once; mentions do not overlap.
pub fn quotes(document: &Document, findings: &mut Findings) {
    let mut passages = HashMap::new();
    for passage in &document.passages {
        // Of two passages with the same id nobody knows which is meant; that is reported there.
        passages
            .entry(passage.id.as_str())
            .and_modify(|text| *text = None)
            .or_insert(Some(&passage.text));
    }
    let mut rule = Quotes {
        passages,
        document,
        mentions: BTreeMap::new(),
        hints: 4_000_000,
        findings,
    };
    walk(document, &mut rule);
    rule.overlaps();
}

/// A mention: its bytes, and where the file says so.
type Mention = (usize, usize, Path);

struct Quotes<'d> {
    document: &'d Document,
    passages: HashMap<&'d str, Option<&'d Text>>,
    /// By passage and language.
    mentions: BTreeMap<(String, String), Vec<Mention>>,
    /// How many more bytes may be searched for hints: a file in which nothing is right would
    /// otherwise take minutes.
    hints: usize,
    findings: &'d mut Findings,
}

impl Visitor for Quotes<'_> {
    fn quote(&mut self, at: &At, quote: &Quote) {
        // A passage that is not there is reported as a reference.
        let Some(Some(text)) = self.passages.get(quote.passage.as_str()).copied() else {
            return;
        };
        for (tag, selector) in &quote.quotes {
            let Some(selector) = selector else { continue };
            let list = at.key("quotes");
            let here = list.key(tag);
            let words = match text.0.get(tag) {
                Some(Some(words)) => words,
                Some(None) => {
                    let message = say!(
                        "passage {} has no text in “{}”, so this quote must be null",
                        short(&quote.passage),
                        tag
                    );
                    self.findings.add("quote", &here.path(), message);
                    continue;
                }
                // The passage lacks the language: that is reported there.
                None => continue,
            };
            match locate(words, selector) {
                Ok((start, end)) if at.is_item_of("mentions") => {
                    self.mentions
                        .entry((quote.passage.clone(), tag.clone()))
                        .or_default()
                        .push((start, end, here.path()));
                }
                Ok(_) => {}
                Err(fault) => {
                    let passage = &short(&quote.passage);
                    let message = self.explain(fault, words, selector, passage, tag);
                    self.findings
                        .add("quote", &here.key("exact").path(), message);
                }
            }
        }
    }
}

impl Quotes<'_> {
    fn overlaps(&mut self) {
        for ((passage, tag), spans) in &mut self.mentions {
            spans.compact_sort_by_key(|(start, end, _)| (*start, *end));
            for pair in spans.windows(2) {
                let [(_, end, first), (start, _, second)] = pair else {
                    continue;
                };
                if start < end {
                    let message = say!(
                        "in passage {} ({}) these words overlap those of {}; \
                         a word can belong to one mention only",
                        passage,
                        tag,
                        ""
                    );
                    self.findings
                        .add_beside("mention", second, message, (2, first.clone()));
                }
            }
        }
    }

    fn explain(
        &mut self,
        fault: Fault,
        words: &str,
        selector: &Selector,
        passage: &str,
        tag: &str,
    ) -> Said {
        let exact = short(&selector.exact);
        match fault {
            Fault::Empty => {
                say!("this quote is empty; give the words as they stand in the passage")
            }
            Fault::NotBeside(1) => say!(
                "“{}” stands in passage {} ({}), but not with this prefix and \
                 suffix right beside it; spaces count too",
                exact,
                passage,
                tag
            ),
            Fault::NotBeside(n) => say!(
                "“{}” stands in passage {} ({}) {} times, but never with this \
                 prefix and suffix right beside it; spaces count too",
                exact,
                passage,
                tag,
                n
            ),
            Fault::Many(n) => {
                let choices = self.choices(words, selector);
                let ready = match choices.is_empty() {
                    true => Said::nothing(),
                    false => say!("; ready to copy: {}", choices),
                };
                say!(
                    "“{}” stands in passage {} ({}) {} times; add a prefix or a suffix \
                     that tells which is meant{}",
                    exact,
                    passage,
                    tag,
                    n,
                    ready
                )
            }
            Fault::NotFound => {
                let hint = self
                    .hint(words, &selector.exact, tag)
                    .unwrap_or_else(Said::nothing);
                say!(
                    "“{}” does not stand in passage {} ({}){}; \
                     a quote must match letter by letter",
                    exact,
                    passage,
                    tag,
                    hint
                )
            }
        }
    }

    /// A selector for each place where these words stand.
    fn choices(&mut self, words: &str, selector: &Selector) -> String {
        /// How many are shown.
        const MOST: usize = 9;
        let places = words.match_indices(&*selector.exact);
        let places: Vec<(usize, usize)> = (places.take(MOST + 1))
            .map(|(start, exact)| (start, start + exact.len()))
            .collect();
        let mut shown: Vec<String> = Vec::new();
        for (start, end) in places.iter().copied().take(MOST) {
            let (Some(()), Ok(start), Ok(end)) = (
                self.spend(words.len()),
                u32::try_from(start),
                u32::try_from(end),
            ) else {
                return String::new();
            };
            let found = crate::short::selector(words, Span { start, end });
            let Some((exact, prefix, suffix)) = found else {
                continue;
            };
            let mut fields = vec![format!("\"exact\": {}", quoted(exact))];
            for (name, beside) in [("prefix", prefix), ("suffix", suffix)] {
                if !beside.is_empty() {
                    fields.push(format!("\"{name}\": {}", quoted(beside)));
                }
            }
            shown.push(format!("{{ {} }}", fields.join(", ")));
        }
        if places.len() > MOST {
            shown.push("…".to_string());
        }
        shown.join(", ")
    }

    /// What stands there instead, or where the words stand.
    fn hint(&mut self, words: &str, wanted: &str, tag: &str) -> Option<Said> {
        self.spend(words.len())?;
        if let Some(near) = near_miss(words, wanted) {
            return Some(match difference(near, wanted) {
                // What is cut off in a message would not show the difference.
                Some((there, here)) if is_long(near) || is_long(wanted) => {
                    say!(
                        ", but “{}” does: where the text has “{}”, the quote has “{}”",
                        short(near),
                        there,
                        here
                    )
                }
                _ => say!(", but “{}” does", short(near)),
            });
        }
        for passage in &self.document.passages {
            let Some(Some(text)) = passage.text.0.get(tag) else {
                continue;
            };
            self.spend(text.len())?;
            if text.contains(wanted) {
                return Some(say!(", but in passage {}", short(&passage.id)));
            }
        }
        self.spend(words.len().saturating_mul(8))?;
        let (there, here) = parting(words, wanted)?;
        Some(say!(
            ", only its beginning: then the text goes on with “{}”, but the quote with “{}”",
            there,
            here
        ))
    }

    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.hints = self.hints.checked_sub(bytes)?;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selector(prefix: &str, exact: &str, suffix: &str) -> Selector {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_string());
        Selector {
            exact: exact.to_string(),
            prefix: some(prefix),
            suffix: some(suffix),
        }
    }

    #[test]
    fn prefix_and_suffix_decide() {
        let text = "Дели и Нью-Дели";
        let place = |prefix, suffix| locate(text, &selector(prefix, "Дели", suffix));
        assert_eq!(place("", ""), Err(Fault::Many(2)));
        assert_eq!(place("", " и"), Ok((0, 8)));
        assert_eq!(place("Нью-", ""), Ok((19, 27)));
        assert_eq!(place("Нью", ""), Err(Fault::NotBeside(2)));
    }

    #[test]
    fn overlapping_places_are_counted() {
        let place = |text, exact| locate(text, &selector("", exact, ""));
        assert_eq!(place("ааа", "аа"), Err(Fault::Many(2)));
        assert_eq!(place("ааа", "б"), Err(Fault::NotFound));
        assert_eq!(place("ааа", ""), Err(Fault::Empty));
    }
}
