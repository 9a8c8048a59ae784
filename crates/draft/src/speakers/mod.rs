//! Speakers of quotations that are named by their role, by a pronoun, or by the document that they have
//! sent: the text names them elsewhere.

mod corrected;
mod described;
mod description;
mod events;
mod focus;
mod known;
mod shown;
mod standing;
mod state;

pub(crate) use known::{Known, Place};

use crate::lists::entries;
use crate::morphology::{Gender, stem};
use crate::name::{Name, NameKind};
use crate::people::Person;
use crate::quotations::Quoted;
use crate::roles::Role;
use crate::{Language, Paragraph};
use article::Form;
use corrected::go_on;
use focus::Focus;
use known::{BY_DOCUMENT, BY_MAIN, BY_PRONOUN, BY_ROLE};
use shown::Shown;
use std::ops::Range;
use std::sync::LazyLock;

/// Bytes behind a quotation in which its speaker is looked for.
const REACH: usize = 160;
/// Names before a pronoun that may be meant.
const NAMES_BACK: usize = 12;
/// Names before a quotation among which the person is looked for whom the text is about.
const NAMES_READ: usize = 120;

static RUSSIAN_DOCUMENTS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/documents.txt")).collect());
static ENGLISH_DOCUMENTS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/documents.txt")).collect());

/// Gives speakers to the quotations that have none or whose speaker was only guessed, where one person or one
/// office alone can be meant.
pub(crate) fn resolve(quotations: &mut [Quoted], known: &Known<'_>) {
    let focus = Focus::of(known, quotations);
    let shown = Shown::of(known);
    for number in 0..quotations.len() {
        let (before, rest) = quotations.split_at_mut(number);
        let Some(quoted) = rest.first_mut() else {
            continue;
        };
        known.correct(quoted, before.last(), &focus, &shown);
        if quoted.speaker.is_some() {
            continue;
        }
        // “…,” she said. “…”: the second goes on with the speaker of the first.
        if let Some(before) = before.last().filter(|before| known.goes_on(before, quoted)) {
            go_on(quoted, before);
            continue;
        }
        let Some(tail) = tail(quoted, known) else {
            continue;
        };
        let lead = lead(quoted, known);
        let found = known
            .by_role(&tail)
            .map(|name| (name, BY_ROLE, None))
            .or_else(|| known.by_pronoun(&tail).map(|name| (name, BY_PRONOUN, None)))
            .or_else(|| known.by_document(&tail))
            .or_else(|| known.introduced_by(quoted, &focus))
            .or_else(|| {
                let mut pronouns = lead.iter().chain([&tail]);
                let main = pronouns.find_map(|words| known.main_person(words));
                main.map(|name| (name, BY_MAIN, None))
            });
        if let Some((speaker, confidence, office)) = found {
            quoted.speaker = Some(speaker);
            quoted.speaker_confidence = confidence;
            quoted.office = quoted.office.or(office);
        }
    }
}

/// The words behind a quotation, up to the end of the sentence; those between its parts, if it is broken.
struct Tail {
    paragraph: usize,
    range: Range<usize>,
    /// Where the quotation begins.
    start: (usize, usize),
    words: Vec<String>,
}

fn tail(quoted: &Quoted, known: &Known<'_>) -> Option<Tail> {
    let (first, last) = (quoted.parts.first()?, quoted.parts.last()?);
    let between = match quoted.parts.get(..2) {
        Some([one, two]) if one.0 == two.0 => Some(one.1.end..two.1.start),
        _ => None,
    };
    let (number, range) = match between {
        Some(range) => (first.0, range),
        None => {
            let text = &known.paragraphs.get(last.0)?.text;
            let rest = text.get(last.1.end..)?;
            let end = rest
                .char_indices()
                .take_while(|(at, _)| *at < REACH)
                .find(|(at, c)| matches!(c, '.' | '!' | '?' | '«' | '“') && *at > 4)
                .map_or(rest.len().min(REACH), |(at, _)| at);
            (last.0, last.1.end..last.1.end + end)
        }
    };
    let paragraph = known.paragraphs.get(number)?;
    Some(Tail {
        paragraph: number,
        words: words_of(paragraph, &range),
        range,
        start: (first.0, first.1.start),
    })
}

/// The words before a quotation in its sentence, if the verb of speech stands there.
fn lead(quoted: &Quoted, known: &Known<'_>) -> Option<Tail> {
    let (number, part) = quoted.parts.first()?;
    let (of, verb) = quoted.verb.as_ref()?;
    let paragraph = known.paragraphs.get(*number)?;
    let behind = paragraph
        .sentences
        .partition_point(|s| s.start < part.start);
    let sentence = paragraph.sentences.get(behind.checked_sub(1)?)?;
    if of != number || verb.start >= part.start || verb.start < sentence.start {
        return None;
    }
    let range = sentence.start..part.start;
    Some(Tail {
        paragraph: *number,
        words: words_of(paragraph, &range),
        range,
        start: (*number, part.start),
    })
}

fn words_of(paragraph: &Paragraph, range: &Range<usize>) -> Vec<String> {
    let tokens = paragraph.tokens_in(range);
    let words = tokens.filter_map(|token| paragraph.token(token));
    words.map(str::to_lowercase).collect()
}

/// The gender of a pronoun that speaks.
fn pronoun(tail: &Tail) -> Option<Gender> {
    tail.words.iter().find_map(|word| match &**word {
        "он" | "he" => Some(Gender::Masculine),
        "она" | "she" => Some(Gender::Feminine),
        _ => None,
    })
}

