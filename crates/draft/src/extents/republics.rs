//! «Республика» with a capital before a place belongs to the place's name in Russian.

use super::scene::Scene;
use crate::name::NameKind;
use article::Rule;

/// How sure such a name is.
const SURE: f64 = 0.7;

/// Takes the word into the names: «Республики Хакасия».
pub(super) fn join(scene: &mut Scene<'_>) {
    for token in 0..scene.paragraph.tokens.len() {
        let ending = scene.word(token).strip_prefix("Республик");
        if !ending.is_some_and(|ending| matches!(ending, "а" | "и" | "е" | "у" | "ой"))
            || scene
                .kind_at(token)
                .is_some_and(|kind| kind != NameKind::Place)
            || !scene.near(token + 1)
            || scene.kind_at(token + 1) != Some(NameKind::Place)
        {
            continue;
        }
        if let Some((_, tokens)) = scene.name_at(token + 1) {
            scene.put(token..tokens.end, NameKind::Place, SURE, Rule::TypeWord);
        }
    }
}
