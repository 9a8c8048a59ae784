//! The scripts of `assets/script`, as the pages hold them.

use crate::files;
use explorer::i18n::{Language, Msg};
use explorer::markup::escape;
use std::path::Path;

/// The scripts.
#[derive(Debug)]
pub struct Scripts {
    /// What runs before anything is painted, on every page.
    pub early: String,
    /// What tells of a browser that cannot run the page.
    pub unsupported: String,
    /// What starts the early module, and loads the application.
    pub start: String,
    /// What starts the application.
    pub app: String,
    /// What fetches groups of views whose code is apart.
    pub groups: String,
    /// What the application bears with: changes of the page by others.
    pub foreign: String,
    /// What starts the application where the page holds it.
    pub inside: String,
    /// What the list of articles does with a script.
    pub home: String,
    /// What runs in the worker.
    pub worker: String,
    /// What runs in the worker that drafts.
    pub drafter: String,
    /// What starts the studio.
    pub studio: String,
}

impl Scripts {
    /// The scripts of the folder of sources.
    ///
    /// # Errors
    /// One cannot be read.
    pub fn read(sources: &Path) -> Result<Self, String> {
        let read = |name: &str| {
            let text = files::read_text(&sources.join("assets/script").join(name))?;
            Ok::<_, String>(bare(&text))
        };
        let tags: Vec<String> = Language::all()
            .map(|lang| format!("\"{}\"", lang.tag()))
            .collect();
        Ok(Self {
            early: read("early.js")?
                .replace("LANGUAGES", &format!("[{}]", tags.join(",")))
                .replace("FALLBACK", &format!("\"{}\"", Language::default().tag())),
            unsupported: read("unsupported.js")?,
            start: read("start.js")?,
            app: read("app.js")?,
            groups: read("groups.js")?,
            foreign: read("shape.js")? + "\n" + &read("foreign.js")?,
            inside: read("inside.js")?,
            home: read("home.js")?,
            worker: read("worker.js")?,
            drafter: read("drafter.js")?,
            studio: read("studio.js")?,
        })
    }
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
