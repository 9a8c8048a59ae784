//! What starts the modules: the glue that wasm-bindgen has written for each.

mod groups;
mod imports;
mod lean;

use crate::scripts::Scripts;
use crate::site::Group;
use crate::{files, policy, scripts, texts};
use explorer::i18n::Language;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How the early module, the application or the worker starts.
#[derive(Debug)]
pub struct Glue {
    /// The glue's source. It becomes part of the page: one request less, and the policy can know it by
    /// its hash; or of the worker's script.
    source: String,
    /// File name of the WebAssembly module.
    module: String,
}

impl Glue {
    /// Takes the glue of a program out of the folder, as [`Self::take_to`] that folder.
    ///
    /// # Errors
    /// There is not just one of each, they do not belong together, or they cannot be read or written.
    pub fn take(folder: &Path, program: &str) -> Result<Self, String> {
        Self::take_to(folder, program, folder)
    }

    /// Takes the glue of a program out of a folder, and moves its module to another one. Glue and module
    /// get short names for what they share, and the module a file name of its own: script and module must
    /// be of one build.
    ///
    /// # Errors
    /// There is not just one of each, they do not belong together, or they cannot be read or written.
    pub fn take_to(folder: &Path, program: &str, to: &Path) -> Result<Self, String> {
        let one = |ending: &str| {
            let there = fs::read_dir(folder).map_err(|error| error.to_string())?;
            let mut names = there
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| name.starts_with(program) && name.ends_with(ending));
            match (names.next(), names.next()) {
                (Some(name), None) => Ok(name),
                _ => Err(format!(
                    "{}: not one file {program}…{ending}",
                    folder.display()
                )),
            }
        };
        let file = folder.join(one(".js")?);
        let long = folder.join(one(".wasm")?);
        let source = files::read_text(&file)?;
        let (source, bytes) = imports::shorten(&source, &files::read(&long)?)
            .ok_or_else(|| format!("{}: not the module of its glue", long.display()))?;
        for file in [&file, &long] {
            fs::remove_file(file).map_err(|error| format!("{}: {error}", file.display()))?;
        }
        let module = format!("{program}-{}_bg.wasm", policy::short_hash(&bytes));
        files::write(&to.join(&module), bytes)?;
        let source = lean::lean(&scripts::bare(&source));
        Ok(Self { source, module })
    }

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

    /// Writes a script that begins with this glue; its name, which changes with what it holds.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write_with(&self, folder: &Path, program: &str, own: &str) -> Result<String, String> {
        write_script(folder, program, &self.with(own))
    }
}

/// The application: a script of its own, which loads the module beside it.
#[derive(Debug)]
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
    /// Writes the application's script.
    ///
    /// # Errors
    /// It cannot be read or written, or does not fit the groups.
    pub fn write(folder: &Path, scripts: &Scripts, groups: &[Group]) -> Result<Self, String> {
        let mut glue = Glue::take(folder, "dateline")?;
        glue.source = groups::with_groups(&glue.source, groups, &scripts.groups)?;
        glue.source = format!("{}\n{}", glue.source, scripts.foreign);
        let texts = texts::write(folder)?;
        let own = (scripts.app.replace("MODULE", &glue.module)).replace("TEXTS", &texts);
        let script = format!("{}\n{own}\n", glue.source);
        let name = write_script(folder, "dateline", &script)?;
        let parts = groups.iter().flat_map(|group| group.files.iter().cloned());
        Ok(Self {
            script,
            name,
            glue,
            parts: parts.collect(),
            texts,
        })
    }

    /// File names of the modules: the application's own first, then those of the groups.
    pub fn modules(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().map(|name| &**name);
        std::iter::once(self.glue.module()).chain(parts)
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

/// Writes a script; its name, which changes with what it holds.
fn write_script(folder: &Path, program: &str, script: &str) -> Result<String, String> {
    let name = format!("{program}-{}.js", policy::short_hash(script.as_bytes()));
    files::write(&folder.join(&name), script)?;
    Ok(name)
}

/// Writes the worker's script, which begins with its glue; the script's name, which changes with what
/// it holds. `own` is `assets/script/worker.js`, `outlines` the name of the file of outlines.
///
/// # Errors
/// It cannot be read or written.
pub fn worker(folder: &Path, own: &str, outlines: &str) -> Result<String, String> {
    let glue = Glue::take(folder, "worker")?;
    let own = own
        .replace("MODULE", &glue.module)
        .replace("OUTLINES", outlines);
    glue.write_with(folder, "worker", &own)
}
