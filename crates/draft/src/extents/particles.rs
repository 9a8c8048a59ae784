//! Small words in and behind people's names: "van", "bin", "el-", "the Great".

use super::scene::Scene;
use crate::lists::entries;
use crate::name::NameKind;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Particles between the parts of a name: «да», "van".
pub(super) static PARTICLES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("languages/name-particles.txt")).collect());

/// Whether a surname begins with an article in small letters: «аль-Хамиди», "el-Hamidi".
pub(super) fn has_article(word: &str) -> bool {
    let article = word.split_once('-').map(|(article, _)| article);
    article.is_some_and(|article| {
        article.starts_with(char::is_lowercase) && PARTICLES.contains(article)
    })
}

/// Bynames of rulers.
const BYNAMES: &[&str] = &[
    "Bold",
    "Confessor",
    "Conqueror",
    "Elder",
    "Good",
    "Great",
    "Hun",
    "Impaler",
    "Lionheart",
    "Magnificent",
    "Navigator",
    "Pious",
    "Tall",
    "Terrible",
    "Wise",
    "Younger",
];

/// The end of what follows a first name in small letters, with the word that it leads to: "bin Salman",
/// "el-Sisi", "the Great".
pub(super) fn behind_particles(scene: &Scene<'_>, start: usize) -> usize {
    let mut end = start;
    while end < start + 3 && scene.near(end) && PARTICLES.contains(scene.word(end)) {
        end += 1;
    }
    let free = |at: usize| matches!(scene.kind_at(at), None | Some(NameKind::Person));
    if end > start {
        let led = scene.near(end) && scene.is_word(end) && scene.capital(end) && free(end);
        return if led { end + 1 } else { start };
    }
    if scene.near(start) && has_article(scene.word(start)) {
        return start + 1;
    }
    let byname = scene.word(start) == "the" && BYNAMES.contains(&scene.word(start + 1));
    start + if byname { 2 } else { 0 }
}
