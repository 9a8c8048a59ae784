//! Claims in the short form: status, voice and sentences.

use super::context::Context;
use super::passages::{Passage, occurrences};
use super::reference::{Reference, Words};
use super::tree::{get, list, members, null, object, text};
use super::unclear::Unclear;
use crate::decode::{At, nearest, short};
use crate::json::{Node, Value};
use crate::say;
use crate::say::Said;
use crate::vocabulary::Status;

/// No status of its own: another voice on a claim may be as firm as the claim.
const LIKE_THE_CLAIM: &str = "";

/// The fields of a claim.
const CLAIM: &[&str] = &["status", "voice", "evidence", "also"];

/// A voice, and what is the same of the same voices.
type Spoken = (Node, [Option<String>; 3]);

impl Context {
    /// Who says it: `"speaker form"` or `"speaker office form"`.
    pub(super) fn voice(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        let Value::String(words) = &node.value else {
            return;
        };
        let words: Vec<&str> = words.split_whitespace().collect();
        let fields = match words.as_slice() {
            [speaker, form] => vec![("speaker", *speaker), ("form", *form)],
            [speaker, office, form] => {
                vec![("speaker", *speaker), ("office", *office), ("form", *form)]
            }
            _ => {
                unclear.add(at, start, say!("a voice in short is who speaks and how: “speaker plain”, “speaker reported”, “speaker direct”, with the office before the last word"));
                return;
            }
        };
        let fields = fields
            .into_iter()
            .map(|(key, word)| (key, text(start, word)));
        *node = object(start, fields.collect());
    }

    /// A claim: `"held p7.1"`, `"p7.1"` where the status is known, or an object.
    pub(super) fn claim(
        &mut self,
        node: &mut Node,
        status: Option<&'static str>,
        at: &At,
        unclear: &mut Unclear,
    ) {
        let start = node.start;
        if let Value::String(words) = &node.value {
            let words = words.clone();
            match self.claim_of(&words, status, start) {
                Ok(claim) => *node = claim,
                Err(message) => unclear.add(at, start, message),
            }
            return;
        }
        let Some(fields) = members(node) else { return };
        if let Some(voice) = super::tree::get_mut(fields, "voice") {
            self.voice(voice, &at.key("voice"), unclear);
        }
        // A field that is misspelt may be the very one that is missing.
        let known = (fields.iter()).all(|member| CLAIM.contains(&&*member.key));
        if let (None, Some(status)) = (get(fields, "status"), status)
            && status != LIKE_THE_CLAIM
            && known
        {
            fields.insert(0, super::tree::member("status", text(start, status)));
        }
        if get(fields, "voice").is_none() && known {
            match self.voice_of(fields) {
                Ok(Some(voice)) => fields.push(super::tree::member("voice", voice)),
                Ok(None) => {}
                Err(message) => unclear.add(at, start, message),
            }
        }
        let form = get(fields, "voice").and_then(form);
        if let Some(evidence) = super::tree::get_mut(fields, "evidence") {
            self.evidence(evidence, form.as_deref(), &at.key("evidence"), unclear);
        }
        if let Some(Value::Array(others)) =
            super::tree::get_mut(fields, "also").map(|also| &mut also.value)
        {
            let list = at.key("also");
            for (ix, other) in others.iter_mut().enumerate() {
                self.claim(other, Some(LIKE_THE_CLAIM), &list.index(ix), unclear);
            }
        }
    }

    /// A claim in words.
    fn claim_of(
        &mut self,
        words: &str,
        status: Option<&'static str>,
        start: usize,
    ) -> Result<Node, Said> {
        let words = words.trim();
        let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let (status, sentences) = match (Status::from_word(first), status) {
            (Some(status), _) => (status.word(), rest),
            (None, Some(status)) => (status, words),
            (None, None) => {
                return Err(match nearest(first, Status::WORDS.iter().copied()) {
                    Some(best) => say!(
                        "“{}” is not a status; did you mean “{}”?",
                        short(first),
                        best
                    ),
                    None => say!(
                        "a claim in short is the status and the sentence, for example “held p1.2”; the status is missing"
                    ),
                });
            }
        };
        let references = self.references(sentences)?;
        let Some((voice, key)) = self.common_voice(&references)? else {
            return Err(say!(
                "nobody is named who says this sentence: give the voice in this claim, for the passage, or in “defaults”"
            ));
        };
        let direct = key[2].as_deref() == Some("direct");
        let mut quotes = Vec::new();
        for reference in &references {
            quotes.push(self.quote(reference, direct, start)?);
        }
        let voice = self.copy(&voice).unwrap_or_else(|| null(start));
        let mut fields = vec![("voice", voice), ("evidence", list(start, quotes))];
        if status != LIKE_THE_CLAIM {
            fields.insert(0, ("status", text(start, status)));
        }
        Ok(object(start, fields))
    }

