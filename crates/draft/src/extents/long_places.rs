//! Names of places in English that the tagger misses or breaks: "Angra do Sul", "Mill Road".

use super::english::{NO_BEGINNINGS, is_head};
use super::refuted::is_place_noun;
use super::scene::Scene;
use crate::first_names::Lookup as FirstNames;
use crate::name::NameKind;
use article::Rule;
use std::ops::Range;

/// How sure such a name is.
const BY_FORM: f64 = 0.55;
/// Most words of a name before its noun.
const LONGEST: usize = 3;
/// Small words inside of the names of places.
pub(super) const INSIDE: &[&str] = &[
    "am", "bei", "nad", "pod", "pri", "da", "das", "de", "del", "della", "delle", "des", "di",
    "do", "dos", "du", "la", "las", "le", "les", "los", "sobre", "sur", "upon",
];

/// Nouns that places' names begin with and people's do not.
const FIRST_NOUNS: &[&str] = &[
    "Avenida",
    "Boulevard",
    "Calle",
    "Cape",
    "Isla",
    "Isle",
    "Jebel",
    "Lago",
    "Lake",
    "Loch",
    "Monte",
    "Mount",
    "Piazza",
    "Playa",
    "Plaza",
    "Praia",
    "Puerto",
    "Punta",
    "River",
    "Rua",
    "Rue",
    "Río",
    "Wadi",
];

pub(super) fn find(scene: &mut Scene<'_>, first_names: FirstNames<'_>) {
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        let person = first_names(scene.word(token)).is_some();
        let found = with_particles(scene, token)
            .filter(|_| {
                !person || scene.kind_at(token) == Some(NameKind::Place) && is_led(scene, token)
            })
            .or_else(|| saint(scene, token))
            .or_else(|| behind_noun(scene, token))
            .or_else(|| by_noun(scene, token, first_names));
        match found {
            Some(found) => {
                token = found.end;
                scene.put(found, NameKind::Place, BY_FORM, Rule::TypeWord);
            }
            None => token += 1,
        }
    }
}

/// A word with a capital that is written like a name.
fn is_part(scene: &Scene<'_>, at: usize) -> bool {
    let small = scene.word(at).chars().skip(1).any(char::is_lowercase);
    scene.is_word(at) && scene.capital(at) && small
}

/// "Angra do Sul" of which a part is a place, or that stands behind "in".
fn with_particles(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    if !is_part(scene, start) {
        return None;
    }
    let mut end = start + 1;
    while INSIDE.contains(&scene.word(end)) && scene.near(end) && end - start <= LONGEST {
        end += 1;
    }
    let last = is_part(scene, end) && scene.near(end);
    if end == start + 1 || !last {
        return None;
    }
    let tokens = start..end + 1;
    let before = |count: usize| start.checked_sub(count).map_or("", |at| scene.word(at));
    let led = is_led(scene, start);
    let called = before(1) == "of"
        && matches!(
            before(2),
            "port" | "city" | "town" | "village" | "island" | "parish" | "suburb"
        );
    let inside = |at: usize| {
        scene
            .name_at(at)
            .is_none_or(|(_, own)| tokens.start <= own.start && own.end <= tokens.end)
    };
    let begins = scene.kind_at(start);
    let whole = scene.name_at(start).is_some_and(|(_, own)| own == tokens);
    let fits = matches!(begins, None | Some(NameKind::Place)) && tokens.clone().all(inside);
    (fits && !whole && (led || called || begins == Some(NameKind::Place))).then_some(tokens)
}

/// "River Exe", "Monte Rosa", "Calle Mayor", whatever the tagger takes them for.
fn behind_noun(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    if !FIRST_NOUNS.contains(&scene.word(start)) {
        return None;
    }
    let mut name = start + 1;
    while INSIDE.contains(&scene.word(name)) && name - start < LONGEST {
        name += 1;
    }
    let mut end = name;
    let other = |at: usize| is_head(scene.word(at)) || is_place_noun(scene.word(at));
    while end - name < 2 && is_part(scene, end) && scene.near(end) && !other(end) {
        end += 1;
        // "Monte Rosa's slopes".
        if scene.word(end - 1).contains(['\'', '’']) {
            break;
        }
    }
    let goes_on = scene.near(end) && scene.is_word(end) && scene.capital(end);
    let weak = (start..end).all(|at| match scene.name_at(at) {
        None => true,
        Some((number, own)) => {
            let name = scene.names.get(number);
            let tagged = name.is_some_and(|name| {
                name.kind != NameKind::Place && name.why.iter().all(|why| why.rule == Rule::Tagger)
            });
            tagged && start <= own.start && own.end <= end
        }
    });
    (end > name && !goes_on && weak).then_some(start..end)
}

/// "St Peter's Cathedral", whatever the tagger takes the saint for.
fn saint(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let saint = matches!(scene.word(start), "St" | "Saint");
    let dot = usize::from(scene.word(start + 1) == "." && scene.attached(start + 1));
    let owner = start + 1 + dot;
    let owns = scene.capital(owner) && scene.word(owner).ends_with(['s', '’', '\'']);
    let noun = is_part(scene, owner + 1) && is_place_noun(scene.word(owner + 1));
    let near = scene.near(owner) && scene.near(owner + 1);
    (saint && owns && noun && near).then_some(start..owner + 2)
}

fn is_led(scene: &Scene<'_>, start: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |at| scene.word(at));
    matches!(before, "in" | "near" | "outside" | "at")
}

/// "Mill Road", "the Kestrel Stand" where no name was found.
fn by_noun(scene: &Scene<'_>, start: usize, first_names: FirstNames<'_>) -> Option<Range<usize>> {
    let first = scene.word(start);
    let before = start.checked_sub(1);
    let inside = before.is_some_and(|before| scene.capital(before) && scene.near(start));
    let begins = scene.begins(start);
    if !is_part(scene, start) || inside || begins || NO_BEGINNINGS.contains(&first) {
        return None;
    }
    // The tagger may take the noun alone for a name: "off Mill Road".
    let noun_alone = |at: usize| {
        let name = scene.name_at(at).filter(|(_, own)| own.len() == 1);
        let name = name.and_then(|(number, _)| scene.names.get(number));
        is_place_noun(scene.word(at))
            && name.is_some_and(|name| name.why.iter().all(|why| why.rule == Rule::Tagger))
    };
    let free = |at: usize| (scene.name_at(at).is_none() || noun_alone(at)) && is_part(scene, at);
    let mut end = start;
    while end - start <= LONGEST && free(end) && (end == start || scene.near(end)) {
        end += 1;
    }
    let noun = end.checked_sub(1).filter(|noun| *noun > start)?;
    let goes_on = scene.near(end) && scene.capital(end);
    let named =
        is_place_noun(scene.word(noun)) && first_names(first).is_none_or(|_| noun > start + 1);
    (named && !goes_on).then_some(start..end)
}
