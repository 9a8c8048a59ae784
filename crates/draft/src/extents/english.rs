//! Names of organisations in English: capitalised words around a head noun.

use super::scene::Scene;
use crate::lists::entries;
use crate::name::NameKind;
use article::Rule;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// How sure a name is that only its head and its words show.
const BY_HEAD: f64 = 0.6;
/// Most words of a name on either side of its head.
const LONGEST: usize = 8;

/// Head nouns; whether a name only ends with it.
static HEADS: LazyLock<HashMap<&str, bool>> = LazyLock::new(|| {
    entries(crate::lists::list!("en/organisation-nouns.txt"))
        .map(|entry| match entry.split_once(' ') {
            Some((noun, _)) => (noun, true),
            None => (entry, false),
        })
        .collect()
});

/// Capitalised words that begin a sentence or a heading, not a name.
pub(super) const NO_BEGINNINGS: &[&str] = &[
    "The", "A", "An", "This", "That", "These", "In", "On", "At", "By", "For", "From", "With",
    "His", "Her", "Our", "Their", "Its", "My", "Your", "No", "And", "But", "When", "While", "As",
    "After", "Before", "If", "Each", "Every", "Some", "Any", "Both", "Former", "Under", "Since",
    "Of", "To",
];

pub(super) fn organisations(scene: &mut Scene<'_>) {
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        match by_head(scene, token) {
            Some(found) => {
                token = found.end.max(token + 1);
                scene.put(found, NameKind::Organisation, BY_HEAD, Rule::TypeWord);
            }
            None => token += 1,
        }
    }
    articles(scene);
}

/// Whether a word is the head of organisations' names: "Council".
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains_key(word)
}

fn by_head(scene: &Scene<'_>, at: usize) -> Option<Range<usize>> {
    let word = scene.word(at);
    let bare = ["'s", "’s"].iter().find_map(|end| word.strip_suffix(end));
    let last = *HEADS.get(bare.unwrap_or(word))?;
    let mut start = at;
    while start > 0 && at - start < LONGEST && is_part(scene, start - 1) && scene.near(start) {
        start -= 1;
    }
    while start < at && NO_BEGINNINGS.contains(&scene.word(start)) {
        start += 1;
    }
    let end = complement(scene, at + 1);
    // Heads behind this one are read in their turn: «Columbia University Press».
    let goes_on =
        is_part(scene, at + 1) && scene.near(at + 1) && HEADS.contains_key(scene.word(at + 1));
    let fits = if last {
        start < at
    } else {
        start < at || end > at + 1
    };
    let alone =
        start + 1 == at && end == at + 1 && scene.begins(start) && scene.kind_at(start).is_none();
    (fits && !goes_on && !alone).then_some(start..end)
}

/// Whether a token may stand before the head: a capitalised word.
fn is_part(scene: &Scene<'_>, at: usize) -> bool {
    scene.is_word(at) && scene.capital(at)
}

/// The end of "of Foreign Affairs", "for the Study of War", "of Labour and Welfare".
fn complement(scene: &Scene<'_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    while at - from < LONGEST && scene.near(at) {
        let word = scene.word(at);
        let joins = match word {
            "of" => true,
            "for" | "and" | "&" => end == from && word == "for" || end > from,
            _ => false,
        };
        let capital = |at: usize| is_part(scene, at) && scene.near(at);
        if !joins {
            break;
        }
        let mut next = at + 1;
        if scene.word(next) == "the" {
            next += 1;
        }
        if !capital(next) || word == "and" && scene.kind_at(next) == Some(NameKind::Person) {
            break;
        }
        // "The University of Leeds and Durham University" are two.
        let of_its_own = (next..next + LONGEST)
            .take_while(|at| capital(*at))
            .any(|at| is_head(scene.word(at)));
        if word == "and" && of_its_own {
            break;
        }
        while capital(next) {
            let possessive = scene.word(next).contains(['\'', '’']);
            next += 1;
            if possessive {
                break;
            }
        }
        at = next;
        end = next;
    }
    end
}

/// Takes articles off the beginnings of organisations' names.
fn articles(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let words = paragraph.words(&name.range);
        if name.kind == NameKind::Organisation
            && let Some(rest) = words
                .strip_prefix("the ")
                .or_else(|| words.strip_prefix("The "))
        {
            name.range.start = name.range.end - rest.len();
        }
    }
}