    pub(super) fn references(&self, words: &str) -> Result<Vec<Reference>, Said> {
        match Reference::several(words) {
            Ok(references) if !references.is_empty() => Ok(references),
            Ok(_) => Err(say!("the sentence is missing, for example “p1.2”")),
            Err(word) => {
                let hint = match nearest(&word, Status::WORDS.iter().copied()) {
                    Some(best) => say!("; did you mean “{}”?", best),
                    None => Said::nothing(),
                };
                Err(say!(
                    "“{}” names no sentence; a sentence is written “p1.2”, or “p1: some of its words”{}",
                    short(&word),
                    hint
                ))
            }
        }
    }

    /// Who says these sentences; nothing if nobody is named.
    fn common_voice(&self, references: &[Reference]) -> Result<Option<Spoken>, Said> {
        let mut common: Option<Spoken> = None;
        for reference in references {
            let (passage, meant) = self.passages.resolve(reference, &self.languages)?;
            self.agree(&mut common, passage, meant.first, meant.last)?;
        }
        Ok(common)
    }

    /// Adds the voices of sentences (from 0) to those found so far: all must be the same.
    fn agree(
        &self,
        common: &mut Option<Spoken>,
        passage: &Passage,
        first: usize,
        last: usize,
    ) -> Result<(), Said> {
        let mut number = first + 1;
        while number <= last + 1 {
            let own = passage
                .voices
                .iter()
                .find(|(from, to, _)| *from <= number && number <= *to);
            let next = passage
                .voices
                .iter()
                .map(|(from, ..)| *from)
                .find(|from| *from > number);
            let voice = match own {
                Some((_, _, voice)) => Some(voice),
                None => passage.voice.as_ref().or(self.voice.as_ref()),
            };
            let Some(voice) = voice else { return Ok(()) };
            let key = key(voice);
            match common {
                Some((_, known)) if *known != key => {
                    let both = [known, &key].map(|words| {
                        let words: Vec<&str> = words.iter().flatten().map(String::as_str).collect();
                        words.join(" ")
                    });
                    let [one, other] = both;
                    return Err(say!(
                        "these sentences have different voices, “{}” and “{}”; give the voice in this claim",
                        one,
                        other
                    ));
                }
                Some(_) => {}
                None => *common = Some((voice.clone(), key)),
            }
            number = match own {
                Some((_, to, _)) => to + 1,
                None => next.unwrap_or(last + 2),
            };
        }
        Ok(())
    }

    /// Who says the sentences of a claim that names no voice.
    fn voice_of(&mut self, fields: &[crate::json::Member]) -> Result<Option<Node>, Said> {
        let mut common = None;
        let mut add = |node: &Node, context: &Self| -> Result<(), Said> {
            if let Value::String(words) = &node.value {
                // What is wrong with them is said where they are written out.
                let Ok(references) = context.references(words) else {
                    return Ok(());
                };
                for reference in references {
                    if let Ok((passage, meant)) =
                        context.passages.resolve(&reference, &context.languages)
                    {
                        context.agree(&mut common, passage, meant.first, meant.last)?;
                    }
                }
            } else if let Some((passage, start, end)) = context.place_of(node) {
                let tag = context.languages.first().map_or("", String::as_str);
                let meant = passage.touched(tag, start, end);
                context.agree(&mut common, passage, meant.first, meant.last)?;
            }
            Ok(())
        };
        match get(fields, "evidence").map(|node| (node, &node.value)) {
            Some((_, Value::Array(items))) => {
                for item in items {
                    add(item, self)?;
                }
            }
            Some((node, Value::String(_))) => add(node, self)?,
            _ => {}
        }
        Ok(common.and_then(|(voice, _)| self.copy(&voice)))
    }

    /// Where a quote that is written out stands in the original.
    fn place_of(&self, quote: &Node) -> Option<(&Passage, usize, usize)> {
        let passage = self
            .passages
            .find(quote.value.get("passage")?.value.as_str()?)?;
        let quotes = quote.value.get("quotes")?;
        let selector = match &quotes.value {
            Value::Array(items) => items.first()?,
            _ => quotes.value.get(self.languages.first()?)?,
        };
        let text = passage.texts.first()?.as_deref()?;
        let (start, end) = match selector.value.as_str() {
            Some(words) => occurrences(text, words).next()?,
            None => {
                let part = |key: &str| selector.value.get(key).and_then(|node| node.value.as_str());
                let (exact, prefix) = (part("exact")?, part("prefix").unwrap_or(""));
                let suffix = part("suffix").unwrap_or("");
                let mut all = occurrences(text, exact);
                all.find(|(start, end)| {
                    text[..*start].ends_with(prefix) && text[*end..].starts_with(suffix)
                })?
            }
        };
        Some((passage, start, end))
    }
}

/// The form of a voice.
fn form(voice: &Node) -> Option<String> {
    Some(voice.value.get("form")?.value.as_str()?.to_string())
}

/// What makes two voices the same.
fn key(voice: &Node) -> [Option<String>; 3] {
    ["speaker", "office", "form"].map(|key| {
        let word = voice.value.get(key)?.value.as_str()?;
        Some(word.to_string())
    })
}

/// Whether a reference is to words; for those who write references.
impl Reference {
    /// A reference to one sentence, counted from 1.
    #[must_use]
    pub fn sentence(passage: &str, number: usize) -> Self {
        Self {
            passage: passage.to_string(),
            words: Words::Sentences(number, number),
        }
    }
}
