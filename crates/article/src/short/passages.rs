//! The passages of a file as the short form needs them: sentences, direct speech, and who says them.

use super::reference::{Reference, Words};
use crate::article::Span;
use crate::decode::{nearest, short};
use crate::json::Node;
use crate::say;
use crate::say::Said;
use crate::sentences::sentences;
use std::cell::OnceCell;
use std::collections::HashMap;

/// A passage, in each language of the file.
#[derive(Debug)]
pub(super) struct Passage {
    pub id: String,
    /// By language; nothing where the file gives none.
    pub texts: Vec<Option<String>>,
    /// Who says it.
    pub voice: Option<Node>,
    /// Who says some of its sentences: from, to (counted from 1), and who.
    pub voices: Vec<(usize, usize, Node)>,
    read: Vec<OnceCell<Read>>,
}

/// What has been read of a passage in a language.
#[derive(Debug)]
struct Read {
    sentences: Vec<Span>,
    /// What stands in quotation marks, without them.
    spoken: Vec<Span>,
}

/// All passages, by their ids.
#[derive(Debug, Default)]
pub(super) struct Passages {
    pub all: Vec<Passage>,
    numbers: HashMap<String, usize>,
}

impl Passage {
    pub fn new(id: String, texts: Vec<Option<String>>) -> Self {
        let read = texts.iter().map(|_| OnceCell::new()).collect();
        Self {
            id,
            texts,
            voice: None,
            voices: Vec::new(),
            read,
        }
    }

    fn read(&self, language: usize, tag: &str) -> Option<&Read> {
        let text = self.texts.get(language)?.as_deref()?;
        Some(self.read.get(language)?.get_or_init(|| Read {
            sentences: sentences(text, tag),
            spoken: spoken(text),
        }))
    }

    /// Its sentences in a language.
    pub fn sentences(&self, language: usize, tag: &str) -> &[Span] {
        self.read(language, tag)
            .map_or(&[], |read| read.sentences.as_slice())
    }

    /// What stands in quotation marks in a stretch of it.
    fn spoken(&self, language: usize, tag: &str, within: Span) -> Vec<Span> {
        let (Some(read), Some(Some(text))) = (self.read(language, tag), self.texts.get(language))
        else {
            return Vec::new();
        };
        let first = read.spoken.partition_point(|span| span.end <= within.start);
        (read.spoken.iter().skip(first))
            .take_while(|span| span.start < within.end)
            .filter_map(|span| {
                trimmed(text, span.start.max(within.start), span.end.min(within.end))
            })
            .collect()
    }
}

impl Passages {
    pub fn add(&mut self, passage: Passage) {
        let number = self.all.len();
        // Of two passages with one id the check says that there are two.
        self.numbers.entry(passage.id.clone()).or_insert(number);
        self.all.push(passage);
    }

    pub fn find(&self, id: &str) -> Option<&Passage> {
        self.all.get(*self.numbers.get(id)?)
    }

