//! Binaryen's optimizer, which Trunk has called for the other modules.

use crate::files::read;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the application is optimised: for size, until another round gains nothing; functions that are called most get
/// the shortest numbers. docs/PERFORMANCE.md says what each gains.
const PASSES: [&str; 9] = [
    // Rust puts the stack there, which never grows so far down.
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--reorder-functions",
    "--strip-producers",
    "--strip-target-features",
];
/// What Rust's `wasm32-unknown-unknown` takes for granted.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A module, optimised.
///
/// # Errors
/// There is no wasm-opt, or it fails.
pub fn optimize(module: &Path) -> Result<Vec<u8>, String> {
    let program = wasm_opt()
        .ok_or("wasm-opt is neither on PATH nor where Trunk keeps its tools; cargo xtask setup installs it")?;
    let out = module.with_extension("small.wasm");
    let output = Command::new(&program)
        .args(FEATURES)
        .args(PASSES)
        .arg(module)
        .arg("--output")
        .arg(&out)
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "{} {}: {said}",
            program.display(),
            module.display()
        ));
    }
    read(&out)
}

/// Where the program is: on PATH, or in the folder in which Trunk puts the tools that it fetches.
fn wasm_opt() -> Option<PathBuf> {
    let name = format!("wasm-opt{}", env::consts::EXE_SUFFIX);
    let on_path = env::var_os("PATH").and_then(|path| {
        let mut files = env::split_paths(&path).map(|folder| folder.join(&name));
        files.find(|file| file.is_file())
    });
    on_path.or_else(|| {
        let tools = cache()?.join("trunk");
        let mut folders = tools.read_dir().ok()?.flatten();
        folders.find_map(|folder| {
            let is_it = folder
                .file_name()
                .to_string_lossy()
                .starts_with("wasm-opt-");
            let file = folder.path().join("bin").join(&name);
            (is_it && file.is_file()).then_some(file)
        })
    })
}

/// The user's folder for what can be fetched again.
fn cache() -> Option<PathBuf> {
    let below = |name: &str, path: &str| env::var_os(name).map(|home| Path::new(&home).join(path));
    match env::consts::OS {
        "windows" => below("LOCALAPPDATA", "trunkrs/trunk/cache"),
        "macos" => below("HOME", "Library/Caches/dev.trunkrs.trunk"),
        _ => below("XDG_CACHE_HOME", "").or_else(|| below("HOME", ".cache")),
    }
}
