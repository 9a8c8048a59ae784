//! Roles in Russian: «мэр Казани Иван Петров», «Иван Петров, мэр Казани,».

use super::russian_words::{belongs, breaks, is_quote, is_relational, is_time, role_noun};
use super::scene::{Found, Scene};
use crate::lists::entries;
use crate::morphology::adjective;
use crate::name::NameKind;
use crate::text::TokenKind;
use std::ops::Range;

const OFFICES: &str = crate::lists::list!("ru/role-offices.txt");

/// Longest run of tokens that is taken for one role.
const LONGEST: usize = 16;

/// Roles before and behind a name that stands at `name` (numbers of tokens).
pub(super) fn beside(scene: &Scene<'_>, name: &Range<usize>) -> Vec<Found> {
    let mut roles = Vec::new();
    // «депутат Думы, сопредседатель Союза Иван Лунин»: one role stands before another.
    let mut end = name.start;
    while let Some(role) = before(scene, end).filter(|_| roles.len() < MOST) {
        end = role.tokens.start;
        roles.push(role);
        let comma = end.checked_sub(1).filter(|comma| scene.word(*comma) == ",");
        let Some(comma) = comma.filter(|comma| !follows_a_person(scene, *comma)) else {
            break;
        };
        end = comma;
    }
    let mut start = name.end;
    let first = roles.len();
    while let Some(role) = behind(scene, start).filter(|_| roles.len() < first + MOST) {
        start = role.tokens.end;
        roles.push(role);
    }
    // What stands further off is less sure.
    for (number, role) in roles.iter_mut().enumerate() {
        if number > 0 && number != first {
            role.confidence -= 0.25;
        }
    }
    roles.extend(linked(scene, name));
    roles
}

/// Most roles of a person on one side.
const MOST: usize = 3;

/// Whether the part of a sentence that ends at a comma begins behind a person and another comma: then
/// the role in it is that person's.
fn follows_a_person(scene: &Scene<'_>, comma: usize) -> bool {
    let sentence = scene.sentence(comma);
    let opening = (sentence.start..comma)
        .rev()
        .take(LONGEST)
        .find(|token| matches!(scene.word(*token), "," | "—" | "–"));
    opening
        .and_then(|opening| opening.checked_sub(1))
        .is_some_and(|last| scene.kind_at(last) == Some(NameKind::Person))
}

/// The role that ends before the token `end`.
fn before(scene: &Scene<'_>, end: usize) -> Option<Found> {
    let first = end.checked_sub(1)?;
    let sentence = scene.sentence(first);
    let mut start = None;
    // A name between two nouns parts two roles: «директор завода «Сокол» депутат Вера Лунина».
    let mut parted = false;
    let last = scene.word(first);
    if matches!(last, "и" | "или" | "с" | "от" | "для" | "к" | "о" | "об") {
        return None;
    }
    let mut token = end;
    while token > sentence.start && end - token < LONGEST {
        token -= 1;
        let word = scene.word(token);
        let named = scene.kind_at(token);
        if named == Some(NameKind::Person) {
            break;
        }
        parted |= named.is_some() && start.is_some();
        if named.is_none() {
            let mark = scene.paragraph.is(token, TokenKind::Mark);
            let bracket = is_quote(word) || matches!(word, "(" | ")");
            if mark && !bracket || breaks(word) {
                break;
            }
            if role_noun(word).is_some() && !parted {
                start = Some(token);
            }
        }
    }
    let start = start?;
    found(scene, start, end, 0.9)
}

/// The role behind the mark at the token `mark`.
fn behind(scene: &Scene<'_>, mark: usize) -> Option<Found> {
    let sentence = scene.sentence(mark.checked_sub(1)?);
    if !matches!(scene.word(mark), "," | "—" | "–" | "-" | "(") || mark >= sentence.end {
        return None;
    }
    let mut start = mark + 1;
    while start < sentence.end
        && (belongs(scene.word(start)) || is_relational(scene.word(start)))
        && scene.kind_at(start).is_none()
    {
        start += 1;
    }
    role_noun(scene.word(start))?;
    let mut end = start + 1;
    while end < sentence.end && end - start < LONGEST {
        let word = scene.word(end);
        let mark = scene.paragraph.is(end, TokenKind::Mark);
        let closed = scene.kind_at(end).is_none() && (mark && !is_quote(word) || breaks(word));
        if scene.kind_at(end) == Some(NameKind::Person) {
            // «…, мэр Казани Иван Лунин»: it is the next one's role.
            return None;
        }
        if closed {
            break;
        }
        end += 1;
    }
    found(scene, start, end, 0.8)
}

