//! Names in English that the tagger made of several, with a word in small letters between them: "Lund Motors
//! spokesman Tom Hale", "Knicks visit Lund"; and the letters of a party and a state: "D-Ohio".

use super::long_places::INSIDE as OF_PLACES;
use super::particles::PARTICLES;
use super::scene::Scene;
use crate::name::NameKind;
use crate::roles::is_english_role;
use article::Rule;

/// Small words that names may have.
const INSIDE: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "upon", "with",
    "y", "e", "und", "et",
];

pub(super) fn divide(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    let mut names = Vec::with_capacity(scene.names.len());
    for name in std::mem::take(&mut scene.names) {
        let words = paragraph.words(&name.range);
        if ["D-", "R-", "I-"]
            .iter()
            .any(|party| words.starts_with(party))
        {
            continue;
        }
        let tokens = paragraph.tokens_touching(&name.range);
        // "Hull and Junee" are two places, of which the gazetteer knows no pair.
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        let pair = |at: &usize| name.kind == NameKind::Place && tagged && scene.word(*at) == "and";
        let small = |at: &usize| {
            let word = scene.word(*at);
            let plain = word.chars().all(char::is_lowercase) && scene.is_word(*at);
            plain
                && !INSIDE.contains(&word)
                && !OF_PLACES.contains(&word)
                && !PARTICLES.contains(word)
        };
        let cut = tokens.clone().skip(1).find(|at| small(at) || pair(at));
        let next = cut.and_then(|cut| (cut + 1..tokens.end).find(|at| scene.capital(*at)));
        let (Some(cut), Some(next)) = (cut, next) else {
            names.push(name);
            continue;
        };
        let role = is_english_role(scene.word(cut));
        let pair = pair(&cut);
        let end = cut
            .checked_sub(1)
            .and_then(|last| paragraph.tokens.get(last));
        let start = paragraph.tokens.get(next);
        let (Some(end), Some(start)) = (end, start) else {
            continue;
        };
        let (mut first, mut second) = (name.clone(), name);
        first.range.end = end.range.end;
        second.range.start = start.range.start;
        if !pair {
            first.kind = NameKind::Organisation;
        }
        if role {
            second.kind = NameKind::Person;
        }
        names.push(first);
        names.push(second);
    }
    scene.names = names;
}
