//! The words that a claim rests on, each with who says them.

use super::shared::{ExportedFact, Shared};
use article::{Anchor, LangIx, Status, Voice};

/// What stands where words of the source are left out between two quotes.
const GAP: &str = " […] ";

/// A quote of a claim.
#[derive(Clone, Copy)]
pub(super) struct Said {
    /// Which of the claim's quotes it is.
    pub quote: usize,
    pub anchor: &'static Anchor,
    /// Who says it, and how firmly.
    pub voice: Voice,
    pub status: Status,
    /// Whether it is another voice than the claim's.
    pub other: bool,
}

/// The words that a fact is told by: those of its own voice.
pub(super) struct Quoted {
    /// Where they begin.
    pub anchor: &'static Anchor,
    pub original: String,
    /// In the content's language, if that is another and has them.
    pub translated: Option<String>,
}

impl Shared {
    /// All quotes of a claim, in text order.
    pub fn said(&self, fact: &ExportedFact) -> Vec<Said> {
        let claim = fact.claim;
        let said = |(quote, anchor): (usize, &'static Anchor)| {
            let own = (claim.voice, claim.status);
            let of = fact.claim_ref;
            let said = self.article.said(of.entity, of.part, quote).unwrap_or(own);
            Said {
                quote,
                anchor,
                voice: said.0,
                status: said.1,
                other: said != own,
            }
        };
        claim.evidence.iter().enumerate().map(said).collect()
    }

    /// One quote of a claim.
    pub fn said_at(&self, fact: &ExportedFact, quote: usize) -> Option<Said> {
        self.said(fact).into_iter().nth(quote)
    }

    /// The quotes of other voices on a claim: they confirm it, doubt it or deny it.
    pub fn others(&self, fact: &ExportedFact) -> Vec<Said> {
        let said = self.said(fact).into_iter();
        said.filter(|said| said.other).collect()
    }

    /// Another voice on a claim, in words: how firm it is, and who says so.
    pub fn other(&self, fact: &ExportedFact, said: &Said) -> String {
        let status = self.status(fact.claim_ref, said.status);
        format!("{status}: {}", self.voice(said.voice))
    }

    /// The words of a fact: of a quotation all of them, of others the first quote that says it.
    pub fn quoted(&self, fact: &ExportedFact) -> Option<Quoted> {
        let said = self.said(fact).into_iter().filter(|said| !said.other);
        // A figure without sentences of its own may stand in any of those that it shares.
        let shares = fact.figure.is_some_and(|figure| figure.claim.is_none());
        let most = if fact.kind == "quotation" || shares {
            usize::MAX
        } else {
            1
        };
        let anchors: Vec<&'static Anchor> = said.map(|said| said.anchor).take(most).collect();
        let translated = (self.lang != LangIx::ORIGINAL).then(|| self.joined(&anchors, self.lang));
        Some(Quoted {
            anchor: anchors.first().copied()?,
            original: self.joined(&anchors, LangIx::ORIGINAL),
            translated: translated.filter(|words| !words.is_empty()),
        })
    }

    /// Several quotes as one text. It shows where words between them are left out.
    pub fn joined(&self, anchors: &[&'static Anchor], lang: LangIx) -> String {
        let mut text = String::new();
        let mut last: Option<&Anchor> = None;
        for anchor in anchors {
            let Some(words) = self.article.quote(anchor, lang) else {
                continue;
            };
            if let Some(last) = last {
                text.push_str(if self.is_next(last, anchor, lang) {
                    " "
                } else {
                    GAP
                });
            }
            text.push_str(words);
            last = Some(anchor);
        }
        text
    }

    /// Whether a quote follows another with nothing but a space between them.
    fn is_next(&self, first: &Anchor, second: &Anchor, lang: LangIx) -> bool {
        let between = || {
            let text = self.article.passage_text(first.passage, lang)?;
            text.get(first.span(lang)?.end as usize..second.span(lang)?.start as usize)
        };
        first.passage == second.passage && between().is_some_and(|words| words.trim().is_empty())
    }

    /// The words of a quote in the original, and in the content's language if that is another and has
    /// them.
    pub fn quote(&self, anchor: &Anchor) -> (&'static str, Option<&'static str>) {
        let original = self.article.quote(anchor, LangIx::ORIGINAL);
        let translated = (self.lang != LangIx::ORIGINAL)
            .then(|| self.article.quote(anchor, self.lang))
            .flatten();
        (original.unwrap_or_default(), translated)
    }
}
