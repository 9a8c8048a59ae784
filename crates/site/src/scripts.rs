//! The scripts of `assets/script`, as the pages hold them.

use crate::files::Folder;
use explorer::i18n::{Language, Msg};
use explorer::markup::escape;
use serde::{Deserialize, Serialize};

/// The scripts that pages hold.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Scripts {
    /// What runs before anything is painted, on every page.
    pub early: String,
    /// What tells of a browser that cannot run the page.
    pub unsupported: String,
    /// What starts the early module, and loads the application.
    pub start: String,
    /// What starts the application where the page holds it.
    pub inside: String,
    /// What unpacks the files that a page holds.
    pub unpack: String,
    /// What the list of articles does with a script.
    pub home: String,
}

impl Scripts {
    /// The scripts of the sources.
    ///
    /// # Errors
    /// One is missing.
    pub fn read(sources: &Folder) -> Result<Self, String> {
        let tags: Vec<String> = Language::all()
            .map(|lang| format!("\"{}\"", lang.tag()))
            .collect();
        Ok(Self {
            early: read(sources, "early")?
                .replace("LANGUAGES", &format!("[{}]", tags.join(",")))
                .replace("FALLBACK", &format!("\"{}\"", Language::default().tag())),
            unsupported: read(sources, "unsupported")?,
            start: read(sources, "start")?,
            inside: read(sources, "inside")?,
            unpack: read(sources, "unpack")?,
            home: read(sources, "home")?,
        })
    }
}

/// A script of the sources by its name, without what only its authors read.
///
/// # Errors
/// It is missing.
pub fn read(sources: &Folder, name: &str) -> Result<String, String> {
    let text = sources.read_text(&format!("assets/script/{name}.js"))?;
    Ok(bare(text))
}

/// A script without what only its authors read: indentation, empty lines, lines of comment.
pub fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What `unsupported.js` shows: a plain message above the page. Not a part of the application, which
/// may not run.
pub fn unsupported_words(lang: Language) -> String {
    let words = |class: &str, words: Msg| {
        format!(
            "<p class=\"unsupported-{class}\" hidden>{}</p>",
            escape(lang.t(words))
        )
    };
    let again = format!(
        "<button type=\"button\" class=\"unsupported-again\">{}</button>",
        escape(lang.t(Msg::ErrorRetry))
    );
    format!(
        "<p class=\"blocked\">{}</p><div class=\"unsupported\" hidden role=\"alert\" lang=\"{}\">{}{}{}{}{again}</div>",
        escape(lang.t(Msg::ErrorBlocked)),
        lang.tag(),
        words("old", Msg::ErrorBrowser),
        words("failed", Msg::ErrorStart),
        words("broken", Msg::ErrorBroken),
        words("absent", Msg::ErrorAbsent),
    )
}
