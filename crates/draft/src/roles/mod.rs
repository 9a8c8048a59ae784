//! Roles of people: the words beside a name that say what the person is.

mod english;
pub(crate) mod person_nouns;
mod russian;
mod russian_words;
mod scene;

pub(crate) use english::is_role as is_english_role;
pub(crate) use russian_words::is_role as is_russian_role;

use crate::name::{Name, NameKind};
use crate::{Language, Paragraph};
use article::document::draft::Reason;
use scene::{Found, Scene};
use std::ops::Range;

/// A role in the words of the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Role {
    /// The mention of the person, by its number among all names.
    pub person: usize,
    /// The paragraph.
    pub paragraph: usize,
    /// The words of the role.
    pub range: Range<usize>,
    /// The role with its head in the nominative («мэр Казани»).
    pub title: String,
    /// Where the noun of an office begins («президент», "mayor"), in bytes of the paragraph; none for
    /// other roles («актёр», "writer").
    pub office: Option<usize>,
    /// The organisation named in it, by its number among all names.
    pub of: Option<usize>,
    /// The place named in it, by its number among all names.
    pub place: Option<usize>,
    /// How sure it is, from 0 to 1.
    pub confidence: f64,
    /// Why.
    pub why: Vec<Reason>,
}

/// Prepositions behind which the name in a role is no longer whose role it is.
const PARTING: &[&str] = &[
    "по", "при", "на", "для", "с", "со", "под", "on", "with", "under",
];

/// The roles that stand beside people's names, in the order of the text. `names` are all names of the
/// text in its order.
pub fn roles(names: &[Name], paragraphs: &[Paragraph], language: Language) -> Vec<Role> {
    let mut found = Vec::new();
    let mut first = 0;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let count = names.get(first..).map_or(0, |rest| {
            rest.iter()
                .take_while(|name| name.paragraph <= number)
                .count()
        });
        let here = first..first + count;
        first += count;
        let mut scene = Scene {
            paragraph,
            name_at: vec![None; paragraph.tokens.len()],
            names,
        };
        for index in here.clone() {
            let Some(name) = names.get(index) else {
                continue;
            };
            for token in paragraph.tokens_in(&name.range) {
                if let Some(at) = scene.name_at.get_mut(token) {
                    *at = Some(index);
                }
            }
        }
        for index in here {
            let Some(name) = names.get(index) else {
                continue;
            };
            if name.kind != NameKind::Person {
                continue;
            }
            let tokens = paragraph.tokens_in(&name.range);
            let beside = match language {
                Language::Russian => russian::beside(&scene, &tokens),
                Language::English => english::beside(&scene, &tokens),
            };
            found.extend(
                beside
                    .into_iter()
                    .filter_map(|one| role(&scene, index, number, one)),
            );
        }
    }
    found
}

fn role(scene: &Scene<'_>, person: usize, paragraph: usize, found: Found) -> Option<Role> {
    let range = scene.range(&found.tokens)?;
    // The first name behind the noun, or before it, governs: in «член Совета Тавии» the place belongs to
    // the council. What stands behind «по» or «при» is something else.
    let parts = |token: usize| PARTING.contains(&&*scene.word(token).to_lowercase());
    let mut named = None;
    for token in (found.head..found.tokens.end).take_while(|token| !parts(*token)) {
        named = named.or(scene.name_at.get(token).copied().flatten());
    }
    for token in (found.tokens.start..found.head).rev() {
        named = named.or(scene.name_at.get(token).copied().flatten());
    }
    let of_kind = |kind: NameKind| {
        named.filter(|name| scene.names.get(*name).is_some_and(|name| name.kind == kind))
    };
    Some(Role {
        person,
        paragraph,
        range,
        of: of_kind(NameKind::Organisation),
        place: of_kind(NameKind::Place),
        title: found.title,
        confidence: found.confidence,
        office: found
            .office
            .then(|| scene.paragraph.tokens.get(found.head))
            .flatten()
            .map(|token| token.range.start),
        why: vec![crate::name::reason(
            article::Rule::Title,
            scene.word(found.head),
        )],
    })
}
