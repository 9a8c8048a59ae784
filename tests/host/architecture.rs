//! The rules of ARCHITECTURE.md that can be read off the sources. (An import against the direction of
//! the crates does not compile, so what is left to test is which crate depends on which.)

mod files;
mod imports;
mod manifest;
mod tokens;

use crate::support::embedded;
use files::{Crate, circles, explained};
use imports::Source;
use manifest::{Dependency, dependencies};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What each crate of the product may depend on, from below to above, apart from what its tests need;
/// `?` behind what is optional. What runs on the host only (commands) is not here.
const DEPENDENCIES: &[(&str, &[&str])] = &[
    ("compact", &[]),
    (
        "article",
        &["compact", "schemars?", "serde", "serde_json?", "strsim"],
    ),
    ("geo", &["compact", "libm", "serde"]),
    ("atlas", &["article", "geo", "postcard"]),
    ("messages", &["article"]),
    (
        "explorer",
        &[
            "article", "atlas", "compact", "geo", "messages", "postcard", "serde",
        ],
    ),
    (
        "draft",
        &[
            "article",
            "compact",
            "html5gum",
            "miniz_oxide",
            "pulldown-cmark",
            "quick-xml",
            "rawzip",
            "serde_json",
        ],
    ),
    ("drafter", &["article", "draft", "wasm-bindgen"]),
    (
        "editing",
        &[
            "article",
            "compact",
            "draft",
            "serde",
            "serde_json",
            "similar",
        ],
    ),
    (
        "worker",
        &[
            "article",
            "atlas",
            "compact",
            "explorer",
            "frostem",
            "geo",
            "postcard",
            "serde",
            "wasm-bindgen",
        ],
    ),
    (
        "browser",
        &[
            "compact",
            "explorer",
            "gloo",
            "js-sys",
            "postcard",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
    (
        "storage",
        &[
            "browser",
            "compact",
            "gloo",
            "idb",
            "js-sys",
            "percent-encoding",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
    (
        "page",
        &[
            "article",
            "browser",
            "compact",
            "explorer",
            "geo",
            "wasm-bindgen",
            "web-sys",
        ],
    ),
    (
        "dateline",
        &[
            "article",
            "browser",
            "compact",
            "explorer",
            "geo",
            "page",
            "postcard",
            "wasm-bindgen",
            "wasm_split_helpers",
            "web-sys",
            "yew",
        ],
    ),
    (
        "studio",
        &[
            "article",
            "browser",
            "compact",
            "editing",
            "explorer",
            "geo",
            "messages",
            "serde",
            "serde_json",
            "storage",
            "wasm-bindgen",
            "web-sys",
            "yew",
        ],
    ),
    (
        "site",
        &[
            "article",
            "atlas",
            "base64",
            "compact",
            "dateline",
            "explorer",
            "geo",
            "miniz_oxide",
            "png",
            "postcard",
            "rawzip",
            "resvg",
            "serde",
            "serde_json",
            "sha2",
            // The program's, on the host.
            "split",
            "studio",
            "wasm-encoder",
            "wasmparser",
            "yew",
            "zopfli",
        ],
    ),
    ("publisher", &["serde_json", "site", "wasm-bindgen"]),
];

/// What only the app, and what it stands on, may depend on; but the site draws the app's views, and the
/// worker is a module too.
const BROWSER: &[&str] = &[
    "gloo",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
    "yew",
];
const BROWSER_ELSEWHERE: &[(&str, &str)] = &[
    ("drafter", "wasm-bindgen"),
    ("page", "wasm-bindgen"),
    ("page", "web-sys"),
    ("publisher", "wasm-bindgen"),
    ("site", "yew"),
    ("studio", "wasm-bindgen"),
    ("studio", "web-sys"),
    ("studio", "yew"),
    ("worker", "wasm-bindgen"),
];

/// What the page leaves to the worker: what the linker finds called would be loaded by every reader.
const NOT_IN_THE_PAGE: &[&str] = &[
    "article::check::check",
    "article::check::check_in",
    "article::check::warnings",
    "article::decode",
    "article::document",
    "article::json",
    "article::line_index",
    "article::short",
    "Edtf::parse",
    "LoadedArticle::open",
];

/// What views reach through `browser` only. They may name the browser's types.
const BEHIND_THE_DOOR: &[&str] = &[
    "gloo::events",
    "gloo::storage",
    "gloo::utils",
    "js_sys",
    "web_sys::window",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name and the folder of every package of the workspace.
fn packages() -> Vec<(String, PathBuf)> {
    let mut folders: Vec<PathBuf> = fs::read_dir(root().join("crates"))
        .expect("the folder of crates")
        .map(|entry| entry.expect("a crate").path())
        .filter(|path| path.join("Cargo.toml").exists())
        .collect();
    folders.extend([root().to_owned(), root().join("cli"), root().join("xtask")]);
    folders.sort();
    let named = folders.into_iter().map(|folder| {
        let manifest = read(&folder.join("Cargo.toml"));
        let name = manifest
            .lines()
            .find_map(|line| line.strip_prefix("name = \""));
        let name = name.map(|name| name.trim_end_matches('"').to_owned());
        (name.expect("the name of a package"), folder)
    });
    named.collect()
}

fn dependencies_of(folder: &Path) -> Vec<Dependency> {
    let all = dependencies(&read(&folder.join("Cargo.toml")));
    all.into_iter()
        .filter(|dependency| !dependency.dev)
        .collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The sources below a folder: path from there, path from the project's root, text. Without those for
/// tests.
fn sources(folder: &Path) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    rust_files(folder, &mut found);
    found.sort();
    let below = |path: &Path, folder: &Path| {
        let path = path.strip_prefix(folder).expect("below the folder");
        path.display().to_string()
    };
    let files = found.iter().filter(|path| !path.ends_with("tests.rs"));
    files
        .map(|path| (below(path, folder), below(path, root()), read(path)))
        .collect()
}

/// Whether a path names something: is it, is below it, or ends in it.
fn names(path: &[String], thing: &str) -> bool {
    let thing: Vec<&str> = thing.split("::").collect();
    path.starts_with_parts(&thing) || path.ends_with_parts(&thing)
}

trait Parts {
    fn starts_with_parts(&self, parts: &[&str]) -> bool;
    fn ends_with_parts(&self, parts: &[&str]) -> bool;
}

impl Parts for [String] {
    fn starts_with_parts(&self, parts: &[&str]) -> bool {
        self.len() >= parts.len() && self.iter().zip(parts).all(|(a, b)| a == b)
    }

    fn ends_with_parts(&self, parts: &[&str]) -> bool {
        let skipped = self.len().checked_sub(parts.len());
        parts.len() > 1 && skipped.is_some_and(|skipped| self[skipped..].starts_with_parts(parts))
    }
}

/// The paths in the sources of a folder that name one of the things.
fn named(folder: &str, things: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (_, file, text) in sources(&root().join(folder)) {
        for path in Source::new(&text).all_paths() {
            if things.iter().any(|thing| names(path, thing)) {
                found.push(format!("{file} names {}", path.join("::")));
            }
        }
    }
    found
}

#[test]
fn a_crate_depends_only_on_what_its_layer_allows() {
    let packages = packages();
    let layer = |name: &str| DEPENDENCIES.iter().position(|(known, _)| *known == name);
    let mut wrong = Vec::new();
    for (name, allowed) in DEPENDENCIES {
        // The table itself goes from below to above.
        let above = allowed.iter().filter(|other| layer(other) >= layer(name));
        let above = above.filter(|other| layer(other).is_some());
        wrong.extend(above.map(|other| format!("{other} stands below {name} in the table")));
        if !packages.iter().any(|(package, _)| package == name) {
            wrong.push(format!("there is no crate {name}"));
        }
    }
    for (name, folder) in &packages {
        let allowed = DEPENDENCIES.iter().find(|(known, _)| known == name);
        for dependency in dependencies_of(folder) {
            let Dependency {
                name: other,
                optional,
                ..
            } = dependency;
            let written = if optional {
                format!("{other}?")
            } else {
                other.clone()
            };
            if let Some((_, allowed)) = allowed
                && !allowed.contains(&&*written)
            {
                wrong.push(format!("{name} depends on {written}"));
            }
            let elsewhere = BROWSER_ELSEWHERE.contains(&(name, &other));
            if BROWSER.contains(&&*other)
                && !["browser", "dateline", "storage"].contains(&&**name)
                && !elsewhere
            {
                wrong.push(format!(
                    "{name} depends on {other}, which is of the browser"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_files_use_each_other() {
    let mut found = Vec::new();
    for (_, folder) in packages() {
        let mut all = Crate::default();
        let mut files = sources(&folder.join("src"));
        // A package of a library and a program: the program has one file, which uses the library by
        // its name.
        if files.iter().any(|(path, ..)| path == "lib.rs") {
            files.retain(|(path, ..)| path != "main.rs");
        }
        for (path, file, text) in &files {
            all.add(path, file, text);
        }
        let uses = all.uses();
        found.extend(circles(&uses).iter().map(|circle| explained(&uses, circle)));
    }
    assert!(
        found.is_empty(),
        "files in circles:\n\n{}",
        found.join("\n\n")
    );
}

#[test]
fn the_page_leaves_to_the_worker_what_it_does_not_need() {
    let mut found = named("src", NOT_IN_THE_PAGE);
    found.extend(named("crates/browser/src", NOT_IN_THE_PAGE));
    found.extend(named("crates/page/src", NOT_IN_THE_PAGE));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_browser_has_one_door() {
    let mut found = named("src/components", BEHIND_THE_DOOR);
    found.extend(named("crates/page/src", BEHIND_THE_DOOR));
    assert!(found.is_empty(), "{found:#?}");
    // The door itself goes through: the names are those that the sources use.
    assert!(!named("crates/browser/src", BEHIND_THE_DOOR).is_empty());
}

#[test]
fn paths_are_told_from_each_other() {
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Vec<_>>();
    assert!(names(&path("js_sys::Date"), "js_sys"));
    assert!(names(&path("web_sys::window"), "web_sys::window"));
    assert!(names(&path("article::edtf::Edtf::parse"), "Edtf::parse"));
    assert!(!names(&path("web_sys::Window"), "web_sys::window"));
    assert!(!names(
        &path("article::check::Problem"),
        "article::check::check"
    ));
}

#[test]
fn nothing_in_the_program_names_the_article() {
    let loaded = embedded();
    let article = loaded.article();
    // Ids and names that are no word of a program: those of places and parties.
    let mut names: Vec<&str> = Vec::new();
    for entity in article.entity_ids() {
        let entry = article.entry(entity);
        if article.kind(entity) > article::Kind::Party {
            continue;
        }
        names.push(&entry.id);
        for tag in &article.languages {
            let lang = article.language(tag).expect("a language of the article");
            names.extend(entry.name.only(lang));
        }
    }
    names.retain(|name| name.chars().count() > 4);
    let mut found = Vec::new();
    for (_, folder) in packages() {
        for (_, file, text) in sources(&folder.join("src")) {
            for word in &Source::new(&text).words {
                for name in &names {
                    let end = |at: usize| word[at + name.len()..].chars().next();
                    // As a whole word: a language may be called like a country, but longer.
                    let mut at = word.match_indices(name);
                    if at.any(|(at, _)| end(at).is_none_or(|c| !c.is_alphanumeric())) {
                        found.push(format!("{file} names {name}"));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_file_of_the_root_and_every_crate_is_explained() {
    let page = read(&root().join("ARCHITECTURE.md"));
    let explained = |name: &str| page.contains(&format!("`{name}`"));
    // What is in the repository; a copy without one is not looked at.
    let listed = Command::new("git")
        .arg("ls-files")
        .current_dir(root())
        .output();
    let listed = listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    let listed = listed.unwrap_or_default();
    let mut missing: Vec<&str> = (listed.lines())
        .map(|path| path.split('/').next().unwrap_or_default())
        .filter(|name| !explained(name) && !page.contains(&format!("`{name}/")))
        .collect();
    missing.dedup();
    assert!(
        missing.is_empty(),
        "ARCHITECTURE.md does not explain {missing:?}"
    );
    for (name, folder) in packages() {
        if folder.starts_with(root().join("crates")) {
            let named = explained(&name) || explained(&format!("crates/{name}"));
            assert!(named, "ARCHITECTURE.md does not explain the crate {name}");
        }
    }
}
