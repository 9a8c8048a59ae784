//! Where a passage names entities.

use super::span::slice;
use article::{Article, EntityId, LangIx, PassageId, Span};
use compact::sort::CompactSort;
use std::cmp::Reverse;

/// A name of an entity in a passage, drawn as one control.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub entity: EntityId,
    /// Which of the entity's mentions it is; the same number in every language.
    pub occurrence: usize,
}

/// All mentions of an article, none over another: the longer goes first, then the earlier, then the
/// one whose entity comes first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mentions {
    /// By language, then passage; each list sorted.
    lists: Vec<Vec<Vec<Mention>>>,
}

impl Mentions {
    /// Collects them, in one pass for all passages and languages.
    pub fn new(article: &Article) -> Self {
        let passages = article.passages.len();
        let mut lists = vec![vec![Vec::new(); passages]; article.languages.len()];
        let langs: Vec<LangIx> = article
            .languages
            .iter()
            .filter_map(|tag| article.language(tag))
            .collect();
        for entity in article.entity_ids() {
            for (occurrence, anchor) in article.entry(entity).mentions.iter().enumerate() {
                for lang in &langs {
                    let Some(span) = anchor.span(*lang) else {
                        continue;
                    };
                    let list = lists
                        .get_mut(lang.number())
                        .and_then(|passages| passages.get_mut(anchor.passage.number()));
                    if let Some(list) = list {
                        list.push(Mention {
                            span,
                            entity,
                            occurrence,
                        });
                    }
                }
            }
        }
        for (lang, passage_lists) in langs.iter().zip(&mut lists) {
            for (passage, list) in article.passage_ids().zip(passage_lists) {
                let text = article.passage_text(passage, *lang).unwrap_or("");
                *list = untangled(std::mem::take(list), text);
            }
        }
        Self { lists }
    }

    /// Those of one passage in one language, in text order.
    pub fn of(&self, passage: PassageId, lang: LangIx) -> &[Mention] {
        let list = self
            .lists
            .get(lang.number())
            .and_then(|list| list.get(passage.number()));
        list.map_or(&[], Vec::as_slice)
    }
}

/// Leaves out what does not fit the text or lies over a mention that goes first; sorts the rest.
fn untangled(mut mentions: Vec<Mention>, text: &str) -> Vec<Mention> {
    mentions.retain(|mention| slice(text, mention.span).is_some_and(|words| !words.is_empty()));
    mentions.compact_sort_by_key(|mention| {
        let Span { start, end } = mention.span;
        (
            Reverse(end - start),
            start,
            mention.entity,
            mention.occurrence,
        )
    });
    // In the order of the text.
    let mut taken: Vec<Mention> = Vec::new();
    for mention in mentions {
        let Span { start, end } = mention.span;
        // What is taken does not overlap, so only the last to start before the end can be in the way.
        let at = taken.partition_point(|other| other.span.start < end);
        let before = at.checked_sub(1).map(|at| &taken[at]);
        if before.is_none_or(|before| before.span.end <= start) {
            taken.insert(at, mention);
        }
    }
    taken
}
