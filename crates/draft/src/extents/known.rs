//! Words that are known to be organisations, and words that are known to be none.

use super::scene::Scene;
use crate::Language;
use crate::lists::entries;
use crate::morphology::stem;
use crate::name::NameKind;
use article::Rule;
use std::collections::HashSet;
use std::sync::LazyLock;

/// How sure a name is that only the list knows.
const LISTED: f64 = 0.7;

struct Words {
    /// As they are written.
    exact: HashSet<&'static str>,
    /// Stems of those in small letters.
    stems: HashSet<String>,
}

impl Words {
    fn read(list: &'static str) -> Self {
        let small = |word: &&str| word.chars().filter(|c| c.is_lowercase()).count() > 3;
        Self {
            exact: entries(list).collect(),
            stems: entries(list).filter(small).map(stem).collect(),
        }
    }

    fn has(&self, word: &str) -> bool {
        let small = || word.chars().filter(|c| c.is_lowercase()).count() > 3;
        self.exact.contains(word) || small() && self.stems.contains(&stem(word))
    }
}

static RUSSIAN: LazyLock<(Words, Words)> = LazyLock::new(|| {
    (
        Words::read(crate::lists::list!("ru/organisations.txt")),
        Words::read(crate::lists::list!("ru/no-organisations.txt")),
    )
});
static ENGLISH: LazyLock<(Words, Words)> = LazyLock::new(|| {
    (
        Words::read(crate::lists::list!("en/organisations.txt")),
        Words::read(crate::lists::list!("en/no-organisations.txt")),
    )
});

fn lists(language: Language) -> &'static (Words, Words) {
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

/// Makes the words that the world knows as organisations names of such.
pub(super) fn listed(scene: &mut Scene<'_>, language: Language) {
    let (known, _) = lists(language);
    for token in 0..scene.paragraph.tokens.len() {
        two_words(scene, known, token);
        if !scene.capital(token) || !known.has(scene.word(token).trim_end_matches(['’', '\''])) {
            continue;
        }
        let one = scene
            .name_at(token)
            .is_none_or(|(_, tokens)| tokens.len() == 1);
        if one && scene.kind_at(token) != Some(NameKind::Organisation) {
            scene.put(
                token..token + 1,
                NameKind::Organisation,
                LISTED,
                Rule::TypeWord,
            );
        }
    }
}

/// The same of two words: "Sinn Féin".
fn two_words(scene: &mut Scene<'_>, known: &Words, token: usize) {
    let next = scene.word(token + 1);
    let next = ["'s", "’s"]
        .iter()
        .find_map(|own| next.strip_suffix(own))
        .unwrap_or(next);
    if !(scene.capital(token) && scene.near(token + 1) && scene.capital(token + 1)) {
        return;
    }
    let whole = scene
        .name_at(token)
        .is_none_or(|(_, tokens)| tokens.start >= token && tokens.end <= token + 2);
    if whole
        && known
            .exact
            .contains(&*format!("{} {next}", scene.word(token)))
    {
        scene.put(
            token..token + 2,
            NameKind::Organisation,
            LISTED,
            Rule::TypeWord,
        );
    }
}

/// Whether a word is known to be no organisation.
pub(super) fn is_none(word: &str, language: Language) -> bool {
    lists(language).1.has(word)
}

/// Removes the words that are no organisations, and marks and numbers alone.
pub(super) fn remove(scene: &mut Scene<'_>, language: Language) {
    let (known, none) = lists(language);
    let paragraph = scene.paragraph;
    cut(scene, known);
    scene.names.retain(|name| {
        let words = paragraph.words(&name.range);
        let roman = words.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        // «Интернет Жители»: the word before a sentence that the name runs into.
        let quoted = words.contains(['«', '"', '„', '“']);
        let first = words
            .split(' ')
            .next()
            .filter(|_| name.kind == NameKind::Organisation && !quoted);
        name.kind == NameKind::Place
            || !(first.is_some_and(|first| none.has(first)) || none.has(words) || roman)
    });
}

/// «МЧС Герой» ends with the abbreviation: what follows is no complement.
fn cut(scene: &mut Scene<'_>, known: &Words) {
    let paragraph = scene.paragraph;
    for name in &mut scene.names {
        let words = paragraph.words(&name.range);
        if name.kind != NameKind::Organisation {
            continue;
        }
        if let Some((first, rest)) = words.split_once(' ')
            && known.has(first)
            && (TITLES.contains(&*rest.to_lowercase())
                || !rest.contains(' ') && ends_otherwise(rest))
        {
            name.range.end = name.range.start + first.len();
        }
    }
}

/// Whether a word is in no genitive.
fn ends_otherwise(word: &str) -> bool {
    word.chars().all(|c| !c.is_uppercase())
        && !word.ends_with(['а', 'я', 'и', 'ы', 'х', 'й', 'в', 'о'])
}

static TITLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/titles.txt")).collect());
