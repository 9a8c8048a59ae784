//! What only some readers load, and when they first need it: the parts of the studio.

use crate::files::Folder;
use crate::scripts;
use serde::Serialize;
use std::collections::BTreeMap;

/// The folder of what drafting loads, below the site's base.
pub const DRAFTING: &str = "draft/";
/// The folder of what publishing loads.
pub const PUBLISHING: &str = "publish/";

/// The folder of the studio's pages and of what they load, below the site's base.
pub const STUDIO: &str = "studio/";

/// Whether a file is in one of these folders, and no page.
pub fn is_on_use(path: &str) -> bool {
    let folders = [DRAFTING, PUBLISHING, STUDIO];
    let is_page = path.ends_with('/') || path.ends_with("index.html");
    !is_page && folders.iter().any(|folder| path.starts_with(folder))
}

/// The files that a script loads, by what is in them: the script's `FILES`.
#[derive(Debug, Default, Serialize)]
pub struct Entries(BTreeMap<String, Entry>);

/// A file's name beside the script, and how many bytes it has.
#[derive(Debug, Serialize)]
struct Entry(String, usize);

impl Entries {
    /// Adds a file with its name and size.
    pub fn add(&mut self, what: &str, name: &str, size: usize) {
        (self.0).insert(what.to_string(), Entry(name.to_string(), size));
    }

    /// A script of the sources that carries out orders, with what `orders.js` gives it and the files that it loads.
    ///
    /// # Errors
    /// A script is missing, or has no place for the files.
    pub fn script(&self, sources: &Folder, name: &str) -> Result<String, String> {
        let orders = scripts::read(sources, "orders")?;
        let place = "FILES = {}";
        if !orders.contains(place) {
            return Err("a script has no place for its files".to_string());
        }
        let list = serde_json::to_string(self).map_err(|error| error.to_string())?;
        let orders = orders.replacen(place, &format!("FILES = {list}"), 1);
        Ok(format!("{orders}\n{}", scripts::read(sources, name)?))
    }
}
