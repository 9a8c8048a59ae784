//! The sentences that bear a claim.

use crate::select::{snap, without_marks};
use crate::texts::{TextRange, locate, original, passage_text, quote_of, sentence_of};
use article::Form;
use article::document::{Document, Quote};
use compact::sort::CompactSort;

/// The whole sentence around a range as evidence; of direct speech without the quotation marks around it.
pub fn sentence(document: &Document, range: TextRange, form: Form) -> Option<Quote> {
    let whole = sentence_of(document, range);
    let inner = match form {
        Form::Direct => without_marks(document, whole),
        Form::Plain | Form::Reported => whole,
    };
    quote_of(document, inner)
}

/// Just the selected words as evidence, whole ones.
pub fn narrowed(document: &Document, range: TextRange) -> Option<Quote> {
    let text = passage_text(document, range.passage, original(document))?;
    let (from, to) = (range.span.start as usize, range.span.end as usize);
    let span = snap(text, from, to)?;
    let passage = range.passage;
    quote_of(document, TextRange { passage, span })
}

/// Evidence with one more quote, in the order of the text. Nothing is added that shares words with what is
/// there.
pub fn with(document: &Document, evidence: &[Quote], more: Quote) -> Vec<Quote> {
    let tag = original(document);
    let at = |quote: &Quote| locate(document, quote, tag);
    let mut all = evidence.to_vec();
    let new = at(&more);
    let shares = |quote: &Quote| {
        at(quote)
            .zip(new)
            .is_some_and(|(one, other)| one.touches(other))
    };
    if !all.iter().any(shares) {
        all.push(more);
        all.compact_sort_by_key(|quote| at(quote).map_or((1, None), |at| (0, Some(at))));
    }
    all
}
