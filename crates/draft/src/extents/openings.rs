//! Capitalised words of Russian sentences that were taken for names or for parts of them: verbs that begin a
//! sentence («Родилась Гусева»), short words of bylines.

use super::scene::Scene;
use crate::first_names::Lookup as FirstNames;
use crate::lists::entries;
use crate::morphology::first_name;
use crate::name::NameKind;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Endings that verbs have and names have not.
const VERBS: &[&str] = &[
    "лась", "лся", "лись", "ила", "ала", "ула", "яла", "аю", "яю", "ую", "ают", "яют", "уют",
];
/// Short for a correspondent, one's own, an editor, a photograph.
const SHORT: &[&str] = &["корр", "соб", "спецкор", "ред", "фото"];

/// Nouns for what people are.
static ROLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/role-nouns.txt"))
        .filter_map(|entry| entry.split(' ').next())
        .collect()
});

/// Takes such words off names, and away where nothing else is left.
pub(super) fn remove(scene: &mut Scene<'_>, first_names: FirstNames<'_>) {
    let begins: Vec<bool> = scene
        .names
        .iter()
        .map(|name| scene.begins(scene.paragraph.tokens_touching(&name.range).start))
        .collect();
    let paragraph = scene.paragraph;
    let mut number = 0;
    scene.names.retain_mut(|name| {
        let begins = begins.get(number).copied().unwrap_or_default();
        number += 1;
        let tokens = paragraph.tokens_touching(&name.range);
        let word = paragraph.token(tokens.start).unwrap_or_default();
        if tokens.len() == 1 && SHORT.contains(&&*word.to_lowercase()) {
            return false;
        }
        // «Юрист Олег Лунин»
        let next = paragraph.token(tokens.end).unwrap_or_default();
        let role = name.kind == NameKind::Organisation
            && tokens.len() == 1
            && next.starts_with(char::is_uppercase)
            && ROLES.contains(&*word.to_lowercase());
        if begins && role {
            return false;
        }
        let verb = VERBS.iter().any(|ending| word.ends_with(ending))
            && word.chars().count() > 4
            && first_name(word, first_names).is_empty();
        if !(begins && verb && name.kind == NameKind::Person) {
            return true;
        }
        let next = paragraph.tokens.get(tokens.start + 1);
        match next.filter(|_| tokens.len() > 1) {
            Some(next) => name.range.start = next.range.start,
            None => return false,
        }
        true
    });
}
