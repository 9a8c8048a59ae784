//! A draft as it is kept: the article with its history, and the text that it was made of.

use super::source::{Raw, Source};
use super::work::Work;
use editing::History;
use serde::{Deserialize, Serialize};

/// A draft as it is kept.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    /// The version of this form.
    version: u32,
    /// The text as it was given, if it was no file.
    words: Option<String>,
    /// Whether that is markup.
    html: bool,
    publisher: Option<String>,
    published: Option<String>,
    url: Option<String>,
    language: Option<String>,
    history: History,
}

impl Kept {
    /// The version that is written.
    const VERSION: u32 = 1;

    /// A draft as text.
    pub fn write(source: Option<&Source>, work: &Work) -> Option<String> {
        let words = source.and_then(|source| match &source.raw {
            Raw::Words(words) | Raw::Html(words) => Some(words.clone()),
            Raw::File(_) => None,
        });
        let kept = Self {
            version: Self::VERSION,
            words,
            html: source.is_some_and(|source| matches!(source.raw, Raw::Html(_))),
            publisher: source.and_then(|source| source.publisher.clone()),
            published: source.and_then(|source| source.published.clone()),
            url: source.and_then(|source| source.url.clone()),
            language: source.and_then(|source| source.language.clone()),
            history: work.history.clone(),
        };
        serde_json::to_string(&kept).ok()
    }

    /// A draft of its text; none if it is damaged, or of a later version.
    pub fn read(text: &str) -> Option<(Option<Source>, Work)> {
        let kept: Self = serde_json::from_str(text).ok()?;
        if kept.version > Self::VERSION {
            return None;
        }
        let raw = kept.words.map(|words| {
            if kept.html {
                Raw::Html(words)
            } else {
                Raw::Words(words)
            }
        });
        let source = raw.map(|raw| Source {
            raw,
            publisher: kept.publisher,
            published: kept.published,
            url: kept.url,
            language: kept.language,
        });
        Some((source, Work::resume(kept.history)))
    }
}
