//! What the commands are given: an article, a language, words of a list.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use article::decode::nearest;
use article::{Article, LangIx};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use pico_args::Arguments;

/// The error is a message for the person at the terminal.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

const UNREADABLE: u8 = 2;

/// What a command comes to: an article, or the exit code that says why there is none.
pub enum Opened {
    Article(LoadedArticle),
    Not(ExitCode),
}

/// The one file that is named, when all options have been taken.
pub fn only_file(args: Arguments, usage: &str) -> Result<PathBuf> {
    let mut left = args.finish();
    let unknown = |word: &&OsString| word.to_string_lossy().starts_with("--");
    if let Some(word) = left.iter().find(unknown) {
        return Err(format!("{} is not an option here: {usage}", word.display()).into());
    }
    match (left.pop(), left.is_empty()) {
        (Some(file), true) => Ok(file.into()),
        _ => Err(format!("name one article: {usage}").into()),
    }
}

/// Reads and checks an article; says what is wrong.
pub fn open(path: &Path) -> Opened {
    let file = path.display();
    let source = match fs::read_to_string(path) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("{file}: {error}");
            return Opened::Not(ExitCode::from(UNREADABLE));
        }
    };
    match LoadedArticle::open(&source) {
        Ok(loaded) => Opened::Article(loaded),
        Err(problems) => {
            for problem in problems {
                eprintln!("{file}:{problem}");
            }
            Opened::Not(ExitCode::FAILURE)
        }
    }
}

/// The language that is asked for, or the original's; and the one for the words around it.
pub fn language(article: &Article, tag: Option<&str>) -> Result<(LangIx, Language)> {
    let lang = match tag {
        None => LangIx::ORIGINAL,
        Some(tag) => article.language(tag).ok_or_else(|| {
            let known = article.languages.join(", ");
            format!("“{tag}” is not a language of this article ({known})")
        })?,
    };
    let words = Language::for_tag(article.tag(lang)).unwrap_or_default();
    Ok((lang, words))
}

/// Names the word that was probably meant.
pub fn unknown(word: &str, what: &str, known: &[&str]) -> String {
    let hint = nearest(word, known.iter().copied())
        .map(|best| format!("; did you mean “{best}”?"))
        .unwrap_or_default();
    format!("“{word}” is not a {what} ({}){hint}", known.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use worker::export::Format;

    #[test]
    fn a_misspelt_format_is_guessed() {
        let message = unknown("geojsn", "format", Format::WORDS);
        assert!(message.starts_with("“geojsn” is not a format (markdown, csv, "));
        assert!(message.ends_with("; did you mean “geojson”?"));
        assert!(!unknown("docx", "format", Format::WORDS).contains("mean"));
    }

    #[test]
    fn a_language_is_one_of_the_article() {
        let loaded = LoadedArticle::open(include_str!("../../tests/fixtures/minimal.json"))
            .expect("an article");
        let article = loaded.article();
        let tag =
            |asked| language(article, asked).map(|(lang, words)| (article.tag(lang), words.tag()));
        let first = &*article.languages[0];
        assert_eq!(tag(None).unwrap().0, first);
        assert_eq!(tag(Some(first)).unwrap().0, first);
        let message = tag(Some("xx")).unwrap_err().to_string();
        assert!(message.contains("“xx”") && message.contains(first));
    }

    #[test]
    fn one_article_is_named() {
        let file = |line: &str| {
            let words = line.split_whitespace().map(OsString::from).collect();
            only_file(Arguments::from_vec(words), "usage").map_err(|error| error.to_string())
        };
        assert_eq!(file("a.json"), Ok(PathBuf::from("a.json")));
        assert!(file("").unwrap_err().contains("usage"));
        assert!(file("a b").unwrap_err().contains("usage"));
        assert!(file("--formt csv").unwrap_err().contains("--formt"));
    }
}
