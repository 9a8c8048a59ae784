//! Who speaks, by the words around a verb of speech.

use super::names::NameKind;
use super::subject::{
    apposition, best, clause_end, clause_start, describes, last_before, named_in_commas, office,
    within,
};
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
    /// Who speaks is named by a role alone («добавил мэр»): the gender that the verb shows.
    pub role: Option<Gender>,
    /// The verb and who speaks end the sentence behind a comma.
    pub trails: bool,
}

/// Finds who speaks in a zone.
pub fn attribution(zone: &Zone, words: &Words, side: Side) -> Option<Attribution> {
    let count = zone.tokens.len();
    let at = |at: usize| speech_at(zone, words, at, side);
    match side {
        Side::Before => (0..count).rev().find_map(at),
        Side::Behind => (0..count).find_map(at),
    }
}

/// Who speaks by the word at a token; none if it is no word of speech.
pub fn speech_at(zone: &Zone, words: &Words, at: usize, side: Side) -> Option<Attribution> {
    let token = zone.tokens.get(at)?;
    if token.name.is_some() || !token.word {
        return None;
    }
    if let Some(length) = words.source(&zone.small(at, 4)) {
        return Some(source(zone, words, at, length));
    }
    let before = at.checked_sub(1).map_or("", |before| zone.text(before));
    words
        .tells(before, &token.text)
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
    let pronoun = (at..=start).find_map(|at| words.pronoun_of_source(zone.text(at)));
    found(zone, words, verb, name, office, pronoun, (start, end))
}

/// A verb with its subject before or behind it.
pub fn spoken(zone: &Zone, words: &Words, at: usize, side: Side) -> Attribution {
    let verb = zone.text(at);
    let told = words.is_told(verb);
    let plural = words.is_plural(verb);
    let end = clause_end(zone, words, at + 1);
    let start = clause_start(zone, words, at);
    let behind_office = office(zone, words, at + 1, end);
    let before_office = office(zone, words, start, at);
    let passive = !verb.ends_with("ing")
        && (at.saturating_sub(2)..at).any(|before| words.makes_passive(zone.text(before)));
    let by = passive && words.is_by(zone.text(at + 1));
    let behind = || {
        if by {
            return best(zone, at + 1, end, |_, _| true);
        }
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
                    // «Сообщили Интерфаксу»: the dative names who is told.
                    let last = (first..end)
                        .take_while(|&at| {
                            zone.tokens.get(at).and_then(|token| token.name) == Some(name)
                        })
                        .last();
                    let dative = last.is_some_and(|at| zone.text(at).ends_with(['у', 'ю']));
                    (!preposition || plural && direct)
                        && plain
                        && (!dative || direct)
                        && !describes(zone, last)
                        || behind_office.is_some()
                }
            }
        };
        // “…?” asked Roe: behind the quotation it is Roe who asks.
        let first = side == Side::Behind && zone.tokens.iter().take(at).all(|token| !token.word);
        if told && !first || words.is_about(zone.text(at + 1)) {
            return None;
        }
        best(zone, at + 1, end, allowed)
    };
    let before = || {
        if passive {
            return None;
        }
        last_before(zone, start, at, words)
            .or_else(|| apposition(zone, at).and_then(|end| last_before(zone, 0, end, words)))
            .or_else(|| named_in_commas(zone, at, words))
            .or_else(|| within(zone, start, at, words).filter(|_| plural))
    };
    let pronoun_at = |at: usize| words.pronoun(zone.text(at)).map(|gender| (at, gender));
    let pronoun = pronoun_at(at + 1)
        .filter(|_| side == Side::Behind || zone.text(at + 1) != "i")
        .or_else(|| (start..at).rev().find_map(pronoun_at))
        .filter(|_| !passive);
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
    found.that =
        zone.text(end) == "," && words.is_that(zone.text(end + 1)) || words.is_that(zone.text(end));
    let role = |at: usize| words.is_role(zone.text(at));
    let by_role = found.speaker.is_none()
        && pronoun.is_none()
        && ((at + 1..end.min(at + 5)).any(role) || at > 0 && role(at - 1));
    found.role = by_role.then(|| words.gender(verb));
    found.trails = at > 0
        && zone.text(at - 1) == ","
        && (end >= zone.tokens.len() || matches!(zone.text(end), "." | "!" | "?"));
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
        role: None,
        trails: false,
    }
}
