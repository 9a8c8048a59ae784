//! In the browser: mounts the app. On the host: makes the site of what Trunk has built.

#[cfg(target_arch = "wasm32")]
fn main() {
    dateline::components::app::mount();
}

/// Trunk calls this after each build (`Trunk.toml`, `[[hooks]]`) and says in its variables where the
/// parts are and where the site will lie. `DATELINE_ADDRESS` is its full address, if that is known.
#[cfg(all(feature = "ssr", not(target_arch = "wasm32")))]
fn main() -> std::process::ExitCode {
    use std::env::var;
    use std::process::ExitCode;

    let (Ok(folder), Ok(sources)) = (var("TRUNK_STAGING_DIR"), var("TRUNK_SOURCE_DIR")) else {
        eprintln!("Dateline runs in a browser: `cargo xtask serve` shows it there.");
        return ExitCode::FAILURE;
    };
    let build = dateline::site::Build {
        folder: folder.into(),
        sources: sources.into(),
        base: var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into()),
        address: var("DATELINE_ADDRESS").ok().filter(|text| !text.is_empty()),
        single: var("DATELINE_SINGLE_FILE").is_ok_and(|text| !text.is_empty()),
        release: var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release"),
    };
    match dateline::site::complete(build) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(any(target_arch = "wasm32", feature = "ssr")))]
fn main() {
    eprintln!("Dateline runs in a browser: `cargo xtask serve` shows it there.");
}
