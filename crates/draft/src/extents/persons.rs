//! People's names that fell apart, and words before them that are no part of them.

use super::full_names::first_name_leads;
use super::particles::{PARTICLES, behind_particles, has_article};
use super::scene::Scene;
use crate::first_names::Lookup as FirstNames;
use crate::lists::entries;
use crate::morphology::first_name;
use crate::name::NameKind;
use crate::people::is_patronymic;
use crate::roles::is_english_role;
use crate::{Language, TokenKind};
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// How sure a name is that only its first name shows.
const BY_FIRST_NAME: f64 = 0.6;

static RUSSIAN_TITLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/titles.txt")).collect());
static ENGLISH_TITLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/titles.txt")).collect());

pub(super) fn people(scene: &mut Scene<'_>, language: Language, first_names: FirstNames<'_>) {
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        let found = match scene.kind_at(token) {
            Some(NameKind::Person) => longer(scene, token, language, first_names),
            Some(NameKind::Place | NameKind::Organisation) if language == Language::English => {
                first_name_leads(scene, token, first_names)
            }
            _ => by_first_name(scene, token, language, first_names),
        };
        match found {
            Some(found) => {
                token = found.end;
                scene.put(found, NameKind::Person, BY_FIRST_NAME, Rule::FirstName);
            }
            None => token += 1,
        }
    }
    split(scene);
    titles(scene, language);
    if language == Language::English {
        unknown_first_names(scene);
    }
}

/// "The philologist Rasmus Holt": a capitalised word between one in small letters and a surname alone is the
/// first name.
fn unknown_first_names(scene: &mut Scene<'_>) {
    let found: Vec<Range<usize>> = scene
        .names
        .iter()
        .filter(|name| name.kind == NameKind::Person)
        .map(|name| scene.paragraph.tokens_touching(&name.range))
        .filter_map(|tokens| {
            let first = tokens.start.checked_sub(1)?;
            let role = first.checked_sub(1)?;
            let word = scene.word(first);
            let plain = scene.is_word(first)
                && scene.capital(first)
                && scene.near(first)
                && scene.near(tokens.start)
                && word.chars().skip(1).all(char::is_lowercase)
                && word.chars().count() > 2;
            let trade = !scene.capital(role) && is_english_role(scene.word(role));
            let free = scene.name_at(first).is_none();
            (plain && trade && free && tokens.len() == 1).then_some(first..tokens.end)
        })
        .collect();
    for tokens in found {
        scene.put(tokens, NameKind::Person, BY_FIRST_NAME, Rule::FirstName);
    }
}

/// The length of a word without its possessive.
fn without_own(word: &str) -> usize {
    let bare = ["'s", "’s"].iter().find_map(|own| word.strip_suffix(own));
    bare.unwrap_or(word).len()
}

/// Divides names that go over a dash or the end of a sentence.
fn split(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    let mut names = Vec::with_capacity(scene.names.len());
    for name in scene.names.drain(..) {
        let tokens = paragraph.tokens_touching(&name.range);
        let ends = |at: usize| {
            let word = paragraph.token(at).unwrap_or_default();
            let before = paragraph.token(at.saturating_sub(1)).unwrap_or_default();
            // "Jane Marlow's Bridge" is Jane Marlow and what is hers.
            let owned = at > tokens.start && without_own(before) < before.len();
            let mark = matches!(word, "—" | "–" | "," | "(" | ";");
            // «Эрмитажа Ю. Ю. Лунин»: initials before a surname begin a name.
            let one = |at: usize| {
                let word = paragraph.token(at).unwrap_or_default();
                let letter = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
                letter && paragraph.token(at + 1) == Some(".")
            };
            let initials = one(at) && one(at + 2) && at == tokens.start + 1 && at + 4 < tokens.end;
            // «Лунина Acme News»: a name goes on in its own letters.
            let cyrillic = |word: &str| word.chars().any(|c| matches!(c, 'А'..='я'));
            let latin = word.starts_with(|c: char| c.is_ascii_uppercase());
            mark || owned
                || initials
                || latin && cyrillic(before)
                || word == "." && before.chars().count() > 3
        };
        let cut = tokens.clone().skip(1).find(|at| ends(*at));
        let own = |at: usize| {
            paragraph
                .token(at)
                .is_some_and(|word| without_own(word) < word.len())
        };
        let parts = cut.map(|cut| match cut.saturating_sub(1) {
            last if own(last) => (last, tokens.end),
            last if paragraph.is(cut, TokenKind::Word) => (last, cut),
            last => (last, cut + 1),
        });
        let tokens_at = |at: usize| paragraph.tokens.get(at).map(|token| token.range.clone());
        match parts.filter(|_| name.kind == NameKind::Person) {
            Some((last, next)) => {
                let (start, end) = (name.range.start, name.range.end);
                if let Some(last) = tokens_at(last) {
                    let mut first = name.clone();
                    first.range = start..last.start + without_own(paragraph.words(&last));
                    names.push(first);
                }
                if let Some(next) = tokens_at(next).filter(|next| next.start < end) {
                    let mut second = name;
                    second.range = next.start..end;
                    names.push(second);
                }
            }
            None => names.push(name),
        }
    }
    scene.names = names;
}

