//! Drafting, in a worker of its own, which keeps what it has loaded from one text to the next.

use super::running::{Running, member, object};
use wasm_bindgen::JsValue;

/// What the drafter says. Each text ends with one of the last three.
#[derive(Clone, PartialEq, Debug)]
pub enum Drafted {
    /// So much of module and data is there, from 0 to 1.
    Loading(f64),
    /// This step begins; its word in [`explorer::protocol`].
    Step(String),
    /// The article file, with suggestions.
    Article {
        /// The file.
        text: String,
        /// The tag of its language.
        language: String,
    },
    /// The places of a name: JSON, a list of the format's candidates.
    Places(String),
    /// The text is not drafted.
    Refused {
        /// Why: a word of [`explorer::protocol`].
        error: String,
        /// What belongs to it: a format, a limit.
        detail: Option<String>,
    },
    /// It was cancelled.
    Cancelled,
}

/// What is said of a text beside its words; none of it must be.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// The file's name, if the text is no file.
    pub name: Option<String>,
    /// The tag of its language.
    pub language: Option<String>,
    /// The day of publication, as YYYY-MM-DD.
    pub published: Option<String>,
    /// The publisher.
    pub publisher: Option<String>,
    /// The address of the original.
    pub url: Option<String>,
}

/// A running drafter; dropped, it stops at once.
pub struct Drafter(Running);

impl Drafter {
    /// Starts the drafter of an address; calls back with what it says. None if there is no worker.
    #[must_use]
    pub fn start(script: &str, callback: impl Fn(Drafted) + 'static) -> Option<Self> {
        Running::start_script(script, move |data| callback(drafted(&data))).map(Self)
    }

    /// Sends a text, a file or words; none if it cannot be sent. Texts are drafted one after the other.
    pub fn draft(&self, file: &JsValue, said: &Said) -> Option<()> {
        let text = |text: &Option<String>| {
            text.as_deref()
                .map_or(JsValue::UNDEFINED, JsValue::from_str)
        };
        let order = object(&[
            ("file", file),
            ("name", &text(&said.name)),
            ("language", &text(&said.language)),
            ("published", &text(&said.published)),
            ("publisher", &text(&said.publisher)),
            ("url", &text(&said.url)),
        ])?;
        self.0.send(&[("draft", &order)])
    }

    /// Asks for the places of a name, in a language; none if it cannot be asked.
    pub fn find_places(&self, name: &str, language: &str) -> Option<()> {
        let order = object(&[
            ("places", &JsValue::from_str(name)),
            ("language", &JsValue::from_str(language)),
        ])?;
        self.0.send(&[("draft", &order)])
    }

    /// Gives up every text that was sent, and keeps what is loaded.
    pub fn cancel(&self) -> Option<()> {
        self.0.send(&[("cancel", &JsValue::TRUE)])
    }
}

/// A message; of what is none, that the script cannot be loaded.
fn drafted(data: &JsValue) -> Drafted {
    let text = |name| member(data, name).as_string();
    if let Some(fraction) = member(data, "loading").as_f64() {
        return Drafted::Loading(fraction);
    }
    if let Some(step) = text("step") {
        return Drafted::Step(step);
    }
    if let Some(article) = text("article") {
        return Drafted::Article {
            text: article,
            language: text("language").unwrap_or_default(),
        };
    }
    if let Some(places) = text("places") {
        return Drafted::Places(places);
    }
    if member(data, "cancelled").is_truthy() {
        return Drafted::Cancelled;
    }
    Drafted::Refused {
        error: text("error").unwrap_or_else(|| "absent".into()),
        detail: text("detail"),
    }
}
