//! The texts of the interface: for each language a file, which the application fetches when it needs them.

use crate::files::Folder;
use crate::policy;
use explorer::i18n::Language;

/// Writes the files; what stands before the tag of the language in the name of each. It changes with what any of them
/// holds: they fit one version of the application only.
pub fn write(files: &mut Folder) -> String {
    let all: Vec<_> = Language::all().map(|lang| (lang, json(lang))).collect();
    let together: String = all.iter().map(|(_, json)| &**json).collect();
    let before = format!("texts-{}-", policy::short_hash(together.as_bytes()));
    for (lang, json) in all {
        files.write(name(&before, lang), json);
    }
    before
}

/// The name of a language's file.
pub fn name(before: &str, lang: Language) -> String {
    format!("{before}{}.json", lang.tag())
}

/// The texts of a language as an array of strings.
fn json(lang: Language) -> String {
    // Strings only.
    serde_json::to_string(&lang.texts_file()).unwrap_or_default()
}
