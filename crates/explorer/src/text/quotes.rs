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
