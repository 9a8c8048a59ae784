//! How an item is installed: under a lock, into a folder that gets its name when it is complete.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{During, Result};
use crate::process::{Progress, reason, run_to_file};

/// The installing of an item: what is shown of it, and the lock under which it happens.
pub struct Work {
    pub progress: Progress,
    pub lock: File,
}

impl Work {
    pub fn say(&self, what: &str) {
        self.progress.say(what);
    }

    /// Runs an installer, its output kept in a log; if it fails, the message is what the log says of the reason.
    pub fn run(&mut self, command: &mut Command, log: &str, doing: &str) -> Result<()> {
        let log = tools_dir()?.join("log").join(log);
        // The lock is its standard input: if we are killed and it lives on, it still holds the lock.
        command.stdin(self.lock.try_clone()?);
        self.say(&format!("{doing} …"));
        if run_to_file(command, &log, |elapsed| {
            self.progress.tick(&format!("{doing} …"), elapsed)
        })? {
            return Ok(());
        }
        self.progress.done("failed");
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        let shown: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
        Err(format!(
            "{}\n`{}` failed; all it said is in {}",
            reason(&log),
            shown.join(" "),
            log.display()
        )
        .into())
    }
}

/// Where tools are kept, outside the project, so that another clone finds them.
pub fn tools_dir() -> Result<PathBuf> {
    let var = |name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let Some(dir) = var("DATELINE_TOOLS") {
        return Ok(dir);
    }
    let cache = if cfg!(windows) {
        var("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| home.join("Library/Caches"))
    } else {
        var("XDG_CACHE_HOME").or_else(|| var("HOME").map(|home| home.join(".cache")))
    };
    let cache =
        cache.ok_or("Where to keep tools is not known: set DATELINE_TOOLS to a directory.")?;
    Ok(cache.join("dateline-tools"))
}

/// Makes a folder in the tools' folder. Only a complete one gets its name, so a name that exists can
/// be trusted.
pub fn make_folder(
    name: &str,
    work: &mut Work,
    fill: impl FnOnce(&Path, &mut Work) -> Result<()>,
) -> Result<()> {
    let new = tools_dir()?.join(format!(".new-{name}"));
    remove(&new)?;
    if let Err(failure) = fill(&new, work) {
        remove(&new)?;
        return Err(failure);
    }
    let folder = tools_dir()?.join(name);
    remove(&folder)?;
    fs::rename(&new, folder).during(new.display())
}

pub fn remove(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).during(dir.display())
    } else {
        Ok(())
    }
}

/// Held while something is installed. The system lets go of it whatever happens to us.
pub fn lock() -> Result<File> {
    let dir = tools_dir()?;
    fs::create_dir_all(&dir).during(dir.display())?;
    let path = dir.join("lock");
    let file = File::create(&path).during(path.display())?;
    if file.try_lock().is_err() {
        println!("set-up: waiting for another set-up to finish …");
        file.lock().during(path.display())?;
    }
    Ok(file)
}
