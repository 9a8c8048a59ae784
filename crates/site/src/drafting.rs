//! What drafting loads, in a folder of its own: script, module, and the data of each language. No reader of an
//! article loads any of it.

use crate::files::Folder;
use crate::glue::Glue;
use crate::on_use::{DRAFTING, Entries};
use crate::policy;

/// Takes the drafter out of what Trunk has built: the files that drafting loads, and the path of its script below the
/// site's base.
///
/// # Errors
/// What is missing.
pub fn take(built: &mut Folder, sources: &Folder) -> Result<(Folder, String), String> {
    let glue = Glue::take(built, "drafter", DRAFTING)?;
    let mut files = built.take_below(DRAFTING);
    let mut entries = Entries::default();
    let module = files.read(&format!("{DRAFTING}{}", glue.module()))?;
    entries.add("module", glue.module(), module.len());
    let data = sources.below("assets/draft/");
    for (name, bytes) in data.filter(|(name, _)| !name.contains('/')) {
        let Some((stem, ending @ ("bin" | "txt"))) = name.rsplit_once('.') else {
            continue;
        };
        let name = format!("{stem}-{}.{ending}", policy::short_hash(bytes));
        entries.add(stem, &name, bytes.len());
        files.write(format!("{DRAFTING}{name}"), bytes);
    }
    let own = entries.script(sources, "drafter")?;
    let name = glue.write_with(&mut files, DRAFTING, "drafter", &own);
    Ok((files, format!("{DRAFTING}{name}")))
}
