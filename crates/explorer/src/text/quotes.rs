//! The quotes of an article, numbered.

use article::{Anchor, Article, LangIx, PassageId, Span};
use compact::sorted::SortedSet;

/// The quotes of all claims, each once, numbered by passage.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Quotes(Vec<Anchor>);

impl Quotes {
    /// Finds them.
    pub fn new(article: &Article) -> Self {
        let claims = (article.entity_ids()).flat_map(|entity| article.claims(entity));
        let quotes: SortedSet<&Anchor> = claims.flat_map(|claim| &claim.evidence).collect();
        Self(quotes.iter().copied().cloned().collect())
    }

    /// The number of a quote.
    pub fn number(&self, quote: &Anchor) -> Option<u32> {
        let at = self.0.binary_search(quote).ok()?;
        u32::try_from(at).ok()
    }

    /// By the numbers of the quotes: whether one of the claims for which it is quoted is no suggestion.
    pub fn settled(&self, article: &Article) -> Vec<bool> {
        let mut settled = vec![false; self.0.len()];
        for entity in article.entity_ids() {
            for (part, claim) in (0..).zip(article.claims(entity)) {
                if article.is_suggested(entity) || article.certainty(entity, part).is_some() {
                    continue;
                }
                let numbers = (claim.evidence.iter()).filter_map(|quote| self.number(quote));
                for number in numbers {
                    if let Some(settled) = settled.get_mut(number as usize) {
                        *settled = true;
                    }
                }
            }
        }
        settled
    }

    /// The quotes of a passage that have words in a language: where they stand in its text, and their numbers.
    pub fn of(&self, passage: PassageId, lang: LangIx) -> Vec<(Span, u32)> {
        let first = self.0.partition_point(|quote| quote.passage < passage);
        let quotes = (first..).zip(self.0.get(first..).unwrap_or_default());
        quotes
            .take_while(|(_, quote)| quote.passage == passage)
            .filter_map(|(number, quote)| Some((quote.span(lang)?, u32::try_from(number).ok()?)))
            .collect()
    }
}
