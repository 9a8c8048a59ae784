//! What starts the modules: the glue that wasm-bindgen has written for each.

mod imports;
mod lean;

use crate::{files, policy, scripts};
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
    /// Takes the glue of a program out of the folder. Glue and module get short names for what they
    /// share, and the module a file name of its own: script and module must be of one build.
    ///
    /// # Errors
    /// There is not just one of each, they do not belong together, or they cannot be read or written.
    pub fn take(folder: &Path, program: &str) -> Result<Self, String> {
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
        files::write(&folder.join(&module), bytes)?;
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
            .replace("DATELINE", &format!("{root}{}", app.glue.module));
        format!("{}\n{start}", self.source)
    }

    /// File name of the module.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// The script that starts the application from a module that the page holds, packed, in the
    /// element with this id; the worker's script is in another.
    pub fn script_inside(&self, id: &str, worker: &str) -> String {
        format!(
            "{}\ndocument.documentElement.dataset.worker=URL.createObjectURL(new Blob([document.getElementById(\"{worker}\").textContent],{{type:\"text/javascript\"}}));\nconst packed=Uint8Array.from(atob(document.getElementById(\"{id}\").textContent),(c)=>c.charCodeAt(0));\
             __wbg_init({{module_or_path:new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\"))).arrayBuffer()}});",
            self.source
        )
    }
}

/// The application: a script of its own, which loads the module beside it.
#[derive(Debug)]
pub struct App {
    /// The glue.
    pub glue: Glue,
    /// What the script holds.
    pub script: String,
    /// File name of the script.
    name: String,
}

impl App {
    /// Writes the application's script. `own` is `assets/script/app.js`.
    ///
    /// # Errors
    /// It cannot be read or written.
    pub fn write(folder: &Path, own: &str) -> Result<Self, String> {
        let glue = Glue::take(folder, "dateline")?;
        let script = format!("{}\n{}\n", glue.source, own.replace("MODULE", &glue.module));
        let name = write_script(folder, "dateline", &script)?;
        Ok(Self { glue, script, name })
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
    write_script(folder, "worker", &format!("{}\n{own}\n", glue.source))
}