impl Known<'_> {
    /// Whether nothing but the words that say who spoke stands between two quotations.
    fn goes_on(&self, before: &Quoted, quoted: &Quoted) -> bool {
        let (Some((one, end)), Some((other, start))) = (before.parts.last(), quoted.parts.first())
        else {
            return false;
        };
        let between = end.end..start.start.max(end.end);
        let said = before.verb.as_ref();
        let said = said.is_some_and(|(number, verb)| number == one && verb.start >= end.end);
        let nobody = |name: &Name| name.kind != NameKind::Person;
        one == other
            && said
            && quoted.verb.is_none()
            && between.len() < REACH
            && self.names_in(*one, &between).iter().all(nobody)
    }

    /// «сказала сопредседатель союза»: the one person to whom the text gives that role.
    fn by_role(&self, tail: &Tail) -> Option<Place> {
        let stems: Vec<String> = tail.words.iter().map(|word| stem(word)).collect();
        let inside = self.names_in(tail.paragraph, &tail.range);
        if inside.iter().any(|name| name.kind == NameKind::Person) {
            return None;
        }
        let inside: Vec<&str> = inside
            .iter()
            .filter_map(|name| Some(self.paragraphs.get(name.paragraph)?.words(&name.range)))
            .collect();
        let mut meant: Option<(&Role, &Person)> = None;
        for role in self.roles {
            let head = role.title.split(' ').next().map(stem);
            let titled = head.is_some_and(|head| stems.contains(&head));
            let same_place = inside.iter().all(|words| {
                let last = words.split(' ').next_back().map(stem).unwrap_or_default();
                role.title.split(' ').any(|word| stem(word) == last)
            });
            if !titled || !same_place {
                continue;
            }
            let Some(person) = self.person_of(role.person) else {
                continue;
            };
            match meant {
                Some((_, other)) if other != person => return None,
                _ => meant = Some((role, person)),
            }
        }
        self.place(meant?.0.person)
    }

    /// «добавила она»: the person of that gender who is named last before the quotation, if nobody else
    /// of that gender is named as near.
    fn by_pronoun(&self, tail: &Tail) -> Option<Place> {
        let gender = pronoun(tail)?;
        let before = self
            .names
            .partition_point(|name| (name.paragraph, name.range.start) < tail.start);
        let recent = before.saturating_sub(NAMES_BACK)..before;
        let mut named: Vec<(usize, &Person)> = recent
            .filter_map(|name| Some((name, self.person_of(name)?)))
            .filter(|(_, person)| person.gender.is_none_or(|known| known == gender))
            .collect();
        // Who is known to be a woman is meant by "she" before those of whom it is not known.
        if named
            .iter()
            .any(|(_, person)| person.gender == Some(gender))
        {
            named.retain(|(_, person)| person.gender == Some(gender));
        }
        let (name, person) = named.pop()?;
        let paragraph = self.names.get(name)?.paragraph;
        let near = tail.start.0.saturating_sub(paragraph) <= 1;
        let rival = named.iter().rev().take(2).any(|(other, one)| {
            *one != person
                && self
                    .names
                    .get(*other)
                    .is_some_and(|name| name.paragraph == paragraph)
        });
        let fits = person.gender == Some(gender) || named.is_empty();
        (near && !rival && fits).then(|| self.place(name)).flatten()
    }

    /// The person whom the text is about, where a pronoun of that gender stands and no name: whoever is
    /// named most often up to there, twice as often as anybody else who may be meant.
    fn main_person(&self, tail: &Tail) -> Option<Place> {
        let gender = pronoun(tail)?;
        let inside = self.names_in(tail.paragraph, &tail.range);
        if self.language != Language::Russian
            || inside.iter().any(|name| name.kind == NameKind::Person)
        {
            return None;
        }
        let end =
            (self.names).partition_point(|name| (name.paragraph, name.range.start) < tail.start);
        let fits = |person: &Person| person.gender.is_none_or(|known| known == gender);
        let (name, count, rival) = self.most_named(end.saturating_sub(NAMES_READ)..end, &fits)?;
        let known = self.person_of(name)?.gender == Some(gender);
        (known && count >= 2 * rival && (count > 1 || rival == 0))
            .then(|| self.place(name))
            .flatten()
    }

    /// «говорится в сообщении»: whoever is retold last before the quotation.
    fn by_document(&self, tail: &Tail) -> Option<(Place, f32, Option<article::Office>)> {
        let stems: &[&str] = match self.language {
            Language::Russian => &RUSSIAN_DOCUMENTS,
            Language::English => &ENGLISH_DOCUMENTS,
        };
        let document = tail
            .words
            .iter()
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)));
        if !document {
            return None;
        }
        let before = self.voices.partition_point(|voice| {
            let start = self
                .paragraphs
                .get(voice.paragraph)
                .and_then(|paragraph| paragraph.sentences.get(voice.sentence))
                .map_or(0, |sentence| sentence.start);
            (voice.paragraph, start) < tail.start
        });
        let told = self.voices.get(..before)?.iter().rev();
        let voice = told
            .take_while(|voice| voice.paragraph + 2 > tail.start.0)
            .find(|voice| voice.form == Form::Reported && voice.speaker.is_some())?;
        Some((voice.speaker.clone()?, BY_DOCUMENT, voice.office))
    }
}
