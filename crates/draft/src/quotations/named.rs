//! Who speaks where a name stands beside a quotation without a verb: before a colon, behind a dash.

use super::groups::Group;
use super::quoted::By;
use super::speaker::{Said, Speakers};
use crate::speech::{NameKind, NameSpan};

impl Speakers<'_> {
    /// «Иван Петров: «…»»: the name before a colon; or the only person of the sentence before it.
    pub(super) fn colon(&self, group: &Group) -> Option<Said> {
        let (number, start) = group.start;
        let lead = self.lead(group).strip_suffix(':')?;
        let sentence = self.paragraphs.get(number)?;
        let behind = sentence.sentences.partition_point(|s| s.start <= start);
        let first = sentence.sentences.get(behind.checked_sub(1)?)?.start;
        let names = self.names.get(number)?;
        let from = names.partition_point(|name| name.range.start < first);
        let to = names.partition_point(|name| name.range.end <= lead.len());
        let names = names.get(from..to)?;
        let last = names.last()?;
        if last.range.end == lead.len() {
            return Some(said(number, last, 0.8));
        }
        let mut people = names.iter().filter(|name| name.kind == NameKind::Person);
        let only = people.next().filter(|_| people.next().is_none())?;
        self.is_subject(number, only, first)
            .then(|| said(number, only, 0.45))
    }

    /// The league “took note of the offer”: the words go on with the sentence of a name, whose verb they begin with.
    pub(super) fn predicate(&self, group: &Group) -> Option<Said> {
        let (number, start) = group.start;
        let paragraph = self.paragraphs.get(number)?;
        let lead = self.lead(group).len();
        let names = self.names.get(number)?;
        let name = names.get(names.partition_point(|name| name.range.end < lead))?;
        let sentence = paragraph.sentences.partition_point(|s| s.start <= start);
        let first = paragraph.sentences.get(sentence.checked_sub(1)?)?.start;
        let (_, part) = group.parts.first()?;
        let words = paragraph.tokens_in(part);
        let mut words = words.filter_map(|token| paragraph.token(token));
        let verb =
            words.find(|word| !word.ends_with("ly") && !matches!(*word, "не" | "not" | "never"))?;
        let subject = name.range.end == lead && self.is_subject(number, name, first);
        (subject && self.words.is_predicate(verb)).then(|| Said {
            beside: false,
            ..said(number, name, 0.6)
        })
    }

    /// Whether nothing before a name and nothing at its end says that it is no subject.
    fn is_subject(&self, number: usize, name: &NameSpan, first: usize) -> bool {
        let Some(paragraph) = self.paragraphs.get(number) else {
            return false;
        };
        let before = paragraph.words(&(first..name.range.start));
        let word = before.split_whitespace().next_back().unwrap_or_default();
        let led = self.words.is_preposition(&word.to_lowercase());
        let behind = paragraph.text.get(name.range.end..).unwrap_or_default();
        !led && !behind.starts_with(['\'', '’'])
    }

    /// “…” — Jane Roe: the name behind a dash, with which the paragraph ends.
    pub(super) fn signature(&self, group: &Group) -> Option<Said> {
        let (number, end) = group.end;
        let behind = self.paragraphs.get(number)?.text.get(end..)?;
        let rest = behind.trim_start_matches(['.', ' ', '\u{a0}']);
        let name_starts = rest.strip_prefix(['—', '–', '-'])?.trim_start();
        let start = end + behind.len() - name_starts.len();
        let names = self.names.get(number)?;
        let name = names.get(names.partition_point(|name| name.range.start < start))?;
        let ends = self.paragraphs.get(number)?.text.get(name.range.end..)?;
        let ends = ends.trim_end_matches(['.', ' ']);
        (name.range.start == start && (ends.is_empty() || ends.starts_with(',')))
            .then(|| said(number, name, 0.5))
    }
}

fn said(number: usize, name: &NameSpan, confidence: f32) -> Said {
    Said {
        speaker: Some((number, name.range.clone())),
        confidence,
        beside: true,
        by: By::Name,
        ..Said::default()
    }
}
