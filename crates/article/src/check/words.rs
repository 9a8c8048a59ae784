//! The rules about words: every text in every language, and in characters that can be found.

use super::walk::Visitor;
use crate::decode::{At, Findings, MOST_STRANGERS, nearest, short};
use crate::document::{Document, Quote, Text};
use crate::say;
use std::collections::{BTreeMap, HashSet};

/// Most languages of one file.
const MOST_LANGUAGES: usize = 50;

/// At least one language; tags well-formed; none twice. True if all is well.
pub fn languages(document: &Document, findings: &mut Findings) -> bool {
    let before = findings.0.len();
    let list = At::ROOT;
    let list = list.key("languages");
    if document.languages.is_empty() {
        findings.add(
            "languages",
            &list.path(),
            say!("name at least the language of the original, for example [\"en\"]"),
        );
    }
    if document.languages.len() > MOST_LANGUAGES {
        let message = say!(
            "a file may have at most {} languages, here are {}",
            MOST_LANGUAGES,
            document.languages.len()
        );
        findings.add("languages", &list.path(), message);
    }
    let mut seen = HashSet::new();
    for (ix, tag) in document.languages.iter().enumerate().take(MOST_LANGUAGES) {
        let subtag = |part: &str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let first = tag.split('-').next().unwrap_or("");
        let good = (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && tag.split('-').all(subtag);
        if !good {
            findings.add(
                "languages",
                &list.index(ix).path(),
                say!(
                    "“{}” is not a language tag such as “en” or “pt-BR”",
                    short(tag)
                ),
            );
        }
        if !seen.insert(tag.to_ascii_lowercase()) {
            findings.add(
                "languages",
                &list.index(ix).path(),
                say!("the language “{}” stands here twice", short(tag)),
            );
        }
    }
    findings.0.len() == before
}

/// Every text has every language of the document, or says by null that it is absent.
pub struct Texts<'a> {
    languages: &'a [String],
    findings: &'a mut Findings,
}

impl<'a> Texts<'a> {
    pub fn new(document: &'a Document, findings: &'a mut Findings) -> Self {
        let most = document.languages.len().min(MOST_LANGUAGES);
        Self {
            languages: &document.languages[..most],
            findings,
        }
    }
}

impl Texts<'_> {
    fn keys<'k>(&mut self, at: &At, keys: impl Iterator<Item = &'k str> + Clone) {
        for tag in self.languages {
            if !keys.clone().any(|key| key == tag) {
                self.findings.add(
                    "translation",
                    &at.path(),
                    say!(
                        "the language “{}” is missing; give the text, or null if there is none",
                        short(tag)
                    ),
                );
            }
        }
        let languages = self.languages;
        for key in keys
            .filter(|key| !languages.iter().any(|known| known == key))
            .take(MOST_STRANGERS)
        {
            self.language(&at.key(key), key);
        }
    }
}

impl Visitor for Texts<'_> {
    fn text(&mut self, at: &At, text: &Text) {
        self.keys(at, text.0.keys().map(String::as_str));
        for (tag, words) in &text.0 {
            if words.as_ref().is_some_and(|words| words.trim().is_empty()) {
                self.findings.add(
                    "translation",
                    &at.key(tag).path(),
                    say!("this text is empty; write null if there is none"),
                );
            }
        }
        if text.0.values().all(Option::is_none) && !text.0.is_empty() {
            self.findings.add(
                "translation",
                &at.path(),
                say!("this text has no words in any language"),
            );
        }
    }

    fn quote(&mut self, at: &At, quote: &Quote) {
        self.keys(&at.key("quotes"), quote.quotes.keys().map(String::as_str));
        if let Some(original) = self.languages.first()
            && let Some(None) = quote.quotes.get(original)
        {
            self.findings.add(
                "translation",
                &at.key("quotes").key(original).path(),
                say!("a quote must be there in the language of the original; only a translation may be without it"),
            );
        }
    }

    fn language(&mut self, at: &At, tag: &str) {
        if !self.languages.iter().any(|known| known == tag) {
            let hint = nearest(tag, self.languages.iter().map(String::as_str))
                .map(|best| say!("; did you mean “{}”?", best))
                .unwrap_or_else(say::Said::nothing);
            self.findings.add(
                "language",
                &at.path(),
                say!(
                    "“{}” is not among the languages of this file ({}){}",
                    short(tag),
                    short(&self.languages.join(", ")),
                    hint
                ),
            );
        }
    }
}

