//! Where the addresses of entities lead in the text.

use article::{Anchor, Article, EntityId, LangIx, PassageId, Span};

/// Where in the text the address of each entity leads: the start of its first quote. By passage, in
/// text order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Targets {
    passages: Vec<Vec<(EntityId, Anchor)>>,
}

impl Targets {
    pub fn new(article: &Article) -> Self {
        let mut passages = vec![Vec::new(); article.passages.len()];
        for entity in article.entity_ids() {
            let Some(anchor) = article.entry(entity).claim.evidence.first() else {
                continue;
            };
            if let Some(list) = passages.get_mut(anchor.passage.number()) {
                list.push((entity, anchor.clone()));
            }
        }
        Self { passages }
    }

    /// Those of a passage whose quote starts in a part of its text in a language; what has no quote in
    /// that language is found at the start of the text.
    pub fn within(
        &self,
        passage: PassageId,
        lang: LangIx,
        part: Span,
    ) -> impl Iterator<Item = EntityId> {
        let list = self.passages.get(passage.number());
        list.map_or(&[][..], Vec::as_slice)
            .iter()
            .filter(move |(_, anchor)| {
                let start = anchor.span(lang).map_or(0, |span| span.start);
                part.start <= start && start < part.end
            })
            .map(|(entity, _)| *entity)
    }
}
