//! Speakers that were guessed when only the sentence before was looked at: whom the sentences are about tells
//! better.

use super::events::known_gender;
use super::focus::Focus;
use super::known::{BY_MAIN, BY_PRONOUN, Known, Place};
use super::shown::Shown;
use crate::Language;
use crate::morphology::Gender;
use crate::quotations::{By, Quoted};
use crate::roles::person_nouns::is_origin;
use article::Office;

impl Known<'_> {
    /// Puts a better speaker in the place of a guess.
    pub(super) fn correct(
        &self,
        quoted: &mut Quoted,
        before: Option<&Quoted>,
        focus: &Focus,
        shown: &Shown,
    ) {
        let Some((number, part)) = quoted.parts.first().cloned() else {
            return;
        };
        let verb = quoted.verb.as_ref();
        let place = verb.map_or((number, part.start), |(number, verb)| (*number, verb.start));
        match quoted.by {
            By::Before => {
                if let Some(before) = before.filter(|before| before.speaker.is_some()) {
                    go_on(quoted, before);
                }
            }
            By::Pronoun(gender) => {
                let meant = known_gender(gender).and_then(|gender| focus.pronoun(place, gender));
                if let Some(place) = meant.and_then(|name| self.place(name)) {
                    quoted.speaker = Some(place);
                    quoted.speaker_confidence = BY_PRONOUN;
                }
            }
            By::Name if !self.is_described(quoted) => {}
            _ => {
                let start = (number, part.start);
                let found = self
                    .description(quoted)
                    .and_then(|one| self.described(&one, start, focus, shown));
                if let Some((speaker, confidence)) = found {
                    quoted.speaker = Some(speaker);
                    quoted.speaker_confidence = confidence;
                }
            }
        }
    }

    /// Whether what was taken for a name says where somebody comes from: "the Slovenian said".
    fn is_described(&self, quoted: &Quoted) -> bool {
        let Some((number, range)) = quoted.speaker.as_ref() else {
            return false;
        };
        let Some(paragraph) = self.paragraphs.get(*number) else {
            return false;
        };
        let before = paragraph
            .text
            .get(..range.start)
            .unwrap_or_default()
            .trim_end();
        let article = before.ends_with("the") || before.ends_with("The");
        let name = paragraph.words(range);
        let word = name.split_whitespace().next_back().unwrap_or_default();
        self.language == Language::English && article && !name.contains(' ') && is_origin(word)
    }

    /// "He was blunt: “…”": whoever the sentence is about that leads to a quotation by a colon.
    pub(super) fn introduced_by(
        &self,
        quoted: &Quoted,
        focus: &Focus,
    ) -> Option<(Place, f32, Option<Office>)> {
        let (number, part) = quoted.parts.first()?;
        let paragraph = self.paragraphs.get(*number)?;
        let lead = paragraph.text.get(..part.start)?;
        let lead = lead.trim_end_matches(['“', '"', '«', '„', '\'', '‘', ' ', '\u{a0}']);
        let told = quoted.verb.as_ref().is_some_and(|(of, verb)| {
            let between = paragraph.text.get(verb.end..lead.len().max(verb.end));
            of != number || between.is_none_or(|between| between.split_whitespace().count() < 3)
        });
        if told || !lead.ends_with(':') {
            return None;
        }
        let sentence = paragraph.sentence_at(lead.len().checked_sub(1)?)?;
        let first = paragraph
            .tokens_in(paragraph.sentences.get(sentence)?)
            .start;
        let place = (*number, lead.len());
        let meant = match &*paragraph.token(first)?.to_lowercase() {
            "he" | "он" => focus.pronoun(place, Gender::Masculine),
            "she" | "она" => focus.pronoun(place, Gender::Feminine),
            _ => focus.subject(place),
        }?;
        Some((self.place(meant)?, BY_MAIN, None))
    }
}

/// The speaker of the quotation before goes on.
pub(super) fn go_on(quoted: &mut Quoted, before: &Quoted) {
    quoted.speaker.clone_from(&before.speaker);
    quoted.speaker_confidence = before.speaker_confidence.min(BY_PRONOUN);
    quoted.office = quoted.office.or(before.office);
}
