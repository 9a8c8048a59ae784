//! The rules of ARCHITECTURE.md that can be read off the sources.

use crate::support::embedded;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The modules, each before those that may use it.
const ORDER: &[&str] = &[
    "decimal",
    "order",
    "geo",
    "model",
    "gazetteer",
    "i18n",
    "links",
    "cells",
    "facets",
    "parties",
    "scene",
    "text",
    "timeline",
    "cite",
    "coverage",
    "paper",
    "telling",
    "state",
    "route",
    "embed",
    "data",
    "export",
    "search",
    "desk",
    "browser",
    "components",
    "site",
];

/// From here on a module may know of Yew and of the browser.
const FIRST_IN_BROWSER: &str = "browser";

struct Source {
    /// Its path below the project's root.
    path: String,
    /// The module of the crate's root that it belongs to.
    module: String,
    /// Without comments and without tests.
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    files(&root().join("src"), &mut found);
    found.sort();
    found
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("a source");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = text
                .lines()
                .map(|line| line.split("//").next().unwrap_or_default());
            let path = path.strip_prefix(root()).expect("below the root");
            let module = path
                .components()
                .nth(1)
                .expect("below src")
                .as_os_str()
                .to_string_lossy();
            Source {
                path: path.display().to_string(),
                module: module.trim_end_matches(".rs").to_string(),
                code: code.collect::<Vec<_>>().join("\n"),
            }
        })
        .filter(|source| !["lib", "main", "bin"].contains(&&*source.module))
        .collect()
}

/// The words that follow `before` in a source.
fn after<'s>(code: &'s str, before: &'s str) -> impl Iterator<Item = &'s str> {
    code.match_indices(before).filter_map(move |(at, _)| {
        // A name that only ends like it does not count.
        let own = code[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let rest = &code[at + before.len()..];
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        own.then_some(&rest[..end])
    })
}

fn place(module: &str) -> usize {
    ORDER
        .iter()
        .position(|known| *known == module)
        .unwrap_or_else(|| {
            panic!("the module {module} has no place in ORDER: say there what it may use")
        })
}

#[test]
fn a_module_uses_only_those_before_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        for used in after(&source.code, "crate::").filter(|word| !word.is_empty()) {
            if place(used) > place(&source.module) {
                wrong.push(format!("{} uses {used}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_nothing_of_the_browser() {
    let outside = ["yew::", "web_sys::", "js_sys::", "gloo::", "wasm_bindgen::"];
    for source in sources() {
        if place(&source.module) < place(FIRST_IN_BROWSER) {
            for name in outside {
                assert!(!source.code.contains(name), "{} names {name}", source.path);
            }
        }
    }
}

#[test]
fn the_model_uses_std_and_serde_only() {
    for source in sources().iter().filter(|source| source.module == "model") {
        for used in after(&source.code, "crate::") {
            assert_eq!(used, "model", "{}", source.path);
        }
        for word in ["postcard::", "serde_json::"] {
            assert!(!source.code.contains(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn the_page_leaves_to_the_desk_what_it_does_not_need() {
    // What the linker finds called would be loaded by every reader.
    let parts = [
        "check::check",
        "model::decode",
        "model::document",
        "model::json",
        "Edtf::parse",
        "Index::new",
        "Desk::new",
        "Desk::open",
        "export::export",
        "export_fact(",
    ];
    for source in sources().iter().filter(|source| source.module != "model") {
        for part in parts {
            // `LoadedArticle::open` is for the host; the desk is not made in the page.
            let calls = source.code.matches(part).count();
            let allowed = [
                ("data", "check::check"),
                ("desk", "Index::new"),
                ("desk", "export_fact("),
                ("export", "export_fact("),
            ];
            let allowed = usize::from(allowed.contains(&(&*source.module, part)));
            assert!(calls <= allowed, "{} names {part}", source.path);
        }
    }
}

#[test]
fn the_browser_has_one_door() {
    // Views may name the browser's types; what they want of it goes through `browser`.
    for source in sources()
        .iter()
        .filter(|source| source.module == "components")
    {
        for door in [
            "web_sys::window",
            "js_sys::",
            "gloo::events",
            "gloo::storage",
            "gloo::utils",
        ] {
            assert!(!source.code.contains(door), "{} names {door}", source.path);
        }
    }
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
    for source in sources() {
        for name in &names {
            let end = |at: usize| source.code[at + name.len()..].chars().next();
            // As a whole word: a language may be called like a country, but longer.
            let mut found = source.code.match_indices(name);
            let named = found.any(|(at, _)| end(at).is_none_or(|c| !c.is_alphanumeric()));
            assert!(!named, "{} names {name}", source.path);
        }
    }
}

#[test]
fn every_file_of_the_root_is_explained() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    // What is in the repository; a copy without one is not looked at.
    let listed = Command::new("git")
        .arg("ls-files")
        .current_dir(root())
        .output();
    let listed = listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    for path in listed.unwrap_or_default().lines() {
        let name = path.split('/').next().unwrap_or_default();
        assert!(
            page.contains(&format!("`{name}`")),
            "ARCHITECTURE.md does not explain {name}"
        );
    }
    for module in ORDER {
        assert!(
            page.contains(&format!("`{module}`")),
            "ARCHITECTURE.md does not explain {module}"
        );
    }
}