/// Verbs by which a person is or becomes something.
const LINKS: &[&str] = &[
    "является",
    "являлся",
    "являлась",
    "стал",
    "стала",
    "станет",
    "стать",
    "был",
    "была",
    "будет",
    "назначен",
    "назначена",
    "избран",
    "избрана",
    "остается",
    "работает",
    "работал",
    "работала",
    "служил",
    "служила",
    "утвержден",
    "утверждена",
    "избирался",
    "избиралась",
    "назначили",
    "избрали",
];
/// Endings of the instrumental.
const BY: &[&str] = &["ом", "ем", "ой", "ей", "ым", "им", "ью", "ею", "ою"];

/// The role behind a verb: «Вера Лунина стала мэром Казани», «избрание Веры Луниной мэром Казани».
fn linked(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let sentence = scene.sentence(name.start);
    let small = |token: usize| scene.word(token).to_lowercase().replace('ё', "е");
    let plain = |token: usize| {
        let mark = scene.paragraph.tokens.get(token);
        scene.kind_at(token).is_none() && mark.is_some_and(|token| token.kind != TokenKind::Mark)
    };
    let last = sentence.end.min(name.end + 4);
    let verb = (name.end..last)
        .take_while(|token| plain(*token))
        .find(|token| LINKS.contains(&&*small(*token)));
    let from = verb.map_or(name.end, |verb| verb + 1);
    let reach = if verb.is_some() { 4 } else { 1 };
    let noun = (from..sentence.end.min(from + reach))
        .take_while(|token| plain(*token) && !matches!(scene.word(*token), "с" | "со" | "и"))
        .find(|token| role_noun(scene.word(*token)).is_some())?;
    let instrumental = BY.iter().any(|ending| small(noun).ends_with(ending));
    // «был не мэром» denies it; what stands between may be an adjective or a date.
    let denied = (name.end..noun).any(|token| small(token) == "не");
    if !instrumental || denied {
        return None;
    }
    let mut end = noun + 1;
    while end < sentence.end && end - noun < LONGEST {
        let word = scene.word(end);
        let mark = scene.paragraph.is(end, TokenKind::Mark);
        let inside = scene.kind_at(end);
        let closed = inside.is_none() && (mark && !is_quote(word) || breaks(word) || is_time(word));
        if closed || inside == Some(NameKind::Person) {
            break;
        }
        end += 1;
    }
    found(scene, noun, end, 0.7)
}

/// The role whose noun stands at `noun`, up to the token `end`.
fn found(scene: &Scene<'_>, noun: usize, end: usize, confidence: f64) -> Option<Found> {
    let (nominative, gender) = role_noun(scene.word(noun))?;
    let mut start = noun;
    let mut before: Vec<String> = Vec::new();
    let sentence = scene.sentence(noun);
    while start > sentence.start
        && (belongs(scene.word(start - 1)) || is_relational(scene.word(start - 1)))
        && scene.kind_at(start - 1).is_none()
    {
        start -= 1;
        let small = scene.word(start).to_lowercase();
        before.insert(0, adjective(&small, gender).unwrap_or(small));
    }
    before.push(nominative.to_string());
    let mut title = before.join(" ");
    if noun + 1 < end {
        let rest = scene.text(&(noun + 1..end));
        title = format!("{title} {}", rest.trim_end_matches(['(', '«', '"', ' ']));
    }
    Some(Found {
        tokens: start..end,
        title,
        head: noun,
        office: entries(OFFICES).any(|office| office == nominative),
        confidence,
    })
}
