//! The rules about quotes: each is found in its passage exactly once, and mentions do not overlap.

use super::walk::{Visitor, walk};
use crate::decode::{At, Findings, Path, short};
use crate::document::{Document, Quote, Selector, Text};
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
                    let message = format!(
                        "passage {} has no text in “{tag}”, so this quote must be null",
                        short(&quote.passage)
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
            spans.sort_by_key(|(start, end, _)| (*start, *end));
            for pair in spans.windows(2) {
                let [(_, end, first), (start, _, second)] = pair else {
                    continue;
                };
                if start < end {
                    let message = format!(
                        "in passage {passage} ({tag}) these words overlap those of {first}; \
                         a word can belong to one mention only"
                    );
                    self.findings.add("mention", second, message);
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
    ) -> String {
        let exact = short(&selector.exact);
        match fault {
            Fault::Empty => {
                "this quote is empty; give the words as they stand in the passage".to_string()
            }
            Fault::NotBeside(1) => format!(
                "“{exact}” stands in passage {passage} ({tag}), but not with this prefix and \
                 suffix right beside it; spaces count too"
            ),
            Fault::NotBeside(n) => format!(
                "“{exact}” stands in passage {passage} ({tag}) {n} times, but never with this \
                 prefix and suffix right beside it; spaces count too"
            ),
            Fault::Many(n) => format!(
                "“{exact}” stands in passage {passage} ({tag}) {n} times; add a prefix or a suffix \
                 that tells which is meant"
            ),
            Fault::NotFound => {
                let hint = self.hint(words, &selector.exact, tag).unwrap_or_default();
                format!(
                    "“{exact}” does not stand in passage {passage} ({tag}){hint}; \
                     a quote must match letter by letter"
                )
            }
        }
    }

    /// What stands there instead, or where the words stand.
    fn hint(&mut self, words: &str, wanted: &str, tag: &str) -> Option<String> {
        self.spend(words.len())?;
        if let Some(near) = near_miss(words, wanted) {
            return Some(format!(", but “{}” does", short(near)));
        }
        for passage in &self.document.passages {
            let Some(Some(text)) = passage.text.0.get(tag) else {
                continue;
            };
            self.spend(text.len())?;
            if text.contains(wanted) {
                return Some(format!(", but in passage {}", short(&passage.id)));
            }
        }
        None
    }

    fn spend(&mut self, bytes: usize) -> Option<()> {
        self.hints = self.hints.checked_sub(bytes)?;
        Some(())
    }
}

/// The words of the text that are the same but for case, quotation marks, dashes, spaces or ё.
fn near_miss<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
    let (folded, places) = fold(text);
    let (wanted, _) = fold(wanted.trim());
    if wanted.is_empty() {
        return None;
    }
    let start = folded.find(&wanted)?;
    let original = |offset: usize| {
        let ix = places.partition_point(|(here, _)| *here < offset);
        places.get(ix).map(|(_, there)| *there)
    };
    text.get(original(start)?..original(start + wanted.len())?)
}

/// A text in which what is easily confused is the same, and for each of its characters its offset
/// here and in the original; the ends of both come last.
fn fold(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::new();
    for (offset, c) in text.char_indices() {
        let plain = match c {
            '«' | '»' | '“' | '”' | '„' | '‟' | '"' => '"',
            '’' | '‘' | 'ʼ' | '\'' => '\'',
            '–' | '—' | '‑' | '-' => '-',
            'ё' | 'Ё' => 'е',
            c if c.is_whitespace() => ' ',
            c => c.to_lowercase().next().unwrap_or(c),
        };
        // Several spaces in a row are one.
        if plain == ' ' && folded.ends_with(' ') {
            continue;
        }
        places.push((folded.len(), offset));
        folded.push(plain);
    }
    places.push((folded.len(), text.len()));
    (folded, places)
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

    #[test]
    fn what_is_easily_confused_is_recognised() {
        for (text, wanted, there) in [
            ("форум «Малая Родина»", "\"Малая родина\"", "«Малая Родина»"),
            ("одна цель – помочь", "цель - помочь", "цель – помочь"),
            ("в 17\u{a0}часов", "17 часов", "17\u{a0}часов"),
            ("город  Горно-Алтайск", "город Горно", "город  Горно"),
            ("ещё раз", "еще", "ещё"),
        ] {
            assert_eq!(near_miss(text, wanted), Some(there));
        }
        assert_eq!(near_miss("Казань", "Москва"), None);
        assert_eq!(near_miss("", " "), None);
    }
}
