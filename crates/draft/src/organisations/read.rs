//! A mention of an organisation as it is compared with others.

use super::nominative::nominative;
use super::words::{in_quotes, is_abbreviation, plain_words};
use crate::morphology::stem;
use crate::name::Name;
use crate::{Language, Paragraph};

pub(super) struct Read {
    /// In the nominative.
    pub name: String,
    /// As it stands in the text.
    pub written: String,
    /// Stems of the words of the nominative, without legal forms.
    pub key: Vec<String>,
    /// Stems of what stands in quotation marks.
    pub quoted: Option<Vec<String>>,
    pub abbreviation: bool,
    /// The number of the mention before it, if this one stands in brackets behind that.
    pub behind: Option<usize>,
}

pub(super) fn read(
    index: usize,
    name: &Name,
    previous: Option<&Name>,
    paragraphs: &[Paragraph],
    language: Language,
) -> Read {
    let paragraph = paragraphs.get(name.paragraph);
    let written = paragraph.map_or("", |paragraph| paragraph.words(&name.range));
    let written = written
        .strip_suffix("'s")
        .or_else(|| written.strip_suffix("’s"))
        .unwrap_or(written);
    let behind = previous
        .filter(|before| before.paragraph == name.paragraph && before.range.end <= name.range.start)
        .and_then(|before| {
            let between = paragraph?.text.get(before.range.end..name.range.start)?;
            let opens = between.trim() == "(";
            let after = paragraph?.text.get(name.range.end..)?.trim_start();
            (opens && after.starts_with(')'))
                .then(|| index.checked_sub(1))
                .flatten()
        });
    let nominative = match language {
        Language::Russian => nominative(written),
        Language::English => written
            .strip_prefix("the ")
            .or_else(|| written.strip_prefix("The "))
            .unwrap_or(written)
            .to_string(),
    };
    Read {
        quoted: in_quotes(written).map(|quoted| plain_words(quoted).map(stem).collect()),
        abbreviation: is_abbreviation(written),
        key: key(&nominative),
        name: nominative,
        written: written.to_string(),
        behind,
    }
}

/// Stems of the words; of the names of Russia one.
fn key(name: &str) -> Vec<String> {
    let mut key: Vec<String> = plain_words(name).map(stem).collect();
    let country = stem("России");
    for word in &mut key {
        if word == "рф" {
            word.clone_from(&country);
        }
    }
    let full = [stem("Российской"), stem("Федерации")];
    if let Some(at) = key.windows(2).position(|pair| *pair == full)
        && at > 0
    {
        key.splice(at..at + 2, [country]);
    }
    key
}
