//! The article files of the site, checked: `assets/articles`, or the one that `DATELINE_ARTICLE` names.

use atlas::Countries;
use explorer::loaded::LoadedArticle;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The article to publish: the one that is asked for, or the first of the folder by name.
///
/// # Errors
/// No file, or all that is wrong with it: one problem a line, with file, line, column and field.
pub fn read(sources: &Path) -> Result<LoadedArticle, String> {
    let file = file(sources)?;
    let name = file.display();
    let source = fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
    let article = article::check::check(&source, &Countries::load()).map_err(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| format!("{name}:{problem}"))
            .collect();
        lines.join("\n")
    })?;
    Ok(LoadedArticle::new(article))
}

fn file(sources: &Path) -> Result<PathBuf, String> {
    if let Some(file) = env::var_os("DATELINE_ARTICLE").filter(|file| !file.is_empty()) {
        return Ok(sources.join(file));
    }
    let folder = sources.join("assets/articles");
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    files.sort();
    files
        .into_iter()
        .next()
        .ok_or_else(|| format!("{}: no article (*.json) here", folder.display()))
}