/// The whole of a name of which a part is known: a patronymic, a particle or another part of it follows.
fn longer(
    scene: &Scene<'_>,
    token: usize,
    language: Language,
    first_names: FirstNames<'_>,
) -> Option<Range<usize>> {
    let (_, tokens) = scene.name_at(token)?;
    if tokens.start != token {
        return None;
    }
    let mut end = tokens.end;
    if language == Language::Russian && tokens.len() == 1 && surname_follows(scene, end) {
        let known = !first_name(scene.word(token), first_names).is_empty();
        end += usize::from(known);
    }
    loop {
        let person = |at: usize| {
            scene.kind_at(at) == Some(NameKind::Person) && scene.near(at) && scene.capital(at)
        };
        let close = |at: usize| scene.name_at(at).map_or(at + 1, |(_, tokens)| tokens.end);
        let free = |at: usize| scene.name_at(at).is_none() && scene.near(at) && scene.is_word(at);
        let word = scene.word(end);
        if !scene.near(end) || !scene.is_word(end) {
            break;
        }
        let russian = language == Language::Russian;
        if free(end) && russian && scene.capital(end) && is_patronymic(word) {
            end += 1;
        } else if person(end) && russian && is_patronymic(word) {
            end = close(end);
        } else if free(end) && has_article(word) {
            end += 1;
        } else if free(end)
            && PARTICLES.contains(&*word.to_lowercase())
            && scene.near(end + 1)
            && scene.capital(end + 1)
            && matches!(scene.kind_at(end + 1), None | Some(NameKind::Person))
        {
            end = close(end + 1);
        } else if end > tokens.end && person(end) && close(end) > end {
            end = close(end);
        } else {
            break;
        }
    }
    (end > tokens.end).then_some(token..end)
}

/// Whether a word stands at a token that may be the surname of who is named before it, and no name was found there.
fn surname_follows(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    let name =
        word.chars().count() > 2 && word.chars().skip(1).all(|c| c.is_lowercase() || c == '-');
    scene.is_word(at) && scene.near(at) && scene.capital(at) && scene.name_at(at).is_none() && name
}

/// A known first name and a capitalised word behind it, where no name was found.
fn by_first_name(
    scene: &Scene<'_>,
    token: usize,
    language: Language,
    first_names: FirstNames<'_>,
) -> Option<Range<usize>> {
    let word = scene.word(token);
    let long = |word: &str| word.chars().count() > 2;
    let shape = |at: usize| {
        let word = scene.word(at);
        scene.is_word(at) && scene.capital(at) && long(word) && word.chars().any(char::is_lowercase)
    };
    if scene.name_at(token).is_some() || !shape(token) {
        return None;
    }
    let known = match language {
        Language::Russian => !first_name(word, first_names).is_empty(),
        Language::English => first_names(word).is_some(),
    };
    if !known
        || token > 0
            && scene.near(token)
            && scene.capital(token - 1)
            && (!scene.begins(token - 1) || scene.name_at(token - 1).is_some())
    {
        return None;
    }
    let mut end = token + 1;
    if language == Language::English {
        end = behind_particles(scene, end);
    }
    while end < token + 6
        && scene.near(end)
        && shape(end)
        && (matches!(scene.kind_at(end), None | Some(NameKind::Person)) || doubtful(scene, end))
        && !scene.word(end).contains(['\'', '’'])
    {
        end = match scene.name_at(end) {
            Some((_, tokens)) => tokens.end,
            None => end + 1,
        };
    }
    // «Карина Гоп»: in marks of its own it is rather what a thing is called.
    let before = token.checked_sub(1).map_or("", |at| scene.word(at));
    let marked = language == Language::Russian && before == "«" && scene.word(end) == "»";
    (end > token + 1 && !marked).then_some(token..end)
}

/// Whether a word alone was taken for a place or an organisation by the tagger, in English.
fn doubtful(scene: &Scene<'_>, token: usize) -> bool {
    let latin = scene.word(token).is_ascii();
    let name = scene
        .name_at(token)
        .filter(|(_, tokens)| tokens.len() == 1 && latin);
    let name = name.and_then(|(at, _)| scene.names.get(at));
    name.is_some_and(|name| name.why.iter().all(|why| why.rule == Rule::Tagger))
}

/// Whether a word is a title before a person's name.
pub(super) fn is_title(word: &str, language: Language) -> bool {
    let titles = match language {
        Language::Russian => &RUSSIAN_TITLES,
        Language::English => &ENGLISH_TITLES,
    };
    titles.contains(&*word.to_lowercase())
}

/// Takes titles off the beginnings of names; a name that has nothing else is none.
fn titles(scene: &mut Scene<'_>, language: Language) {
    let titles = match language {
        Language::Russian => &RUSSIAN_TITLES,
        Language::English => &ENGLISH_TITLES,
    };
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        if name.kind != NameKind::Person {
            continue;
        }
        let mut tokens = paragraph.tokens_touching(&name.range);
        while tokens.len() > 1 {
            let word = paragraph.token(tokens.start).unwrap_or_default();
            let mark = !word.starts_with(char::is_alphabetic);
            let small = word.to_lowercase();
            if !mark && !titles.contains(&*small) {
                break;
            }
            tokens.start += 1;
        }
        if let Some(first) = paragraph.tokens.get(tokens.start) {
            name.range.start = first.range.start.min(name.range.end);
        }
    }
    let is_name = |words: &str| words.chars().any(char::is_alphabetic);
    scene.names.retain(|name| {
        let words = paragraph.words(&name.range);
        name.kind != NameKind::Person || is_name(words) && !titles.contains(&*words.to_lowercase())
    });
}
