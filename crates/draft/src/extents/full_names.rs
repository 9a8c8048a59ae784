//! Full names in English that the tagger takes for places or organisations, though they begin with a first name.

use super::english::is_head;
use super::refuted::is_last_word;
use super::scene::Scene;
use crate::Language;
use crate::first_names::Lookup as FirstNames;
use crate::linking::place_type;
use crate::name::{Name, NameKind};
use article::Rule;
use std::ops::Range;

/// Below this certainty the tagger's word for an organisation is open to doubt.
const DOUBTFUL: f64 = 0.8;

/// A place or an organisation of two or three words that only the tagger knows, and that begins with a first name: "Jane
/// Simler".
pub(super) fn first_name_leads(
    scene: &Scene<'_>,
    token: usize,
    first_names: FirstNames<'_>,
) -> Option<Range<usize>> {
    let (at, tokens) = scene.name_at(token)?;
    let last = tokens
        .end
        .checked_sub(1)
        .map_or("", |last| scene.word(last));
    let unsure = |name: &Name| {
        let tagged = name.why.iter().all(|why| why.rule == Rule::Tagger);
        tagged && (name.kind == NameKind::Place || name.confidence < DOUBTFUL)
    };
    let unknown = scene.names.get(at).is_some_and(unsure);
    let type_word =
        is_head(last) || is_last_word(last) || place_type(last, Language::English).is_some();
    let few = tokens.start == token
        && (2..=3).contains(&tokens.len())
        && tokens
            .clone()
            .all(|at| scene.is_word(at) && scene.capital(at) && !is_head(scene.word(at)));
    (few && unknown && !type_word && first_names(scene.word(token)).is_some()).then_some(tokens)
}
