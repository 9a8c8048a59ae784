//! Makes the site of what Trunk has built. Trunk calls this after each build (`Trunk.toml`,
//! `[[hooks]]`) and says in its variables where the parts are and where the site will lie.
//! `DATELINE_ADDRESS` is its full address, if that is known; `DATELINE_ARTICLE` (a file) and
//! `DATELINE_ARTICLES` (a folder) name other articles than those of `assets/articles`.

use site::articles::Source;
use std::env::var;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (Ok(folder), Ok(sources)) = (var("TRUNK_STAGING_DIR"), var("TRUNK_SOURCE_DIR")) else {
        eprintln!(
            "Trunk calls this program; `cargo xtask serve` and `cargo xtask build` call Trunk."
        );
        return ExitCode::FAILURE;
    };
    let articles = Source::from_env(Path::new(&sources));
    let release = var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let groups = if release {
        split(Path::new(&folder), Path::new(&sources))
    } else {
        Ok(Vec::new())
    };
    let groups = match groups {
        Ok(groups) => groups,
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    };
    let build = site::Build {
        folder: folder.into(),
        sources: sources.into(),
        base: var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into()),
        address: var("DATELINE_ADDRESS").ok().filter(|text| !text.is_empty()),
        studio: true,
        single: var("DATELINE_SINGLE_FILE").is_ok_and(|text| !text.is_empty()),
        by_file: var("DATELINE_BY_FILE").is_ok_and(|text| !text.is_empty()),
        groups,
        release,
    };
    match site::complete(build, &articles) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Makes files of the groups of views whose code is apart; in a build for trying things out it is not.
fn split(folder: &Path, sources: &Path) -> Result<Vec<site::Group>, String> {
    let target = var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".into());
    let target = sources.join(target);
    let groups = split::Split {
        program: "dateline",
        linked: &target.join("wasm32-unknown-unknown/release/dateline.wasm"),
        folder,
        scratch: &target.join("split"),
    };
    let groups = groups.run()?.into_iter();
    Ok(groups
        .map(|split::Group { name, files }| site::Group { name, files })
        .collect())
}
