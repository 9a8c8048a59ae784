//! Clubs in English reports of sport that bear the names of their towns: those of a score ("Lund 2 Hull 1",
//! "Lund beat Hull 2-1"), and those that players join and leave ("on loan from Hull").

use super::scene::Scene;
use crate::name::NameKind;
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;

/// How sure such a club is.
const BY_SCORE: f64 = 0.6;
/// Most words of a club's name.
const LONGEST: usize = 3;
/// Words behind which the town is meant.
const PLACE: &[&str] = &["in", "In", "near", "outside", "around"];
/// Verbs between the sides of a match.
const BEAT: &[&str] = &[
    "beat", "beats", "defeated", "downed", "edged", "hammered", "overcame", "routed", "stunned",
    "thrashed", "trounced",
];
/// What is done before "from", "by", "for", "to" and a club.
const DEALS: &[(&str, &[&str])] = &[
    ("from", &["loan", "signed", "transfer", "arrived"]),
    ("by", &["released", "relegated", "signed"]),
    (
        "for",
        &[
            "played",
            "playing",
            "plays",
            "debut",
            "appearances",
            "scored",
            "scoring",
        ],
    ),
    ("to", &["loan", "loaned"]),
    ("at", &["loan"]),
];

pub(super) fn clubs(scenes: &mut [Scene<'_>]) {
    let mut clubs: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        for token in 0..scene.paragraph.tokens.len() {
            for side in of_score(scene, token).into_iter().flatten() {
                clubs.insert(words(scene, &side));
            }
        }
    }
    for scene in scenes {
        let mut token = 0;
        while token < scene.paragraph.tokens.len() {
            let before = token.checked_sub(1).map_or("", |before| scene.word(before));
            let known = (1..=LONGEST)
                .rev()
                .map(|count| token..token + count)
                .find(|side| clubs.contains(&words(scene, side)) && !PLACE.contains(&before));
            let found = known
                .or_else(|| dealt(scene, token))
                .filter(|side| fits(scene, side));
            match found {
                Some(side) => {
                    token = side.end;
                    scene.put(side, NameKind::Organisation, BY_SCORE, Rule::SameSentence);
                }
                None => token += 1,
            }
        }
    }
}

/// The words without a possessive.
fn words(scene: &Scene<'_>, tokens: &Range<usize>) -> String {
    let words: Vec<&str> = tokens.clone().map(|at| scene.word(at)).collect();
    let words = words.join(" ");
    let bare = ["'s", "’s"].iter().find_map(|own| words.strip_suffix(own));
    bare.unwrap_or(&words).to_string()
}

/// Whether no longer name is broken, and no person in full.
fn fits(scene: &Scene<'_>, side: &Range<usize>) -> bool {
    side.clone().all(|at| match scene.name_at(at) {
        None => true,
        Some((_, own)) => {
            let person = scene.kind_at(at) == Some(NameKind::Person) && own.len() > 1;
            side.start <= own.start && own.end <= side.end && !person
        }
    })
}

/// The words with capitals from a token on.
fn name(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let part = |at: usize| {
        let small = scene.word(at).chars().skip(1).any(char::is_lowercase);
        scene.is_word(at) && scene.capital(at) && small
    };
    let end = (start..start + LONGEST).find(|at| !part(*at) || *at > start && !scene.near(*at));
    let end = end.unwrap_or(start + LONGEST);
    (end > start && !part(end)).then_some(start..end)
}

fn number(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.word(at);
    word.len() <= 3 && !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// Where the numbers of "2-1" that begin at a token end.
fn score(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let digits = |part: &str| part.len() <= 3 && part.parse::<u16>().is_ok();
    let joined = scene.word(at).split_once('-');
    if joined.is_some_and(|(one, two)| digits(one) && digits(two)) {
        return Some(at + 1);
    }
    let dash = matches!(scene.word(at + 1), "–" | "—") && scene.attached(at + 1);
    (dash && number(scene, at) && number(scene, at + 2)).then_some(at + 3)
}

/// The two sides of a score that begins with a token.
fn of_score(scene: &Scene<'_>, start: usize) -> Option<[Range<usize>; 2]> {
    let inside = start
        .checked_sub(1)
        .is_some_and(|before| scene.capital(before));
    let first = name(scene, start).filter(|_| !inside)?;
    let at = first.end;
    // "Lund beat Hull 2-1".
    if BEAT.contains(&scene.word(at)) {
        let second = name(scene, at + 1)?;
        score(scene, second.end)?;
        return Some([first, second]);
    }
    // "Lund 2-1 Hull" may stand anywhere, "Lund 2 Hull 1" is a line of its own.
    if let Some(end) = score(scene, at) {
        return Some([first, name(scene, end)?]);
    }
    let second = name(scene, at + 1).filter(|_| number(scene, at))?;
    let line = start == 0 && number(scene, second.end) && second.end < 9;
    line.then_some([first, second])
}

/// "On loan from Hull".
fn dealt(scene: &Scene<'_>, start: usize) -> Option<Range<usize>> {
    let back = |count: usize| start.checked_sub(count).map_or("", |at| scene.word(at));
    let (_, verbs) = DEALS.iter().find(|(small, _)| *small == back(1))?;
    // "Scored twice for Hull".
    let said = verbs.contains(&back(2)) || back(1) == "for" && verbs.contains(&back(3));
    name(scene, start).filter(|_| said)
}
