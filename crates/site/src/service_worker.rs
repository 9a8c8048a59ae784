//! The service worker (`sw.js`): which files make up this version of the site, and the hash of each.
//!
//! Comes last: what is written after it is not part of the version.

use crate::files::Folder;
use crate::site::Site;
use crate::{details, on_use};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Its name below the site's base, and so the reach of what it answers for.
pub const NAME: &str = "sw.js";

/// Files by the path under which a page asks for them, with their hashes.
type Files = BTreeMap<String, String>;

/// Its script among the sources.
pub const SCRIPT: &str = "assets/script/sw.js";

/// Writes the worker for all files of the site, which are complete by now. It keeps the whole site of one
/// article; of several it keeps what all pages share and the list, and an article's page once that is
/// visited. What only some readers load is kept once they do. `template` is the script.
///
/// # Errors
/// The script has no place for the files.
pub fn write(site: &Site, template: &str, folder: &mut Folder) -> Result<(), String> {
    let files = kept(folder);
    let mut on_visit = on_visit(site);
    let studio = site.studio_pages();
    on_visit.extend(studio.iter().map(|page| &*page.path));
    let (parts, files): (Files, Files) = files
        .into_iter()
        .partition(|(path, _)| on_use::is_on_use(path));
    let (pages, files) = files
        .into_iter()
        .partition(|(path, _)| on_visit.contains(&**path));
    let worker = fill(template, &files, &pages, &parts);
    let worker = worker.ok_or("the service worker has no place for the files")?;
    folder.write(NAME, worker);
    Ok(())
}

/// The pages that are kept once they are visited.
fn on_visit(site: &Site) -> BTreeSet<&str> {
    let articles = site.articles.iter().filter(|_| site.list.is_some());
    let pages = articles.flat_map(|article| &article.pages);
    pages.map(|page| &*page.path).collect()
}

/// The files to be kept by the path under which a page asks for them, with their hashes.
fn kept(folder: &Folder) -> Files {
    let files = folder.all().filter(|(path, _)| is_kept(path));
    let files = files.map(|(path, bytes)| {
        let hash = STANDARD.encode(Sha256::digest(bytes));
        (address(path).to_string(), hash)
    });
    files.collect()
}

/// Whether a reader without network may need a file: not what is for crawlers and lawyers, nor what
/// the system asks for when the site is installed, nor what only bridges the time until the application
/// comes.
fn is_kept(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit('.').next().unwrap_or_default();
    path != NAME
        && !name.starts_with('.')
        && !path.starts_with("icons/")
        && !path.starts_with(details::FOLDER)
        && (on_use::is_on_use(path)
            || name.starts_with("favicon-")
            || !matches!(ending, "txt" | "xml" | "py" | "png" | "webmanifest"))
}

/// A page is asked for by its folder; some hosts redirect the name of its file there, and a redirect
/// cannot be kept.
fn address(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

/// The worker's text. Its version is the hash of all that decides how it behaves.
fn fill(template: &str, files: &Files, pages: &Files, parts: &Files) -> Option<String> {
    let version = "@version@";
    if !template.contains(version) {
        return None;
    }
    let mut filled = template.to_string();
    for (name, list) in [("FILES", files), ("PAGES", pages), ("PARTS", parts)] {
        let place = format!("const {name} = {{}}");
        let list = serde_json::to_string_pretty(list).ok()?;
        if !filled.contains(&place) {
            return None;
        }
        filled = filled.replacen(&place, &format!("const {name} = {list}"), 1);
    }
    let digest = Sha256::digest(filled.as_bytes());
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Some(filled.replacen(version, &hash, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = include_str!("../../../assets/script/sw.js");

    fn files(entries: &[(&str, &str)]) -> Files {
        let owned = |(path, hash): &(&str, &str)| ((*path).to_string(), (*hash).to_string());
        entries.iter().map(owned).collect()
    }

    #[test]
    fn what_is_no_part_of_the_page_is_left_out() {
        for path in [
            "index.html",
            "en/index.html",
            "a-1f_bg.wasm",
            "fonts/a.woff2",
            "favicon-1f.png",
            "draft/first-names-ru-1f.txt",
            "publish/kit-1f.zip",
        ] {
            assert!(is_kept(path), "{path}");
        }
        for path in [
            "sw.js",
            "robots.txt",
            "sitemap.xml",
            "fonts/make.py",
            "fonts/a-OFL.txt",
            ".nojekyll",
            "details/1f.html",
            "preview-ru.png",
        ] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn a_page_is_asked_for_by_its_folder() {
        assert_eq!(address("index.html"), "");
        assert_eq!(address("en/index.html"), "en/");
        assert_eq!(address("my-index.html"), "my-index.html");
    }

    #[test]
    fn the_version_changes_with_any_file_and_only_then() {
        let version = |entries: &[(&str, &str)]| {
            let pages = files(&[("a/", "A=")]);
            let worker = fill(TEMPLATE, &files(entries), &pages, &Files::new());
            let worker = worker.expect("the template has its places");
            let line = worker
                .lines()
                .find(|line| line.starts_with("const VERSION"));
            line.expect("a version").to_string()
        };
        let one = version(&[("", "A="), ("en/", "B=")]);
        assert_eq!(one, version(&[("en/", "B="), ("", "A=")]));
        assert_ne!(one, version(&[("", "A="), ("en/", "C=")]));
        assert_ne!(one, version(&[("", "A=")]));
        assert!(!one.contains('@'));
    }

    #[test]
    fn files_of_a_folder_are_listed_with_their_hashes() {
        let mut folder = Folder::default();
        for (name, text) in [
            ("index.html", "abc"),
            ("en/index.html", ""),
            ("robots.txt", "x"),
        ] {
            folder.write(name, text);
        }
        let found = kept(&folder);
        // FIPS 180-4: SHA-256 of "abc" and of nothing.
        let known = [
            ("", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            ("en/", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ];
        assert_eq!(found, files(&known));
    }
}
