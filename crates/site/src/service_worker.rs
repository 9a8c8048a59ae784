//! The service worker (`sw.js`): which files make up this version of the site, and the hash of each.
//!
//! Comes last: what is written after it is not part of the version.

use super::Site;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Its name below the site's base, and so the reach of what it answers for.
pub const NAME: &str = "sw.js";

/// Writes the worker for all that lies in the site's folder by now.
///
/// # Errors
/// What could not be read or written.
pub fn write(site: &Site) -> Result<(), String> {
    let file = site.build.sources.join("assets/script/sw.js");
    let template =
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut files = BTreeMap::new();
    collect(&site.build.folder, "", &mut files)?;
    let worker = fill(&template, &files)
        .ok_or_else(|| format!("{}: has no place for the files", file.display()))?;
    super::write(&site.build.folder.join(NAME), worker.as_bytes())
}

/// The files of a folder by the path under which a page asks for them, with their hashes.
fn collect(folder: &Path, below: &str, files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(failed)?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if is_kept(&path) {
            let bytes = fs::read(entry.path()).map_err(failed)?;
            let hash = STANDARD.encode(Sha256::digest(bytes));
            files.insert(address(&path).to_string(), hash);
        }
    }
    Ok(())
}

/// Whether a reader without network may need a file: not what is for crawlers and lawyers, nor what
/// the system asks for when the site is installed.
fn is_kept(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let ending = name.rsplit('.').next().unwrap_or_default();
    path != NAME
        && !name.starts_with('.')
        && !path.starts_with("icons/")
        && !matches!(ending, "txt" | "xml" | "py" | "png" | "webmanifest")
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
fn fill(template: &str, files: &BTreeMap<String, String>) -> Option<String> {
    let mut list = String::from("{");
    for (path, hash) in files {
        let comma = if list.len() > 1 { "," } else { "" };
        let _ = write!(
            list,
            "{comma}\n  {}: \"{hash}\"",
            super::manifest::quoted(path)
        );
    }
    list += "\n}";
    let (version, place) = ("@version@", "const FILES = {}");
    if !template.contains(version) || !template.contains(place) {
        return None;
    }
    let filled = template.replacen(place, &format!("const FILES = {list}"), 1);
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

    fn files(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
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
            let worker = fill(TEMPLATE, &files(entries)).expect("the template has its places");
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
        let folder = std::env::temp_dir().join(format!("dateline-worker-{}", std::process::id()));
        fs::create_dir_all(folder.join("en")).expect("a folder");
        for (name, text) in [
            ("index.html", "abc"),
            ("en/index.html", ""),
            ("robots.txt", "x"),
        ] {
            fs::write(folder.join(name), text).expect("a file");
        }
        let mut found = BTreeMap::new();
        collect(&folder, "", &mut found).expect("the files");
        fs::remove_dir_all(&folder).expect("the folder goes");
        // FIPS 180-4: SHA-256 of "abc" and of nothing.
        let known = [
            ("", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            ("en/", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ];
        assert_eq!(found, files(&known));
    }
}
