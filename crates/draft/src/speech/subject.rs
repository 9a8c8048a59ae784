//! Names and offices around a verb of speech.

use super::names::NameKind;
use super::words::Words;
use super::zone::Zone;
use crate::roles::person_nouns::is_english;
use article::Office;

/// Tokens that a name may stand behind the verb.
const REACH: usize = 24;

/// The first person of a stretch, else the first other name, that is allowed to speak.
pub fn best(
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
pub fn last_before(zone: &Zone, start: usize, end: usize, words: &Words) -> Option<usize> {
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
        // In English a noun before it only says what it is ("its rival Acme said").
        let headed = first > start && small(first - 1) && !zone.text(first - 1).is_ascii();
        let tailed = at + 1 < end && small(at + 1);
        if !governed && !headed && !tailed {
            other = other.or(Some(name));
        }
    }
    other
}

/// The token behind the subject of "Jane Roe, the mayor of Hull, said".
pub fn apposition(zone: &Zone, verb: usize) -> Option<usize> {
    let close = (0..verb).rev().take(4).find(|&at| zone.text(at) == ",")?;
    (close + 1..verb)
        .all(|at| {
            zone.tokens
                .get(at)
                .is_some_and(|token| token.name.is_none())
        })
        .then_some(())?;
    let open = (0..close).rev().find(|&at| zone.text(at) == ",")?;
    // The name opens the sentence and stands directly before the comma.
    // "Jane Roe (Lab, Hull), the mayor, said".
    let bracket = open.checked_sub(1).filter(|&at| zone.text(at) == ")");
    let end = match bracket {
        Some(close) => (0..close).rev().find(|&at| zone.text(at) == "(")?,
        None => open,
    };
    let name = end.checked_sub(1).and_then(|at| zone.tokens.get(at)?.name);
    (name.is_some() && end <= 8).then_some(end)
}

/// The name in "The mayor of Hull, Jane Roe, said".
pub fn named_in_commas(zone: &Zone, verb: usize, words: &Words) -> Option<usize> {
    let close = verb.checked_sub(1).filter(|&at| zone.text(at) == ",")?;
    let name = close
        .checked_sub(1)
        .and_then(|at| zone.tokens.get(at)?.name)?;
    let person = zone.names.get(name)?.kind == NameKind::Person;
    let open = (0..close).rev().find(|&at| zone.text(at) == ",")?;
    let first =
        (open + 1..close).find(|&at| zone.tokens.get(at).and_then(|t| t.name) == Some(name))?;
    // "Roe, beaten by Smith, said": in commas stands more than a name with its title.
    let title = (open + 1..first).all(|at| {
        let small = zone.text(at);
        let plain = zone
            .tokens
            .get(at)
            .is_some_and(|token| token.word && token.name.is_none());
        plain && !words.is_preposition(small) && !words.opens_clause(small) && small != "and"
    });
    let subject = (0..open).all(|at| {
        zone.tokens.get(at).is_some_and(|token| {
            zone.names
                .get(token.name.unwrap_or(usize::MAX))
                .is_none_or(|name| name.kind != NameKind::Person)
        })
    });
    (person && title && subject && first <= open + 4).then_some(name)
}

/// The organisation in «в министерстве назвали»: several speak there whom nobody names.
pub fn within(zone: &Zone, start: usize, verb: usize, words: &Words) -> Option<usize> {
    let last = (start..verb)
        .rev()
        .find(|&at| !words.is_filler(zone.text(at)))?;
    let name = zone.tokens.get(last)?.name?;
    let first =
        (start..=last).find(|&at| zone.tokens.get(at).and_then(|t| t.name) == Some(name))?;
    let before = first.checked_sub(1)?;
    let organisation = zone.names.get(name)?.kind == NameKind::Organisation;
    (organisation && matches!(zone.text(before), "в" | "во")).then_some(name)
}

/// Whether a name that ends with a token only says to what somebody belongs ("the Rovers striker").
pub fn describes(zone: &Zone, last: Option<usize>) -> bool {
    let Some(last) = last else { return false };
    (last + 1..last + 4)
        .take_while(|&at| {
            zone.tokens
                .get(at)
                .is_some_and(|token| token.word && token.name.is_none())
        })
        .any(|at| is_english(zone.text(at)))
}

/// Where the clause of a token ends.
pub fn clause_end(zone: &Zone, words: &Words, start: usize) -> usize {
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

/// Where the clause before a token begins.
pub fn clause_start(zone: &Zone, words: &Words, end: usize) -> usize {
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
pub fn office(zone: &Zone, words: &Words, start: usize, end: usize) -> Option<(Office, usize)> {
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
