//! From `assets/i18n/*.json` to Rust: one file a language, `en.json` as the measure of the others.
//!
//! Adding a language is adding a file. Every file must have just the keys of `en.json`, with the same
//! `{placeholders}`; every counted word just the forms that the file's plural rule needs. All problems
//! of all files are reported at once. `explorer::i18n::messages` includes the generated code.
//!
//! A value under `messages` is one of three things, told apart by its shape:
//! a text (`Msg`), an object of plural forms (`Count`; `"=2"` is the wording for just 2, if a language
//! wants one), or a list of texts (`List`). Any other object is a section.

mod compare;
mod generate;
mod language;
pub mod plural;
mod problem;
mod read;

pub use problem::Problem;

use language::{Language, MEASURE};
use std::collections::BTreeSet;
use std::path::Path;

/// Reads every language file of a folder; returns the generated code.
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn generate(folder: &Path) -> Result<String, Vec<Problem>> {
    compile(&read_folder(folder)?)
}

/// The language files of a folder, as (name, text).
fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, Vec<Problem>> {
    let unreadable = |file: &Path, error: std::io::Error| {
        let file = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        vec![Problem {
            file,
            line: 0,
            key: String::new(),
            message: error.to_string(),
        }]
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, text));
        }
    }
    files.sort();
    Ok(files)
}

/// As [`generate`], for a program that has languages from elsewhere: texts and tags only.
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn generate_texts(folder: &Path) -> Result<String, Vec<Problem>> {
    Ok(generate::texts_only(&checked(&read_folder(folder)?)?))
}

/// The generated code for language files given as (name, text).
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn compile(files: &[(String, String)]) -> Result<String, Vec<Problem>> {
    Ok(generate::write(&checked(files)?))
}

/// The languages of these files, in the order in which they are offered.
fn checked(files: &[(String, String)]) -> Result<Vec<Language>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut languages: Vec<_> = files
        .iter()
        .filter_map(|(name, text)| Language::read(name, text, &mut problems))
        .collect();
    match languages.iter().find(|language| language.file == MEASURE) {
        Some(measure) => {
            for language in &languages {
                language.compare(measure, &mut problems);
            }
        }
        None if files.iter().any(|(name, _)| name == MEASURE) => {}
        None => problems.push(Problem {
            file: MEASURE.to_owned(),
            line: 0,
            key: String::new(),
            message: "this file is needed: it says which messages there are".to_owned(),
        }),
    }
    let mut tags = BTreeSet::new();
    for language in &languages {
        if !tags.insert(language.tag.to_ascii_lowercase()) {
            problems.push(language.problem(
                0,
                "tag",
                format!("“{}” is another file's tag", language.tag),
            ));
        }
    }
    if !problems.is_empty() {
        problems.sort();
        return Err(problems);
    }
    languages.sort_by(|a, b| (a.order, &a.tag).cmp(&(b.order, &b.tag)));
    Ok(languages)
}
