//! Names of organisations in Russian: their extents by rule.

use super::attached::{plus, quoted};
use super::complement::complement;
use super::genitives::genitive_name;
use super::scene::Scene;
use crate::lists::entries;
use crate::morphology::{adjective, forms};
use crate::name::NameKind;
use crate::organisations::heads::{Head, gender_of, head};
use crate::roles::is_russian_role;
use article::Rule;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// How sure a name is that only its head and its words show.
const BY_HEAD: f64 = 0.6;

/// Nouns directly behind which a name stands, in all their forms.
static NAMING: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/naming-nouns.txt"))
        .filter_map(|entry| entry.split_once(' '))
        .flat_map(|(noun, gender)| forms(noun, gender_of(gender)))
        .collect()
});

/// Nouns for people, in all their forms, behind whom an organisation's name stands in marks.
static MEMBERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/member-nouns.txt"))
        .filter_map(|entry| entry.split_once(' '))
        .flat_map(|(noun, gender)| forms(noun, gender_of(gender)))
        .collect()
});

/// Gives the organisations of a paragraph their whole names, and finds those that a head noun shows.
pub(super) fn organisations(scene: &mut Scene<'_>) {
    heads_are_no_places(scene);
    end_before_roles(scene);
    let mut token = 0;
    while token < scene.paragraph.tokens.len() {
        let next = by_head(scene, token)
            .or_else(|| short_with_country(scene, token))
            .or_else(|| behind_noun(scene, token));
        match next {
            Some(found) => {
                token = found.end.max(token + 1);
                scene.put(found, NameKind::Organisation, BY_HEAD, Rule::TypeWord);
            }
            None => token += 1,
        }
    }
}

/// «Музей», «Конгресс» alone: the tagger takes them for places.
fn heads_are_no_places(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        if name.kind == NameKind::Place && tagged && head(paragraph.words(&name.range)).is_some() {
            name.kind = NameKind::Organisation;
        }
    }
}

/// «ЛИН член-корреспондент РАН А. П. Лунин»: the noun of a role in the nominative is no part of a name.
fn end_before_roles(scene: &mut Scene<'_>) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let tokens = paragraph.tokens_touching(&name.range);
        let role = |at: &usize| paragraph.token(*at).is_some_and(is_russian_role);
        let inside = tokens.start + 1..tokens.end;
        let last = inside
            .into_iter()
            .find(role)
            .and_then(|at| at.checked_sub(1));
        if name.kind == NameKind::Organisation
            && let Some(last) = last.and_then(|at| paragraph.tokens.get(at))
        {
            name.range.end = last.range.end;
        }
    }
}

/// A name by its head noun.
fn by_head(scene: &Scene<'_>, at: usize) -> Option<Range<usize>> {
    let word = scene.word(at);
    let head = head(word)?;
    let known = scene.name_at(at);
    let kind = scene.kind_at(at);
    let apart = |tokens: &Range<usize>| tokens.len() > 1;
    // «Конгресса США»: the place would be the parliament itself.
    let place = known
        .as_ref()
        .is_some_and(|(_, tokens)| !(head.closed && tokens.start == at && apart(tokens)));
    if kind == Some(NameKind::Place) && place
        || kind == Some(NameKind::Person) && known.as_ref().is_some_and(|(_, tokens)| apart(tokens))
    {
        return None;
    }
    let start = start(scene, at, head);
    let mut end = complement(scene, at + 1, head.closed);
    if let Some(cut) = meeting(scene, at, start, head) {
        end = cut;
    }
    let plain_end = end == at + 1;
    let mut first = start;
    if let Some((_, tokens)) = &known {
        // An organisation inside of which the head stands: its words belong to it.
        if tokens.start < at && !(tokens.start..at).all(|token| scene.is_word(token)) {
            return None;
        }
        let other = |at: usize| {
            scene
                .word(at)
                .starts_with(|c: char| c.is_ascii_alphabetic())
        };
        if !(tokens.start..start).any(other) {
            first = first.min(tokens.start);
        }
        if meeting(scene, at, start, head).is_none() {
            end = end.max(tokens.end);
        }
    }
    let capital = scene.capital(first);
    let adjectives = start < at;
    let tagged = kind == Some(NameKind::Organisation);
    // «театр имени Вахтангова»: whatever the noun, it is called after somebody.
    let namesake = matches!(scene.word(at + 1), "имени" | "им") && !plain_end;
    let good = if namesake {
        true
    } else if tagged {
        !plain_end || adjectives
    } else if !capital || word.chars().all(char::is_uppercase) {
        !head.weak && head.noun == "министерство" && !plain_end
    } else if scene.begins(first) {
        let upper = scene.capital(at) && singular(word) && long(scene, at, end);
        !head.weak && (!plain_end && upper || at - first > 1 && scene.word(end) != "»")
    } else if head.weak && at - start > 1 && scene.capital(start) {
        true
    } else if head.weak {
        scene.capital(at) && adjectives && scene.capital(start)
            || scene.capital(at) && scene.word(end - 1) == "»"
    } else {
        adjectives && scene.capital(start) || scene.capital(at) && !plain_end
    };
    good.then_some(first..end)
}

