//! In the browser: mounts the app. On the host: completes the page that Trunk has put together.

#[cfg(target_arch = "wasm32")]
fn main() {
    dateline::components::app::mount();
}

/// Puts the outlines into the shell. Trunk calls this after each build (`Trunk.toml`, `[[hooks]]`)
/// and says in `TRUNK_STAGING_DIR` where the page is; an argument may name the file instead.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::path::PathBuf;
    use std::{env, fs, process::ExitCode};

    const PLACE: &str = "<!--outlines-->";
    let file = env::args_os().nth(1).map(PathBuf::from).or_else(|| {
        env::var_os("TRUNK_STAGING_DIR").map(|folder| PathBuf::from(folder).join("index.html"))
    });
    let Some(file) = file else {
        eprintln!("Dateline runs in a browser: `cargo xtask serve` shows it there.");
        return ExitCode::FAILURE;
    };
    let completed = fs::read_to_string(&file).and_then(|page| {
        let page = page.replacen(PLACE, dateline::data::OUTLINES, 1);
        fs::write(&file, page)
    });
    match completed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
