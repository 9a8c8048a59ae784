//! Who speaks, by the words around a verb of speech.

use super::names::NameKind;
use super::words::{Gender, Words};
use super::zone::Zone;
use article::Office;
use std::ops::Range;

/// From which end of a zone the nearest verb is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The zone stands before a quotation: the last verb counts.
    Before,
    /// The zone stands behind a quotation, or is a whole sentence: the first verb counts.
    Behind,
}

/// Words that show that somebody speaks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attribution {
    /// The verb, or the words that name a source («по словам», "according to").
    pub verb: Range<usize>,
    /// The name of who speaks, or the words of the office.
    pub speaker: Option<Range<usize>>,
    /// Through whom an organisation speaks.
    pub office: Option<Office>,
    /// A pronoun stands for who speaks: its gender.
    pub pronoun: Option<Gender>,
    /// Who speaks is a pronoun of several or of the speaker.
    pub unnamed: bool,
    /// A conjunction joins what is said ("that", «что»).
    pub that: bool,
}

/// Verbs of a sentence that are tried for one that names its speaker.
const TRIED: usize = 3;

/// Tokens that a name may stand behind the verb.
const REACH: usize = 24;

/// Finds who speaks in a zone.
pub fn attribution(zone: &Zone, words: &Words, side: Side) -> Option<Attribution> {
    let count = zone.tokens.len();
    let at = |at: usize| speech_at(zone, words, at, side);
    match side {
        Side::Before => (0..count).rev().find_map(at),
        Side::Behind => (0..count).find_map(at),
    }
}

/// Who speaks in a sentence that retells what somebody said; none if it does not.
pub fn retold(zone: &Zone, words: &Words) -> Option<Attribution> {
    let found = (0..zone.tokens.len()).filter_map(|at| {
        let is_source = words.source(&zone.small(at, 4)).is_some();
        let strong = is_source || !words.is_weak(zone.text(at));
        let how = || {
            let before = at.saturating_sub(3)..at;
            before
                .into_iter()
                .any(|before| words.is_how(zone.text(before)))
        };
        let found = speech_at(zone, words, at, Side::Before)?;
        (strong || found.that || how()).then_some(found)
    });
    let mut first = None;
    for attribution in found.take(TRIED) {
        if attribution.speaker.is_some() {
            return Some(attribution);
        }
        first = first.or(Some(attribution));
    }
    first
}

fn speech_at(zone: &Zone, words: &Words, at: usize, side: Side) -> Option<Attribution> {
    let token = zone.tokens.get(at)?;
    if token.name.is_some() || !token.word {
        return None;
    }
    if let Some(length) = words.source(&zone.small(at, 4)) {
        return Some(source(zone, words, at, length));
    }
    words
        .is_verb(&token.text)
        .then(|| spoken(zone, words, at, side))
}

/// «По словам мэра Ивана Петрова», "according to the bank".
fn source(zone: &Zone, words: &Words, at: usize, length: usize) -> Attribution {
    let start = at + length;
    let end = clause_end(zone, words, start);
    let office = office(zone, words, start, end);
    let name = best(zone, start, end, |_, _| true);
    let last = zone.tokens.get(start.saturating_sub(1));
    let first = zone.tokens.get(at);
    let verb = match (first, last) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    };
    let pronoun = (at..=start).find_map(|at| pronoun_of_source(zone.text(at)));
    found(zone, words, verb, name, office, pronoun, (start, end))
}

/// The pronoun in «по его словам», "according to her".
fn pronoun_of_source(small: &str) -> Option<Gender> {
    match small {
        "him" | "his" | "него" | "его" => Some(Gender::Masculine),
        "her" | "нее" | "ее" => Some(Gender::Feminine),
        _ => None,
    }
}

