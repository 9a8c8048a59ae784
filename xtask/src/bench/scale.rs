//! `cargo xtask bench --scale`: the page against the size of its article. The articles are invented.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use crate::build;
use crate::failure::{During, Result};
use crate::invent;
use crate::project;
use crate::setup::{self, Tools};

use super::measure::{Options, passed, release_to_measure, script};

/// Facts of the articles that are built into a page.
const BUILT: [u32; 3] = [100, 1_000, 10_000];
/// Facts of the article that is opened as a file, unless another number is asked for.
const OPENED: u32 = 100_000;

/// What a build depends on beside its article.
const SOURCES: &[&str] = &[
    "index.html",
    "src",
    "assets",
    "crates",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
];

pub fn run(options: Options, open: Option<u32>) -> Result<ExitCode> {
    let (tools, small) = release_to_measure(options.dist.clone(), setup::FOR_TEST)?;
    let mut node = script(&tools, "scale.mjs", &options);
    node.arg(small);
    let changed = newest(SOURCES.iter().map(|name| project::root().join(name)))?;
    for facts in BUILT {
        node.arg(named(facts, &page(&tools, facts, changed)?));
    }
    let open = open.unwrap_or(OPENED);
    node.arg("--open").arg(named(open, &article(open)?));
    passed(&mut node)
}

/// "100=/path": how the script is told what is where.
fn named(facts: u32, path: &Path) -> OsString {
    let mut word = OsString::from(format!("{facts}="));
    word.push(path);
    word
}

/// The release build of an invented article. It takes minutes, so one that is up to date is kept.
fn page(tools: &Tools, facts: u32, changed: SystemTime) -> Result<PathBuf> {
    let article = article(facts)?;
    let dist = project::dist(&format!("scale-{facts}"));
    let made = fs::metadata(dist.join("index.html")).and_then(|file| file.modified());
    let needed = changed.max(newest([article.clone()])?);
    if made.is_ok_and(|made| made > needed) {
        return Ok(dist);
    }
    eprintln!("building the page with {facts} facts …");
    let mut trunk = build::release(tools, &dist, "/");
    trunk
        .env("DATELINE_ARTICLE", article)
        .stdout(std::io::stderr());
    if !trunk.status().during("starting trunk")?.success() {
        return Err(format!("the release build with {facts} facts failed").into());
    }
    Ok(dist)
}

/// What invents articles.
fn inventor() -> PathBuf {
    project::root().join("crates/synthetic/src")
}

/// The file of an invented article: made once, and again when the inventor has changed.
fn article(facts: u32) -> Result<PathBuf> {
    let dir = project::target().join("scale");
    let file = dir.join(format!("{facts}.json"));
    let made = fs::metadata(&file).and_then(|file| file.modified());
    let inventor = newest([inventor()])?;
    if made.is_ok_and(|made| made > inventor) {
        return Ok(file);
    }
    eprintln!("inventing an article with {facts} facts …");
    fs::create_dir_all(&dir).during(dir.display())?;
    // Only a whole file gets the name: one that was cut short would be taken for it.
    let new = dir.join("new.json");
    let out = File::create(&new).during(new.display())?;
    if !invent::command(facts)
        .stdout(out)
        .status()
        .during("starting cargo")?
        .success()
    {
        return Err(format!("no article with {facts} facts could be invented").into());
    }
    fs::rename(&new, &file).during(file.display())?;
    Ok(file)
}

/// When the last of these files, or files in these folders, was changed.
fn newest(paths: impl IntoIterator<Item = PathBuf>) -> Result<SystemTime> {
    let mut last = SystemTime::UNIX_EPOCH;
    for path in paths {
        let about = fs::metadata(&path).during(path.display())?;
        last = last.max(about.modified()?);
        if about.is_dir() {
            let inside: std::io::Result<Vec<PathBuf>> = fs::read_dir(&path)
                .during(path.display())?
                .map(|entry| Ok(entry?.path()))
                .collect();
            last = last.max(newest(inside?)?);
        }
    }
    Ok(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_article_depends_on_is_there() {
        assert!(newest([inventor()]).is_ok());
    }
}
