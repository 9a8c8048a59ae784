//! The texts of the interface: for each language a file, which the application fetches when it needs them.

use crate::{files, policy};
use explorer::i18n::Language;
use std::path::Path;

/// Writes the files; what stands before the tag of the language in the name of each. It changes with what any of them
/// holds: they fit one version of the application only.
///
/// # Errors
/// One cannot be written.
pub fn write(folder: &Path) -> Result<String, String> {
    let all: Vec<_> = Language::all().map(|lang| (lang, json(lang))).collect();
    let together: String = all.iter().map(|(_, json)| &**json).collect();
    let before = format!("texts-{}-", policy::short_hash(together.as_bytes()));
    for (lang, json) in all {
        files::write(&folder.join(format!("{before}{}.json", lang.tag())), json)?;
    }
    Ok(before)
}

/// The texts of a language as an array of strings.
pub fn json(lang: Language) -> String {
    // Strings only.
    serde_json::to_string(&lang.texts_file()).unwrap_or_default()
}