/// There is text, and the original is never absent.
pub fn passages(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("passages");
    if document.passages.is_empty() {
        findings.add(
            "passage",
            &list.path(),
            say!("an article needs at least one passage of text"),
        );
    }
    let Some(original) = document.languages.first() else {
        return;
    };
    for (ix, passage) in document.passages.iter().enumerate() {
        if let Some(None) = passage.text.0.get(original) {
            let message = say!("the original ({}) of a passage cannot be absent", original);
            findings.add("passage", &list.index(ix).key("text").path(), message);
        }
    }
}

/// One entry for each language but the first.
pub fn translations(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("translations");
    let mut seen = HashSet::new();
    for (ix, translation) in document.translations.iter().enumerate() {
        let item = list.index(ix);
        let at = item.key("language");
        if document.languages.first() == Some(&translation.language) {
            findings.add(
                "translator",
                &at.path(),
                say!("the original is not a translation; leave this entry out"),
            );
        }
        if !seen.insert(&translation.language) {
            findings.add(
                "translator",
                &at.path(),
                say!("“{}” stands here twice", short(&translation.language)),
            );
        }
    }
    for tag in document.languages.iter().take(MOST_LANGUAGES).skip(1) {
        let translated = document
            .passages
            .iter()
            .any(|passage| passage.text.0.get(tag).is_some_and(Option::is_some));
        if translated && !seen.contains(tag) {
            findings.add(
                "translator",
                &list.path(),
                say!("say here who translated the text into “{}”", short(tag)),
            );
        }
    }
}

/// Other forms of a name are words.
pub fn aliases(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let places = document
        .places
        .iter()
        .map(|place| &place.aliases)
        .enumerate();
    let parties = document
        .parties
        .iter()
        .map(|party| &party.aliases)
        .enumerate();
    let topics = document
        .topics
        .iter()
        .map(|topic| &topic.aliases)
        .enumerate();
    let named = |list: &'static str| move |(ix, aliases)| (list, ix, aliases);
    let all = places
        .map(named("places"))
        .chain(parties.map(named("parties")))
        .chain(topics.map(named("topics")));
    for (list, ix, aliases) in all {
        let aliases: &BTreeMap<String, Vec<String>> = aliases;
        for (tag, forms) in aliases {
            for (form, _) in forms
                .iter()
                .enumerate()
                .filter(|(_, form)| form.trim().is_empty())
            {
                let list = root.key(list);
                let item = list.index(ix);
                let at = item.key("aliases");
                findings.add(
                    "alias",
                    &at.key(tag).index(form).path(),
                    say!("this form of the name is empty; leave it out"),
                );
            }
        }
    }
}

/// Letters are written with their accents: «й» as one character, not as «и» and a mark. Such texts
/// look the same but never match.
pub struct Accents<'a> {
    pub findings: &'a mut Findings,
}

impl Accents<'_> {
    fn check(&mut self, at: &At, words: &str) {
        if let Some((letter, mark)) = loose_accent(words) {
            let message = say!(
                "in “{}{}” the letter and its accent are two characters (U+{}, U+{}); type the one character that Unicode has for it",
                letter,
                mark,
                format!("{:04X}", u32::from(letter)),
                format!("{:04X}", u32::from(mark))
            );
            self.findings.add("accent", &at.path(), message);
        }
    }
}

impl Visitor for Accents<'_> {
    fn text(&mut self, at: &At, text: &Text) {
        for (tag, words) in &text.0 {
            self.check(&at.key(tag), words.as_deref().unwrap_or_default());
        }
    }

    fn quote(&mut self, at: &At, quote: &Quote) {
        for (tag, selector) in &quote.quotes {
            let exact = selector.as_ref().map_or("", |selector| &*selector.exact);
            self.check(&at.key("quotes").key(tag).key("exact"), exact);
        }
    }
}

/// The first letter followed by an accent with which it makes one character of Unicode (the common
/// ones of Latin and Cyrillic: std has no table of all). A stress mark on a vowel is none of them.
fn loose_accent(words: &str) -> Option<(char, char)> {
    let letters = words.chars().zip(words.chars().skip(1));
    let mut loose = letters.filter(|(letter, mark)| {
        let letters = match mark {
            '\u{300}' => "AEIOUNaeioun",
            '\u{301}' => "AEIOUYCLNRSZaeiouyclnrszГгКк",
            '\u{302}' => "AEIOUCGHJSWYaeioucghjswy",
            '\u{303}' => "ANOIUanoiu",
            '\u{306}' => "AEGIOUaegiouИиУуЖж",
            '\u{308}' => "AEIOUYaeiouyЕеІі",
            '\u{30a}' => "AUau",
            '\u{30b}' => "OUou",
            '\u{30c}' => "CDEGLNRSTZcdeglnrstz",
            '\u{327}' => "CGKLNRSTcgklnrst",
            '\u{328}' => "AEIUaeiu",
            _ => return false,
        };
        letters.contains(*letter)
    });
    loose.next()
}
