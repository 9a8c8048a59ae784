//! How pages hold their scripts and style sheets: inside, which is quickest, or as files beside them, for hosts whose
//! own policy allows nothing inline (`docs/HOSTING.md`).

use crate::files::Folder;
use crate::pages::Page;
use crate::site::Site;
use crate::{policy, style};

/// Puts scripts and style sheets into a page.
pub struct Carrier<'a> {
    by_file: bool,
    /// Where the files go.
    files: &'a mut Folder,
    /// The way from the page to the site's base.
    root: String,
}

impl<'a> Carrier<'a> {
    /// For a page of a site.
    pub fn new(site: &Site, page: &Page, files: &'a mut Folder) -> Self {
        Self {
            by_file: site.build.by_file,
            files,
            root: site.root(page),
        }
    }

    /// An element that runs a script; `attributes` begin with a space each.
    pub fn script(&mut self, script: &str, attributes: &str) -> String {
        if !self.by_file {
            return format!("<script{attributes}>{script}</script>");
        }
        let source = self.file("script", "js", script);
        // The policy of the page allows a script by its hash, wherever that stands.
        let integrity = policy::integrity(script);
        format!("<script src=\"{source}\" integrity=\"{integrity}\"{attributes}></script>")
    }

    /// The text of a style sheet as this page holds it.
    pub fn sheet(&self, sheet: &str) -> String {
        // A file finds the fonts from where it lies: the site's base.
        let root = if self.by_file { "" } else { &self.root };
        style::at(sheet, root)
    }

    /// An element that applies a style sheet, as [`Carrier::sheet`] gives it.
    pub fn style(&mut self, sheet: &str) -> String {
        if !self.by_file {
            return format!("<style>{sheet}</style>");
        }
        let source = self.file("style", "css", sheet);
        format!("<link rel=\"stylesheet\" href=\"{source}\">")
    }

    /// Writes a file; the way to it. Its name changes with what it holds, so pages that hold the same share it.
    fn file(&mut self, name: &str, extension: &str, content: &str) -> String {
        let name = format!(
            "{name}-{}.{extension}",
            policy::short_hash(content.as_bytes())
        );
        self.files.write(&*name, content);
        format!("{}{name}", self.root)
    }
}
