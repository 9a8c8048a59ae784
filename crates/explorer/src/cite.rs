//! A fact as it is cited: the quote, who says it, where it was published, and two links: to the
//! sentence here and to the very sentence in the original page.

use crate::i18n::{Language, Msg, Years, words};
use crate::text::{slice, text_fragment};
use article::{Anchor, Article, Claim, LangIx};

/// How many characters around a quote are enough to find it in the original page.
const CONTEXT: usize = 32;

/// The address of the original, if it is one that a reader can safely follow.
pub fn original(article: &Article) -> Option<&str> {
    let url = article.source.url.as_deref()?.trim();
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        .then(|| url.split('#').next().unwrap_or(url))
}

/// The host of the original: what a reader knows it by.
pub fn host(article: &Article) -> Option<&str> {
    let rest = original(article)?.split("://").nth(1)?;
    let host = rest.split(['/', '?']).next()?;
    let host = host.rsplit('@').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host))
}

/// A link that opens the original at a quote.
pub fn sentence_link(article: &Article, anchor: &Anchor) -> Option<String> {
    let url = original(article)?;
    let text = article.passage_text(anchor.passage, LangIx::ORIGINAL)?;
    let span = anchor.span(LangIx::ORIGINAL)?;
    let exact = slice(text, span)?;
    let before = words_before(text.get(..span.start as usize)?);
    let after = words_after(text.get(span.end as usize..)?);
    Some(format!("{url}{}", text_fragment(before, exact, after)))
}

/// The last whole words of a text, at most [`CONTEXT`] characters.
fn words_before(text: &str) -> &str {
    let text = text.trim_end();
    let Some((start, _)) = text.char_indices().rev().nth(CONTEXT - 1) else {
        return text;
    };
    let cut = &text[start..];
    cut.split_once(char::is_whitespace)
        .map_or("", |(_, words)| words)
        .trim_start()
}

/// The first whole words of a text, at most [`CONTEXT`] characters.
fn words_after(text: &str) -> &str {
    let text = text.trim_start();
    let Some((end, _)) = text.char_indices().nth(CONTEXT) else {
        return text;
    };
    let cut = &text[..end];
    cut.rsplit_once(char::is_whitespace)
        .map_or("", |(words, _)| words)
        .trim_end()
}

/// A citation, part by part; each part as it is shown, the whole as it is copied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Citation {
    /// The quote in the original's language, in that language's quotation marks.
    pub quote: String,
    /// The quote in the reader's language, and who translated it.
    pub translated: Option<(String, String)>,
    /// Who says it; none where it is the publisher.
    pub speaker: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// When, in words.
    pub date: String,
    /// Number of the paragraph, from 1.
    pub paragraph: usize,
    /// A link to the sentence in the original.
    pub original: Option<String>,
}

impl Citation {
    /// The citation of a claim by one of its quotes, for a reader of `lang` who reads `content`.
    pub fn new(
        article: &Article,
        lang: Language,
        content: LangIx,
        claim: &Claim,
        anchor: &Anchor,
    ) -> Self {
        let quote = |at: LangIx| {
            let words_in = Language::for_tag(article.tag(at)).unwrap_or(lang);
            article.quote(anchor, at).map(|words| words_in.quote(words))
        };
        let translation = article
            .translations
            .iter()
            .find(|made| made.language == content);
        let translated = translation
            .filter(|_| content != LangIx::ORIGINAL)
            .and_then(|made| Some((quote(content)?, made.by.get(content).0.to_owned())));
        let publisher = article.party(article.source.publisher);
        let date = article
            .source
            .published
            .as_ref()
            .and_then(|when| when.date.as_ref());
        Self {
            quote: quote(LangIx::ORIGINAL).unwrap_or_default(),
            translated,
            speaker: (claim.voice.speaker != article.publisher().entity)
                .then(|| words::speaker(lang, article, claim.voice, content)),
            publisher: publisher.entry.label().get(content).0.to_owned(),
            date: date.map_or_else(
                || lang.t(Msg::CiteNoDate).to_owned(),
                |date| lang.date(date, Years::Shown).to_string(),
            ),
            paragraph: anchor.passage.number() + 1,
            original: sentence_link(article, anchor),
        }
    }

    /// Plain text; `here` is the address of the sentence on this page, if it has one.
    pub fn text(&self, lang: Language, here: Option<&str>) -> String {
        let paragraph = self.paragraph.to_string();
        let mut values = vec![
            ("quote", self.quote.as_str()),
            ("publisher", &self.publisher),
            ("date", &self.date),
            ("p", &paragraph),
            ("url", here.unwrap_or_default()),
        ];
        let mut text = match &self.speaker {
            Some(speaker) => {
                values.push(("speaker", speaker));
                lang.with(Msg::CiteText, &values)
            }
            None => lang.with(Msg::CiteTextPlain, &values),
        };
        // Without an address the text ends before it.
        text.truncate(text.trim_end().len());
        if let Some((quote, by)) = &self.translated {
            text.push('\n');
            text.push_str(&lang.with(Msg::CiteTranslatedQuote, &[("quote", quote), ("by", by)]));
        }
        if let Some(url) = &self.original {
            text.push('\n');
            text.push_str(&lang.with(Msg::CiteOriginal, &[("url", url)]));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_ends_at_words() {
        assert_eq!(
            words_before("MOSCOW, 17 Mar — RAPSI. "),
            "MOSCOW, 17 Mar — RAPSI."
        );
        assert_eq!(
            words_before("a word that is cut, and the last few stay whole "),
            "and the last few stay whole"
        );
        assert_eq!(words_after(" short"), "short");
        assert_eq!(
            words_after(" the first few words stay whole, others go"),
            "the first few words stay whole,"
        );
    }
}
