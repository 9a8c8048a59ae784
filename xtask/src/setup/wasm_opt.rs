//! Binaryen's optimiser. Another version of it would give other bytes under the same file name, so it
//! is pinned. It comes with the npm packages that the tests need anyway; where there is no Node.js,
//! from Binaryen's own releases.

use std::path::{Path, PathBuf};

use crate::failure::Result;
use crate::optimizer;
use crate::process;
use crate::project;

use super::tools::Tools;
use super::work::{Work, make_folder, tools_dir};
use super::{node, packages, ready_made};

pub fn find(tools: &mut Tools) -> Result<bool> {
    let packages = packages::end_to_end();
    if packages.find()? {
        stand_before(tools, packages.executables());
        return Ok(true);
    }
    let bin = tools_dir()?.join(folder()?).join("bin");
    if bin.join(process::executable("wasm-opt")).is_file() {
        stand_before(tools, bin);
        return Ok(true);
    }
    Ok(process::on_path(&["wasm-opt"]).is_some_and(|path| is_right(&path)))
}

/// Puts it on the path, behind what keeps its results.
fn stand_before(tools: &mut Tools, folder: PathBuf) {
    tools.path.splice(0..0, optimizer::folder());
    tools.path.push(folder);
}

pub fn install(work: &mut Work) -> Result<()> {
    if !node::find()? {
        if download(work).is_ok() {
            return Ok(());
        }
        node::install(work)?;
    }
    packages::end_to_end().install(work)
}

fn folder() -> Result<String> {
    Ok(format!("binaryen-{}", project::wasm_opt_version()?))
}

fn download(work: &mut Work) -> Result<()> {
    let version = project::wasm_opt_version()?;
    let address = ready_made::address("binaryen", &version).ok_or("no release for this system")?;
    let executable = format!("bin/{}", process::executable("wasm-opt"));
    let mut files = vec![executable.clone()];
    if cfg!(target_os = "macos") {
        files.push("lib/libbinaryen.dylib".into());
    }
    make_folder(&folder()?, work, |new, work| {
        ready_made::fetch(&address, &files, new, work)?;
        if is_right(&new.join(executable)) {
            Ok(())
        } else {
            Err(format!("{address} is not of the version that its name says").into())
        }
    })
}

fn is_right(executable: &Path) -> bool {
    let said = process::output_of(process::command(executable).arg("--version"));
    said.zip(project::wasm_opt_version().ok())
        .is_some_and(|(said, wanted)| says(&said, &wanted))
}

/// "wasm-opt version 132 (version_132)", or without the part in brackets
fn says(said: &str, wanted: &str) -> bool {
    let said = said.split(" (").next().unwrap_or(said);
    said.ends_with(&wanted.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn the_version_is_read_with_and_without_its_tag() {
        assert!(says("wasm-opt version 132 (version_132)", "version_132"));
        assert!(says("wasm-opt version 132", "version_132"));
        assert!(!says("wasm-opt version 108 (version_108)", "version_132"));
    }
}
