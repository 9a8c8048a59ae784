//! How pages hold their scripts and style sheets: inside, which is quickest, or as files beside them, for hosts whose
//! own policy allows nothing inline (`docs/HOSTING.md`).

use crate::pages::Page;
use crate::site::Site;
use crate::{files, policy, style};

/// Puts scripts and style sheets into a page.
pub struct Carrier<'a> {
    site: &'a Site,
    /// The way from the page to the site's base.
    root: String,
}

impl<'a> Carrier<'a> {
    /// For a page of a site.
    pub fn new(site: &'a Site, page: &Page) -> Self {
        Self {
            site,
            root: site.root(page),
        }
    }

    /// An element that runs a script; `attributes` begin with a space each.
    ///
    /// # Errors
    /// Its file cannot be written.
    pub fn script(&self, script: &str, attributes: &str) -> Result<String, String> {
        if !self.site.build.by_file {
            return Ok(format!("<script{attributes}>{script}</script>"));
        }
        let source = self.file("script", "js", script)?;
        // The policy of the page allows a script by its hash, wherever that stands.
        let integrity = policy::integrity(script);
        Ok(format!(
            "<script src=\"{source}\" integrity=\"{integrity}\"{attributes}></script>"
        ))
    }

    /// The text of a style sheet as this page holds it.
    pub fn sheet(&self, sheet: &str) -> String {
        // A file finds the fonts from where it lies: the site's base.
        let root = if self.site.build.by_file {
            ""
        } else {
            &self.root
        };
        style::at(sheet, root)
    }

    /// An element that applies a style sheet, as [`Carrier::sheet`] gives it.
    ///
    /// # Errors
    /// Its file cannot be written.
    pub fn style(&self, sheet: &str) -> Result<String, String> {
        if !self.site.build.by_file {
            return Ok(format!("<style>{sheet}</style>"));
        }
        let source = self.file("style", "css", sheet)?;
        Ok(format!("<link rel=\"stylesheet\" href=\"{source}\">"))
    }

    /// Writes a file; the way to it. Its name changes with what it holds, so pages that hold the same share it.
    fn file(&self, name: &str, extension: &str, content: &str) -> Result<String, String> {
        let name = format!(
            "{name}-{}.{extension}",
            policy::short_hash(content.as_bytes())
        );
        files::write(&self.site.build.folder.join(&name), content)?;
        Ok(format!("{}{name}", self.root))
    }
}