    pub fn number(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// The passage of a reference, and which of its sentences it means (from 0, both included).
    pub fn resolve(
        &self,
        reference: &Reference,
        tags: &[String],
    ) -> Result<(&Passage, Meant), Said> {
        let id = &reference.passage;
        let Some(passage) = self.find(id) else {
            let ids = self.all.iter().take(1000).map(|passage| &*passage.id);
            let hint = match nearest(id, ids) {
                Some(best) => say!("; did you mean “{}”?", best),
                None => Said::nothing(),
            };
            return Err(say!("there is no passage “{}”{}", short(id), hint));
        };
        let tag = tags.first().map_or("", String::as_str);
        let sentences = passage.sentences(0, tag);
        let count = sentences.len();
        let choice = |only: &[usize]| passage.choice(tag, only);
        let meant = match &reference.words {
            Words::Only if count == 1 => Meant::new(0, 0),
            Words::Only => {
                return Err(say!(
                    "passage {} has {} sentences; say which is meant: {}",
                    short(id),
                    count,
                    choice(&[])
                ));
            }
            Words::Sentences(first, last) if *last <= count => Meant::new(first - 1, last - 1),
            Words::Sentences(..) => {
                return Err(say!(
                    "passage {} has no such sentence; it has {}: {}",
                    short(id),
                    count,
                    choice(&[])
                ));
            }
            Words::Around(words) => {
                let text = (passage.texts.first())
                    .and_then(Option::as_deref)
                    .unwrap_or("");
                let mut found: Vec<Meant> = occurrences(text, words)
                    .map(|(start, end)| passage.touched(tag, start, end))
                    .collect();
                found.dedup_by_key(|meant| (meant.first, meant.last));
                match found.as_slice() {
                    [meant] => *meant,
                    [] => {
                        return Err(say!(
                            "“{}” does not stand in passage {} ({})",
                            short(words),
                            short(id),
                            tag
                        ));
                    }
                    several => {
                        let sentences: Vec<usize> =
                            several.iter().map(|meant| meant.first).collect();
                        return Err(say!(
                            "“{}” stands in several sentences of passage {}; say which is meant: {}",
                            short(words),
                            short(id),
                            choice(&sentences)
                        ));
                    }
                }
            }
        };
        for (language, other) in tags.iter().enumerate().skip(1) {
            let has_text = passage.texts.get(language).is_some_and(Option::is_some);
            let its = passage.sentences(language, other).len();
            if has_text && its != count {
                return Err(say!(
                    "passage {} has {} sentences in “{}”, but {} in “{}”; give the words in each language instead",
                    short(id),
                    count,
                    tag,
                    its,
                    other
                ));
            }
        }
        Ok((passage, meant))
    }
}

/// Which sentences are meant, counted from 0, both included; and if words were given, where they stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    pub first: usize,
    pub last: usize,
    words: Option<u32>,
}

impl Meant {
    fn new(first: usize, last: usize) -> Self {
        let words = None;
        Self { first, last, words }
    }
}

impl Passage {
    /// The sentences that a stretch of the original touches.
    pub fn touched(&self, tag: &str, start: usize, end: usize) -> Meant {
        let sentences = self.sentences(0, tag);
        let first = sentences.partition_point(|sentence| sentence.end as usize <= start);
        let last = sentences.partition_point(|sentence| (sentence.start as usize) < end);
        let first = first.min(sentences.len().saturating_sub(1));
        Meant {
            first,
            last: last.saturating_sub(1).max(first),
            words: u32::try_from(start).ok(),
        }
    }

    /// The words of these sentences in a language, or those in quotation marks; nothing where the
    /// language has no text.
    pub fn words(
        &self,
        meant: Meant,
        language: usize,
        tags: &[String],
        direct: bool,
    ) -> Result<Option<Span>, Said> {
        let whole = |language: usize, tag: &str| {
            let sentences = self.sentences(language, tag);
            Some(Span {
                start: sentences.get(meant.first)?.start,
                end: sentences.get(meant.last)?.end,
            })
        };
        let tag = tags.get(language).map_or("", String::as_str);
        let Some(span) = whole(language, tag) else {
            return Ok(None);
        };
        if !direct {
            return Ok(Some(span));
        }
        let original = tags.first().map_or("", String::as_str);
        let Some(whole) = whole(0, original) else {
            return Ok(None);
        };
        let spoken = self.spoken(0, original, whole);
        let number = match (spoken.len(), meant.words) {
            (0, _) => {
                return Err(say!(
                    "the voice is “direct”, but nothing stands in quotation marks there ({})",
                    self.choice(original, &[meant.first])
                ));
            }
            (1, _) => 0,
            (_, Some(at)) => {
                match (spoken.iter()).position(|span| span.start <= at && at < span.end) {
                    Some(number) => number,
                    None => return Err(self.unclear(&spoken)),
                }
            }
            _ => return Err(self.unclear(&spoken)),
        };
        let here = self.spoken(language, tag, span);
        if here.len() != spoken.len() {
            return Err(say!(
                "in quotation marks there stand {} stretches of passage {} in “{}”, but {} in “{}”; give the words in each language instead",
                spoken.len(),
                short(&self.id),
                original,
                here.len(),
                tag
            ));
        }
        Ok(here.get(number).copied())
    }

