//! Publishing, in a worker of its own, which keeps what it has loaded from one article to the next.

use super::running::{Running, member, object};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// What the publisher says. Each article ends with one of the last three.
#[derive(Clone, PartialEq, Debug)]
pub enum Published {
    /// So much of module and kit is there, from 0 to 1.
    Loading(f64),
    /// This step begins; its word in [`explorer::protocol`].
    Step(String),
    /// The file to take away.
    File {
        /// How to call it.
        name: String,
        /// What it holds, with its type.
        file: Blob,
        /// The files in it by their paths, and how many bytes each has; of one file itself.
        entries: Vec<(String, f64)>,
    },
    /// The article is not published.
    Refused(PublishError),
    /// It was cancelled.
    Cancelled,
}

/// Why an article is not published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PublishError {
    /// The check refuses it; what it says, in English, one problem a line.
    Refused(String),
    /// The address of the site is none.
    Address,
    /// Module or kit could not be loaded; the next article tries again.
    Absent,
    /// The module gave up: the publisher is of no more use. Perhaps what, in English.
    Failed(Option<String>),
}

/// As what an article is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One file.
    Single,
    /// All files of a site, as an archive.
    Site,
}

impl Form {
    /// Its word in [`explorer::protocol`].
    fn word(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Site => "site",
        }
    }
}

/// What is to be published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Publish<'a> {
    /// The article file.
    pub article: &'a str,
    /// As what.
    pub form: Form,
    /// The name of the file, without its ending; else the article's id is.
    pub name: Option<&'a str>,
    /// The address at which a site will be.
    pub address: Option<&'a str>,
}

/// A running publisher; dropped, it stops at once.
pub struct Publisher(Running);

impl Publisher {
    /// Starts the publisher of an address; calls back with what it says. None if there is no worker.
    #[must_use]
    pub fn start(script: &str, callback: impl Fn(Published) + 'static) -> Option<Self> {
        Running::start_script(script, move |data| callback(published(&data))).map(Self)
    }

    /// Sends an article; none if it cannot be sent. Articles are published one after the other.
    pub fn publish(&self, order: Publish<'_>) -> Option<()> {
        let text = |text: Option<&str>| text.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let order = object(&[
            ("article", &text(Some(order.article))),
            ("form", &text(Some(order.form.word()))),
            ("name", &text(order.name)),
            ("address", &text(order.address)),
        ])?;
        self.0.send(&[("publish", &order)])
    }

    /// Gives up every article that was sent, and keeps what is loaded.
    pub fn cancel(&self) -> Option<()> {
        self.0.send(&[("cancel", &JsValue::TRUE)])
    }
}

/// A message; of what is none, that the script cannot be loaded.
fn published(data: &JsValue) -> Published {
    let text = |name| member(data, name).as_string();
    if let Some(fraction) = member(data, "loading").as_f64() {
        return Published::Loading(fraction);
    }
    if let Some(step) = text("step") {
        return Published::Step(step);
    }
    if let Ok(file) = member(data, "file").dyn_into() {
        return Published::File {
            name: text("name").unwrap_or_default(),
            file,
            entries: entries(&member(data, "entries")),
        };
    }
    if member(data, "cancelled").is_truthy() {
        return Published::Cancelled;
    }
    Published::Refused(match (text("error").as_deref(), text("detail")) {
        (Some("refused"), said) => PublishError::Refused(said.unwrap_or_default()),
        (Some("address"), _) => PublishError::Address,
        // A form that the module does not know is of another version.
        (Some("failed" | "form"), said) => PublishError::Failed(said),
        _ => PublishError::Absent,
    })
}

fn entries(list: &JsValue) -> Vec<(String, f64)> {
    let entries = Array::from(list);
    let entry = |entry: JsValue| {
        let pair = Array::from(&entry);
        Some((pair.get(0).as_string()?, pair.get(1).as_f64()?))
    };
    entries.iter().filter_map(entry).collect()
}
