//! The npm packages pinned in tests/e2e: the browser's remote control, the accessibility rules,
//! and Binaryen with wasm-opt.

use std::fs;
use std::path::PathBuf;

use crate::failure::{During, Result};
use crate::process;
use crate::project;

use super::Work;

/// True if what is installed is what the lock file asks for.
pub fn find() -> Result<bool> {
    let Ok(installed) = fs::read(stamp()) else {
        return Ok(false);
    };
    Ok(fs::read(lock_file()).is_ok_and(|wanted| wanted == installed))
}

pub fn install(work: &mut Work) -> Result<()> {
    let mut npm = process::command(process::on_path(&["npm", "npm.cmd"]).ok_or("npm is missing")?);
    npm.current_dir(project::end_to_end());
    npm.args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
    ]);
    work.run(&mut npm, "npm", "installing")?;
    // Written last: without it the next set-up begins again.
    fs::copy(lock_file(), stamp()).during(stamp().display())?;
    Ok(())
}

pub fn executables() -> PathBuf {
    project::end_to_end().join("node_modules/.bin")
}

fn lock_file() -> PathBuf {
    project::end_to_end().join("package-lock.json")
}

fn stamp() -> PathBuf {
    project::end_to_end().join("node_modules/.installed-lock.json")
}
