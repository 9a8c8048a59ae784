//! What starts the modules: the glue that wasm-bindgen has written for each.

mod groups;
mod imports;
mod lean;
mod take;

pub use take::worker;

use crate::files::Folder;
use crate::{policy, texts};
use explorer::i18n::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How the early module, the application or a worker starts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Glue {
    /// The glue's source. It becomes part of the page: one request less, and the policy can know it by
    /// its hash; or of the worker's script.
    source: String,
    /// File name of the WebAssembly module.
    module: String,
}

impl Glue {
    /// The script that starts the early module, for a page from which the site's base is `root` away.
    /// `start` is `assets/script/start.js`.
    pub fn script(&self, root: &str, start: &str, app: &App) -> String {
        let start = start
            .replace("MODULE", &format!("{root}{}", self.module))
            .replace("INTEGRITY", &policy::integrity(&app.script))
            .replace("APPLICATION", &format!("{root}{}", app.name))
            .replace("TEXTS", &format!("{root}{}", app.texts))
            .replace("DATELINE", &format!("{root}{}", app.glue.module));
        format!("{}\n{start}", self.source)
    }

    /// File name of the module.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// A script that begins with this glue.
    pub fn with(&self, own: &str) -> String {
        format!("{}\n{own}\n", self.source)
    }

    /// Writes a script that begins with this glue; its name in the folder `below`, which changes with what it holds.
    pub fn write_with(&self, files: &mut Folder, below: &str, program: &str, own: &str) -> String {
        let script = self.with(own);
        let name = format!("{program}-{}.js", policy::short_hash(script.as_bytes()));
        files.write(format!("{below}{name}"), script);
        name
    }
}

/// The application: a script of its own, which loads the module beside it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct App {
    /// What the script holds.
    pub script: String,
    /// File name of the script.
    name: String,
    /// The glue, which fetches the groups.
    glue: Glue,
    /// File names of the groups' code.
    parts: BTreeSet<String>,
    /// What stands before the tag of the language in the file names of its texts.
    texts: String,
}

impl App {
    /// File names of the modules: the application's own first, then those of the groups.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().map(|name| &**name);
        std::iter::once(self.glue.module()).chain(parts)
    }

    /// File name of the texts of a language.
    pub fn texts(&self, lang: Language) -> String {
        texts::name(&self.texts, lang)
    }

    /// Id of the element with the texts of a language where the page holds them.
    pub fn texts_inside(&self, lang: Language) -> String {
        format!("{}{}", self.texts, lang.tag())
    }

    /// The script that starts the application where the page holds all modules, each packed in the element whose id
    /// is its file name, the texts of all languages, and the worker's script in the element of the id `worker`. `own`
    /// is `assets/script/inside.js`.
    pub fn script_inside(&self, own: &str, worker: &str) -> String {
        let own = own
            .replace("MODULE", self.glue.module())
            .replace("WORKER", worker)
            .replace("TEXTS", &self.texts);
        format!("{}\n{own}", self.glue.source)
    }
}
