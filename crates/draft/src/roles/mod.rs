//! Roles of people: the words beside a name that say what the person is.

mod english;
mod russian;

use crate::name::{Name, NameKind};
use crate::{Language, Paragraph};
use article::document::draft::Reason;
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
    /// The organisation named in it, by its number among all names.
    pub of: Option<usize>,
    /// The place named in it, by its number among all names.
    pub place: Option<usize>,
    /// How sure it is, from 0 to 1.
    pub confidence: f64,
    /// Why.
    pub why: Vec<Reason>,
}

/// Words beside a name that name a role.
struct Found {
    /// Numbers of tokens.
    tokens: Range<usize>,
    title: String,
    /// The word that names the role.
    head: String,
    confidence: f64,
}

/// What the readers of both languages see: a paragraph and the names in it.
struct Scene<'a> {
    paragraph: &'a Paragraph,
    /// For each token, the name in which it stands, by its number.
    name_at: Vec<Option<usize>>,
    names: &'a [Name],
}

impl Scene<'_> {
    fn kind_at(&self, token: usize) -> Option<NameKind> {
        let name = self.name_at.get(token).copied().flatten()?;
        Some(self.names.get(name)?.kind)
    }

    fn word(&self, token: usize) -> &str {
        self.paragraph.token(token).unwrap_or_default()
    }

    /// The first token of the sentence in which a token stands, and the one past its last.
    fn sentence(&self, token: usize) -> Range<usize> {
        let all = 0..self.paragraph.tokens.len();
        let Some(at) = self
            .paragraph
            .tokens
            .get(token)
            .map(|token| token.range.start)
        else {
            return all;
        };
        self.paragraph
            .sentence_at(at)
            .and_then(|sentence| self.paragraph.sentences.get(sentence))
            .map_or(all, |sentence| self.paragraph.tokens_in(sentence))
    }

    fn range(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let first = self.paragraph.tokens.get(tokens.start)?;
        let last = self.paragraph.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(first.range.start..last.range.end)
    }

    fn text(&self, tokens: &Range<usize>) -> &str {
        self.range(tokens)
            .map_or("", |range| self.paragraph.words(&range))
    }
}

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
    let inside = |kind: NameKind| {
        found
            .tokens
            .clone()
            .filter(|token| scene.kind_at(*token) == Some(kind))
            .find_map(|token| scene.name_at.get(token).copied().flatten())
    };
    Some(Role {
        person,
        paragraph,
        range,
        of: inside(NameKind::Organisation),
        place: inside(NameKind::Place),
        title: found.title,
        confidence: found.confidence,
        why: vec![crate::name::reason(article::Rule::Title, &found.head)],
    })
}