/// Whether a name at the beginning of a sentence has enough words to be one.
fn long(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    let quoted = matches!(scene.word(at + 1), "«" | "„" | "\"" | "“");
    let shown = |at: usize| scene.capital(at) || scene.word(at) == "по";
    !quoted && ((at + 1..end).any(shown) || scene.word(end) == "(")
}

/// The end of a name that is an organisation's meeting, if the organisation is named behind it:
/// «Генеральной Ассамблее Ассоциации городов» are two.
fn meeting(scene: &Scene<'_>, at: usize, start: usize, known: Head) -> Option<usize> {
    let meets = known.noun == "ассамблея" && start < at;
    let general = scene.word(start).to_lowercase().starts_with("генеральн");
    (meets && general && head(scene.word(at + 1)).is_some()).then_some(at + 1)
}

/// No plural by its form: «Комитеты городов» name nothing.
fn singular(word: &str) -> bool {
    !word.ends_with(['ы', 'и'])
}

/// Where a name begins: at the first capitalised adjective before its head.
fn start(scene: &Scene<'_>, at: usize, known: Head) -> usize {
    let mut start = at;
    let mut token = at;
    while token > 0 && at - token < 5 && scene.near(token) && scene.is_word(token - 1) {
        let word = scene.word(token - 1).to_lowercase();
        let fits =
            adjective(&word, known.gender).is_some() && !is_pronoun(&word) && head(&word).is_none();
        let person = scene
            .name_at(token - 1)
            .is_some_and(|(_, tokens)| tokens.len() > 1)
            && scene.kind_at(token - 1) == Some(NameKind::Person);
        if !fits || person {
            break;
        }
        token -= 1;
        if scene.capital(token) && !scene.begins(token) || scene.kind_at(token).is_some() {
            start = token;
        }
        if scene.capital(token) && scene.begins(token) && scene.word(token) != word {
            start = token;
        }
    }
    start
}

/// Words that change like adjectives and begin sentences.
fn is_pronoun(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "как",
        "так",
        "эт",
        "сам",
        "друг",
        "нов",
        "наш",
        "ваш",
        "сво",
        "весь",
        "всяк",
        "кажд",
        "люб",
        "иной",
        "перв",
        "втор",
        "трет",
        "прежн",
        "нынешн",
        "бывш",
        "мног",
    ];
    STEMS.iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|rest| rest.chars().count() <= 3)
    })
}

/// «МИД России», «Банк России»: an abbreviation and a place in the genitive.
fn short_with_country(scene: &Scene<'_>, at: usize) -> Option<Range<usize>> {
    let (_, tokens) = scene.name_at(at)?;
    if scene.kind_at(at) != Some(NameKind::Organisation) || tokens.start != at {
        return None;
    }
    let word = scene.word(at);
    let short = tokens.len() == 1 && !word.chars().any(char::is_lowercase) && word.len() > 2;
    let end = plus(scene, tokens.end);
    if short && scene.near(end) {
        let place = scene.kind_at(end) == Some(NameKind::Place);
        if let Some((_, place_tokens)) = scene.name_at(end)
            && place
            && place_tokens.start == end
            && genitive_name(scene.word(end))
        {
            return Some(at..place_tokens.end);
        }
    }
    (end > tokens.end).then_some(at..end)
}

/// «компания Ромашка», «газета „Заря“»: the words behind the noun are the name.
fn behind_noun(scene: &Scene<'_>, at: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(1)?;
    let word = scene.word(at);
    let marked = matches!(word, "«" | "„" | "\"" | "“");
    let noun = scene.word(before);
    let names = NAMING.contains(noun) || marked && MEMBERS.contains(noun);
    if !scene.near(at) || !names {
        return None;
    }
    if marked {
        if scene.name_at(at + 1).is_some() || !scene.capital(at + 1) {
            return None;
        }
        let end = quoted(scene, at)?;
        return Some(at + 1..end - 1);
    }
    let latin = |at: usize| scene.word(at).starts_with(|c: char| c.is_ascii_uppercase());
    if latin(at) {
        let mut end = at + 1;
        while latin(end) && scene.near(end) {
            end += 1;
        }
        return Some(at..end);
    }
    let known = scene.name_at(at);
    let alone = known.is_none_or(|(_, tokens)| tokens == (at..at + 1));
    let free = matches!(scene.kind_at(at), None | Some(NameKind::Person));
    let fits = scene.capital(at) && scene.is_word(at) && alone && free && !scene.capital(at + 1);
    // «фонд Иванова» is called after somebody.
    let genitive = word.ends_with(['а', 'я', 'ы', 'и', 'й', 'х']) || word.ends_with("го");
    (fits && !(genitive && scene.kind_at(at).is_some())).then_some(at..at + 1)
}
