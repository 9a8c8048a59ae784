//! What drafting loads, in a folder of its own: script, module, and the data of each language. No reader of an
//! article loads any of it.

use crate::glue::Glue;
use crate::site::Site;
use crate::{files, policy};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The folder below the site's base.
pub const FOLDER: &str = "draft/";

/// A file's name beside the script, and how many bytes it has.
#[derive(Serialize)]
struct Entry(String, usize);

/// Writes it all; the path of the script below the site's base. `own` is `assets/script/drafter.js`.
///
/// # Errors
/// What could not be read, found or written.
pub fn write(site: &Site, own: &str) -> Result<String, String> {
    let folder = site.build.folder.join(FOLDER);
    let glue = Glue::take_to(&site.build.folder, "drafter", &folder)?;
    let mut entries = data(&site.build.sources.join("assets/draft"), &folder)?;
    let size = files::read(&folder.join(glue.module()))?.len();
    entries.insert("module".into(), Entry(glue.module().into(), size));
    let list = serde_json::to_string(&entries).map_err(|error| error.to_string())?;
    let own = own.replace("FILES = {}", &format!("FILES = {list}"));
    let name = glue.write_with(&folder, "drafter", &own)?;
    Ok(format!("{FOLDER}{name}"))
}

/// Copies the data files, each under a name that changes with what it holds.
fn data(from: &Path, to: &Path) -> Result<BTreeMap<String, Entry>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    let mut entries = BTreeMap::new();
    for entry in fs::read_dir(from).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let part = |part: Option<&std::ffi::OsStr>| part?.to_str().map(str::to_owned);
        let (Some(stem), Some(ending)) = (part(path.file_stem()), part(path.extension())) else {
            continue;
        };
        if !matches!(&*ending, "bin" | "txt") {
            continue;
        }
        let bytes = files::read(&path)?;
        let name = format!("{stem}-{}.{ending}", policy::short_hash(&bytes));
        files::write(&to.join(&name), &bytes)?;
        entries.insert(stem, Entry(name, bytes.len()));
    }
    Ok(entries)
}
