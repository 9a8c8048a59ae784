//! English names of people behind their titles, whatever they were taken for: "Mr Platt", "Emperor Norton".

use super::english::is_head;
use super::refuted::is_last_word;
use super::scene::Scene;
use crate::Language;
use crate::linking::place_type;
use crate::lists::entries;
use crate::name::NameKind;
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// How sure a name is that only its title shows.
const BY_TITLE: f64 = 0.75;
/// Most words of such a name.
const LONGEST: usize = 3;

static TITLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("en/person-titles.txt")).collect());

pub(super) fn people(scene: &mut Scene<'_>) {
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        match behind(scene, token) {
            Some(found) => {
                token = found.end;
                scene.put(found, NameKind::Person, BY_TITLE, Rule::Title);
            }
            None => token += 1,
        }
    }
}

/// The name behind a title, unless it is known as a person's.
fn behind(scene: &Scene<'_>, title: usize) -> Option<Range<usize>> {
    let word = scene.word(title);
    if !scene.capital(title) || !TITLES.contains(&*word.to_lowercase()) {
        return None;
    }
    let dot = usize::from(scene.word(title + 1) == "." && scene.attached(title + 1));
    let start = title + 1 + dot;
    let mut end = start;
    while is_part(scene, end) && scene.near(end) && end - start < LONGEST {
        let owner = scene.word(end).contains(['\'', '’']);
        end += 1;
        if owner {
            break;
        }
    }
    let last = end.checked_sub(1).filter(|last| *last >= start)?;
    let goes_on =
        scene.near(end) && scene.is_word(end) && scene.capital(end) && end - start == LONGEST;
    let other = |word: &str| {
        is_head(word) || is_last_word(word) || place_type(word, Language::English).is_some()
    };
    if goes_on || (start..end).any(|at| other(scene.word(at))) {
        return None;
    }
    // What was found there begins with the title or behind it, and goes no farther than the name.
    let fits = |at: usize| match scene.name_at(at) {
        None => true,
        Some((_, tokens)) => tokens.start >= title && tokens.end <= end,
    };
    let known = (start..end).all(|at| scene.kind_at(at) == Some(NameKind::Person));
    let one = scene.name_at(start).map(|(at, _)| at) == scene.name_at(last).map(|(at, _)| at);
    (!(known && one) && (start..end).all(fits)).then_some(start..end)
}

/// A capitalised word with small letters, as names are written.
fn is_part(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    scene.is_word(at)
        && scene.capital(at)
        && word.chars().skip(1).any(char::is_lowercase)
        && !TITLES.contains(&*word.to_lowercase())
}
