//! What the pages of all articles are made with.

use crate::files::Folder;
use crate::glue::{self, App, Glue};
use crate::scripts::Scripts;
use crate::shell::Shell;
use crate::site::Group;
use crate::style::{self, Styles};
use crate::{manifest, policy, service_worker};
use serde::{Deserialize, Serialize};

/// What all pages are made with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Parts {
    /// The shell.
    pub shell: Shell,
    /// What starts the early module.
    pub early: Glue,
    /// The application.
    pub app: App,
    /// File name of the worker's script.
    pub worker: String,
    /// The scripts that pages hold.
    pub scripts: Scripts,
    /// The style sheets.
    pub styles: Styles,
    /// File name of the style sheets for later.
    pub later: String,
    /// The script of the service worker, with places for its files.
    pub service_worker: String,
}

impl Parts {
    /// Takes the parts out of what Trunk has built; what is left there are the files that every site has. It adds
    /// those that belong to no article: the scripts of application and worker, the style sheets for later, the
    /// outlines of all countries, the icons.
    ///
    /// # Errors
    /// What is missing.
    pub fn take(files: &mut Folder, sources: &Folder, groups: &[Group]) -> Result<Self, String> {
        let styles = Styles::read(sources)?;
        manifest::write_icons(sources, files)?;
        // Trunk copies the whole folder; nobody who reads asks for the script that cuts the fonts.
        files.remove("fonts/make.py");
        let outlines = write_outlines(files);
        Ok(Self {
            shell: Shell::take(files)?,
            early: Glue::take(files, "page", "")?,
            app: App::take(files, sources, groups)?,
            worker: glue::worker(files, sources, &outlines)?,
            scripts: Scripts::read(sources)?,
            later: style::write_later(&styles, files),
            styles,
            service_worker: sources.read_text(service_worker::SCRIPT)?.to_string(),
        })
    }
}

/// Writes the file of all outlines, for articles that a reader opens; its name, which changes with
/// what it holds.
fn write_outlines(files: &mut Folder) -> String {
    let file = atlas::outlines_file();
    let name = format!("outlines-{}.svg", policy::short_hash(file.as_bytes()));
    files.write(&*name, file);
    name
}
