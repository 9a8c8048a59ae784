//! The article files of the site, checked: those of `assets/articles`, or what `DATELINE_ARTICLE` (a
//! file) or `DATELINE_ARTICLES` (a folder) names.

use article::check::{Problem, check};
use atlas::Countries;
use explorer::i18n::Language;
use explorer::loaded::{Carried, LoadedArticle};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the articles are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// One file.
    File(PathBuf),
    /// All `*.json` of a folder.
    Folder(PathBuf),
}

/// Folders at the site's base that hold no article, besides those of the languages.
const TAKEN: &[&str] = &["details", "fonts", "icons"];

impl Source {
    /// What the environment asks for; paths start at the sources.
    pub fn from_env(sources: &Path) -> Self {
        let named = |name| env::var_os(name).filter(|value| !value.is_empty());
        match (named("DATELINE_ARTICLE"), named("DATELINE_ARTICLES")) {
            (Some(file), _) => Self::File(sources.join(file)),
            (None, Some(folder)) => Self::Folder(sources.join(folder)),
            (None, None) => Self::Folder(sources.join("assets/articles")),
        }
    }

    fn files(&self) -> Result<Vec<PathBuf>, String> {
        let folder = match self {
            Self::File(file) => return Ok(vec![file.clone()]),
            Self::Folder(folder) => folder,
        };
        let mut files: Vec<PathBuf> = fs::read_dir(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .collect();
        files.sort();
        if files.is_empty() {
            return Err(format!("{}: no article (*.json) here", folder.display()));
        }
        Ok(files)
    }
}

/// The article of a file, checked; or all that is wrong with it.
///
/// # Errors
/// The check refuses it.
pub fn checked(text: &str) -> Result<LoadedArticle, Vec<Problem>> {
    let article = check(text, &Countries::load())?;
    Ok(LoadedArticle::new(Carried::new(article)))
}

/// The articles to publish.
///
/// # Errors
/// All that is wrong with any of the files: one problem a line, with file, line, column and field.
pub fn read(source: &Source) -> Result<Vec<LoadedArticle>, String> {
    let files = source.files()?;
    let world = Countries::load();
    let mut problems = Vec::new();
    let mut articles = Vec::new();
    for file in &files {
        let name = file.display();
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(problem) => {
                problems.push(format!("{name}: {problem}"));
                continue;
            }
        };
        match check(&text, &world) {
            Ok(article) => articles.push((file, article)),
            Err(found) => {
                problems.extend(found.iter().map(|problem| format!("{name}:{problem}")));
            }
        }
    }
    let ids = articles
        .iter()
        .map(|(file, article)| (file.as_path(), &*article.id));
    problems.extend(clashes(ids, files.len() > 1));
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    let articles = articles.into_iter();
    Ok(articles
        .map(|(_, article)| LoadedArticle::new(Carried::new(article)))
        .collect())
}

/// Ids that cannot name the folders of a site: two of one name, or one that the site itself uses.
fn clashes<'a>(ids: impl Iterator<Item = (&'a Path, &'a str)>, several: bool) -> Vec<String> {
    let mut problems = Vec::new();
    let mut seen: BTreeMap<&str, &Path> = BTreeMap::new();
    for (file, id) in ids.filter(|_| several) {
        let name = file.display();
        let is_language = Language::all().any(|lang| lang.tag().eq_ignore_ascii_case(id));
        if is_language || TAKEN.contains(&id) {
            problems.push(format!(
                "{name}: id: the article would lie at /{id}/, where the site has its own {}; give it another id",
                if is_language { "pages in that language" } else { "files" }
            ));
        }
        if let Some(first) = seen.insert(id, file) {
            problems.push(format!(
                "{name}: id: {} has the id “{id}”, too, and both would lie at /{id}/; give one of them another id",
                first.display()
            ));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_clash_are_named_with_their_files() {
        let ids = [
            ("a.json", "harbours"),
            ("b.json", "harbours"),
            ("c.json", "en"),
            ("d.json", "fonts"),
            ("e.json", "fine"),
        ];
        let ids = || ids.into_iter().map(|(file, id)| (Path::new(file), id));
        let problems = clashes(ids(), true);
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].starts_with("b.json: id: a.json has the id “harbours”"));
        assert!(problems[1].starts_with("c.json: ") && problems[1].contains("/en/"));
        assert!(problems[2].starts_with("d.json: ") && problems[2].contains("/fonts/"));
        // The pages of one article lie at the site's base, in no folder of its id.
        assert!(clashes(ids().skip(2).take(1), false).is_empty());
    }
}
