//! The commands that need more of the core than the format: `cargo xtask export` and
//! `cargo xtask coverage` call this program.
//!
//! It ends with 0 if all went well, 1 if the article has problems or the options are wrong, 2 if a file
//! could not be read, as `cargo xtask check` does.

#[path = "../../xtask/src/args.rs"]
#[allow(dead_code)]
mod args;
mod coverage;
mod export;
#[path = "../../xtask/src/failure.rs"]
mod failure;

use std::fs;
use std::process::ExitCode;

use args::Args;
use article::decode::nearest;
use article::{Article, LangIx};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use failure::Result;

const UNREADABLE: u8 = 2;

/// What a command comes to: an article, or the exit code that says why there is none.
enum Opened {
    Article(LoadedArticle),
    Not(ExitCode),
}

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let args = Args::new(words.collect());
    let result = match command.as_str() {
        "export" => export::run(args),
        "coverage" => coverage::run(args),
        _ => Err("the commands are export and coverage".into()),
    };
    result.unwrap_or_else(|failure| {
        eprintln!("{failure}");
        ExitCode::FAILURE
    })
}

/// The one file that is named.
fn only_file(args: Args, usage: &str) -> Result<String> {
    let mut files = args.files()?;
    match (files.pop(), files.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => Err(format!("name one article: {usage}").into()),
    }
}

/// Reads and checks an article; says what is wrong.
fn open(file: &str) -> Opened {
    let source = match fs::read_to_string(file) {
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
fn language(article: &Article, tag: Option<&str>) -> Result<(LangIx, Language)> {
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
fn unknown(word: &str, what: &str, known: &[&str]) -> String {
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
            let words = line.split_whitespace().map(String::from).collect();
            only_file(Args::new(words), "usage").map_err(|failure| failure.to_string())
        };
        assert_eq!(file("a.json").as_deref(), Ok("a.json"));
        assert!(file("").unwrap_err().contains("usage"));
        assert!(file("a b").unwrap_err().contains("usage"));
        assert!(file("--formt csv").unwrap_err().contains("--formt"));
    }
}
