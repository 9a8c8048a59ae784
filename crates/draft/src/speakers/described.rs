//! Whom a description means: «сказал тренер», "the Croatian minister said".

use super::description::Description;
use super::focus::Focus;
use super::known::{Known, Place};
use super::shown::Shown;
use crate::morphology::stem;
use crate::{Paragraph, TokenKind};

/// Tokens before a description, and before the end of the paragraph before, in which it may be introduced.
const BEFORE: usize = 200;
/// Tokens between an article and its noun.
const BETWEEN: usize = 4;

/// How sure a speaker is whom a role beside the name shows, whom words beside the name show, and who is only the
/// one that the sentences before are about.
const BY_ROLE: f32 = 0.7;
const BY_APPOSITION: f32 = 0.6;
const BY_FOCUS: f32 = 0.45;

impl Known<'_> {
    /// Whom a description means, and how sure that is.
    pub(super) fn described(
        &self,
        one: &Description,
        start: (usize, usize),
        focus: &Focus,
        shown: &Shown,
    ) -> Option<(Place, f32)> {
        let paragraph = self.paragraphs.get(one.paragraph)?;
        let head = paragraph.token(one.head)?;
        let focused = focus.described(start, one.gender);
        let by_role = self.with_role(paragraph, one, shown);
        if let [(name, person)] = *by_role.as_slice() {
            let another = focused
                .is_some_and(|focused| self.is_another(paragraph, one, person, focused, shown));
            let name = if another { focused? } else { name };
            return Some((self.place(name)?, if another { BY_FOCUS } else { BY_ROLE }));
        }
        if !by_role.is_empty() {
            let focused = focused.and_then(|name| self.person_of(name));
            let (name, _) = by_role
                .iter()
                .find(|(_, person)| self.people.get(*person) == focused)?;
            return Some((self.place(*name)?, BY_APPOSITION));
        }
        if let Some(name) = shown.beside(head) {
            return Some((self.place(name)?, BY_APPOSITION));
        }
        if head.ends_with("-elect") {
            return Some((self.place(shown.elected?)?, BY_FOCUS));
        }
        let focused = focused.filter(|_| !self.introduced(one, head))?;
        Some((self.place(focused)?, BY_FOCUS))
    }

    /// The people to whom the text gives the role of a description, each with a name. Those whose role shares most
    /// words with it are left.
    fn with_role(
        &self,
        paragraph: &Paragraph,
        one: &Description,
        shown: &Shown,
    ) -> Vec<(usize, usize)> {
        let Some(head) = paragraph.token(one.head).map(stem) else {
            return Vec::new();
        };
        let words = words(paragraph, one);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for bearer in shown.with_role(&head) {
            let gender = self
                .people
                .get(bearer.person)
                .and_then(|person| person.gender);
            if gender.zip(one.gender).is_some_and(|(a, b)| a != b) {
                continue;
            }
            let shared = words
                .iter()
                .filter(|word| bearer.title.contains(word))
                .count();
            found.push((bearer.name, bearer.person, shared));
        }
        let most = found.iter().map(|(.., shared)| *shared).max().unwrap_or(0);
        found.retain(|(.., shared)| *shared == most);
        found
            .into_iter()
            .map(|(name, person, _)| (name, person))
            .collect()
    }

    /// Whether the sentences before are about another than the only one with the role of a description, and it may
    /// be the other who is meant: the text gives that one no role, or this one's role has other words.
    fn is_another(
        &self,
        paragraph: &Paragraph,
        one: &Description,
        person: usize,
        focused: usize,
        shown: &Shown,
    ) -> bool {
        let other = self.person_of.get(focused).copied().flatten();
        let Some(other) = other.filter(|other| *other != person) else {
            return false;
        };
        let head = paragraph.token(one.head).map(stem).unwrap_or_default();
        let words = words(paragraph, one);
        let more: Vec<&String> = words.iter().filter(|word| **word != head).collect();
        if !more.is_empty() {
            let bearers = shown
                .with_role(&head)
                .iter()
                .filter(|bearer| bearer.person == person);
            let titles: Vec<&String> = bearers.flat_map(|bearer| &bearer.title).collect();
            return !more.iter().any(|word| titles.contains(word));
        }
        let here = self
            .names
            .get(focused)
            .is_some_and(|name| name.paragraph == one.paragraph);
        let near = shown.is_named_in(person, one.paragraph);
        here && !near && !shown.has_role(other)
    }

    /// Whether the text lately spoke of somebody without a name by this noun: "a senior official … the official".
    fn introduced(&self, one: &Description, head: &str) -> bool {
        let head = head.to_lowercase();
        let spoken = |number: usize, end: usize| {
            let Some(paragraph) = self.paragraphs.get(number) else {
                return false;
            };
            let end = end.min(paragraph.tokens.len());
            let mut left = 0;
            for at in end.saturating_sub(BEFORE)..end {
                let word = paragraph.token(at).unwrap_or_default().to_lowercase();
                if left > 0 && word == head {
                    return true;
                }
                left = match &*word {
                    "a" | "an" | "one" | "another" | "один" | "одна" | "некий" | "некая" => {
                        BETWEEN
                    }
                    _ if paragraph.is(at, TokenKind::Mark) => 0,
                    _ => left.saturating_sub(1),
                };
            }
            false
        };
        let before = one.paragraph.checked_sub(1);
        spoken(one.paragraph, one.tokens.start)
            || before.is_some_and(|before| spoken(before, usize::MAX))
    }
}

/// The words of a description without endings, without its article.
fn words(paragraph: &Paragraph, one: &Description) -> Vec<String> {
    let tokens = one
        .tokens
        .clone()
        .filter(|at| paragraph.is(*at, TokenKind::Word));
    let words = tokens.filter_map(|at| paragraph.token(at));
    let words = words.filter(|word| !matches!(*word, "the" | "The"));
    words.map(stem).collect()
}
