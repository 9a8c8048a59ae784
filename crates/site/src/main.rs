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
    let build = site::Build {
        folder: folder.into(),
        sources: sources.into(),
        base: var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into()),
        address: var("DATELINE_ADDRESS").ok().filter(|text| !text.is_empty()),
        single: var("DATELINE_SINGLE_FILE").is_ok_and(|text| !text.is_empty()),
        release: var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release"),
    };
    match site::complete(build, &articles) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