    /// A direct voice, and several stretches in quotation marks.
    fn unclear(&self, spoken: &[Span]) -> Said {
        let text = self.texts.first().and_then(Option::as_deref).unwrap_or("");
        let choices: Vec<String> = (spoken.iter().take(MOST_CHOICES))
            .map(|span| {
                let words = text.get(span.start as usize..span.end as usize);
                format!("“{}: {}”", self.id, beginning(words.unwrap_or_default()))
            })
            .collect();
        say!(
            "several stretches stand in quotation marks there; say which is meant: {}",
            choices.join(", ")
        )
    }

    /// Sentences to choose from: all, or some.
    fn choice(&self, tag: &str, only: &[usize]) -> String {
        let text = self.texts.first().and_then(Option::as_deref).unwrap_or("");
        let sentences = self.sentences(0, tag);
        let all: Vec<usize> = (0..sentences.len()).collect();
        let only = if only.is_empty() { &all } else { only };
        let mut shown: Vec<String> = (only.iter().take(MOST_CHOICES))
            .filter_map(|number| {
                let span = sentences.get(*number)?;
                let words = text.get(span.start as usize..span.end as usize)?;
                Some(format!(
                    "{}.{} (“{}”)",
                    self.id,
                    number + 1,
                    beginning(words)
                ))
            })
            .collect();
        if only.len() > MOST_CHOICES {
            shown.push("…".to_string());
        }
        shown.join(", ")
    }
}

/// How many choices a message shows.
const MOST_CHOICES: usize = 9;

/// The first words of a sentence.
fn beginning(words: &str) -> String {
    const MOST: usize = 40;
    let Some((cut, _)) = words.char_indices().nth(MOST) else {
        return words.to_string();
    };
    let start = &words[..cut];
    let end = start.rfind(' ').unwrap_or(cut);
    format!("{}…", &start[..end])
}

/// Where words stand in a text.
pub(super) fn occurrences<'t>(
    text: &'t str,
    words: &'t str,
) -> impl Iterator<Item = (usize, usize)> + 't {
    let found = (!words.is_empty()).then(|| text.match_indices(words));
    (found.into_iter().flatten()).map(|(start, found)| (start, start + found.len()))
}

/// A stretch without spaces around it, and without the comma that belongs to the sentence around a
/// quotation (“…,” she said).
fn trimmed(text: &str, start: u32, end: u32) -> Option<Span> {
    let words = text.get(start as usize..end as usize)?;
    let lead = words.len() - words.trim_start().len();
    let words = words.trim().trim_end_matches(',').trim_end();
    (!words.is_empty()).then(|| Span {
        start: start + lead as u32,
        end: start + (lead + words.len()) as u32,
    })
}

/// What stands in quotation marks, the outermost ones, without them. A quotation that is not closed
/// goes on to the end.
fn spoken(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    // What closes each quotation that is open here.
    let mut open: Vec<&[char]> = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if open.last().is_some_and(|closers| closers.contains(&c)) {
            open.pop();
            if open.is_empty() {
                found.extend(trimmed(text, start as u32, at as u32));
            }
            continue;
        }
        let closers: &[char] = match c {
            '«' => &['»'],
            '»' => &['«'],
            '“' => &['”'],
            '„' => &['“', '”'],
            '"' => &['"'],
            '「' => &['」'],
            '『' => &['』'],
            _ => continue,
        };
        if open.is_empty() {
            start = at + c.len_utf8();
        }
        // Deeper than anybody quotes nothing is opened any more.
        if open.len() < 8 {
            open.push(closers);
        }
    }
    if !open.is_empty() {
        found.extend(trimmed(text, start as u32, text.len() as u32));
    }
    found
}
