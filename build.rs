//! Checks and packs what the page embeds: article, messages, outlines.
//!
//! Runs the very check of `src/model/check.rs`; every problem is a compile error that names file,
//! line and field. `DATELINE_ARTICLE` chooses another article than the one in `assets/articles`.

#[path = "src/decimal.rs"]
#[allow(dead_code)]
mod decimal;
#[path = "src/gazetteer.rs"]
mod gazetteer;
#[path = "src/geo/mod.rs"]
#[allow(dead_code)]
mod geo;
#[path = "build/i18n.rs"]
mod i18n;
#[path = "src/model/mod.rs"]
#[allow(dead_code, unused_imports)]
mod model;
#[path = "src/order.rs"]
#[allow(dead_code)]
mod order;
#[path = "build/world.rs"]
mod world;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    for watched in [
        "build.rs",
        "build",
        "src/model",
        "src/decimal.rs",
        "src/order.rs",
        "src/geo",
        "src/gazetteer.rs",
        "assets/articles",
        "assets/world",
        "assets/i18n",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=DATELINE_ARTICLE");

    let mut failed = false;
    let mut report = |problem: String| {
        failed = true;
        println!("cargo::error={problem}");
    };
    let table = match world::build(&root, &out) {
        Ok(table) => table,
        Err(problem) => {
            report(problem);
            process::exit(0);
        }
    };
    if let Err(problems) = i18n::build(&root.join("assets/i18n"), &out) {
        problems.into_iter().for_each(&mut report);
    }
    match article_file(&root) {
        Ok(file) => {
            println!("cargo::rerun-if-changed={}", file.display());
            if let Err(problems) = pack_article(&file, &table, &out) {
                problems.into_iter().for_each(&mut report);
            }
        }
        Err(problem) => report(problem),
    }
    // Each `cargo::error` fails the build by itself; leaving quietly keeps the list readable.
    if failed {
        process::exit(0);
    }
}

/// The article to embed: the one that is asked for, or the first of the folder by name.
fn article_file(root: &Path) -> Result<PathBuf, String> {
    if let Some(file) = env::var_os("DATELINE_ARTICLE") {
        return Ok(root.join(file));
    }
    let folder = root.join("assets/articles");
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

fn pack_article(file: &Path, table: &geo::world::World, out: &Path) -> Result<(), Vec<String>> {
    let name = file.display();
    let source = fs::read_to_string(file).map_err(|error| vec![format!("{name}: {error}")])?;
    let article = model::check::check(&source, table).map_err(|problems| {
        problems
            .iter()
            .map(|problem| format!("{name}:{problem}"))
            .collect::<Vec<_>>()
    })?;
    // In the form in which the page gets the articles that its readers open.
    let checked: Result<_, Vec<model::check::Problem>> = Ok(article);
    let bytes =
        postcard::to_allocvec(&checked).map_err(|error| vec![format!("{name}: {error}")])?;
    fs::write(out.join("article.bin"), bytes).map_err(|error| vec![format!("{name}: {error}")])
}
