//! Taking the modules with their glue out of what Trunk has built.

use super::{App, Glue, groups, imports, lean};
use crate::files::Folder;
use crate::site::Group;
use crate::{policy, scripts, texts};

impl Glue {
    /// Takes the glue of a program out of what Trunk has built, and puts its module into the folder `below`. Glue and
    /// module get short names for what they share, and the module a file name of its own: script and module must be of
    /// one build.
    ///
    /// # Errors
    /// There is not just one of each, or they do not belong together.
    pub fn take(files: &mut Folder, program: &str, below: &str) -> Result<Self, String> {
        let one = |ending: &str| {
            let mut names =
                (files.top()).filter(|name| name.starts_with(program) && name.ends_with(ending));
            match (names.next(), names.next()) {
                (Some(name), None) => Ok(name.to_string()),
                _ => Err(format!("not one file {program}…{ending}")),
            }
        };
        let (script, long) = (one(".js")?, one(".wasm")?);
        let (source, bytes) = imports::shorten(files.read_text(&script)?, files.read(&long)?)
            .ok_or_else(|| format!("{long}: not the module of its glue"))?;
        files.remove(&script);
        files.remove(&long);
        let module = format!("{program}-{}_bg.wasm", policy::short_hash(&bytes));
        files.write(format!("{below}{module}"), bytes);
        let source = lean::lean(&scripts::bare(&source));
        Ok(Self { source, module })
    }
}

impl App {
    /// Takes the application out of what Trunk has built, and writes its script and its texts.
    ///
    /// # Errors
    /// It is not there, or does not fit the groups.
    pub fn take(files: &mut Folder, sources: &Folder, groups: &[Group]) -> Result<Self, String> {
        let read = |name| scripts::read(sources, name);
        let mut glue = Glue::take(files, "dateline", "")?;
        glue.source = groups::with_groups(&glue.source, groups, &read("groups")?)?;
        glue.source = format!("{}\n{}\n{}", glue.source, read("shape")?, read("foreign")?);
        let texts = texts::write(files);
        let own = (read("app")?.replace("MODULE", &glue.module)).replace("TEXTS", &texts);
        let name = glue.write_with(files, "", "dateline", &own);
        let parts = groups.iter().flat_map(|group| group.files.iter().cloned());
        Ok(Self {
            script: files.read_text(&name)?.to_string(),
            name,
            glue,
            parts: parts.collect(),
            texts,
        })
    }
}

/// Takes the worker out of what Trunk has built, and writes its script; the script's name, which changes with what it
/// holds. `outlines` is the name of the file of outlines.
///
/// # Errors
/// It is not there.
pub fn worker(files: &mut Folder, sources: &Folder, outlines: &str) -> Result<String, String> {
    let glue = Glue::take(files, "worker", "")?;
    let own = scripts::read(sources, "worker")?
        .replace("MODULE", &glue.module)
        .replace("OUTLINES", outlines);
    Ok(glue.write_with(files, "", "worker", &own))
}