/// A verb with its subject before or behind it.
fn spoken(zone: &Zone, words: &Words, at: usize, side: Side) -> Attribution {
    let verb = zone.text(at);
    let told = words.is_told(verb);
    let plural = words.is_plural(verb);
    let end = clause_end(zone, words, at + 1);
    let start = clause_start(zone, words, at);
    let behind_office = office(zone, words, at + 1, end);
    let before_office = office(zone, words, start, at);
    let behind = || {
        let allowed = |name: usize, first: usize| {
            let kind = zone.names.get(name).map(|name| name.kind);
            let preposition =
                (at + 1..first).any(|between| words.is_preposition(zone.text(between)));
            let direct = first > 0 && words.is_preposition(zone.text(first - 1));
            match kind {
                Some(NameKind::Person) => !direct,
                _ => {
                    // «Заявил глава страны»: it is not the country that speaks.
                    let plain = (at + 1..first).all(|between| {
                        let text = zone.text(between);
                        let mark = zone.tokens.get(between).is_none_or(|token| !token.word);
                        mark || words.is_filler(text) || plural && words.is_preposition(text)
                    });
                    (!preposition || plural && direct) && plain || behind_office.is_some()
                }
            }
        };
        if told {
            return None;
        }
        best(zone, at + 1, end, allowed)
    };
    let before = || {
        last_before(zone, start, at, words).or_else(|| {
            apposition(zone, words, at).and_then(|end| last_before(zone, 0, end, words))
        })
    };
    let pronoun_at = |at: usize| words.pronoun(zone.text(at)).map(|gender| (at, gender));
    let pronoun = pronoun_at(at + 1)
        .filter(|_| side == Side::Behind || zone.text(at + 1) != "i")
        .or_else(|| (start..at).rev().find_map(pronoun_at));
    let range = zone
        .tokens
        .get(at)
        .map_or(0..0, |token| token.range.clone());
    // A name beside the verb counts before a pronoun in the clause, one farther away after it.
    let (name, office) = match side {
        Side::Behind if pronoun_at(at + 1).is_none() => match behind() {
            Some(name) => (Some(name), behind_office),
            None => (before(), before_office.or(behind_office)),
        },
        Side::Before if pronoun.is_none() => match before() {
            Some(name) => (Some(name), before_office),
            None => (behind(), behind_office.or(before_office)),
        },
        _ => (None, None),
    };
    let unnamed = name.is_none() && pronoun.is_some_and(|(at, _)| words.is_they(zone.text(at)));
    let gender = pronoun.filter(|_| name.is_none()).map(|(_, gender)| gender);
    let bounds = if office == before_office && before_office.is_some() {
        (start, at)
    } else {
        (at + 1, end)
    };
    let mut found = found(zone, words, range, name, office, gender, bounds);
    found.unnamed = unnamed;
    found.that = zone.text(end) == "," && words.opens_clause(zone.text(end + 1))
        || words.opens_clause(zone.text(end));
    found
}

fn found(
    zone: &Zone,
    words: &Words,
    verb: Range<usize>,
    name: Option<usize>,
    office: Option<(Office, usize)>,
    pronoun: Option<Gender>,
    (start, end): (usize, usize),
) -> Attribution {
    let name = name.and_then(|name| zone.names.get(name));
    let person = name.is_some_and(|name| name.kind == NameKind::Person);
    // A named spokesperson speaks in their own name; an office without a name speaks for itself.
    let office = office.filter(|_| !person);
    let alone = || {
        let (_, first) = office?;
        let last = (first..end.min(first + 8))
            .take_while(|&at| zone.tokens.get(at).is_some_and(|token| token.word))
            .filter(|&at| at == first || !words.is_verb(zone.text(at)))
            .last()?;
        (first >= start).then_some(())?;
        Some(zone.tokens.get(first)?.range.start..zone.tokens.get(last)?.range.end)
    };
    Attribution {
        verb,
        speaker: name.map(|name| name.range.clone()).or_else(alone),
        office: office.map(|(office, _)| office),
        pronoun,
        unnamed: false,
        that: false,
    }
}

