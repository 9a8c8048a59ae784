//! What publishing from the browser loads, in a folder of its own: script, module, and the kit, from which the module
//! makes sites of other articles. No reader of an article loads any of it.

use crate::archive::Deflate;
use crate::files::Folder;
use crate::glue::Glue;
use crate::kit::Kit;
use crate::on_use::{Entries, PUBLISHING};
use crate::policy;

/// The publisher's module, and how it starts.
#[derive(Debug)]
pub struct Publisher {
    glue: Glue,
    files: Folder,
}

impl Publisher {
    /// Takes it out of what Trunk has built.
    ///
    /// # Errors
    /// It is not there.
    pub fn take(built: &mut Folder) -> Result<Self, String> {
        Ok(Self {
            glue: Glue::take(built, "publisher", PUBLISHING)?,
            files: built.take_below(PUBLISHING),
        })
    }

    /// The files that publishing loads, and the path of its script below the site's base.
    ///
    /// # Errors
    /// The kit is not packed, or the script is missing.
    pub fn with(
        self,
        kit: &Kit,
        sources: &Folder,
        deflate: Deflate<'_>,
    ) -> Result<(Folder, String), String> {
        let Self { glue, mut files } = self;
        let mut entries = Entries::default();
        let module = files.read(&format!("{PUBLISHING}{}", glue.module()))?;
        entries.add("module", glue.module(), module.len());
        let kit = kit.to_bytes(deflate)?;
        let name = format!("kit-{}.zip", policy::short_hash(&kit));
        entries.add("kit", &name, kit.len());
        files.write(format!("{PUBLISHING}{name}"), kit);
        let own = entries.script(sources, "publisher")?;
        let name = glue.write_with(&mut files, PUBLISHING, "publisher", &own);
        Ok((files, format!("{PUBLISHING}{name}")))
    }
}
