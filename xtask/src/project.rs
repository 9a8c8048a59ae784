//! Where things are, and which versions the project's own files ask for.
//! A version is written once: here it is only read.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::failure::{During, Failure, Result};

pub fn root() -> PathBuf {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    xtask
        .parent()
        .expect("xtask lies in the project's root")
        .to_owned()
}

pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from))
}

/// Where a build for one purpose goes; `dist` in the root is the published one.
pub fn dist(purpose: &str) -> PathBuf {
    target().join("dist").join(purpose)
}

pub fn end_to_end() -> PathBuf {
    root().join("tests/e2e")
}

/// The measurements of the page in a browser.
pub fn page_benches() -> PathBuf {
    root().join("benches/page")
}

/// wasm-bindgen's command and the crate must be of the very same version: the lock file rules.
pub fn wasm_bindgen_version() -> Result<String> {
    let lock = read(&root().join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| "Cargo.lock does not name wasm-bindgen".into())
}

/// Binaryen brings wasm-opt. Its version is pinned with the other npm packages.
pub fn binaryen_version() -> Result<String> {
    let file = end_to_end().join("package.json");
    npm_pin(&read(&file)?, "binaryen")
        .during(file.display())?
        .ok_or_else(|| format!("{} does not pin binaryen", file.display()).into())
}

/// What `wasm-opt --version` says and Trunk.toml asks for: "132.0.0" is "version_132".
pub fn wasm_opt_version() -> Result<String> {
    let version = binaryen_version()?;
    Ok(format!(
        "version_{}",
        version.split('.').next().unwrap_or_default()
    ))
}

/// Every folder of the project with a package.json.
pub fn npm_folders() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect_npm_folders(&root(), &mut found)?;
    found.sort();
    Ok(found)
}

fn collect_npm_folders(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    if folder.join("package.json").is_file() {
        found.push(folder.to_owned());
    }
    for entry in fs::read_dir(folder).during(folder.display())? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let generated = ["node_modules", "target", "dist"].contains(&&*name);
        if entry.file_type()?.is_dir() && !generated && !name.starts_with('.') {
            collect_npm_folders(&entry.path(), found)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).during(path.display())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

/// What of a package.json is read here.
#[derive(Deserialize)]
struct NpmManifest {
    dependencies: HashMap<String, String>,
}

fn npm_pin(manifest: &str, package: &str) -> serde_json::Result<Option<String>> {
    let mut manifest: NpmManifest = serde_json::from_str(manifest)?;
    Ok(manifest.dependencies.remove(package))
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        error.to_string().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.126")
        );
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn folders_with_npm_packages_are_found() {
        let folders = npm_folders().unwrap();
        assert!(folders.contains(&end_to_end()));
        assert!(folders.contains(&page_benches().join("d3")));
    }

    #[test]
    fn a_pin_is_read_from_package_json() {
        let manifest = r#"{ "name": "binaryen", "dependencies": { "binaryen": "132.0.0" } }"#;
        let pin = |package| npm_pin(manifest, package).unwrap();
        assert_eq!(pin("binaryen").as_deref(), Some("132.0.0"));
        assert_eq!(pin("name"), None);
    }

    #[test]
    fn trunk_asks_for_the_wasm_opt_that_npm_installs() {
        let trunk = read(&root().join("Trunk.toml")).unwrap();
        let line = format!("wasm_opt = \"{}\"", wasm_opt_version().unwrap());
        assert!(
            trunk.lines().any(|l| l == line),
            "Trunk.toml must say `{line}`, as tests/e2e/package.json pins"
        );
    }

    #[test]
    fn trunk_leaves_the_version_of_wasm_bindgen_to_the_lock_file() {
        let trunk = read(&root().join("Trunk.toml")).unwrap();
        assert!(
            !trunk
                .lines()
                .any(|l| l.trim_start().starts_with("wasm_bindgen"))
        );
        wasm_bindgen_version().unwrap();
    }
}