/// The first person of a stretch, else the first other name, that is allowed to speak.
fn best(
    zone: &Zone,
    start: usize,
    end: usize,
    allowed: impl Fn(usize, usize) -> bool,
) -> Option<usize> {
    let mut other = None;
    for at in start..end.min(start + REACH) {
        let token = zone.tokens.get(at)?;
        let Some(name) = token.name else { continue };
        let begins = at == start || zone.tokens.get(at - 1).and_then(|t| t.name) != Some(name);
        if !begins || !allowed(name, at) {
            continue;
        }
        if zone.names.get(name)?.kind == NameKind::Person {
            return Some(name);
        }
        other = other.or(Some(name));
    }
    other
}

/// The name nearest before a verb: the last person, else the first other name of the clause.
fn last_before(zone: &Zone, start: usize, end: usize, words: &Words) -> Option<usize> {
    let mut other = None;
    for at in (start..end).rev() {
        let Some(name) = zone.tokens.get(at).and_then(|token| token.name) else {
            continue;
        };
        let first = (start..=at)
            .rev()
            .take_while(|&back| zone.tokens.get(back).and_then(|t| t.name) == Some(name))
            .last()
            .unwrap_or(at);
        let governed = first > start && words.is_preposition(zone.text(first - 1));
        if zone.names.get(name)?.kind == NameKind::Person && !governed {
            return Some(name);
        }
        // "The head of the bank said", "a bank clerk said": it is not the bank that speaks.
        let small = |at: usize| {
            zone.tokens.get(at).is_some_and(|token| {
                token.word
                    && !token.capital
                    && token.name.is_none()
                    && !words.is_filler(&token.text)
                    && !token.text.ends_with("ly")
            })
        };
        let headed = first > start && small(first - 1);
        let tailed = at + 1 < end && small(at + 1);
        if !governed && !headed && !tailed {
            other = other.or(Some(name));
        }
    }
    other
}

/// The token behind the subject of "Jane Roe, the mayor of Hull, said".
fn apposition(zone: &Zone, words: &Words, verb: usize) -> Option<usize> {
    let close = (0..verb).rev().take(4).find(|&at| zone.text(at) == ",")?;
    (close + 1..verb)
        .all(|at| {
            zone.tokens
                .get(at)
                .is_some_and(|token| token.name.is_none())
        })
        .then_some(())?;
    let open = (0..close)
        .rev()
        .find(|&at| zone.text(at) == "," && !words.opens_clause(zone.text(at + 1)))?;
    Some(open)
}

fn clause_end(zone: &Zone, words: &Words, start: usize) -> usize {
    (start..zone.tokens.len())
        .find(|&at| {
            let mark = matches!(zone.text(at), "," | ":" | ";" | "." | "!" | "?" | "(")
                || zone.is_dash(at);
            // "Said the mayor, Jane Roe": the name stands behind the comma.
            let name_follows = zone.text(at) == ","
                && (start..at).all(|t| zone.tokens.get(t).is_some_and(|t| t.name.is_none()))
                && at > start
                && zone.tokens.get(at + 1).is_some_and(|t| t.name.is_some());
            mark && !name_follows || words.opens_clause(zone.text(at))
        })
        .unwrap_or(zone.tokens.len())
}

fn clause_start(zone: &Zone, words: &Words, end: usize) -> usize {
    (0..end)
        .rev()
        .find(|&at| {
            matches!(zone.text(at), "," | ":" | ";" | "." | ")")
                || zone.is_dash(at)
                || words.opens_clause(zone.text(at))
        })
        .map_or(0, |at| at + 1)
}

/// An office of a stretch, and where its words begin.
fn office(zone: &Zone, words: &Words, start: usize, end: usize) -> Option<(Office, usize)> {
    (start..end.min(start + REACH)).find_map(|at| {
        if words.press_service(&zone.small(at, 2)).is_some() {
            Some((Office::PressService, at))
        } else {
            words
                .is_spokesperson(zone.text(at))
                .then_some((Office::Spokesperson, at))
        }
    })
}
